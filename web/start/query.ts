// What the start page asks for: what is held, and who has most to do.
import { graphql } from '../client/gql.ts'
import { namedFields } from '../client/queries.ts'

export const holdingsQuery = graphql(`
  query Holdings($first: Int!, $after: String) {
    documents(first: $first, after: $after, filter: { external: false }, orderBy: NEWEST) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        number
        title
        date
        issuer
        items: projects(first: 1, filter: { kind: ITEM }) {
          totalCount
        }
        duties: projects(first: 1, filter: { kind: DUTY }) {
          totalCount
        }
        targets(first: 1) {
          totalCount
        }
        cites(first: 1) {
          totalCount
        }
      }
    }
  }
`)

export const foremostQuery = graphql(
  `
    query Foremost {
      stats {
        heldDocuments
        projects
        targets
        cites
        problems
      }
      busiest: departments(first: 1, orderBy: MOST_LEADS, filter: { collective: false }) {
        nodes {
          ...Named
          leads(first: 1) {
            totalCount
          }
        }
      }
      overlaps(first: 1) {
        nodes {
          a {
            ...Named
          }
          b {
            ...Named
          }
        }
      }
    }
  `,
  [namedFields],
)
