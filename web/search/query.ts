// What the search box asks for: the best few of each kind, with what tells them apart.
import { graphql, type ResultOf } from '../client/gql.ts'
import { namedFields } from '../client/queries.ts'

const hitFields = graphql(
  `
    fragment Hit on SearchHit @_unmask {
      property
      value
      highlights {
        start
        end
      }
      node {
        __typename
        id
        caption
        ... on Department {
          ...Named
          leads(first: 1) {
            totalCount
          }
          supports(first: 1) {
            totalCount
          }
        }
        ... on Project {
          path
          document {
            id
            number
            title
          }
          leads(first: 1) {
            nodes {
              department {
                ...Named
              }
            }
          }
        }
        ... on Document {
          number
          title
          date
          external
        }
        ... on Target {
          due
          document {
            id
            number
            title
          }
        }
        ... on Platform {
          name
        }
      }
    }
  `,
  [namedFields],
)

export const searchQuery = graphql(
  `
    query Search($text: String!, $first: Int!) {
      departments: search(text: $text, kinds: [DEPARTMENT], first: $first) {
        totalCount
        nodes {
          ...Hit
        }
      }
      projects: search(text: $text, kinds: [PROJECT], first: $first) {
        totalCount
        nodes {
          ...Hit
        }
      }
      documents: search(text: $text, kinds: [DOCUMENT], first: $first) {
        totalCount
        nodes {
          ...Hit
        }
      }
      targets: search(text: $text, kinds: [TARGET], first: $first) {
        totalCount
        nodes {
          ...Hit
        }
      }
      platforms: search(text: $text, kinds: [PLATFORM], first: $first) {
        totalCount
        nodes {
          ...Hit
        }
      }
    }
  `,
  [hitFields],
)

export type SearchAnswer = ResultOf<typeof searchQuery>
export type SearchHit = SearchAnswer['departments']['nodes'][number]

/** Names of departments for what the server does not do: pinyin initials, and the nearest name. */
export const directoryQuery = graphql(
  `
    query Directory($after: String) {
      departments(first: 100, after: $after, orderBy: MOST_RESPONSIBILITIES) {
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          ...Named
        }
      }
    }
  `,
  [namedFields],
)
