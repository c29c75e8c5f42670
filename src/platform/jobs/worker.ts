import { parseCronItems, run, type Task } from 'graphile-worker'
import type pg from 'pg'
import type { Log } from '../log/log.ts'
import { jobLogger } from './job-log.ts'

/** One kind of job: receives its payload, throws to be tried again later. */
export type JobTask = (payload: unknown) => Promise<void>

/** A job that comes by itself. */
export interface CronJob {
  readonly task: string
  /** Minute, hour, day of month, month, day of week, in UTC: `0 1 * * *` is 8 o'clock in Vietnam. */
  readonly match: string
  /** Runs missed while no worker ran are made up when they are not older than this; 0: never. */
  readonly backfillMs?: number
}

export interface WorkerOptions {
  /** A pool of its own, without `pipeline`: at least `concurrency` + 2 connections. */
  readonly pool: pg.Pool
  readonly tasks: Readonly<Record<string, JobTask>>
  readonly cron?: readonly CronJob[]
  readonly concurrency?: number
  readonly log: Log
}

/** A running worker; `stop` waits for the jobs in hand. */
export interface JobWorker {
  stop(): Promise<void>
}

/** Runs jobs of the queue until stopped. The pool stays open. */
export async function startWorker({ pool, tasks, cron = [], concurrency = 2, log }: WorkerOptions): Promise<JobWorker> {
  const taskList = Object.fromEntries(
    Object.entries(tasks).map(([name, task]): [string, Task] => [name, async payload => void (await task(payload))]),
  )
  const runner = await run({
    pgPool: pool,
    logger: jobLogger(log),
    taskList,
    parsedCronItems: parseCronItems(
      cron.map(({ task, match, backfillMs = 0 }) => ({ task, match, options: { backfillPeriod: backfillMs } })),
    ),
    concurrency,
    noHandleSignals: true,
    pollInterval: 2_000,
  })
  runner.promise.catch((error: unknown) => log.fatal({ err: error }, 'the job worker ended'))
  let stopping: Promise<void> | undefined
  return { stop: () => (stopping ??= runner.stop()) }
}
