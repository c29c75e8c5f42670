import type { FastifyInstance } from 'fastify'
import type { Kysely } from 'kysely'
import type { Pool } from 'pg'
import type { Config } from '../config/config.ts'
import type { DatabaseAddress } from '../db/database.ts'
import type { Migrations } from '../db/migrate.ts'
import type { DB } from '../db/schema.generated.ts'
import type { CronJob, JobTask } from '../jobs/worker.ts'
import type { Log } from '../log/log.ts'

/** What `serve` gives to every part of the program. */
export interface Services {
  readonly config: Config
  readonly log: Log
  readonly db: Kysely<DB>
  readonly pool: Pool
  /** For connections of one's own, such as a listener. */
  readonly address: DatabaseAddress
  readonly clock: () => Date
  /** What `/readyz` asks besides the database. */
  readonly readiness: Readonly<Record<string, () => Promise<boolean>>>
}

/** The demonstration data of the program and the accounts that visitors may use. */
export interface Demonstration {
  readonly isEmpty: (services: Services) => Promise<boolean>
  readonly load: (services: Services) => Promise<void>
  readonly password: string
  readonly accounts: readonly { readonly name: string; readonly post: string }[]
}

/** The parts that `serve` brings to life: platform code knows no slice, so they come from outside. */
export interface Program {
  readonly migrations: Migrations
  readonly buildApp: (services: Services) => Promise<FastifyInstance>
  readonly tasks: (services: Services) => Readonly<Record<string, JobTask>>
  readonly cron: readonly CronJob[]
  readonly demonstration?: Demonstration
}
