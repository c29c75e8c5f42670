import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, type ReadStream } from 'node:fs'
import { chmod, type FileHandle, mkdir, open, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { err, ok, type Result } from '../platform/result.ts'
import type { MediaType } from './file-name.ts'
import { inspectFile, pageMarks, type Unfit } from './inspect-file.ts'
import { cleanPicture, type PictureRefusal, type Thumbnail, thumbnailOf } from './pictures/clean-picture.ts'
import type { ScanRule } from './scan/file-scanner.ts'

/** A small picture (WebP) of a file, stored by its own hash. */
export interface KeptThumbnail {
  readonly sha256: string
  readonly width: number
  readonly height: number
}

export interface KeptFile {
  readonly sha256: string
  readonly size: number
  readonly mediaType: MediaType
  readonly thumbnail: KeptThumbnail | null
}

/** Why nothing was kept. */
export type KeepRefusal =
  | Unfit
  | PictureRefusal
  | { readonly code: 'too-large' }
  | { readonly code: 'infected'; readonly name: string }
  | { readonly code: 'not-scanned'; readonly reason: string }
  | { readonly code: 'interrupted' }
  | { readonly code: 'disk-full' }

/** A stream that says, at its end, that it was cut off at a limit. */
export type Upload = AsyncIterable<Uint8Array> & { readonly truncated?: boolean }

/** Where a file lies below the folder of files: `ab/cd/abcd…`. */
export const pathOfHash = (sha256: string): string => {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('not a SHA-256')
  return join(sha256.slice(0, 2), sha256.slice(2, 4), sha256)
}

/** The folder of files of a data folder. */
export const filesFolder = (dataDir: string): string => join(dataDir, 'files')

async function privateFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
}

/** Makes the folder of files, mode 700: others may walk through the data folder where root runs the database. */
async function makeStore(dataDir: string): Promise<string> {
  const folder = filesFolder(dataDir)
  await privateFolder(folder)
  await chmod(folder, 0o700)
  await privateFolder(join(folder, 'tmp'))
  return folder
}

const isFull = (error: unknown): boolean =>
  ['ENOSPC', 'EDQUOT', 'EFBIG'].includes((error as NodeJS.ErrnoException).code ?? '')
const isOfSystem = (error: unknown): boolean => (error as NodeJS.ErrnoException).syscall !== undefined

/** Writes the stream away, hashing and searching it as it passes; a word may lie across two pieces. */
async function write(upload: Upload, file: FileHandle) {
  const hash = createHash('sha256')
  const marks = new Set<string>()
  let [size, before] = [0, '']
  for await (const piece of upload) {
    const bytes = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength)
    hash.update(bytes)
    size += bytes.length
    const text = before + bytes.toString('latin1').toLowerCase()
    for (const mark of pageMarks) if (text.includes(mark)) marks.add(mark)
    before = text.slice(-16)
    await file.writeFile(bytes)
  }
  return { sha256: hash.digest('hex'), size, marks }
}

/** How files of a data folder are scanned: said once at start, so that no way to keep a file leads past it. */
const rules = new Map<string, ScanRule>()

/** From now on every file that is kept in the data folder passes the scanner; null: none does. */
export function scanFilesOf(dataDir: string, rule: ScanRule | null): void {
  if (rule === null) rules.delete(dataDir)
  else rules.set(dataDir, rule)
}

async function scanned(dataDir: string, path: string): Promise<Result<null, KeepRefusal>> {
  const rule = rules.get(dataDir)
  if (rule === undefined) return ok(null)
  const verdict = await rule.scanner.scan(createReadStream(path))
  if (verdict.kind === 'infected') return err({ code: 'infected', name: verdict.name })
  const passes = verdict.kind === 'clean' || !rule.required
  return passes ? ok(null) : err({ code: 'not-scanned', reason: verdict.reason })
}

/** Makes a rename outlast a power cut. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function place(from: string, target: string): Promise<void> {
  await privateFolder(dirname(target))
  await rename(from, target)
  await syncFolder(dirname(target))
}

/** Puts bytes of our own making under their hash. */
async function placeBytes(folder: string, bytes: Buffer): Promise<string> {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const temporary = join(folder, 'tmp', randomUUID())
  try {
    await writeFile(temporary, bytes, { mode: 0o600, flush: true })
    await place(temporary, join(folder, pathOfHash(sha256)))
    return sha256
  } finally {
    await rm(temporary, { force: true })
  }
}

/** Keeps what the program itself made; the same bytes are one file. @returns their hash */
export const keepMade = async (dataDir: string, bytes: Buffer): Promise<string> =>
  placeBytes(await makeStore(dataDir), bytes)

async function placeThumbnail(folder: string, { bytes, width, height }: Thumbnail): Promise<KeptThumbnail> {
  return { sha256: await placeBytes(folder, bytes), width, height }
}

/** The thumbnail of a stored picture for another file, such as a PDF that begins with it; null where too many wait. */
export async function keepThumbnailOf(dataDir: string, pictureSha256: string): Promise<KeptThumbnail | null> {
  const folder = await makeStore(dataDir)
  const thumbnail = await thumbnailOf(join(folder, pathOfHash(pictureSha256)))
  return thumbnail === null ? null : placeThumbnail(folder, thumbnail)
}

/**
 * Takes an upload into the data folder under its hash, when its content is what dossiers may hold. Of pictures the
 * cleaned one is kept (`cleanPicture`), never what was sent.
 */
export async function keepFile(dataDir: string, upload: Upload): Promise<Result<KeptFile, KeepRefusal>> {
  const folder = await makeStore(dataDir)
  const temporary = join(folder, 'tmp', randomUUID())
  try {
    const file = await open(temporary, 'wx+', 0o600)
    try {
      const { sha256, size, marks } = await write(upload, file)
      if (upload.truncated) return err({ code: 'too-large' })
      const safe = await scanned(dataDir, temporary)
      if (!safe.ok) return safe
      const inspected = await inspectFile(file, size, marks)
      if (!inspected.ok) return inspected
      const mediaType = inspected.value
      if (mediaType === 'application/pdf') {
        await file.sync()
        await place(temporary, join(folder, pathOfHash(sha256)))
        return ok({ sha256, size, mediaType, thumbnail: null })
      }
      const cleaned = await cleanPicture(temporary, mediaType)
      if (!cleaned.ok) return cleaned
      const { bytes } = cleaned.value
      const thumbnail = await placeThumbnail(folder, cleaned.value.thumbnail)
      return ok({ sha256: await placeBytes(folder, bytes), size: bytes.length, mediaType, thumbnail })
    } finally {
      await file.close()
    }
  } catch (error) {
    if (isFull(error)) return err({ code: 'disk-full' })
    if (isOfSystem(error)) throw error
    return err({ code: 'interrupted' })
  } finally {
    await rm(temporary, { force: true })
  }
}

/** How many bytes a stored file has; throws where it is gone from the disk. */
export const storedSize = async (dataDir: string, sha256: string): Promise<number> =>
  (await stat(join(filesFolder(dataDir), pathOfHash(sha256)))).size

/** A stored file to send; throws where it is gone from the disk. */
export async function openFile(dataDir: string, sha256: string): Promise<{ size: number; stream: ReadStream }> {
  const path = join(filesFolder(dataDir), pathOfHash(sha256))
  const { size } = await stat(path)
  return { size, stream: createReadStream(path) }
}
