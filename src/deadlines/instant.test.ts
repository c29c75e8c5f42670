import { describe, expect, it } from 'vitest'
import { formatInstant, localDate, parseInstant } from './instant.ts'

describe('an instant', () => {
  it.each([
    ['2026-08-28T16:00:00+07:00', '2026-08-28T16:00:00+07:00'],
    ['2026-08-28T16:00+07:00', '2026-08-28T16:00:00+07:00'],
    ['2026-08-28T09:00:00Z', '2026-08-28T16:00:00+07:00'],
    ['2026-08-28T09:00:00.999Z', '2026-08-28T16:00:00+07:00'],
    ['2026-12-31T23:30:15-05:30', '2027-01-01T12:00:15+07:00'],
    ['2024-02-29T00:00:00+07:00', '2024-02-29T00:00:00+07:00'],
  ])('%s is written %s', (text, written) => {
    const parsed = parseInstant(text)
    expect(parsed.ok && formatInstant(parsed.value)).toBe(written)
    expect(parsed.ok && parsed.value).toBe(Math.floor(Date.parse(text) / 1000) * 1000)
  })

  it.each([
    '2026-02-30T09:00:00+07:00',
    '2026-02-29T09:00:00+07:00',
    '2026-13-01T09:00:00+07:00',
    '2026-00-10T09:00:00+07:00',
    '2026-06-01T24:00:00+07:00',
    '2026-06-01T09:60:00+07:00',
    '2026-06-01T09:00:60+07:00',
    '2026-06-01T09:00:00',
    '2026-06-01 09:00:00+07:00',
    '2026-06-01T09:00:00+7:00',
    '2026-06-01T09:00:00+07:60',
    '2026-06-01T09:00:00+0700',
    '2026-06-01T09:00:00.Z',
    '2026-06-01T09:00:00+07:00 ',
    '2026-06-01T9:00:00+07:00',
    '2026-06-01',
    '9999-12-31T23:00:00Z',
    '',
  ])('%j is refused', text => {
    expect(parseInstant(text)).toMatchObject({ ok: false, error: { code: 'bad-instant', value: text } })
  })

  it('has the date of the wall clock in Viet Nam', () => {
    expect(localDate('2026-06-01T17:00:00Z')).toBe('2026-06-02')
    expect(() => localDate('soon')).toThrow(RangeError)
  })
})
