// The one place that reads the environment: every setting with its default, checked before anything starts.
import { z } from 'zod'
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
  LOG_LEVEL: z.enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(', ')}` }).default('info'),
})

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
      return `${name} is "${given[name] ?? ''}": ${message}`
    })
    throw new UserError(wrong.join('; '))
  }
  return {
    port: data.PORT,
    host: data.HOST,
    data: data.ZHITU_DATA,
    logLevel: data.LOG_LEVEL,
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
