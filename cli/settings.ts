// The one place that reads the environment: every setting with its default, checked before anything starts.
import { z } from 'zod'
import type { ApiSettings } from '../api/server.ts'
import { UserError } from './user-error.ts'

/** A whole number in words, or the default; the message names what is allowed. */
const whole = (from: number, to: number, otherwise: number): z.ZodType<number> =>
  z
    .string()
    .default(String(otherwise))
    .refine((text) => /^\d{1,9}$/.test(text) && Number(text) >= from && Number(text) <= to, {
      error: `must be a whole number from ${from} to ${to}`,
    })
    .transform(Number)

const yesOrNo = (otherwise: boolean): z.ZodType<boolean> =>
  z
    .enum(['true', 'false'], { error: 'must be true or false' })
    .default(otherwise ? 'true' : 'false')
    .transform((text) => text === 'true')

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

const environment = z.object({
  PORT: whole(0, 65_535, 4000),
  HOST: z.string().default('127.0.0.1'),
  ZHITU_DATA: z.string().default('.zhitu'),
  NEO4J_URI: z
    .string()
    .regex(/^(bolt|neo4j)(\+s|\+ssc)?:\/\/[^/\s]+/, { error: 'must be like bolt://localhost:7687 or neo4j://host' })
    .optional(),
  NEO4J_USER: z.string().default('neo4j'),
  NEO4J_PASSWORD: z.string().default(''),
  NEO4J_DATABASE: z.string().optional(),
  CORS_ORIGINS: z
    .string()
    .default('')
    .transform((text) =>
      text
        .split(',')
        .map((each) => each.trim())
        .filter((each) => each !== ''),
    )
    .refine((origins) => origins.every((each) => URL.canParse(each) && new URL(each).origin === each), {
      error: 'must be origins parted by commas, like https://example.org',
    }),
  BEARER_TOKEN: z.string().min(16, { error: 'must have 16 characters or more' }).optional(),
  GRAPHIQL: yesOrNo(true),
  KEPT_ANSWERS_MB: whole(0, 4096, 32),
  PERSISTED_OPERATIONS: z.string().optional(),
  PERSISTED_ONLY: yesOrNo(false),
  LOG_LEVEL: z.enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(', ')}` }).default('info'),
})

/** Not to be repeated on a screen. */
const SECRET: ReadonlySet<string> = new Set(['NEO4J_PASSWORD', 'BEARER_TOKEN'])

/** Everything a user can set from outside. */
export interface Settings {
  /** 0 takes any free port. */
  readonly port: number
  readonly host: string
  /** Folder of the embedded store. */
  readonly data: string
  /** Present when NEO4J_URI is set: then the graph is kept there. */
  readonly neo4j?: {
    readonly uri: string
    readonly user: string
    readonly password: string
    readonly database?: string
  }
  readonly logLevel: (typeof LOG_LEVELS)[number]
  readonly api: Pick<ApiSettings, 'corsOrigins' | 'bearerToken' | 'graphiql' | 'keptAnswers' | 'persistedOnly'>
  /** JSON file of persisted operations: name or hash to document. */
  readonly persistedOperations?: string
}

/**
 * Reads the settings, e.g. from `process.env`; an empty variable counts as absent.
 * Throws a UserError that names every wrong one: `PORT is "http": must be a whole number from 0 to 65535`.
 */
export const readSettings = (env: Readonly<Record<string, string | undefined>>): Settings => {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''))
  const { data, error } = environment.safeParse(given)
  if (error !== undefined) {
    const wrong = error.issues.map(({ path, message }) => {
      const name = path.map(String).join('.')
      return SECRET.has(name) ? `${name} ${message}` : `${name} is "${given[name] ?? ''}": ${message}`
    })
    throw new UserError(wrong.join('; '))
  }
  return {
    port: data.PORT,
    host: data.HOST,
    data: data.ZHITU_DATA,
    logLevel: data.LOG_LEVEL,
    api: {
      corsOrigins: data.CORS_ORIGINS,
      graphiql: data.GRAPHIQL,
      keptAnswers: data.KEPT_ANSWERS_MB * 1_000_000,
      persistedOnly: data.PERSISTED_ONLY,
      ...(data.BEARER_TOKEN === undefined ? {} : { bearerToken: data.BEARER_TOKEN }),
    },
    ...(data.PERSISTED_OPERATIONS === undefined ? {} : { persistedOperations: data.PERSISTED_OPERATIONS }),
    ...(data.NEO4J_URI === undefined
      ? {}
      : {
          neo4j: {
            uri: data.NEO4J_URI,
            user: data.NEO4J_USER,
            password: data.NEO4J_PASSWORD,
            ...(data.NEO4J_DATABASE === undefined ? {} : { database: data.NEO4J_DATABASE }),
          },
        }),
  }
}
