import type { FastifyError, FastifyInstance } from 'fastify'

/** Deeper JSON than any message of ours; nesting beyond it is refused before it is parsed. */
const MAX_DEPTH = 32

/** Deepest nesting of brackets outside strings. */
export function jsonDepth(text: string): number {
  let depth = 0
  let deepest = 0
  for (let at = 0; at < text.length; at++) {
    const letter = text.charCodeAt(at)
    if (letter === 0x22) {
      for (at++; at < text.length && text.charCodeAt(at) !== 0x22; at++) if (text.charCodeAt(at) === 0x5c) at++
    } else if (letter === 0x7b || letter === 0x5b) deepest = Math.max(deepest, ++depth)
    else if (letter === 0x7d || letter === 0x5d) depth--
  }
  return deepest
}

/** JSON bodies: bounded depth, no `__proto__` and no `constructor.prototype`. */
export function jsonBodyPlugin(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error')
  app.removeContentTypeParser('application/json')
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body: string, done) => {
    if (jsonDepth(body) > MAX_DEPTH) {
      const error = new Error(`JSON nested deeper than ${MAX_DEPTH}`) as FastifyError
      error.statusCode = 400
      return done(error)
    }
    return parse(request, body, done)
  })
}
