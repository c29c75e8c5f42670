import { numberInWords } from './number-words.ts'

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: birth dates of old people may be partial. */
const datePattern = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/

function dateParts(date: string): [year: string, month: string | undefined, day: string | undefined] {
  const match = datePattern.exec(date)
  if (!match) throw new RangeError(`date: "${date}" is not YYYY, YYYY-MM or YYYY-MM-DD`)
  return [match[1]!, match[2], match[3]]
}

/**
 * Full years from a birth date to a day. Where month or day of birth is not known the latest possible one counts, so
 * that nobody is given an age that is not certain. Born on 29 February: a year older on 1 March of common years.
 */
export function age(date: string, on: string): number {
  const [birthYear, birthMonth = '12', birthDay = '31'] = dateParts(date)
  const [year, month = '01', day = '01'] = dateParts(on)
  return Number(year) - Number(birthYear) - (`${month}-${day}` < `${birthMonth}-${birthDay}` ? 1 : 0)
}

const monthWords = (month: number): string => (month === 4 ? 'tư' : numberInWords(month))
/** The first ten days of a month carry "mồng", as civil status papers write them. */
const dayWords = (day: number): string => (day <= 10 ? `mồng ${numberInWords(day)}` : numberInWords(day))

/** `2026-11-25` → "ngày hai mươi lăm tháng mười một năm hai nghìn không trăm hai mươi sáu"; partial dates in part. */
export function dateInWords(date: string): string {
  const [year, month, day] = dateParts(date)
  return [
    ...(day ? [`ngày ${dayWords(Number(day))}`] : []),
    ...(month ? [`tháng ${monthWords(Number(month))}`] : []),
    `năm ${numberInWords(Number(year))}`,
  ].join(' ')
}

/** Whole VND: 1200000 → "một triệu hai trăm nghìn đồng". */
export const moneyInWords = (amount: number): string => `${numberInWords(amount)} đồng`

/** Capital letters, as civil status papers print names. */
export const upper = (text: string): string => text.toLocaleUpperCase('vi')
