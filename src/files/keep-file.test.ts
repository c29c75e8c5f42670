import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryDataFolder } from '../../tests/support/data-folder.ts'
import { keepFile, type Upload } from './file-store.ts'
import { aJpeg, aPdf, aPng, zipEnd } from './files.fixture.ts'

const upload = (content: Buffer | string, more: { piece?: number; truncated?: boolean } = {}): Upload => {
  const bytes = Buffer.from(content)
  const { piece = 7, truncated = false } = more
  return {
    truncated,
    async *[Symbol.asyncIterator]() {
      for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece)
    },
  }
}
/** The beginning of one, which is all that is read. */
const aHeic = Buffer.concat([
  Buffer.from([0, 0, 0, 24]),
  Buffer.from('ftypheic\0\0\0\0mif1heic', 'latin1'),
  Buffer.alloc(40),
])
const keep = (content: Buffer | string) => keepFile(temporaryDataFolder(), upload(content))

test.each([
  ['a JPG', aJpeg(), 'image/jpeg'],
  ['a PNG', aPng(), 'image/png'],
  ['a PDF', aPdf(), 'application/pdf'],
  ['a PDF that speaks of web pages', aPdf(`${'x'.repeat(2000)} <html> <script>`), 'application/pdf'],
])('takes %s by its content', async (_, content, mediaType) =>
  expect(await keep(content)).toMatchObject({ ok: true, value: { mediaType } }),
)

test.each([
  ['nothing', '', { code: 'empty' }],
  ['a web page', '  <!DOCTYPE html><script>alert(1)</script>', { code: 'not-allowed', found: 'HTML' }],
  ['a web page without head', '<a href=x>', { code: 'not-allowed', found: 'HTML' }],
  ['a web page in UTF-16', Buffer.from('\uFEFF<html>', 'utf16le'), { code: 'not-allowed', found: 'HTML' }],
  ['an SVG picture', '<?xml version="1.0"?><svg onload="x"/>', { code: 'not-allowed', found: 'SVG' }],
  ['XML', '\uFEFF<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x "y">]><a/>', { code: 'not-allowed', found: 'XML' }],
  [
    'a ZIP',
    Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), Buffer.alloc(30)]),
    { code: 'not-allowed', found: 'ZIP' },
  ],
  ['a GIF', 'GIF89a;........', { code: 'not-allowed', found: 'GIF' }],
  ['plain text', 'xin chào', { code: 'not-allowed', found: null }],
  ['a JPG with a page inside', aJpeg(2, 2, 'x<SCRIPT>x'), { code: 'two-in-one', found: 'HTML' }],
  ['a PNG with a picture of SVG inside', aPng(2, 2, '<svg onload=x>'), { code: 'two-in-one', found: 'HTML' }],
  ['a PNG with a PDF behind', Buffer.concat([aPng(), aPdf()]), { code: 'two-in-one', found: 'PDF' }],
  ['a JPG with a ZIP behind', Buffer.concat([aJpeg(), zipEnd]), { code: 'two-in-one', found: 'ZIP' }],
  ['a PDF with a ZIP behind', Buffer.concat([aPdf(), zipEnd]), { code: 'two-in-one', found: 'ZIP' }],
  ['a PDF with a page in its head', aPdf('<html><body>'), { code: 'two-in-one', found: 'HTML' }],
  ['a PDF that was cut off', aPdf().subarray(0, -10), { code: 'broken', found: 'PDF' }],
  ['a JPG that ends before its picture', aJpeg().subarray(0, 100), { code: 'broken', found: 'JPG' }],
  ['a JPG that ends within its picture', aJpeg().subarray(0, -20), { code: 'broken', found: 'JPG' }],
  ['a PNG whose picture is missing', aPng(200, 200), { code: 'broken', found: 'PNG' }],
  ['a photo of an iPhone as it keeps it', aHeic, { code: 'not-allowed', found: 'HEIC' }],
  ['a PNG of 144 million pixels', aPng(12_000, 12_000), { code: 'too-many-pixels', width: 12_000, height: 12_000 }],
  ['a PNG of 50,000 pixels a side', aPng(50_000, 50_000), { code: 'too-many-pixels', width: 50_000, height: 50_000 }],
  ['a JPG of 65,000 pixels a side', aJpeg(65_000, 10), { code: 'too-many-pixels', width: 65_000, height: 10 }],
])('refuses %s', async (_, content, error) => expect(await keep(content)).toEqual({ ok: false, error }))

test('the same content is one file under its hash, in folders of mode 700, and nothing half-written stays', async () => {
  const dataDir = temporaryDataFolder()
  const first = await keepFile(dataDir, upload(aPng()))
  expect(await keepFile(dataDir, upload(aPng(), { piece: 1000 }))).toEqual(first)
  expect((await keepFile(dataDir, upload('<html>'))).ok).toBe(false)
  expect(await keepFile(dataDir, upload(aPng(), { truncated: true }))).toEqual({
    ok: false,
    error: { code: 'too-large' },
  })
  const { sha256, thumbnail } = (first as { value: { sha256: string; thumbnail: { sha256: string } } }).value
  const folders = ['files', join('files', sha256.slice(0, 2)), join('files', sha256.slice(0, 2), sha256.slice(2, 4))]
  for (const folder of [...folders, 'files/tmp']) expect(statSync(join(dataDir, folder)).mode & 0o777).toBe(0o700)
  const held = readFileSync(join(dataDir, folders[2] ?? '', sha256))
  expect(createHash('sha256').update(held).digest('hex')).toBe(sha256)
  expect(readdirSync(join(dataDir, 'files', 'tmp'))).toEqual([])
  expect(readdirSync(join(dataDir, 'files')).sort()).toEqual(
    [sha256.slice(0, 2), thumbnail.sha256.slice(0, 2), 'tmp'].sort(),
  )
})

test('an upload that breaks off is the sender’s doing and leaves nothing', async () => {
  const dataDir = temporaryDataFolder()
  const broken: Upload = {
    async *[Symbol.asyncIterator]() {
      yield aPng()
      throw new Error('premature close')
    },
  }
  expect(await keepFile(dataDir, broken)).toEqual({ ok: false, error: { code: 'interrupted' } })
  expect(readdirSync(join(dataDir, 'files', 'tmp'))).toEqual([])
})
