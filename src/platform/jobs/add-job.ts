import { type Compilable, CompiledQuery, type Kysely, sql } from 'kysely'

export interface JobOptions {
  /** Instant before which the job must not run; absent: as soon as the transaction commits. */
  readonly runAt?: string
  /** A job with the same key that has not started yet is replaced by this one. */
  readonly key?: string
  /** Jobs of one queue run one after another. */
  readonly queue?: string
  /** 25 by default: with growing pauses, about three days. */
  readonly maxAttempts?: number
}

/**
 * A job for the queue as a statement, to be sent with others of a transaction: it runs only if that commits, and starts
 * when the worker looks next (some seconds at most), since waking it would make all commits wait for each other.
 * Several of one kind are not made one: the task finds out by itself what is left to do.
 * @param name of a task that `startWorker` was given
 * @param payload JSON; small, since it is kept until the job is done
 */
export const quietJobOf = (name: string, payload: Readonly<Record<string, unknown>>): Compilable => ({
  compile: () => CompiledQuery.raw('select add_quiet_job($1, $2::json)', [name, JSON.stringify(payload)]) as never,
})

/** Puts a job into the queue in the caller's transaction, and wakes the worker when it commits. */
export async function addJob(
  trx: Pick<Kysely<never>, 'getExecutor'>,
  name: string,
  payload: Readonly<Record<string, unknown>>,
  options: JobOptions = {},
): Promise<void> {
  const statement = sql`select graphile_worker.add_job(
    ${name},
    payload := ${JSON.stringify(payload)}::json,
    run_at := ${options.runAt ?? null}::timestamptz,
    job_key := ${options.key ?? null}::text,
    queue_name := ${options.queue ?? null}::text,
    max_attempts := ${options.maxAttempts ?? null}::int
  )`
  await trx.getExecutor().executeQuery(statement.compile(trx as Kysely<never>))
}

/** Removes a job that has not started yet; nothing happens where there is none. */
export async function removeJob(trx: Pick<Kysely<never>, 'getExecutor'>, key: string): Promise<void> {
  await sql`select graphile_worker.remove_job(${key})`.execute(trx as Kysely<never>)
}
