// What the sheet of a department asks for.
import { graphql } from '../client/gql.ts'
import { namedFields } from '../client/queries.ts'

/** Most duties that one page of the API answers; further ones are asked for page by page. */
export const DUTY_PAGE = 100

export const departmentQuery = graphql(
  `
    query DepartmentSheet($name: String!) {
      department(name: $name) {
        ...Named
        aliases
        jurisdiction
        level
        registered
        predecessors {
          date
          department {
            ...Named
          }
        }
        successors {
          date
          department {
            ...Named
          }
        }
        partners(first: 100, collectives: true) {
          totalCount
          nodes {
            department {
              ...Named
            }
            shared
            jointLeads
            ledByA
            ledByB
            bothSupport
          }
        }
      }
    }
  `,
  [namedFields],
)

export const dutiesQuery = graphql(
  `
    query DepartmentDuties($id: ID!, $first: Int!, $after: String) {
      department(id: $id) {
        id
        responsibilities(first: $first, after: $after) {
          totalCount
          pageInfo {
            hasNextPage
            endCursor
          }
          nodes {
            role
            basis
            evidence(context: 0) {
              quote
            }
            project {
              id
              title
              path
              openEnded
              due
              document {
                id
                number
                title
                date
              }
              targets(first: 10) {
                totalCount
                nodes {
                  id
                  due
                }
              }
              responsibilities(first: 30) {
                nodes {
                  role
                  basis
                  department {
                    ...Named
                    aliases
                  }
                }
              }
            }
          }
        }
      }
    }
  `,
  [namedFields],
)

/** How many targets the documents set in all that give the department something to do. */
export const documentGoalsQuery = graphql(`
  query DocumentGoals($department: String!) {
    documents(first: 100, filter: { department: $department }) {
      totalCount
      nodes {
        id
        number
        title
        targets(first: 1) {
          totalCount
        }
      }
    }
  }
`)

export const departmentsQuery = graphql(
  `
    query Departments($first: Int!, $after: String, $filter: DepartmentFilter) {
      departments(first: $first, after: $after, filter: $filter, orderBy: MOST_RESPONSIBILITIES) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          ...Named
          aliases
          jurisdiction
          level
          leads(first: 1) {
            totalCount
          }
          supports(first: 1) {
            totalCount
          }
        }
      }
    }
  `,
  [namedFields],
)
