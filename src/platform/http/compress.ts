import { Readable } from 'node:stream'
import { promisify } from 'node:util'
import { brotliCompress, constants, createBrotliCompress, createGzip, gzip } from 'node:zlib'
import type { FastifyInstance } from 'fastify'

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)
const worthIt = /^(text\/|application\/(json|problem\+json|openapi\+json|javascript|manifest\+json)|image\/svg\+xml)/
const MIN_BYTES = 1024
const QUALITY = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }

/** The best coding that the browser names and does not forbid with `q=0`. */
export function codingFor(accept: string | undefined): 'br' | 'gzip' | null {
  const wanted = (accept ?? '').split(',').map(part => part.trim().toLowerCase())
  const takes = (name: string) =>
    wanted.some(part => part === name || (part.startsWith(`${name};`) && !/;\s*q=0(\.0+)?$/.test(part)))
  return takes('br') ? 'br' : takes('gzip') ? 'gzip' : null
}

/** Compresses text on its way out; pages use tokens that differ each time, so their length tells nothing. */
export function compressPlugin(app: FastifyInstance): void {
  app.addHook('onSend', async (request, reply, payload) => {
    const type = String(reply.getHeader('content-type') ?? '')
    if (!worthIt.test(type) || reply.hasHeader('content-encoding') || reply.statusCode === 304) return payload
    const vary = String(reply.getHeader('vary') ?? '')
    if (!/accept-encoding/i.test(vary))
      reply.header('vary', vary === '' ? 'Accept-Encoding' : `${vary}, Accept-Encoding`)
    const coding = request.method === 'HEAD' ? null : codingFor(request.headers['accept-encoding'])
    if (coding === null) return payload
    if (payload instanceof Readable) {
      reply.removeHeader('content-length').header('content-encoding', coding)
      return payload.pipe(coding === 'br' ? createBrotliCompress(QUALITY) : createGzip())
    }
    if (typeof payload !== 'string' && !Buffer.isBuffer(payload)) return payload
    if (Buffer.byteLength(payload) < MIN_BYTES) return payload
    reply.removeHeader('content-length').header('content-encoding', coding)
    return coding === 'br' ? brotli(payload, QUALITY) : zip(payload)
  })
}
