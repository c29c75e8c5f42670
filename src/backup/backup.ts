import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { copyFile, link, mkdir, open, readdir, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { filesFolder, pathOfHash } from '../files/index.ts'
import { type DatabaseAddress, openPool } from '../platform/db/database.ts'
import { copyOut } from './copy.ts'
import { BackupProblem, FORMAT, MANIFEST, type Manifest, type SavedTable } from './manifest.ts'
import {
  columnList,
  listMigrations,
  listPartitions,
  listSequences,
  listTables,
  type Table,
  tableName,
} from './tables.queries.ts'

export interface BackupRequest {
  readonly address: DatabaseAddress
  readonly dataDir: string
  readonly folder: string
  readonly now: Date
  readonly onTable?: (table: SavedTable) => void
}

async function saveTable(client: pg.ClientBase, table: Table, folder: string): Promise<SavedTable> {
  const file = join('tables', `${table.schema}.${table.name}.copy`)
  const hash = createHash('sha256')
  let bytes = 0
  const { stream, rows } = copyOut(client, `copy (select ${columnList(table)} from ${tableName(table)}) to stdout`)
  const measured = async function* (source: AsyncIterable<Buffer>) {
    for await (const chunk of source) {
      hash.update(chunk)
      bytes += chunk.length
      yield chunk
    }
  }
  await pipeline(stream, measured, createWriteStream(join(folder, file), { mode: 0o600, flush: true }))
  return { ...table, file, rows: await rows, bytes, sha256: hash.digest('hex') }
}

/** Stored files never change, so a second name for the same bytes is a copy; another file system needs a real one. */
async function saveFile(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true, mode: 0o700 })
  try {
    await link(from, to)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') throw new BackupProblem(`${from} is missing, and a dossier or upload names it`)
    await copyFile(from, to)
  }
}

/** The folder to write in, beside the wanted one; what an interrupted backup left is removed. */
async function beginFolder(folder: string): Promise<string> {
  const held = await readdir(folder).catch(() => undefined)
  if (held !== undefined && held.length > 0) throw new BackupProblem(`${folder} is not empty: name a new folder`)
  const parent = dirname(resolve(folder))
  await mkdir(parent, { recursive: true, mode: 0o700 })
  const part = join(parent, `.${basename(resolve(folder))}.unfinished`)
  await rm(part, { recursive: true, force: true })
  await mkdir(join(part, 'tables'), { recursive: true, mode: 0o700 })
  await mkdir(join(part, 'files'), { mode: 0o700 })
  return part
}

async function finishFolder(part: string, folder: string, manifest: Manifest): Promise<void> {
  const file = join(part, MANIFEST)
  await writeFile(file, `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 })
  const handle = await open(file, 'r+')
  await handle.sync()
  await handle.close()
  if ((await stat(folder).catch(() => undefined)) !== undefined) await rmdir(folder)
  await rename(part, folder)
}

/**
 * Saves every table as it stood at one moment and every file that the rows name. Others go on working meanwhile.
 * @throws BackupProblem where the folder is taken or a file is gone
 */
export async function backup(request: BackupRequest): Promise<Manifest> {
  const { folder, dataDir } = request
  const part = await beginFolder(folder)
  const pool = openPool(request.address, { max: 1, statementTimeoutMs: 0, pipeline: false })
  const client = await pool.connect()
  try {
    await client.query('begin isolation level repeatable read, read only')
    const tables: SavedTable[] = []
    for (const table of await listTables(client)) {
      const saved = await saveTable(client, table, part)
      tables.push(saved)
      request.onTable?.(saved)
    }
    if (tables.length === 0) throw new BackupProblem('the database is empty: there is nothing to save')
    const { rows } = await client.query<{ sha256: string }>(
      `select sha256 from file union select thumb_sha256 from file where thumb_sha256 is not null order by sha256`,
    )
    const files = rows.map(row => row.sha256)
    const manifest: Manifest = {
      format: FORMAT,
      madeAt: request.now.toISOString(),
      migrations: await listMigrations(client),
      tables,
      partitions: await listPartitions(client),
      sequences: await listSequences(client),
      files,
    }
    await client.query('commit')
    for (const sha256 of files)
      await saveFile(join(filesFolder(dataDir), pathOfHash(sha256)), join(part, 'files', pathOfHash(sha256)))
    await finishFolder(part, folder, manifest)
    return manifest
  } finally {
    client.release()
    await pool.end()
  }
}
