// What the overlap view asks for: who there is, who shares how much with whom, and what two share.
import { graphql } from '../client/gql.ts'
import { evidenceFields, namedFields } from '../client/queries.ts'

export const membersQuery = graphql(
  `
    query OverlapMembers($first: Int!, $after: String) {
      departments(first: $first, after: $after, orderBy: MOST_RESPONSIBILITIES, filter: { collective: false }) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          ...Named
          responsibilities(first: 1) {
            totalCount
          }
        }
      }
    }
  `,
  [namedFields],
)

export const pairsQuery = graphql(`
  query OverlapPairs($first: Int!, $after: String) {
    overlaps(first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        a {
          id
        }
        b {
          id
        }
        shared
        jointLeads
        leadAndSupport
        bothSupport
      }
    }
  }
`)

export const sharedQuery = graphql(
  `
    query SharedProjects($a: String!, $b: String!) {
      overlaps(department: $a, pair: $b, first: 1, collectives: true) {
        nodes {
          a {
            ...Named
          }
          b {
            ...Named
          }
          shared
          jointLeads
          leadAndSupport
          bothSupport
          projects {
            roleA
            roleB
            project {
              id
              title
              path
              document {
                id
                number
                title
              }
              leads(first: 3) {
                nodes {
                  department {
                    ...Named
                  }
                }
              }
            }
            responsibilities {
              role
              basis
              department {
                ...Named
                aliases
              }
              evidence(context: 160) {
                ...EvidenceWords
              }
            }
          }
        }
      }
    }
  `,
  [namedFields, evidenceFields],
)
