import type { FastifyInstance } from 'fastify'
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

/** `/metrics` for Prometheus: durations by route (never by address), the pool's use, the process itself. */
export function metricsPlugin(app: FastifyInstance): void {
  const { pool } = app.deps
  const register = new Registry()
  collectDefaultMetrics({ register })
  const durations = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time from the first byte of a request to the last of its answer',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [register],
  })
  new Gauge({
    name: 'database_pool_connections',
    help: 'Connections of the pool by state; waiting: requests that wait for one',
    labelNames: ['state'] as const,
    registers: [register],
    collect() {
      this.set({ state: 'busy' }, pool.totalCount - pool.idleCount)
      this.set({ state: 'idle' }, pool.idleCount)
      this.set({ state: 'waiting' }, pool.waitingCount)
    },
  })
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unknown'
    const seconds = reply.elapsedTime / 1000
    durations.observe({ method: request.method, route, status: String(reply.statusCode) }, seconds)
    request.log.info(
      { method: request.method, route, status: reply.statusCode, ms: Math.round(reply.elapsedTime) },
      request.is404 ? 'no such route' : request.routeOptions.config.audit,
    )
  })
  app.get('/metrics', { config: { policy: 'public', audit: 'metrics.read' } }, async (_request, reply) =>
    reply.type(register.contentType).send(await register.metrics()),
  )
}
