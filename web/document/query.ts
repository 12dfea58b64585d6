// What the reader asks for: the text, its outline, and everything that was read in it.
import { graphql } from '../client/gql.ts'
import { namedFields } from '../client/queries.ts'

export const documentQuery = graphql(`
  query DocumentText($key: String!) {
    document(number: $key) {
      id
      number
      title
      issuer
      date
      external
      text
      file
      outline {
        path
        title
        start
        end
      }
      problems(first: 100) {
        totalCount
        nodes {
          code
          message
          line
          quote
          path
        }
      }
      citedBy(first: 100) {
        totalCount
        nodes {
          citing {
            id
            number
            title
            date
          }
          evidence(context: 60) {
            quote
            before
            after
            start
            end
          }
        }
      }
    }
  }
`)

/** Asked apart from the text, which can be read while this is on its way. */
export const readingQuery = graphql(
  `
    query DocumentReading($id: ID!) {
      document(id: $id) {
        id
        responsibilities(first: 1000) {
          totalCount
          nodes {
            role
            basis
            department {
              ...Named
              aliases
            }
            project {
              id
              title
              path
              start
              end
              openEnded
            }
            evidence(context: 0) {
              quote
              start
              end
              rule
            }
          }
        }
        targets(first: 1000) {
          totalCount
          nodes {
            id
            quote
            path
            start
            end
            due
            comparator
            value
            valueMax
            unit
            recurrence
          }
        }
        mentions(first: 1000) {
          totalCount
          nodes {
            platform {
              id
              name
            }
            evidence(context: 0) {
              start
              end
            }
          }
        }
        cites(first: 100) {
          totalCount
          nodes {
            cited {
              id
              number
              title
              external
            }
            evidence(context: 0) {
              start
              end
            }
          }
        }
      }
    }
  `,
  [namedFields],
)
