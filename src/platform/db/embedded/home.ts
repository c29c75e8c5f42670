import { createHash, randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { assertPrivate, canReach, type ServerUser, serverUserFor } from './system-user.ts'

/** Where one embedded server keeps everything, and who runs it. */
export interface ServerHome {
  readonly user: ServerUser
  /** The private folder of the server, mode 700. */
  readonly root: string
  /** PostgreSQL's own data folder. */
  readonly pgData: string
  /** Folder of the Unix socket. */
  readonly socketDir: string
  readonly logFile: string
  /** Held while the server is started or stopped. */
  readonly mutex: string
  /** One file for each process that uses the server. */
  readonly users: string
  /** Held by the one `serve` of this data folder. */
  readonly serveLock: string
}

/** Where root keeps a server whose user cannot walk to the data folder, such as one in a home of mode 700. */
const FAR_HOMES = '/var/lib/mot-cua'
/** A socket address holds 104 bytes on macOS, 108 on Linux, its final zero included. */
const LONGEST_SOCKET_PATH = 103

function makePrivate(folder: string, user: ServerUser): void {
  if (existsSync(folder)) return
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  chmodSync(folder, 0o700)
  if (user.switched) chownSync(folder, user.uid, user.gid)
}

/** `postgres` in the data folder, or the folder that `postgres.path` names where the server cannot live there. */
function findRoot(dataDir: string): string {
  const near = join(dataDir, 'postgres')
  if (existsSync(join(near, 'data'))) return near
  const pointer = join(dataDir, 'postgres.path')
  if (existsSync(pointer)) {
    const far = readFileSync(pointer, 'utf8').trim()
    const origin = existsSync(join(far, 'origin')) ? readFileSync(join(far, 'origin'), 'utf8') : undefined
    if (origin === dataDir) return far
    if (origin !== undefined) {
      throw new Error(
        `${pointer} names the database of ${origin}: a copied data folder; remove that file for a new one`,
      )
    }
  }
  const user = serverUserFor(near)
  if (canReach(join(near, 'data'), user)) return near
  const far = join(FAR_HOMES, randomBytes(6).toString('hex'))
  mkdirSync(FAR_HOMES, { recursive: true, mode: 0o711 })
  makePrivate(far, user)
  writeFileSync(join(far, 'origin'), dataDir)
  writeFileSync(pointer, `${far}\n`)
  return far
}

function socketFolder(root: string, user: ServerUser): string {
  const near = join(root, 'run')
  if (Buffer.byteLength(join(near, '.s.PGSQL.5432')) <= LONGEST_SOCKET_PATH) return near
  const key = createHash('sha256').update(root).digest('hex').slice(0, 12)
  return join(tmpdir(), `mot-cua-${user.uid}-${key}`)
}

/** Finds or makes the folders of the embedded server of a data folder. */
export function serverHome(dataDir: string): ServerHome {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  // As root the server runs as another user, who must be able to walk through; others still cannot list the folder.
  if (process.getuid?.() === 0) chmodSync(dataDir, statSync(dataDir).mode | 0o111)
  const root = findRoot(realpathSync(dataDir))
  const pgData = join(root, 'data')
  const user = serverUserFor(existsSync(pgData) ? pgData : root)
  const socketDir = socketFolder(root, user)
  const users = join(root, 'users')
  for (const folder of [root, socketDir, users]) makePrivate(folder, user)
  assertPrivate(root, user)
  assertPrivate(socketDir, user)
  return {
    user,
    root,
    pgData,
    socketDir,
    users,
    logFile: join(root, 'server.log'),
    mutex: join(root, 'starting.lock'),
    serveLock: join(root, 'serve.lock'),
  }
}
