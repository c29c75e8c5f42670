import fc from 'fast-check'
import { expect, test } from 'vitest'
import { attachment, safeFileName } from './file-name.ts'

test.each([
  ['keeps an ordinary Vietnamese name', 'Giấy khai sinh.pdf', 'Giấy khai sinh.pdf'],
  ['composes letters and marks', 'Gia\u0302\u0301y.pdf', 'Gi\u1EA5y.pdf'],
  ['drops folders of both kinds', '../../etc/..\\C:\\giay.pdf', 'giay.pdf'],
  ['drops a NUL and other controls', 'giay\0.exe\r\n.pdf', 'giay.exe.pdf'],
  ['drops marks that turn the direction', 'giay\u202Efdp.exe', 'giayfdp.exe.pdf'],
  ['names by content, not by the ending given', 'trang.html', 'trang.html.pdf'],
  ['keeps an ending in capitals', 'SCAN.PDF', 'SCAN.PDF'],
  ['gives a name where none is left', '../', 'tep.pdf'],
  ['gives a name where only an ending is', '.pdf', 'pdf.pdf'],
  ['takes names of devices apart', 'CON.pdf', '_CON.pdf'],
  ['replaces signs that file systems refuse', 'a<b>:"c|?*.pdf', 'a_b___c___.pdf'],
])('a file name: %s', (_, given, kept) => expect(safeFileName(given, 'application/pdf')).toBe(kept))

test('a name of 300 bytes is cut between letters and keeps its ending', () => {
  const kept = safeFileName(`${'ệ'.repeat(100)}.jpeg`, 'image/jpeg')
  expect(kept).toBe(`${'ệ'.repeat(83)}.jpeg`)
  expect(Buffer.byteLength(kept)).toBeLessThanOrEqual(255)
})

test('whatever the name: at most 255 bytes, no folder, no control, again the same, and a header that parses', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), given => {
      const kept = safeFileName(given, 'image/png')
      expect(Buffer.byteLength(kept)).toBeLessThanOrEqual(255)
      expect(kept).toMatch(/^[^/\\\p{Cc}\u202A-\u202E]+\.png$/iu)
      expect(safeFileName(kept, 'image/png')).toBe(kept)
      expect(attachment(kept)).toMatch(/^attachment; filename="[\w .()-]+"; filename\*=UTF-8''[\w.!~%-]+$/)
    }),
  )
})

test('a header carries the name twice: for every program, and whole', () =>
  expect(attachment('Đơn đề nghị.pdf')).toBe(
    'attachment; filename="Don de nghi.pdf"; filename*=UTF-8\'\'%C4%90%C6%A1n%20%C4%91%E1%BB%81%20ngh%E1%BB%8B.pdf',
  ))
