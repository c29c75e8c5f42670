import { describe, expect, it } from 'vitest'
import { age, dateInWords, moneyInWords, numberInWords } from './index.ts'

describe('a number in words', () => {
  it.each<[number, string]>([
    [0, 'không'],
    [4, 'bốn'],
    [5, 'năm'],
    [10, 'mười'],
    [11, 'mười một'],
    [14, 'mười bốn'],
    [15, 'mười lăm'],
    [20, 'hai mươi'],
    [21, 'hai mươi mốt'],
    [24, 'hai mươi tư'],
    [55, 'năm mươi lăm'],
    [100, 'một trăm'],
    [101, 'một trăm linh một'],
    [105, 'một trăm linh năm'],
    [110, 'một trăm mười'],
    [115, 'một trăm mười lăm'],
    [1_000, 'một nghìn'],
    [1_945, 'một nghìn chín trăm bốn mươi lăm'],
    [2_005, 'hai nghìn không trăm linh năm'],
    [2_026, 'hai nghìn không trăm hai mươi sáu'],
    [10_000, 'mười nghìn'],
    [1_005_000, 'một triệu không trăm linh năm nghìn'],
    [1_000_001, 'một triệu không trăm linh một'],
    [2_000_000_000, 'hai tỷ'],
    [1_234_000_000_005, 'một nghìn hai trăm ba mươi tư tỷ không trăm linh năm'],
  ])('%i is “%s”', (value, words) => {
    expect(numberInWords(value)).toBe(words)
  })

  it.each([-1, 0.5, 1e15, Number.NaN])('refuses %d', value => {
    expect(() => numberInWords(value)).toThrow(RangeError)
  })
})

it('writes an amount of money', () => {
  expect(moneyInWords(8_000)).toBe('tám nghìn đồng')
  expect(moneyInWords(0)).toBe('không đồng')
})

it.each<[string, string]>([
  ['2026-09-02', 'ngày mồng hai tháng chín năm hai nghìn không trăm hai mươi sáu'],
  ['1990-04-10', 'ngày mồng mười tháng tư năm một nghìn chín trăm chín mươi'],
  ['1938-07', 'tháng bảy năm một nghìn chín trăm ba mươi tám'],
  ['1938', 'năm một nghìn chín trăm ba mươi tám'],
])('writes the date %s as “%s”', (date, words) => {
  expect(dateInWords(date)).toBe(words)
})

it.each<[string, string, number, string]>([
  ['2008-11-25', '2026-11-25', 18, 'on the birthday'],
  ['2008-11-26', '2026-11-25', 17, 'the day before'],
  ['2008-02-29', '2026-02-28', 17, 'born on a leap day'],
  ['2008-02-29', '2026-03-01', 18, 'born on a leap day'],
  ['1946', '2026-11-25', 79, 'only the year known'],
  ['1946', '2026-12-31', 80, 'only the year known, certain at its end'],
  ['1946-11', '2026-11-29', 79, 'month known'],
])('born %s, on %s: %i full years (%s)', (date, on, years) => {
  expect(age(date, on)).toBe(years)
})
