import { createReadStream, type ReadStream } from 'node:fs'
import { chmod, mkdir, open, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** Where uploads lie until they are whole. */
export const piecesFolder = (dataDir: string): string => join(dataDir, 'uploads')

const pathOf = (dataDir: string, id: string): string => {
  if (!/^[0-9a-f-]{36}$/.test(id)) throw new Error('not the id of an upload')
  return join(piecesFolder(dataDir), id)
}

/** How many bytes of an upload are on the disk; after a power cut it may be fewer than were noted. */
export async function heldBytes(dataDir: string, id: string): Promise<number> {
  return (await stat(pathOf(dataDir, id)).catch(() => undefined))?.size ?? 0
}

/** Writes a piece where it belongs; the same piece again changes nothing. */
export async function writePiece(dataDir: string, id: string, offset: number, bytes: Buffer): Promise<void> {
  await mkdir(piecesFolder(dataDir), { recursive: true, mode: 0o700 })
  await chmod(piecesFolder(dataDir), 0o700)
  const file = await open(pathOf(dataDir, id), offset === 0 ? 'w' : 'r+', 0o600)
  try {
    await file.write(bytes, 0, bytes.length, offset)
  } finally {
    await file.close()
  }
}

export const readPieces = (dataDir: string, id: string): ReadStream => createReadStream(pathOf(dataDir, id))

export const removePieces = (dataDir: string, id: string): Promise<void> => rm(pathOf(dataDir, id), { force: true })
