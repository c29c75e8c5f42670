import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Sequence, Table } from './tables.queries.ts'

export const FORMAT = 1
export const MANIFEST = 'manifest.json'

export interface SavedTable extends Table {
  /** Below the folder of the backup. */
  readonly file: string
  readonly rows: number
  readonly bytes: number
  readonly sha256: string
}

/** What a backup holds; written last, so a folder without it is none. */
export interface Manifest {
  readonly format: typeof FORMAT
  readonly madeAt: string
  readonly migrations: readonly string[]
  readonly tables: readonly SavedTable[]
  readonly partitions: readonly { readonly parent: string; readonly month: string }[]
  readonly sequences: readonly Sequence[]
  /** Hashes of the uploaded files, which lie in `files` under their hash. */
  readonly files: readonly string[]
}

/** What is wrong with a backup or with the place it should go to; the message is for the operator. */
export class BackupProblem extends Error {
  override readonly name = 'BackupProblem'
}

export async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer)
  return hash.digest('hex')
}

/** @throws BackupProblem where the folder holds no whole backup of a format that this program reads */
export async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, MANIFEST), 'utf8').catch(() => undefined)
  if (text === undefined) throw new BackupProblem(`${folder} holds no backup: ${MANIFEST} is missing`)
  try {
    const manifest = JSON.parse(text) as Manifest
    if (manifest.format === FORMAT) return manifest
  } catch {
    // Falls through: neither is a manifest of ours.
  }
  throw new BackupProblem(`${join(folder, MANIFEST)} is damaged or of another version`)
}
