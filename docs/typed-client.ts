// A typed client: the compiler knows every field of the answer from api/schema.graphql, and refuses what is not there.
// With npm: gql.tada and graphql. graphql-env.d.ts is written by `npx gql.tada generate-output`.
import { initGraphQLTada, type TadaDocumentNode } from 'gql.tada'
import { print } from 'graphql'
import type { introspection } from '../web/client/graphql-env.d.ts'

const graphql = initGraphQLTada<{ introspection: introspection; scalars: { ID: string; PartialDate: string } }>()

/** Asks a server, e.g. `http://127.0.0.1:4000/graphql`; throws the first error it answers. */
async function ask<Data, Variables>(
  server: string,
  query: TadaDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  const response = await fetch(server, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: print(query), variables }),
  })
  const { data, errors } = (await response.json()) as { data?: Data; errors?: { message: string }[] }
  if (errors?.[0] || data === undefined) throw new Error(errors?.[0]?.message ?? 'The server answered nothing.')
  return data
}

const WHO_LEADS_WHAT = graphql(`
  query WhoLeadsWhat($name: String!) {
    department(name: $name) {
      name
      leads(first: 100) {
        nodes {
          project {
            title
            document {
              number
            }
          }
          evidence {
            quote
          }
        }
      }
    }
  }
`)

/**
 * One line for each thing a department leads, with its document and the clause that says so; empty when nothing is
 * called so.
 *
 * @example await whatItLeads('http://127.0.0.1:4000/graphql', '省大数据局')
 */
export async function whatItLeads(server: string, name: string): Promise<readonly string[]> {
  const { department } = await ask(server, WHO_LEADS_WHAT, { name })
  return (department?.leads.nodes ?? []).map(
    ({ project, evidence }) => `${project.title}  ${project.document?.number ?? ''}  ${evidence[0]?.quote ?? ''}`,
  )
}
