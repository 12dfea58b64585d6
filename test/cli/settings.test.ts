// Settings from the environment: defaults, what is refused, and in which words.
import { expect, test } from 'vitest'
import { readSettings } from '../../cli/settings.ts'

test('without any variable the embedded store is served on this machine only', () => {
  expect(readSettings({})).toEqual({
    port: 4000,
    host: '127.0.0.1',
    data: '.zhitu',
    logLevel: 'info',
    api: { corsOrigins: [], graphiql: true, keptAnswers: 32_000_000, persistedOnly: false },
  })
})

test('an empty variable counts as absent', () => {
  expect(readSettings({ PORT: '', NEO4J_URI: '', HOST: '' })).toEqual(readSettings({}))
})

test('NEO4J_URI chooses Neo4j', () => {
  const settings = readSettings({ NEO4J_URI: 'neo4j+s://db.example.org', NEO4J_PASSWORD: 'secret' })
  expect(settings.neo4j).toEqual({ uri: 'neo4j+s://db.example.org', user: 'neo4j', password: 'secret' })
})

test.each([
  [{ PORT: 'http' }, 'PORT is "http": must be a whole number from 0 to 65535'],
  [{ PORT: '65536' }, 'PORT is "65536": must be a whole number from 0 to 65535'],
  [{ PORT: '-1' }, 'PORT is "-1"'],
  [{ NEO4J_URI: 'localhost:7687' }, 'NEO4J_URI is "localhost:7687": must be like bolt://localhost:7687'],
  [{ CORS_ORIGINS: 'https://a.example, b' }, 'CORS_ORIGINS is "https://a.example, b": must be origins'],
  [{ BEARER_TOKEN: 'short' }, 'BEARER_TOKEN must have 16 characters'],
  [{ KEPT_ANSWERS_MB: '-1' }, 'KEPT_ANSWERS_MB is "-1": must be a whole number from 0 to 4096'],
  [{ GRAPHIQL: 'maybe' }, 'GRAPHIQL is "maybe": must be true or false'],
  [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL is "loud": must be one of fatal, error'],
])('%o is refused', (env, words) => {
  expect(() => readSettings(env)).toThrow(words)
})

test('every wrong setting is named at once', () => {
  expect(() => readSettings({ PORT: 'x', LOG_LEVEL: 'y' })).toThrow(/PORT.*; LOG_LEVEL/)
})
