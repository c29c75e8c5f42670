import type { MediaType } from './file-name.ts'

export interface ImageSize {
  readonly width: number
  readonly height: number
}

type ReadAt = (position: number, length: number) => Promise<Buffer>

/** Frame headers of JPEG: C0 to CF, except tables (C4), a reserved one (C8) and arithmetic conditioning (CC). */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc

/** More segments than any camera writes before the picture. */
const MOST_SEGMENTS = 2_000

/** Width and height by the headers alone, nothing is unpacked; null where they are not where they must be. */
export async function imageSize(type: MediaType, readAt: ReadAt): Promise<ImageSize | null> {
  return type === 'image/png' ? pngSize(await readAt(0, 24)) : jpegSize(readAt)
}

function pngSize(head: Buffer): ImageSize | null {
  if (head.length < 24 || head.toString('latin1', 12, 16) !== 'IHDR') return null
  return { width: head.readUInt32BE(16), height: head.readUInt32BE(20) }
}

async function jpegSize(readAt: ReadAt): Promise<ImageSize | null> {
  let at = 2
  for (let segment = 0; segment < MOST_SEGMENTS; segment += 1) {
    const head = await readAt(at, 9)
    if (head.length < 9 || head[0] !== 0xff) return null
    const marker = head[1] ?? 0
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (isFrame(marker)) return { height: head.readUInt16BE(5), width: head.readUInt16BE(7) }
    const length = head.readUInt16BE(2)
    if (length < 2) return null
    at += 2 + length
  }
  return null
}
