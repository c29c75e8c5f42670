import rateLimit from '@fastify/rate-limit'
import underPressure from '@fastify/under-pressure'
import type { FastifyInstance } from 'fastify'

const GENEROUS = 3000
const loopback = /^(127\.|::1$|::ffff:127\.)/

/** A second without a sample (the program starts, the machine is busy elsewhere) reads as an infinite delay: no reason. */
function refuseWhenBusy(_request: unknown, _reply: unknown, _type: string, value: number | undefined) {
  if (value === Number.POSITIVE_INFINITY) return undefined
  return Promise.reject(Object.assign(new Error('under pressure'), { code: 'FST_UNDER_PRESSURE', statusCode: 503 }))
}

/**
 * A ceiling per address and minute for each process, and 503 when the process cannot keep up. Without TRUST_PROXY the
 * address is the connection's own, whatever X-Forwarded-For says; a loopback peer then stands for a proxy that serves
 * everybody, or for this machine itself, and is not counted.
 */
export async function limitsPlugin(app: FastifyInstance): Promise<void> {
  const { config, requestsPerMinute } = app.deps
  await app.register(underPressure, { maxEventLoopDelay: 5000, sampleInterval: 1000, pressureHandler: refuseWhenBusy })
  await app.register(rateLimit, {
    global: true,
    max: requestsPerMinute ?? GENEROUS,
    timeWindow: 60_000,
    cache: 20_000,
    ipv6Subnet: 64,
    allowList: request => !config.trustProxy && loopback.test(request.ip),
    addHeadersOnExceeding: { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false },
  })
}
