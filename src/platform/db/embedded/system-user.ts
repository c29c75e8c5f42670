import { lstatSync, statSync } from 'node:fs'
import { userInfo } from 'node:os'
import { dirname, resolve } from 'node:path'

/** PostgreSQL refuses to run as root, and needs a user that the system knows: nobody. */
export const NOBODY = 65_534

/** The user that the server runs as; `switched` when that is another than ours (we are root). */
export interface ServerUser {
  readonly uid: number
  readonly gid: number
  readonly switched: boolean
}

/** The user for a server on this folder: its owner where it exists, ourselves, or nobody when we are root. */
export function serverUserFor(pgData: string): ServerUser {
  const own = { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 }
  const owner = statSync(pgData, { throwIfNoEntry: false })
  if (own.uid !== 0) {
    if (owner && owner.uid !== own.uid) {
      throw new Error(
        `${pgData} belongs to user ${owner.uid}, and this is user ${own.uid}: run as that user, or as root`,
      )
    }
    return { ...own, switched: false }
  }
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid, switched: true }
  return { uid: NOBODY, gid: NOBODY, switched: true }
}

/** The name of the user of this process, or undefined where the system has none for it. */
export function ownName(): string | undefined {
  try {
    return userInfo().username
  } catch {
    return undefined
  }
}

function allows(path: string, user: ServerUser, bit: 1 | 4): boolean {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) return true
  const shift = found.uid === user.uid ? 6 : found.gid === user.gid ? 3 : 0
  return ((found.mode >> shift) & bit) === bit
}

/** Whether the user may walk to this path: every folder above it lets it through. Absent folders will be ours. */
export function canReach(path: string, user: ServerUser): boolean {
  if (!user.switched) return true
  for (let folder = dirname(resolve(path)); ; folder = dirname(folder)) {
    if (!allows(folder, user, 1)) return false
    if (folder === dirname(folder)) return true
  }
}

/** Whether the user may walk to this file or folder and read it. */
export const canRead = (path: string, user: ServerUser): boolean => canReach(path, user) && allows(path, user, 4)

/**
 * Whether a folder is the user's own and closed to others.
 * @throws where somebody else made it first: in a shared folder such as /tmp that may be an attack
 */
export function assertPrivate(folder: string, user: ServerUser): void {
  const found = lstatSync(folder)
  if (!found.isDirectory() || found.uid !== user.uid || (found.mode & 0o077) !== 0) {
    throw new Error(`${folder} is not a private folder of user ${user.uid}: remove it, or choose another DATA_DIR`)
  }
}
