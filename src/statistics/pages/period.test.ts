import { describe, expect, test } from 'vitest'
import { lastDateOf, monthsBack, monthsBetween } from '../statistics.ts'
import { figuresPath, readFigures } from './period.ts'

const today = '2026-11-25'

describe('the period asked for', () => {
  test.each([
    ['nothing: the last full month', {}, '2026-10', '2026-10'],
    ['one month', { tu: '2026-03' }, '2026-03', '2026-03'],
    ['both', { tu: '2026-03', den: '2026-08' }, '2026-03', '2026-08'],
    ['wrong order: exchanged', { tu: '2026-08', den: '2026-03' }, '2026-03', '2026-08'],
    ['what lies ahead: this month', { tu: '2026-10', den: '2031-01' }, '2026-10', '2026-11'],
    ['no months: as if nothing', { tu: '2026-13', den: '0000-01' }, '2026-10', '2026-10'],
    ['at most ten years', { tu: '1900-01', den: '2026-10' }, '2016-11', '2026-10'],
  ])('%s', (_, asked, from, to) => {
    expect(readFigures(asked, today)).toMatchObject({ from, to, grouping: 'agency', agency: null })
  })
  test('an address says the same figures again', () => {
    const asked = { tu: '2026-01', den: '2026-06', nhom: 'linh-vuc', 'co-quan': 'H32.26' }
    const figures = readFigures(asked, today)
    expect(figures).toEqual({ from: '2026-01', to: '2026-06', grouping: 'field', agency: 'H32.26' })
    const query = Object.fromEntries(new URL(figuresPath('/thong-ke', figures), 'http://x').searchParams)
    expect(readFigures(query, today)).toEqual(figures)
  })
})

test.each([
  ['2026-11', 1, '2026-10'],
  ['2026-01', 1, '2025-12'],
  ['2026-11', 11, '2025-12'],
  ['2026-11', 23, '2024-12'],
])('%s back %i months is %s', (month, count, wanted) => {
  expect(monthsBack(month, count)).toBe(wanted)
  expect(monthsBetween(wanted, month)).toHaveLength(count + 1)
})
test.each([
  ['2026-02', '2026-02-28'],
  ['2028-02', '2028-02-29'],
  ['2026-12', '2026-12-31'],
])('%s ends on %s', (month, date) => expect(lastDateOf(month)).toBe(date))
