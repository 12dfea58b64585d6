// A page of another site can make a browser post forms and plain text here without asking first; JSON it cannot.
import type { Plugin } from 'graphql-yoga'

const JSON_TYPE = /^application\/(?:[\w.-]+\+)?json\s*(?:;|$)/i

/** Yoga plugin: a POST with any other content type is answered 415 and not read. */
export function useJsonOnly(): Plugin {
  return {
    onRequestParse({ request, endResponse, fetchAPI }) {
      if (request.method !== 'POST' || JSON_TYPE.test(request.headers.get('content-type') ?? '')) return
      const error = { message: 'Send the operation as application/json.', extensions: { code: 'BAD_USER_INPUT' } }
      const headers = { 'content-type': 'application/json; charset=utf-8', accept: 'application/json' }
      endResponse(new fetchAPI.Response(JSON.stringify({ errors: [error] }), { status: 415, headers }))
    },
  }
}
