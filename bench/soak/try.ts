// One attempt over HTTP, and how it ended.
import { Agent, request } from 'node:http'
import type { Attempt } from './attempts.ts'

/** `answer`; the first `extensions.code`; `gone` where the caller hung up; or what went wrong, in words. */
export type Ending = string

interface Answer {
  readonly data?: unknown
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[]
}

function endingOf(text: string): Ending {
  try {
    const { data, errors } = JSON.parse(text) as Answer
    if (errors?.[0]) return errors[0].extensions?.code ?? `an error without a code: ${errors[0].message}`
    return data === undefined || data === null ? `no data: ${text.slice(0, 200)}` : 'answer'
  } catch {
    return `no JSON: ${text.slice(0, 200)}`
  }
}

/** Tries it once; never rejects. */
export function attempt(port: number, agent: Agent, { body, type, ends }: Attempt): Promise<Ending> {
  return new Promise((resolve) => {
    const headers = { 'content-type': type, 'content-length': body.length, accept: 'application/json' }
    const asked = request({ port, host: '127.0.0.1', path: '/graphql', method: 'POST', agent, headers })
    if (typeof ends === 'object')
      setTimeout(() => {
        resolve('gone')
        asked.destroy()
      }, ends.goneAfter)
    asked.on('error', (error) => resolve(error.message))
    asked.once('response', (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.once('error', (error) => resolve(error.message))
      response.once('end', () => resolve(endingOf(Buffer.concat(parts).toString())))
    })
    asked.end(body)
  })
}
