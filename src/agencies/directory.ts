import type { Calendar, LocalDate } from '../deadlines/index.ts'
import { plain } from '../platform/text.ts'
import type { Role } from '../workflow/index.ts'

export interface Agency {
  readonly code: string
  readonly name: string
  readonly shortName: string
  readonly slug: string
  readonly kind: string
  readonly tier: string
  readonly parentCode: string | null
  readonly address: string | null
  readonly phone: string | null
  readonly email: string | null
  readonly calendarCode: string
  readonly oneStop: boolean
  /** Statistical code of the commune that it serves. */
  readonly communeCode: string | null
  readonly validFrom: LocalDate
  readonly validTo: LocalDate | null
  readonly successorCode: string | null
}

export interface PostHolder {
  readonly officialId: number
  readonly username: string
  readonly fullName: string
  readonly agency: string
  readonly unit: string | null
  readonly role: Role
  readonly validFrom: LocalDate
  readonly validTo: LocalDate | null
}

/** The province's agencies, posts and calendars as data; every question about them is a pure look-up. */
export interface Directory {
  readonly version: string
  readonly agencies: ReadonlyMap<string, Agency>
  readonly bySlug: ReadonlyMap<string, Agency>
  readonly children: ReadonlyMap<string, readonly Agency[]>
  readonly calendars: ReadonlyMap<string, Calendar>
  readonly holders: ReadonlyMap<string, readonly PostHolder[]>
  readonly byUsername: ReadonlyMap<string, readonly PostHolder[]>
  readonly units: ReadonlyMap<string, string>
  /** Commune agencies by statistical code, and by name without accents ("xa khanh vinh", "khanh vinh"). */
  readonly communes: ReadonlyMap<string, string>
}

/** The agency itself when it is valid on the date, else its successor; null when the chain ends. */
export function agencyOn(directory: Directory, code: string, date: LocalDate): string | null {
  const seen = new Set<string>()
  let agency = directory.agencies.get(code)
  while (agency && !seen.has(agency.code)) {
    if (agency.validFrom <= date && (agency.validTo === null || agency.validTo >= date)) return agency.code
    seen.add(agency.code)
    agency = agency.successorCode === null ? undefined : directory.agencies.get(agency.successorCode)
  }
  return null
}

export const superiorOf = (directory: Directory, code: string): string | null =>
  directory.agencies.get(code)?.parentCode ?? null

/** The commune-level People's Committee that an address or agency answer names; null when it names none. */
export function communeOf(directory: Directory, answer: unknown): string | null {
  if (typeof answer === 'string')
    return directory.agencies.has(answer) ? answer : (directory.communes.get(plain(answer)) ?? null)
  if (typeof answer !== 'object' || answer === null) return null
  const { commune, agency } = answer as { commune?: unknown; agency?: unknown }
  return communeOf(directory, commune ?? agency ?? null)
}

/** Posts of a role at an agency on a date, by name. */
export const holdersOf = (directory: Directory, agency: string, role: Role, date: LocalDate): readonly PostHolder[] =>
  (directory.holders.get(`${agency} ${role}`) ?? []).filter(
    post => post.validFrom <= date && (post.validTo === null || post.validTo >= date),
  )

/** The calendar that an agency works by; every agency has one. */
export function calendarOf(directory: Directory, code: string): Calendar {
  const calendar = directory.calendars.get(directory.agencies.get(code)?.calendarCode ?? '')
  if (!calendar) throw new Error(`agency ${code} has no calendar`)
  return calendar
}

export const agencyName = (directory: Directory, code: string): string => directory.agencies.get(code)?.name ?? code
