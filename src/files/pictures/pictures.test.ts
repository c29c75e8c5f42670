import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { temporaryDataFolder } from '../../../tests/support/data-folder.ts'
import { keepFile, pathOfHash, type Upload } from '../file-store.ts'
import { createWorkQueue } from './work-queue.ts'

const asUpload = (bytes: Buffer): Upload => ({
  async *[Symbol.asyncIterator]() {
    yield bytes
  },
})

/** Keeps the bytes and reads back what was kept. */
async function kept(bytes: Buffer) {
  const dataDir = temporaryDataFolder()
  const answer = await keepFile(dataDir, asUpload(bytes))
  if (!answer.ok) throw new Error(JSON.stringify(answer.error))
  const read = (sha256: string) => readFileSync(join(dataDir, 'files', pathOfHash(sha256)))
  const { sha256, size, thumbnail } = answer.value
  const picture = read(sha256)
  return { picture, size, thumbnail, small: read(thumbnail?.sha256 ?? '') }
}

/** A photo of a phone held upright: black above and white below as it is seen, lying on its side as it is stored. */
async function photo(width: number, height: number) {
  const dark = await sharp({ create: { width: width / 2, height, channels: 3, background: '#000' } })
    .png()
    .toBuffer()
  return sharp({ create: { width, height, channels: 3, background: '#fff' } })
    .composite([{ input: dark, left: 0, top: 0 }])
    .withExif({
      IFD0: { Make: 'Camera', Copyright: 'Mang Thị Lợi' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '12/1 14/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '109/1 11/1 0/1' },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()
}

test('a photo is turned as it was held, made smaller, and forgets place, camera and owner', async () => {
  const sent = await photo(4000, 3000)
  expect((await sharp(sent).metadata()).orientation).toBe(6)
  const { picture, size } = await kept(sent)
  expect(size).toBe(picture.length)
  const { width, height, orientation, exif, icc, xmp } = await sharp(picture).metadata()
  expect([width, height]).toEqual([1875, 2500])
  expect([orientation, exif, icc, xmp]).toEqual([undefined, undefined, undefined, undefined])
  for (const trace of ['Exif', 'Camera', 'GPS']) expect(picture.includes(trace)).toBe(false)
  const { data } = await sharp(picture).greyscale().raw().toBuffer({ resolveWithObject: true })
  expect([data[1875 * 100 + 900], data[1875 * 2400 + 900]]).toEqual([0, 255])
})

test('a small picture keeps its size and its kind, and its thumbnail fits into 320 pixels', async () => {
  const sent = await sharp({ create: { width: 600, height: 900, channels: 4, background: '#08f8' } })
    .png()
    .toBuffer()
  const { picture, thumbnail, small } = await kept(sent)
  expect(await sharp(picture).metadata()).toMatchObject({ format: 'png', width: 600, height: 900 })
  expect(thumbnail).toMatchObject({ width: 213, height: 320 })
  expect(small.subarray(0, 4).toString('latin1') + small.subarray(8, 12).toString('latin1')).toBe('RIFFWEBP')
})

test('nothing but JPG and PNG is read, whatever else the library could read', async () => {
  await kept(await photo(40, 30))
  await expect(
    sharp(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')).metadata(),
  ).rejects.toThrow(/unsupported image format/)
})

test('only so many pictures are worked on at once, only so many wait, and a failure gives its place on', async () => {
  const inTurn = createWorkQueue(1, 1)
  let go = () => {}
  const first = inTurn(() => new Promise<string>((_, reject) => (go = () => reject(new Error('failed')))))
  const second = inTurn(async () => 'second')
  expect(await inTurn(async () => 'third')).toBeNull()
  go()
  await expect(first).rejects.toThrow('failed')
  expect(await second).toBe('second')
  expect(await inTurn(async () => 'fourth')).toBe('fourth')
})
