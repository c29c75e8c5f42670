import type { Slice } from './deps.ts'

const config = { policy: 'public', audit: 'health.read' } as const

export interface HealthOptions {
  /** What operators should know although it hinders no work: a word for each. */
  readonly details?: Readonly<Record<string, () => Promise<string>>>
}

/** `/healthz`: the process answers. `/readyz`: it can do its work; 503 names what cannot. */
export const healthRoutes: Slice<HealthOptions> = async (app, { details = {} }) => {
  const { pool, readiness } = app.deps
  const checks: Readonly<Record<string, () => Promise<boolean>>> = {
    database: async () => (await pool.query('select 1')).rowCount === 1,
    ...readiness,
  }
  app.get('/healthz', { config }, async () => ({ status: 'ok' }))
  app.get('/readyz', { config }, async (request, reply) => {
    const states = await Promise.all(
      Object.entries(checks).map(async ([name, check]) => {
        const ready = await check().catch((error: unknown) => {
          request.log.warn({ err: error, check: name }, 'not ready')
          return false
        })
        return [name, ready ? 'ok' : 'failed'] as const
      }),
    )
    const ready = states.every(([, state]) => state === 'ok')
    const notes = await Promise.all(
      Object.entries(details).map(async ([name, ask]) => [name, await ask().catch(() => 'failed')] as const),
    )
    const told = { checks: Object.fromEntries(states), details: Object.fromEntries(notes) }
    return reply.code(ready ? 200 : 503).send({ status: ready ? 'ok' : 'failed', ...told })
  })
}
