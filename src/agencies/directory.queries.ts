import { type Kysely, sql } from 'kysely'
import { type Calendar, compileCalendar, type LocalDate, type WorkingCalendar } from '../deadlines/index.ts'
import type { DB } from '../platform/db/schema.generated.ts'
import { groupBy } from '../platform/group-by.ts'
import { plain } from '../platform/text.ts'
import type { Role } from '../workflow/index.ts'
import type { Agency, Directory, PostHolder } from './directory.ts'

type Db = Kysely<DB>

export interface CalendarRow {
  readonly code: string
  readonly parentCode: string | null
  readonly weeklyHours: WorkingCalendar['weeklyHours'] | null
  readonly days: readonly { date: LocalDate; kind: 'off' | 'extra'; hours: readonly string[] | null; name: string }[]
}

/** The number that grows with every change of agencies, posts and calendars. */
export const directoryVersionOf = (db: Db) =>
  db.selectFrom('reference_version').select('number').where('kind', '=', 'directory')

export const directoryVersion = async (db: Db): Promise<string> =>
  String((await directoryVersionOf(db).executeTakeFirstOrThrow()).number)

async function calendarRows(db: Db): Promise<CalendarRow[]> {
  const { rows } = await sql<CalendarRow>`
    select c.code, c.parent_code as "parentCode", c.weekly_hours as "weeklyHours",
      coalesce((select jsonb_agg(jsonb_build_object('date', d.date::text, 'kind', d.kind, 'hours', d.hours, 'name', d.name)
        order by d.date) from calendar_day d where d.calendar_code = c.code), '[]') as days
    from calendar c`.execute(db)
  return rows
}

/** A calendar with what it inherits: its own row for a date stands before its parent's. */
export function inheritCalendar(code: string, rows: ReadonlyMap<string, CalendarRow>): WorkingCalendar {
  const chain: CalendarRow[] = []
  for (let row = rows.get(code); row; row = row.parentCode === null ? undefined : rows.get(row.parentCode)) {
    if (chain.includes(row)) throw new Error(`calendar ${code} inherits from itself`)
    chain.push(row)
  }
  const weeklyHours = chain.find(row => row.weeklyHours)?.weeklyHours
  if (!weeklyHours) throw new Error(`calendar ${code} has no weekly hours`)
  const days = new Map<LocalDate, CalendarRow['days'][number]>()
  for (const row of chain.toReversed()) for (const day of row.days) days.set(day.date, day)
  const sorted = [...days.values()].sort((a, b) => (a.date < b.date ? -1 : 1))
  return {
    timeZone: 'Asia/Ho_Chi_Minh',
    weeklyHours,
    daysOff: sorted.filter(day => day.kind === 'off').map(day => day.date),
    extraWorkingDays: sorted
      .filter(day => day.kind === 'extra')
      .map(day => (day.hours ? { date: day.date, hours: day.hours } : { date: day.date })),
    names: Object.fromEntries(sorted.map(day => [day.date, { vi: day.name }])),
  }
}

/** The whole calendar of an agency as data, for partners and for the page that explains a date. */
export async function findCalendar(db: Db, code: string): Promise<WorkingCalendar> {
  return inheritCalendar(code, new Map((await calendarRows(db)).map(row => [row.code, row])))
}

/** Reads the whole directory: some hundreds of agencies, some thousands of posts. */
export async function loadDirectory(db: Db): Promise<Directory> {
  const version = await directoryVersion(db)
  const [agencyRows, postRows, unitRows, calendars] = await Promise.all([
    db.selectFrom('agency').selectAll().orderBy('name').execute(),
    db
      .selectFrom('post')
      .innerJoin('official', 'official.id', 'post.official_id')
      .select([
        'official.id as officialId',
        'official.username',
        'official.full_name',
        'post.agency_code',
        'post.unit_code',
        'post.role',
        'post.valid_from',
        'post.valid_to',
      ])
      .where('official.disabled_at', 'is', null)
      // Whoever holds a post longest comes first wherever somebody is chosen.
      .orderBy('post.valid_from')
      .orderBy('post.id')
      .execute(),
    db.selectFrom('unit').selectAll().execute(),
    calendarRows(db),
  ])
  const agencies: Agency[] = agencyRows.map(row => ({
    code: row.code,
    name: row.name,
    shortName: row.short_name,
    slug: row.slug,
    kind: row.kind,
    tier: row.tier,
    parentCode: row.parent_code,
    address: row.address,
    phone: row.phone,
    email: row.email,
    calendarCode: row.calendar_code,
    oneStop: row.one_stop,
    communeCode: row.commune_code,
    validFrom: String(row.valid_from),
    validTo: row.valid_to === null ? null : String(row.valid_to),
    successorCode: row.successor_code,
  }))
  const holders: PostHolder[] = postRows.map(row => ({
    officialId: Number(row.officialId),
    username: row.username,
    fullName: row.full_name,
    agency: row.agency_code,
    unit: row.unit_code,
    role: row.role as Role,
    validFrom: String(row.valid_from),
    validTo: row.valid_to === null ? null : String(row.valid_to),
  }))
  return {
    version,
    agencies: new Map(agencies.map(agency => [agency.code, agency])),
    bySlug: new Map(agencies.map(agency => [agency.slug, agency])),
    children: groupBy(
      agencies.filter(a => a.parentCode !== null),
      agency => agency.parentCode as string,
    ),
    calendars: compileAll(calendars),
    holders: groupBy(holders, post => `${post.agency} ${post.role}`),
    byUsername: groupBy(holders, post => post.username),
    units: new Map(unitRows.map(unit => [`${unit.agency_code} ${unit.code}`, unit.name])),
    communes: communeNames(agencies),
  }
}

function compileAll(rows: readonly CalendarRow[]): Map<string, Calendar> {
  const byCode = new Map(rows.map(row => [row.code, row]))
  return new Map(
    rows.map(row => {
      const compiled = compileCalendar(inheritCalendar(row.code, byCode))
      if (!compiled.ok) throw new Error(`calendar ${row.code}: ${compiled.error.message}`)
      return [row.code, compiled.value]
    }),
  )
}

function communeNames(agencies: readonly Agency[]): Map<string, string> {
  const names = new Map<string, string>()
  for (const agency of agencies.filter(a => a.kind === 'commune')) {
    if (agency.communeCode) names.set(agency.communeCode, agency.code)
    const place = plain(agency.name).replace(/^ubnd /, '')
    names.set(place, agency.code)
    names.set(plain(agency.shortName), agency.code)
    names.set(place.replace(/^(xa|phuong|dac khu) /, ''), agency.code)
  }
  return names
}
