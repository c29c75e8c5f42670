import type { Kysely } from 'kysely'
import type { DB } from '../../platform/db/schema.generated.ts'
import { err, ok, type Result } from '../../platform/result.ts'
import { type KeepRefusal, type KeptFile, keepFile } from '../file-store.ts'
import { findFile, type StoredFile } from '../files.queries.ts'
import { noteUpload, recordRefused } from '../keep-upload.ts'
import { heldBytes, readPieces, removePieces, writePiece } from './piece-store.ts'
import {
  countHeld,
  deleteUpload,
  findBegun,
  insertUpload,
  lockOwner,
  lockUpload,
  type NewUpload,
  type PieceOwner,
  type PieceUpload,
  setFile,
  setReceived,
} from './pieces.queries.ts'

type Db = Kysely<DB>

/** More than anybody needs for one dossier, and little enough that nobody fills the disk. */
const MOST_UNFINISHED = 20
const MOST_FILES = 100
/** An office or a café shares one address. */
const MOST_BYTES_OF_AN_ADDRESS = 2 * 1024 ** 3

export type BeginRefusal = { readonly code: 'too-large'; readonly size: number } | { readonly code: 'too-many' }

/** Begins an upload in pieces, or finds the same one that was begun before. @returns how much of it is here already */
export function beginUpload(
  db: Db,
  dataDir: string,
  upload: NewUpload,
  limits: { readonly maxBytes: number; readonly at: Date },
): Promise<Result<{ readonly id: string; readonly offset: number }, BeginRefusal>> {
  const { owner, size } = upload
  return db.transaction().execute(async trx => {
    if (size > limits.maxBytes) return err({ code: 'too-large', size })
    await lockOwner(trx, owner)
    const begun = await findBegun(trx, upload)
    if (begun !== undefined) {
      const offset = Math.min(begun.received, await heldBytes(dataDir, begun.id))
      if (offset < begun.received) await setReceived(trx, begun.id, offset, limits.at)
      return ok({ id: begun.id, offset })
    }
    const held = await countHeld(trx, upload)
    const full =
      held.unfinished >= MOST_UNFINISHED ||
      held.files >= MOST_FILES ||
      held.addressBytes + size > MOST_BYTES_OF_AN_ADDRESS
    return full ? err({ code: 'too-many' }) : ok({ id: await insertUpload(trx, upload, limits.at), offset: 0 })
  })
}

export type PieceRefusal =
  | { readonly code: 'absent' }
  /** The piece belongs elsewhere: go on from here. */
  | { readonly code: 'wrong-offset'; readonly offset: number }
  | { readonly code: 'beyond-end' }
  | { readonly code: 'not-kept'; readonly refusal: KeepRefusal }

export type PieceAnswer = { readonly offset: number; readonly file: StoredFile | null }

export interface PieceDeps {
  readonly db: Db
  readonly dataDir: string
  /** What the owner does with a file that is whole, in the transaction that notes it. */
  readonly onKept: (trx: Db, paper: string, fileId: string) => Promise<void>
}

export interface Piece {
  readonly owner: PieceOwner
  readonly id: string
  readonly offset: number
  readonly bytes: Buffer
  readonly actor: string
  readonly at: Date
}

/** Takes the next piece; with the last one the file is judged and kept like any other. The same piece twice does it once. */
export async function takePiece(deps: PieceDeps, piece: Piece): Promise<Result<PieceAnswer, PieceRefusal>> {
  const { db, dataDir } = deps
  const { owner, id, offset, bytes, at } = piece
  const taken = await db.transaction().execute(async (trx): Promise<Result<PieceUpload, PieceRefusal>> => {
    const upload = await lockUpload(trx, id, owner)
    if (upload === undefined) return err({ code: 'absent' })
    if (upload.fileId !== null) return ok(upload)
    const here = Math.min(upload.received, await heldBytes(dataDir, id))
    if (offset !== here) {
      if (here < upload.received) await setReceived(trx, id, here, at)
      return err({ code: 'wrong-offset', offset: here })
    }
    if (offset + bytes.length > upload.size) return err({ code: 'beyond-end' })
    if (bytes.length > 0) await writePiece(dataDir, id, offset, bytes)
    const received = offset + bytes.length
    await setReceived(trx, id, received, at)
    return ok({ ...upload, received })
  })
  if (!taken.ok) return taken
  const { received, size, fileId } = taken.value
  if (fileId === null && received < size) return ok({ offset: received, file: null })
  return finish(deps, piece, taken.value)
}

/** Refusals that say nothing of the file itself: it may be tried once more. */
const passing: ReadonlySet<KeepRefusal['code']> = new Set<KeepRefusal['code']>([
  'busy',
  'disk-full',
  'interrupted',
  'not-scanned',
])

async function finish(
  { db, dataDir, onKept }: PieceDeps,
  { owner, id, actor, at }: Piece,
  upload: PieceUpload,
): Promise<Result<PieceAnswer, PieceRefusal>> {
  const done = async (fileId: string) => ok({ offset: upload.size, file: (await findFile(db, fileId)) ?? null })
  if (upload.fileId !== null) return done(upload.fileId)
  const kept: Result<KeptFile, KeepRefusal> = await keepFile(dataDir, readPieces(dataDir, id))
  if (!kept.ok) {
    await recordRefused(db, kept.error, { by: owner, actor, at })
    if (!passing.has(kept.error.code)) {
      await deleteUpload(db, id)
      await removePieces(dataDir, id)
    }
    return err({ code: 'not-kept', refusal: kept.error })
  }
  const fileId = await db.transaction().execute(async trx => {
    const now = await lockUpload(trx, id, owner)
    // Sent twice at the same time: the other one was first.
    if (now === undefined || now.fileId !== null) return now?.fileId ?? null
    const file = await noteUpload(trx, kept.value, { name: upload.name, by: owner, actor, at })
    await setFile(trx, id, file.id)
    await onKept(trx, upload.paper, file.id)
    return file.id
  })
  await removePieces(dataDir, id)
  return fileId === null ? err({ code: 'absent' }) : done(fileId)
}
