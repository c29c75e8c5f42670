import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Kysely } from 'kysely'
import type { DB } from '../../platform/db/schema.generated.ts'
import { filesFolder } from '../file-store.ts'
import { piecesFolder, removePieces } from '../pieces/piece-store.ts'
import { listOlder, removeStored, sizeOfStored, walkStore } from './clean-disk.ts'
import {
  deleteLooseFiles,
  deleteOldUploads,
  listKnownUploads,
  listLooseFiles,
  listNamedHashes,
  listOldUploads,
} from './clean-files.queries.ts'

const DAY = 86_400_000
const UNUSED_DAYS = 30
const AT_ONCE = 500

export interface CleanOptions {
  readonly now: Date
  /** Only counts. */
  readonly dryRun?: boolean
  /** Looks at every file on the disk, not only at those whose row goes. */
  readonly wholeDisk?: boolean
}

export interface Cleaned {
  /** Rows of files that nothing holds. */
  rows: number
  /** Stored files, thumbnails included, and their bytes. */
  stored: number
  bytes: number
  /** Uploads in pieces that nobody went on with. */
  uploads: number
  /** What interrupted work left behind. */
  leftovers: number
}

type Db = Kysely<DB>

/**
 * Removes what nobody will ask for any more: files of deleted drafts, files in no dossier for 30 days, uploads in pieces
 * that rest for a day, and stored files that no row names.
 */
export async function cleanFiles(db: Db, dataDir: string, options: CleanOptions): Promise<Cleaned> {
  const { now, dryRun = false, wholeDisk = false } = options
  const dayAgo = new Date(now.getTime() - DAY)
  const cleaned: Cleaned = { rows: 0, stored: 0, bytes: 0, uploads: 0, leftovers: 0 }

  async function removeUnnamed(hashes: readonly string[], goingRows: number): Promise<void> {
    // A dry run's rows still name their files: it counts a content also where another row would keep it.
    const named = dryRun && goingRows > 0 ? new Set<string>() : await listNamedHashes(db, hashes)
    for (const hash of new Set(hashes)) {
      if (named.has(hash)) continue
      const isNamed = async () => (await listNamedHashes(db, [hash])).size > 0
      const size = dryRun ? await sizeOfStored(dataDir, hash) : await removeStored(dataDir, hash, dayAgo, isNamed)
      if (size === null) continue
      cleaned.stored += 1
      cleaned.bytes += size
    }
  }

  const limits = { ownerless: dayAgo, unused: new Date(now.getTime() - UNUSED_DAYS * DAY) }
  for (let after: string | null = null; ; ) {
    const loose = await listLooseFiles(db, limits, after, AT_ONCE)
    const last = loose.at(-1)
    if (last === undefined) break
    after = last.id
    const ids = loose.map(file => file.id)
    cleaned.rows += dryRun ? ids.length : await deleteLooseFiles(db, ids)
    await removeUnnamed(
      loose.flatMap(file => [file.sha256, file.thumbSha256 ?? []].flat()),
      ids.length,
    )
  }

  const old = await listOldUploads(db, dayAgo)
  const parts = await listOlder(piecesFolder(dataDir), dayAgo)
  const known = await listKnownUploads(
    db,
    parts.filter(name => /^[0-9a-f-]{36}$/.test(name)),
  )
  const going = new Set([...old, ...parts.filter(name => !known.has(name))])
  cleaned.uploads = going.size
  const left = await listOlder(join(filesFolder(dataDir), 'tmp'), dayAgo)
  cleaned.leftovers = left.length
  if (!dryRun) {
    await deleteOldUploads(db, old)
    for (const id of going) await removePieces(dataDir, id)
    for (const name of left) await rm(join(filesFolder(dataDir), 'tmp', name), { force: true })
  }
  if (wholeDisk) for await (const hashes of walkStore(dataDir, dayAgo)) await removeUnnamed(hashes, 0)
  return cleaned
}
