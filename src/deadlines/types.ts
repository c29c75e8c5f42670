import type { Text } from '../platform/text.ts'

/** ISO 8601 with local offset and seconds, `2026-08-28T16:00:00+07:00`; strings in this form sort by time. */
export type Instant = string
/** `YYYY-MM-DD` in Asia/Ho_Chi_Minh. */
export type LocalDate = string

export const limitUnits = ['clock-hour', 'working-hour', 'calendar-day', 'working-day', 'month'] as const
export type LimitUnit = (typeof limitUnits)[number]

/** A time limit of the law; days never turn into hours. */
export interface Limit {
  readonly amount: number
  readonly unit: LimitUnit
}

export interface Cutoff {
  /** `HH:MM`, local. */
  readonly at: string
  readonly effect: 'result-day' | 'clock-start'
}

export type ClockChange =
  | { readonly type: 'pause'; readonly from: Instant; readonly to?: Instant | undefined }
  | { readonly type: 'restart'; readonly at: Instant }

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export type Weekday = (typeof weekdays)[number]

/** A working calendar as data, in the form that operators, partners and the command line exchange. */
export interface WorkingCalendar {
  readonly timeZone: 'Asia/Ho_Chi_Minh'
  /** Intervals `HH:MM-HH:MM`, in order, not touching. */
  readonly weeklyHours: Readonly<Record<Weekday, readonly string[]>>
  readonly daysOff: readonly LocalDate[]
  readonly extraWorkingDays: readonly { readonly date: LocalDate; readonly hours?: readonly string[] | undefined }[]
  /** Names of holidays and swapped days, for the explanation of a due date. */
  readonly names?: Readonly<Record<LocalDate, Text>> | undefined
}

export interface DueRequest {
  readonly start: Instant
  readonly limit: Limit
  readonly cutoff?: Cutoff | undefined
  readonly changes?: readonly ClockChange[] | undefined
}

export type Punctuality = 'early' | 'on-time' | 'late'
