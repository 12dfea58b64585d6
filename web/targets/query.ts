// What the view of targets asks for.
import { graphql } from '../client/gql.ts'
import { evidenceFields, namedFields } from '../client/queries.ts'

export const targetsQuery = graphql(
  `
    query Targets($first: Int!, $after: String, $filter: TargetFilter) {
      targets(first: $first, after: $after, filter: $filter, orderBy: DEADLINE) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          id
          quote
          comparator
          value
          valueMax
          unit
          due
          recurrence
          validFrom
          validTo
          path
          start
          end
          document {
            id
            number
            title
            date
          }
          responsible {
            role
            basis
            department {
              ...Named
            }
          }
        }
      }
    }
  `,
  [namedFields],
)

export const targetEvidenceQuery = graphql(
  `
    query TargetEvidence($id: ID!) {
      node(id: $id) {
        id
        ... on Target {
          evidence(context: 160) {
            ...EvidenceWords
          }
        }
      }
    }
  `,
  [evidenceFields],
)

export const documentNamesQuery = graphql(`
  query DocumentNames {
    documents(first: 100, filter: { external: false }, orderBy: NEWEST) {
      totalCount
      nodes {
        id
        number
        title
      }
    }
  }
`)
