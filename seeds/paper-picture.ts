import { deflateSync } from 'node:zlib'
import { seededRandom } from './random.ts'

const [width, height] = [420, 594]

const table = Array.from({ length: 256 }, (_, n) => {
  let crc = n
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  return crc
})
const checksum = (bytes: Buffer): number =>
  (bytes.reduce((crc, byte) => (crc >>> 8) ^ (table[(crc ^ byte) & 255] ?? 0), 0xffffffff) ^ 0xffffffff) >>> 0

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(checksum(body))
  return Buffer.concat([length, body, sum])
}

/** A photographed paper as PNG: lines where text would be, a heading, a round stamp. Nothing on it can be read. */
export function paperPicture(seed: number): Buffer {
  const random = seededRandom(seed)
  // Palette: paper, ink, grey ink, stamp.
  const palette = Buffer.from([252, 250, 244, 40, 44, 52, 128, 134, 142, 190, 30, 40])
  const rows = Array.from({ length: height }, () => Buffer.alloc(width + 1))
  const bar = (x: number, y: number, w: number, h: number, colour: number) => {
    for (let row = y; row < y + h; row++) rows[row]?.fill(colour, x + 1, x + 1 + w)
  }
  bar(120, 40, 180, 7, 1)
  bar(150, 54, 120, 5, 2)
  bar(90, 92, 240, 11, 1)
  for (let y = 136; y < 430; y += 22) {
    let x = 44
    while (x < 360) {
      const word = random.between(14, 52)
      bar(x, y, Math.min(word, 376 - x), 6, random.chance(0.15) ? 1 : 2)
      x += word + 8
    }
  }
  const [cx, cy] = [290 + random.between(-12, 12), 500 + random.between(-8, 8)]
  for (let y = cy - 48; y <= cy + 48; y++)
    for (let x = cx - 48; x <= cx + 48; x++) {
      const far = Math.hypot(x - cx, y - cy)
      if ((far > 42 && far < 47) || (far > 26 && far < 28)) rows[y]?.fill(3, x + 1, x + 2)
    }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 3, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', palette),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
