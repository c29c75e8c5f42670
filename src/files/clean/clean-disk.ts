import { randomUUID } from 'node:crypto'
import { readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { filesFolder, pathOfHash } from '../file-store.ts'

/** Files of a folder that were last written before an instant; none where there is no folder. */
export async function listOlder(folder: string, before: Date): Promise<string[]> {
  const names = await readdir(folder).catch(() => [])
  const older: string[] = []
  for (const name of names) {
    const found = await stat(join(folder, name)).catch(() => undefined)
    if (found?.isFile() && found.mtimeMs < before.getTime()) older.push(name)
  }
  return older
}

/** The hashes of stored files older than an instant, a folder at a time. */
export async function* walkStore(dataDir: string, before: Date): AsyncGenerator<string[]> {
  const root = filesFolder(dataDir)
  const isPart = (name: string) => /^[0-9a-f]{2}$/.test(name)
  for (const first of (await readdir(root).catch(() => [])).filter(isPart))
    for (const second of (await readdir(join(root, first))).filter(isPart)) {
      const names = await listOlder(join(root, first, second), before)
      const hashes = names.filter(name => /^[0-9a-f]{64}$/.test(name))
      if (hashes.length > 0) yield hashes
    }
}

/**
 * Takes a stored file off the disk. It is put aside first: where the same content was uploaded meanwhile, what was put
 * aside is that newer file, and it goes back.
 * @param before files written since then stay
 * @returns its size in bytes; null where it is not there or stays
 */
export async function removeStored(
  dataDir: string,
  hash: string,
  before: Date,
  isNamed: () => Promise<boolean>,
): Promise<number | null> {
  const path = join(filesFolder(dataDir), pathOfHash(hash))
  const aside = join(filesFolder(dataDir), 'tmp', randomUUID())
  const old = await stat(path).catch(() => undefined)
  if (old === undefined || old.mtimeMs >= before.getTime()) return null
  await rename(path, aside)
  const { mtimeMs, size } = await stat(aside)
  if (mtimeMs >= before.getTime() || (await isNamed())) {
    await rename(aside, path)
    return null
  }
  await rm(aside)
  return size
}

export async function sizeOfStored(dataDir: string, hash: string): Promise<number | null> {
  return (await stat(join(filesFolder(dataDir), pathOfHash(hash))).catch(() => undefined))?.size ?? null
}
