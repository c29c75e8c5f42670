import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseCsv, UnclosedQuote, writeCsv } from './csv.ts'
import { safeCell } from './safe-cell.ts'

const cellsOf = (text: string) => parseCsv(text).map(record => record.cells)

test.each([
  [
    'commas',
    'a,b\n1,2\n',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'semicolons',
    'a;b\n1,5;2\n',
    [
      ['a', 'b'],
      ['1,5', '2'],
    ],
  ],
  [
    'a BOM and CRLF',
    '\uFEFFa,b\r\n1,2\r\n',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'no line end at the end',
    'a,b\n1,2',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  ['quotes', '"x, y","say ""hi""",""\n', [['x, y', 'say "hi"', '']]],
  ['a line end inside quotes', '"x\ny",2\n', [['x\ny', '2']]],
  ['empty lines', 'a\n\n\nb\n', [['a'], ['b']]],
  ['an empty last cell', 'a,\n', [['a', '']]],
  ['a quote inside a cell', 'a"b,c\n', [['a"b', 'c']]],
  ['a semicolon inside quotes of the first line', '"a;b;c",d\n', [['a;b;c', 'd']]],
])('reads %s', (_, text, expected) => expect(cellsOf(text)).toEqual(expected))

test('knows the line on which each record begins', () =>
  expect(parseCsv('a\n"x\ny\nz"\n\nb\r\nc').map(record => record.line)).toEqual([1, 2, 6, 7]))

test('names the line of a quote that never closes', () =>
  expect(() => parseCsv('a\nb,"c\n')).toThrow(new UnclosedQuote(2)))

test.each(['=1+1', '+84905', '-2', '@SUM(A1)', '\tx', '\rx', ' =1', '＝1', "=cmd|' /C calc'!A0"])(
  'neutralises %j',
  text => expect(safeCell(text)).toBe(`'${text}`),
)

test.each(['Nguyễn Văn An', '0905000001', 'a=b', '', 'UBND xã – A'])('leaves %j alone', text =>
  expect(safeCell(text)).toBe(text),
)

test('what is written is read back, but for formulas', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'ệ', ',', ';', '"', '\n', '\r', ' ', '=', '\t') })
  const row = fc.array(cell, { minLength: 2, maxLength: 4 })
  fc.assert(
    fc.property(fc.array(row, { maxLength: 4 }), rows => {
      const read = cellsOf(writeCsv(['x', 'y'], rows))
      expect(read).toEqual([['x', 'y'], ...rows.map(cells => cells.map(safeCell))])
    }),
  )
})
