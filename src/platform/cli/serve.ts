import { rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import type { FastifyInstance } from 'fastify'
import type { Config } from '../config/config.ts'
import { type Database, openDatabase, openPool } from '../db/database.ts'
import { noteInLock, takeLock } from '../db/embedded/file-lock.ts'
import { serverHome } from '../db/embedded/home.ts'
import { listPendingMigrations, migrateDatabase } from '../db/migrate.ts'
import { startWorker } from '../jobs/worker.ts'
import { createLog, type Log } from '../log/log.ts'
import { type Closers, createClosers } from './closers.ts'
import type { CliIo, ExitCode } from './command.ts'
import type { Demonstration, Program, Services } from './program.ts'

export type Role = 'all' | 'web' | 'worker'

/** Each part may take this long to close; all of them stay within the 5 seconds that operators expect. */
const CLOSE_LIMIT_MS = 1_200
const JOBS_AT_ONCE = 3

const seconds = (since: number): string => `${((performance.now() - since) / 1_000).toFixed(1)} s`

/** Takes the data folder for this process. @throws with who holds it, since when and where it answers */
function takeDataFolder(config: Config, closers: Closers): string {
  const { serveLock } = serverHome(config.dataDir)
  const holder = takeLock(serveLock, { since: new Date().toISOString() })
  if (holder) {
    const where = holder.address ? `, answers at ${holder.address}` : ', still starting'
    throw new Error(`${config.dataDir} is in use by process ${holder.pid} since ${holder.since ?? 'now'}${where}`)
  }
  closers.add(() => rmSync(serveLock, { force: true }))
  return serveLock
}

async function loadDemonstration(demonstration: Demonstration, services: Services, io: CliIo): Promise<void> {
  if (!(await demonstration.isEmpty(services))) return
  const began = performance.now()
  io.stderr.write('loading the demonstration province…\n')
  await demonstration.load(services)
  io.stderr.write(`demonstration loaded in ${seconds(began)}\n`)
}

async function startJobs(program: Program, services: Services, closers: Closers): Promise<void> {
  // The queue's library talks to its connections in its own way: they neither share nor pipeline with requests.
  const pool = openPool(services.address, {
    max: JOBS_AT_ONCE + 2,
    statementTimeoutMs: 0,
    pipeline: false,
    onError: error => services.log.warn({ err: error }, 'a job connection was lost'),
  })
  closers.add(() => pool.end())
  const { log } = services
  const tasks = program.tasks(services)
  const worker = await startWorker({ pool, tasks, cron: program.cron, concurrency: JOBS_AT_ONCE, log })
  closers.add(() => worker.stop())
}

async function listen(app: FastifyInstance, config: Config): Promise<string> {
  try {
    await app.listen({ port: config.port, host: config.host })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
    throw new Error(`PORT=${config.port} on ${config.host} is in use by another program: stop it or set another PORT`)
  }
  const { port } = app.server.address() as AddressInfo
  const host = config.host === '0.0.0.0' || config.host === '::' ? 'localhost' : config.host
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}

function accountsTable({ accounts, password }: Demonstration): string {
  const width = Math.max(...accounts.map(account => account.name.length))
  const rows = accounts.map(account => `  ${account.name.padEnd(width)}  ${account.post}`)
  return `\nTài khoản dùng thử (demonstration accounts), mật khẩu (password) ${password}:\n${rows.join('\n')}\n`
}

async function start(
  load: () => Promise<Program>,
  config: Config,
  role: Role,
  io: CliIo,
  log: Log,
  closers: Closers,
): Promise<void> {
  const began = performance.now()
  const lock = config.databaseUrl === undefined ? takeDataFolder(config, closers) : undefined
  const warn = (error: Error) => log.warn({ err: error }, 'a database connection was lost')
  const opening = openDatabase(config, warn)
  // Closing waits for an opening in hand, or it would leave a server behind that nobody knows.
  closers.add(() => opening.then(closeDatabase, () => undefined))
  const [program, database] = await Promise.all([load(), opening])
  const applied = await migrateDatabase(database.address, program.migrations)
  if (applied.length > 0) io.stderr.write(`migrated: ${applied.join(', ')}\n`)
  const migrated = async () => (await listPendingMigrations(database, program.migrations)).length === 0
  const { db, pool, address } = database
  const clock = () => new Date()
  const services: Services = { config, log, db, pool, address, clock, readiness: { migrations: migrated } }
  const demonstration = config.demo ? program.demonstration : undefined
  if (demonstration) await loadDemonstration(demonstration, services, io)
  if (role !== 'web') await startJobs(program, services, closers)
  if (role === 'worker') {
    io.stderr.write(`running jobs, ready in ${seconds(began)}\n`)
    return
  }
  const app = await program.buildApp(services)
  // Runs after the orderly close below: whoever still holds a connection is cut off.
  closers.add(() => app.server.closeAllConnections())
  closers.add(() => app.close())
  const local = await listen(app, config)
  if (lock) noteInLock(lock, { address: local })
  const elsewhere = config.publicUrl.replace(/:0$/, '') === local || config.port === 0 ? '' : `  (${config.publicUrl})`
  io.stdout.write(`Một Cửa: ${local}${elsewhere}\n${demonstration ? accountsTable(demonstration) : ''}`)
  io.stderr.write(`ready in ${seconds(began)}; Ctrl-C ends\n`)
}

/** Ends the pool and leaves the server, even where a connection does not come back in time. */
async function closeDatabase(database: Database): Promise<void> {
  const limit = setTimeout(() => void database.embedded?.close(), CLOSE_LIMIT_MS / 2)
  await database.close()
  clearTimeout(limit)
}

/** Runs until a signal; opens everything in order and closes it in the opposite one. */
export async function serve(load: () => Promise<Program>, config: Config, role: Role, io: CliIo): Promise<ExitCode> {
  const log = createLog(config.logLevel, io.stderr)
  const closers = createClosers()
  const signal = new Promise<'signal'>(resolve => {
    // npm passes on a Ctrl-C that the terminal sent here too: only the first one counts.
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => resolve('signal'))
  })
  const crash = new Promise<never>((_, reject) => {
    process.on('uncaughtException', error => {
      log.fatal({ err: error }, 'a fault that nothing caught')
      reject(error)
    })
  })
  try {
    await Promise.race([start(load, config, role, io, log, closers).then(() => signal), signal, crash])
    return 0
  } finally {
    const began = performance.now()
    await closers.closeAll(CLOSE_LIMIT_MS)
    log.debug(`closed in ${seconds(began)}`)
  }
}
