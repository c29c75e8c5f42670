import { describe, expect, it } from 'vitest'
import {
  formatDate,
  formatDue,
  formatFileSize,
  formatInstant,
  formatMoney,
  formatNumber,
  formatPercent,
  formatPersonalNumber,
  formatPhone,
  formatRelativeDay,
  formatWeekday,
  formatWeekdayDate,
} from './format.ts'

const due = '2026-11-27T17:00:00+07:00'

describe('dates', () => {
  it('read as people write them', () => {
    expect(formatDate(due)).toBe('27/11/2026')
    expect(formatDue(due)).toBe('17:00, thứ Sáu 27/11')
    expect(formatDue(due, 'en')).toBe('17:00, Friday 27/11')
    expect(formatInstant('2026-11-25T10:42:00+07:00')).toBe('10:42 ngày 25/11/2026')
    expect(formatWeekday('2026-11-29')).toBe('Chủ nhật')
  })

  it('name the year when it is not this one', () => {
    expect(formatWeekdayDate('2027-01-04', 'vi', '2026-11-25')).toBe('thứ Hai 04/01/2027')
    expect(formatWeekdayDate('2026-12-03', 'vi', '2026-11-25')).toBe('thứ Năm 03/12')
  })

  it.each([
    ['2026-11-25', 'hôm nay'],
    ['2026-11-24', 'hôm qua'],
    ['2026-11-26', 'ngày mai'],
    ['2026-11-22', '3 ngày trước'],
    ['2026-11-30', 'trong 5 ngày'],
    ['2026-12-03', '03/12/2026'],
  ])('%s is “%s” on 25/11/2026', (day, words) => {
    expect(formatRelativeDay(day, '2026-11-25T10:42:00+07:00')).toBe(words)
  })
})

describe('figures', () => {
  it.each([
    [0, '0'],
    [999, '999'],
    [48912, '48.912'],
    [1234567, '1.234.567'],
    [-1500, '-1.500'],
  ])('%d is %s', (value, text) => {
    expect(formatNumber(value)).toBe(text)
  })

  it('say money, shares and sizes in either language', () => {
    expect(formatMoney(8000)).toBe('8.000\u00a0đ')
    expect(formatMoney(0)).toBe('Miễn phí')
    expect(formatPercent(98.62)).toBe('98,6%')
    expect(formatPercent(98.62, 'en')).toBe('98.6%')
    expect(formatFileSize(86_000)).toBe('84 KB')
    expect(formatFileSize(1_468_006)).toBe('1,4 MB')
  })
})

describe('numbers that are read aloud', () => {
  it.each([
    ['0905123456', '0905 123 456'],
    ['+84905123456', '0905 123 456'],
    ['0905 123 456', '0905 123 456'],
    ['1022', '1022'],
    ['abc', 'abc'],
  ])('phone %s is %s', (given, text) => {
    expect(formatPhone(given)).toBe(text)
  })

  it('groups a personal number by three', () => {
    expect(formatPersonalNumber('056194007318')).toBe('056 194 007 318')
    expect(formatPersonalNumber('123')).toBe('123')
  })
})
