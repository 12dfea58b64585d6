// What the graph asks for: what is around a node, and one edge with its sentences.
import { graphql } from '../client/gql.ts'
import { evidenceFields } from '../client/queries.ts'

export const neighbourhoodQuery = graphql(`
  query Neighbourhood($id: ID!, $depth: Int!, $limit: Int!) {
    neighbourhood(id: $id, depth: $depth, limit: $limit) {
      nodes {
        __typename
        id
        caption
        ... on Department {
          shortName
          collective
        }
        ... on Document {
          number
          date
          external
        }
        ... on Target {
          due
        }
      }
      edges {
        type
        from
        to
        basis
      }
      cut {
        node
        total
        shown
      }
    }
  }
`)

export const edgeQuery = graphql(
  `
    query Edge($type: EdgeKind!, $from: ID!, $to: ID!) {
      edge(type: $type, from: $from, to: $to) {
        purpose
        date
        evidence(context: 160) {
          ...EvidenceWords
        }
      }
    }
  `,
  [evidenceFields],
)

export const beginningsQuery = graphql(`
  query Beginnings {
    departments(first: 12, orderBy: MOST_RESPONSIBILITIES, filter: { collective: false }) {
      totalCount
      nodes {
        id
        name
        shortName
        collective
        responsibilities(first: 1) {
          totalCount
        }
      }
    }
  }
`)
