// @neo4j/graphql over the same Neo4j and data, with the types that its users would write for it, behind Yoga as we are.
import type { RequestListener } from 'node:http'
import type { Driver } from 'neo4j-driver'
import type { GraphQLSchema } from 'graphql'
import { peer } from '../../peer.ts'
import type { Contender } from '../serve.ts'

const TYPES = `
type Department @node {
  id: ID!
  name: String!
  leads: [Project!]! @relationship(type: "LEADS", direction: OUT, properties: "Duty")
  supports: [Project!]! @relationship(type: "SUPPORTS", direction: OUT, properties: "Duty")
}
type Duty @relationshipProperties {
  basis: String
  explicit: Boolean
}
type Project @node @fulltext(indexes: [{ indexName: "search", queryName: "searchProjects", fields: ["title"] }]) {
  id: ID!
  title: String!
  path: String!
  document: String!
  start: Int!
  containedIn: [Document!]! @relationship(type: "CONTAINS", direction: IN)
  leads: [Department!]! @relationship(type: "LEADS", direction: IN, properties: "Duty")
  supports: [Department!]! @relationship(type: "SUPPORTS", direction: IN, properties: "Duty")
}
type Document @node {
  id: ID!
  number: String
  title: String
  date: String
  external: Boolean!
  cites: [Document!]! @relationship(type: "CITES", direction: OUT)
}`

interface Library {
  readonly Neo4jGraphQL: new (options: { readonly typeDefs: string; readonly driver: Driver }) => {
    getSchema(): Promise<GraphQLSchema>
  }
}
interface Connecting {
  readonly driver: (uri: string, auth: unknown) => Driver
  readonly auth: { readonly basic: (user: string, password: string) => unknown }
}
interface Server {
  readonly createYoga: (options: object) => RequestListener
}

export const contender: Contender = async ({ neo4j: { uri, user, password } }) => {
  const { Neo4jGraphQL } = peer('@neo4j/graphql') as Library
  const { driver, auth } = peer('neo4j-driver') as Connecting
  // From the same folder: a process must hold one graphql only.
  const { createYoga } = peer('graphql-yoga') as Server
  const connection = driver(uri, auth.basic(user, password))
  const schema = await new Neo4jGraphQL({ typeDefs: TYPES, driver: connection }).getSchema()
  return createYoga({ schema, graphiql: false, landingPage: false, logging: false, maskedErrors: false })
}
