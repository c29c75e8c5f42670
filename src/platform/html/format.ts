import type { Locale } from '../text.ts'

/** `2026-11-25…` (a date or an instant at +07:00) → `25/11/2026`. */
export const formatDate = (value: string): string => `${value.slice(8, 10)}/${value.slice(5, 7)}/${value.slice(0, 4)}`

/** `2026-11-25…` → `25/11`. */
export const formatDay = (value: string): string => `${value.slice(8, 10)}/${value.slice(5, 7)}`

/** `2026-11-27T17:00:00+07:00` → `17:00`. */
export const formatTime = (instant: string): string => instant.slice(11, 16)

/** → `10:42 ngày 25/11/2026` / `10:42 on 25/11/2026`. */
export const formatInstant = (instant: string, locale: Locale = 'vi'): string =>
  `${formatTime(instant)} ${locale === 'vi' ? 'ngày' : 'on'} ${formatDate(instant)}`

const weekdayNames: Record<Locale, readonly string[]> = {
  vi: ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
}

/** → `thứ Sáu`, `Friday`. */
export function formatWeekday(value: string, locale: Locale = 'vi'): string {
  const day = new Date(`${value.slice(0, 10)}T00:00:00Z`).getUTCDay()
  return weekdayNames[locale][day] ?? ''
}

/** → `thứ Sáu 27/11`, with the year where it is not that of `today`. */
export const formatWeekdayDate = (value: string, locale: Locale = 'vi', today?: string): string =>
  `${formatWeekday(value, locale)} ${
    today === undefined || today.slice(0, 4) === value.slice(0, 4) ? formatDay(value) : formatDate(value)
  }`

/** A due date: `17:00, thứ Sáu 27/11`. */
export const formatDue = (instant: string, locale: Locale = 'vi', today?: string): string =>
  `${formatTime(instant)}, ${formatWeekdayDate(instant, locale, today)}`

const dayNumber = (value: string): number => Date.parse(`${value.slice(0, 10)}T00:00:00Z`) / 86_400_000

/** `hôm nay`, `hôm qua`, `ngày mai`, `3 ngày trước`, `trong 5 ngày`; beyond a week the date. */
export function formatRelativeDay(value: string, today: string, locale: Locale = 'vi'): string {
  const days = dayNumber(value) - dayNumber(today)
  const vi = locale === 'vi'
  if (days === 0) return vi ? 'hôm nay' : 'today'
  if (days === 1) return vi ? 'ngày mai' : 'tomorrow'
  if (days === -1) return vi ? 'hôm qua' : 'yesterday'
  if (Math.abs(days) > 7) return formatDate(value)
  if (days > 0) return vi ? `trong ${days} ngày` : `in ${days} days`
  return vi ? `${-days} ngày trước` : `${-days} days ago`
}

const grouped = (value: number, mark: string): string =>
  Math.abs(value)
    .toFixed(0)
    .replace(/\B(?=(\d{3})+$)/g, mark)

/** `48912` → `48.912` (vi), `48,912` (en); whole numbers. */
export const formatNumber = (value: number, locale: Locale = 'vi'): string =>
  `${Math.round(value) < 0 ? '-' : ''}${grouped(Math.round(value), locale === 'vi' ? '.' : ',')}`

/** `98.62` → `98,6%`. */
export const formatPercent = (value: number, locale: Locale = 'vi', digits = 1): string => {
  const text = value.toFixed(digits)
  return `${locale === 'vi' ? text.replace('.', ',') : text}%`
}

/** Đồng: `8000` → `8.000 đ`; nothing to pay → `Miễn phí`. */
export const formatMoney = (dong: number, locale: Locale = 'vi'): string =>
  dong === 0 ? (locale === 'vi' ? 'Miễn phí' : 'Free') : `${formatNumber(dong, locale)}\u00a0đ`

/** `0905123456` or `+84905123456` → `0905 123 456`; anything else as it stands. */
export function formatPhone(phone: string): string {
  const digits = phone.replace(/[\s.-]/g, '').replace(/^\+84/, '0')
  return /^0\d{9}$/.test(digits) ? `${digits.slice(0, 4)} ${digits.slice(4, 7)} ${digits.slice(7)}` : phone
}

/** `056194007318` → `056 194 007 318`. */
export const formatPersonalNumber = (number: string): string =>
  /^\d{12}$/.test(number) ? number.replace(/(\d{3})(?=\d)/g, '$1 ') : number

/** Bytes as people say them: `84 KB`, `1,4 MB`. */
export function formatFileSize(bytes: number, locale: Locale = 'vi'): string {
  if (bytes < 1024 * 1024) return `${Math.max(1, Math.round(bytes / 1024))} KB`
  const text = (bytes / 1024 / 1024).toFixed(1).replace(/\.0$/, '')
  return `${locale === 'vi' ? text.replace('.', ',') : text} MB`
}
