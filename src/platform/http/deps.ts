import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { Kysely } from 'kysely'
import type { Pool } from 'pg'
import type { Config } from '../config/config.ts'
import type { DB } from '../db/schema.generated.ts'
import type { Log } from '../log/log.ts'
import type { Actor } from './actor.ts'
import type { Policy, RouteRow } from './policy.ts'

/** What the web door is built from; a slice that needs more takes it as an option of its plugin. */
export interface HttpDeps {
  readonly config: Config
  readonly log: Log
  readonly db: Kysely<DB>
  readonly pool: Pool
  /** The only clock of the web door: real, or fixed in tests. */
  readonly clock: () => Date
  /** What `/readyz` asks besides the database; each resolves to false or throws when not ready. */
  readonly readiness?: Readonly<Record<string, () => Promise<boolean>>>
  /** Requests that one address may make in a minute; generous, since an office shares one address. */
  readonly requestsPerMinute?: number
}

/** A slice's door: `app.get(path, { config: { policy, audit }, schema }, handler)`. */
export type Slice<Options extends object = Record<never, never>> = FastifyPluginAsyncTypebox<Options>

/** The session that the request came with: hash of its id, key of its form tokens. */
export interface RequestSession {
  readonly idHash: string
  readonly csrf: string
}

declare module 'fastify' {
  interface FastifyInstance {
    readonly deps: HttpDeps
    readonly routeRows: RouteRow[]
  }
  interface FastifyRequest {
    actor: Actor | null
    session: RequestSession | null
    /** Scopes of the API token; empty: everything that the official may do. */
    scopes: readonly string[]
  }
  interface FastifyContextConfig {
    /** Who may come in; the check stands in `policy.ts`. */
    policy: Policy
    /** Name of what the route does, for the audit record and the log: `dossier.read`. */
    audit: string
  }
}
