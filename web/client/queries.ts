// Pieces of GraphQL that several views ask for.
import { graphql } from './gql.ts'

/** A department as it is named in lists. */
export const namedFields = graphql(`
  fragment Named on Department @_unmask {
    id
    name
    shortName
    collective
  }
`)

/** The words of an evidence with what stands around them. */
export const evidenceFields = graphql(`
  fragment EvidenceWords on Evidence @_unmask {
    quote
    before
    after
    start
    end
    rule
    file
    line
    document {
      id
      number
      title
    }
  }
`)

/** Everybody in one project, each with the sentences that say so. */
export const projectEvidenceQuery = graphql(
  `
    query ProjectEvidence($id: ID!) {
      node(id: $id) {
        id
        ... on Project {
          title
          path
          openEnded
          document {
            id
            number
            title
          }
          responsibilities(first: 100) {
            totalCount
            nodes {
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

/** The outline of a document, to say under which item a sentence stands. */
export const outlineQuery = graphql(`
  query Outline($id: ID!) {
    document(id: $id) {
      id
      outline {
        path
        title
        start
        end
      }
    }
  }
`)
