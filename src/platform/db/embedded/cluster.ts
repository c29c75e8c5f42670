import { spawn } from 'node:child_process'
import { appendFileSync, chownSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { totalmem } from 'node:os'
import { join } from 'node:path'
import type { ServerHome } from './home.ts'
import { ownName } from './system-user.ts'

/** The database role that owns everything; only the socket and the system's user names let it in. */
export const ROLE = 'app'

/** No variable of ours may reach the server: PG* ones would change what it does. */
export const serverEnvironment = { LC_ALL: 'C', PATH: '/usr/bin:/bin' }

const mebibyte = 2 ** 20

/** An eighth of the memory, between 128 and 512 MiB: the demonstration must fit a small machine. */
const sharedBuffers = (): number => Math.round(Math.min(512, Math.max(128, totalmem() / mebibyte / 8)))

function settings(home: ServerHome, durable: boolean): string {
  return `# Written at every start. Put your own settings into local.conf beside this file.
listen_addresses = ''
unix_socket_directories = '${home.socketDir.replaceAll("'", "''")}'
unix_socket_permissions = 0700
max_connections = 100
shared_buffers = ${sharedBuffers()}MB
effective_cache_size = ${Math.round(totalmem() / mebibyte / 2)}MB
work_mem = 16MB
maintenance_work_mem = 128MB
max_wal_size = 2GB
checkpoint_timeout = 15min
wal_level = replica
fsync = ${durable ? 'on' : 'off'}
synchronous_commit = ${durable ? 'on' : 'off'}
full_page_writes = ${durable ? 'on' : 'off'}
random_page_cost = 1.1
jit = off
timezone = 'UTC'
log_timezone = 'UTC'
log_min_messages = warning
log_min_error_statement = panic
log_checkpoints = off
`
}

/** Root may always come in to work beside the server; otherwise only the user that runs it and the one who started it. */
function identities(): string {
  const names = new Set(['root', 'nobody', ownName()].filter(name => name !== undefined))
  return [...names].map(name => `own "${name}" ${ROLE}\n`).join('')
}

function writeFor(home: ServerHome, file: string, text: string): void {
  writeFileSync(file, text, { mode: 0o600 })
  if (home.user.switched) chownSync(file, home.user.uid, home.user.gid)
}

/** Runs a program of the server as the server's user and collects what it says. */
function runAs(home: ServerHome, program: string, args: string[]): Promise<void> {
  const { uid, gid, switched } = home.user
  const child = spawn(program, args, {
    cwd: home.root,
    env: serverEnvironment,
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(switched ? { uid, gid } : {}),
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', chunk => (said += chunk))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', code => (code === 0 ? resolve() : reject(new Error(`${program} failed (${code}):\n${said}`))))
  })
}

/** Makes the data folder where there is none (then true); a creation that was interrupted starts again. */
export async function ensureCluster(home: ServerHome, native: string, durable: boolean): Promise<boolean> {
  if (existsSync(join(home.pgData, 'PG_VERSION'))) return false
  if (ownName() === undefined) {
    throw new Error('the system has no name for this user, which the embedded PostgreSQL needs: set DATABASE_URL')
  }
  const half = `${home.pgData}.half`
  rmSync(half, { recursive: true, force: true })
  const locale = ['--locale-provider=builtin', '--locale=C.UTF-8', '--encoding=UTF8']
  const sync = durable ? [] : ['--no-sync']
  await runAs(home, join(native, 'bin', 'initdb'), ['-D', half, '-U', ROLE, '-A', 'peer', ...locale, ...sync])
  appendFileSync(join(half, 'postgresql.conf'), "\ninclude 'mot-cua.conf'\ninclude_if_exists 'local.conf'\n")
  renameSync(half, home.pgData)
  return true
}

/**
 * Writes what the program decides about the server, before each start.
 * @throws where another major version of PostgreSQL made the data folder
 */
export function configureCluster(home: ServerHome, version: string, durable: boolean): void {
  const made = readFileSync(join(home.pgData, 'PG_VERSION'), 'utf8').trim()
  const major = version.split('.')[0]
  if (made !== major) {
    throw new Error(
      `${home.pgData} was made by PostgreSQL ${made}, and this program brings ${major}: see docs/operations.md`,
    )
  }
  writeFor(home, join(home.pgData, 'mot-cua.conf'), settings(home, durable))
  writeFor(home, join(home.pgData, 'pg_hba.conf'), 'local all all peer map=own\nlocal replication all peer map=own\n')
  writeFor(home, join(home.pgData, 'pg_ident.conf'), identities())
}
