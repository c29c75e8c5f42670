import { expect, test } from 'vitest'
import { feeNote } from './procedures.words.ts'

test.each([
  ['50.000 đ, mức do Hội đồng nhân dân tỉnh quy định', '50.000 đ', 'Mức do Hội đồng nhân dân tỉnh quy định'],
  ['50.000 đ, mức do Hội đồng nhân dân tỉnh quy định', '50.000\u00a0đ', 'Mức do Hội đồng nhân dân tỉnh quy định'],
  ['50.000 đ', '50.000 đ', null],
  ['8.000 đ một bản', '16.000 đ', '8.000 đ một bản'],
])('"%s" beside %s says further: %s', (text, amount, note) => expect(feeNote(text, amount)).toBe(note))
