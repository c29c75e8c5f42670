import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Row, rowOf } from '../statistics.ts'
import { onTimeRate, overPeriod, percentOf, rank, receivedIn } from './ranking.ts'

interface Counts {
  readonly received?: number
  readonly early?: number
  readonly onTime?: number
  readonly late?: number
  readonly pendingLate?: number
}

const row = (name: string, { received = 0, early = 0, onTime = 0, late = 0, pendingLate = 0 }: Counts): Row =>
  rowOf({
    key: name,
    name,
    before: { online: 0, counter: 0, post: 0, early: 0, onTime: 0, late: 0 },
    within: { online: received, counter: 0, post: 0, early, onTime, late },
    late: pendingLate,
    paused: 0,
  })

describe('rates published elsewhere (cases.md 41 and 43)', () => {
  test('585.116 of 585.336 resolved, none late: 100 % on time, not 99,96 %', () => {
    const district = row('Quận 1', { received: 585_336, onTime: 585_116 })
    expect(onTimeRate(district)).toBe(100)
    expect(percentOf(585_116, 585_336)?.toFixed(2)).toBe('99.96')
    expect(district.pending).toEqual({ total: 220, inTime: 220, late: 0 })
  })
  test.each([
    ['the city', 1_686_294, 1_604_216, 82_078, '95.13', '4.87'],
    ['its communes', 1_201_080, 1_192_665, 8_415, '99.30', '0.70'],
  ])('%s: of %i resolved %i on time and %i late', (name, resolved, onTime, late, rate, lateRate) => {
    const figures = row(name, { received: resolved, onTime, late })
    expect(figures.resolved.total).toBe(resolved)
    expect(onTimeRate(figures)?.toFixed(2)).toBe(rate)
    expect(percentOf(late, resolved)?.toFixed(2)).toBe(lateRate)
  })
  test('nothing resolved is no rate, neither 0 % nor 100 %', () => {
    expect(onTimeRate(row('A', { received: 7 }))).toBeNull()
  })
})

describe('ranking', () => {
  test('the most punctual first, of equal ones the busier; equal rates share a place; without a rate last', () => {
    const ranked = rank([
      row('Không có gì', { received: 4 }),
      row('Nửa', { received: 10, onTime: 2, late: 2 }),
      row('Nhỏ', { received: 10, early: 3 }),
      row('Lớn', { received: 90, early: 80 }),
      row('Gần đủ', { received: 100, onTime: 99, late: 1 }),
    ])
    expect(ranked.map(({ place, row }) => [place, row.name])).toEqual([
      [1, 'Lớn'],
      [1, 'Nhỏ'],
      [3, 'Gần đủ'],
      [4, 'Nửa'],
      [null, 'Không có gì'],
    ])
  })
})

test('a period in one row keeps the identities of report II.06a', () => {
  const count = fc.nat({ max: 50 })
  const month = fc.record({ received: count, early: count, onTime: count, late: count })
  fc.assert(
    fc.property(fc.array(month, { minLength: 1, maxLength: 6 }), counts => {
      let carried = 200
      const months = counts.map((each, at) => {
        const made = rowOf({
          key: `2026-0${at + 1}`,
          name: '',
          before: { online: carried, counter: 0, post: 0, early: 0, onTime: 0, late: 0 },
          within: {
            online: each.received,
            counter: 0,
            post: 0,
            early: each.early,
            onTime: each.onTime,
            late: each.late,
          },
          late: 0,
          paused: 0,
        })
        carried = made.pending.total
        return made
      })
      const total = overPeriod(months) as Row
      expect(total.received.total).toBe(total.carriedOver + receivedIn(total))
      expect(total.received.total).toBe(total.resolved.total + total.pending.total)
      expect(total.resolved.total).toBe(total.resolved.early + total.resolved.onTime + total.resolved.late)
      expect(total.pending.total).toBe(carried)
    }),
  )
})
