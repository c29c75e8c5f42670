import type { LocalDate } from '../../deadlines/index.ts'

export const nextDay = (date: LocalDate): LocalDate =>
  new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)

export const laterOf = (...dates: readonly [LocalDate, ...LocalDate[]]): LocalDate =>
  dates.toSorted().at(-1) as LocalDate
