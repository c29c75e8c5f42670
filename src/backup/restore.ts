import { createReadStream } from 'node:fs'
import { chmod, copyFile, mkdir, rename, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type pg from 'pg'
import { filesFolder, pathOfHash } from '../files/index.ts'
import { type DatabaseAddress, openPool } from '../platform/db/database.ts'
import { type Migrations, migrateDatabase } from '../platform/db/migrate.ts'
import { copyIn } from './copy.ts'
import { BackupProblem, type Manifest, readManifest, sha256Of } from './manifest.ts'
import { columnList, findUsedTable, listForeignKeys, tableName } from './tables.queries.ts'

export interface RestoreRequest {
  readonly address: DatabaseAddress
  readonly dataDir: string
  readonly folder: string
  readonly migrations: Migrations
  readonly onProgress?: (line: string) => void
}

/** Compares every table and file with its hash before anything is written. */
async function checkContent(folder: string, manifest: Manifest): Promise<void> {
  const check = async (path: string, sha256: string) => {
    if ((await stat(path).catch(() => undefined)) === undefined) throw new BackupProblem(`${path} is missing`)
    if ((await sha256Of(path)) !== sha256) throw new BackupProblem(`${path} was changed since the backup was made`)
  }
  for (const table of manifest.tables) await check(join(folder, table.file), table.sha256)
  for (const sha256 of manifest.files) await check(join(folder, 'files', pathOfHash(sha256)), sha256)
}

/** The migrations that the backup was made under. */
function migrationsOf(manifest: Manifest, all: Migrations): Migrations {
  const unknown = manifest.migrations.find(name => all[name] === undefined)
  if (unknown !== undefined)
    throw new BackupProblem(`the backup was made by a newer program (${unknown}): restore it with that one`)
  return Object.fromEntries(Object.entries(all).filter(([name]) => manifest.migrations.includes(name)))
}

/** Copies, never links: the backup stays whole whatever happens to the data folder. */
async function restoreFiles(folder: string, dataDir: string, manifest: Manifest): Promise<void> {
  const root = filesFolder(dataDir)
  await mkdir(root, { recursive: true, mode: 0o700 })
  await chmod(root, 0o700)
  for (const sha256 of manifest.files) {
    const target = join(root, pathOfHash(sha256))
    await mkdir(dirname(target), { recursive: true, mode: 0o700 })
    const aside = `${target}.restoring`
    await copyFile(join(folder, 'files', pathOfHash(sha256)), aside)
    await rename(aside, target)
  }
}

/** Loads every table in one transaction: all of it, or nothing. References are dropped and made again, which checks them. */
async function load(client: pg.ClientBase, folder: string, manifest: Manifest): Promise<void> {
  const keys = await listForeignKeys(client)
  const names = manifest.tables.map(tableName)
  await client.query('begin')
  for (const { parent, month } of manifest.partitions)
    await client.query('select ensure_month_partition($1, $2::date)', [parent, month])
  for (const { table, name } of keys) await client.query(`alter table ${table} drop constraint ${name}`)
  for (const name of names) await client.query(`alter table ${name} disable trigger user`)
  await client.query(`truncate ${names.join(', ')}`)
  for (const table of manifest.tables) {
    const text = `copy ${tableName(table)} (${columnList(table)}) from stdin`
    const rows = await copyIn(client, text, createReadStream(join(folder, table.file)))
    if (rows !== table.rows)
      throw new BackupProblem(`${tableName(table)}: ${rows} rows loaded, the backup has ${table.rows}`)
  }
  for (const { schema, name, last } of manifest.sequences)
    await client.query('select setval($1::regclass, $2::bigint)', [tableName({ schema, name }), last])
  for (const name of names) await client.query(`alter table ${name} enable trigger user`)
  for (const { table, name, definition } of keys)
    await client.query(`alter table ${table} add constraint ${name} ${definition}`)
  await client.query('commit')
}

/**
 * Brings a backup into an empty database and its files into the data folder, then the database to this program's
 * schema. Interrupted or failed, it leaves the database empty and may be run again.
 * @throws BackupProblem where the backup is damaged or newer, or the database is in use
 */
export async function restore(request: RestoreRequest): Promise<Manifest> {
  const { address, folder, dataDir, migrations, onProgress = () => undefined } = request
  const manifest = await readManifest(folder)
  const own = migrationsOf(manifest, migrations)
  const pool = openPool(address, { max: 1, statementTimeoutMs: 0, pipeline: false })
  try {
    const client = await pool.connect()
    try {
      const used = await findUsedTable(client)
      if (used !== undefined)
        throw new BackupProblem(`the database is not empty (table ${used}): restore only into an empty one`)
      onProgress(`checking ${manifest.tables.length} tables and ${manifest.files.length} files`)
      await checkContent(folder, manifest)
      await migrateDatabase(address, own)
      await restoreFiles(folder, dataDir, manifest)
      onProgress('loading')
      await load(client, folder, manifest).catch(async error => {
        await client.query('rollback').catch(() => undefined)
        throw error
      })
      await client.query('analyze')
    } finally {
      client.release()
    }
    await migrateDatabase(address, migrations)
    return manifest
  } finally {
    await pool.end()
  }
}
