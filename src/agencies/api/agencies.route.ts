import Type from 'typebox'
import type { LocalDate } from '../../deadlines/index.ts'
import { invalidInput, notFound, refuse, type Slice } from '../../platform/http/index.ts'
import { plain } from '../../platform/text.ts'
import { findCalendar } from '../directory.queries.ts'
import type { Agency, Directory } from '../directory.ts'
import type { DirectoryService } from '../directory-service.ts'
import { calendarWithin } from './calendar-within.ts'

const MOST = 500
const Day = Type.String({ pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' })
const Query = Type.Object({
  q: Type.Optional(Type.String({ maxLength: 200 })),
  tier: Type.Optional(Type.String({ maxLength: 40 })),
  parent: Type.Optional(Type.String({ maxLength: 40 })),
  limit: Type.Optional(Type.Integer({ minimum: 1 })),
  cursor: Type.Optional(Type.String({ maxLength: 60 })),
})
const Params = Type.Object({ code: Type.String({ maxLength: 60 }) })
const Range = Type.Object({ from: Type.Optional(Day), to: Type.Optional(Day) })

const describe = (agency: Agency) => ({
  code: agency.code,
  name: agency.name,
  shortName: agency.shortName,
  slug: agency.slug,
  kind: agency.kind,
  tier: agency.tier,
  parent: agency.parentCode,
  address: agency.address,
  phone: agency.phone,
  email: agency.email,
  oneStop: agency.oneStop,
  communeCode: agency.communeCode,
  validFrom: agency.validFrom,
  validTo: agency.validTo,
  successor: agency.successorCode,
})

function chosen(directory: Directory, q: string, tier?: string, parent?: string): Agency[] {
  const words = plain(q).split(' ').filter(Boolean)
  return [...directory.agencies.values()]
    .filter(a => (tier === undefined || a.tier === tier) && (parent === undefined || a.parentCode === parent))
    .filter(a => words.every(word => plain(`${a.name} ${a.shortName} ${a.code}`).includes(word)))
    .sort((a, b) => (a.code < b.code ? -1 : 1))
}

/** Is it a date of the calendar, and not only in its form? */
const isDay = (day: LocalDate | undefined): boolean =>
  day === undefined || new Date(`${day}T00:00:00Z`).toJSON()?.slice(0, 10) === day

/** `GET /api/v1/agencies…`: the tree of agencies with its validity, and their working calendars. */
export const agencyApiRoutes: Slice<{ readonly directory: DirectoryService }> = async (app, { directory }) => {
  app.get(
    '/api/v1/agencies',
    {
      config: { policy: 'public', audit: 'agencies.read' },
      schema: { summary: 'Cơ quan theo cấp, theo cơ quan cấp trên', tags: ['agencies'], querystring: Query },
    },
    async request => {
      const { q = '', tier, parent, cursor = '' } = request.query
      const limit = Math.min(request.query.limit ?? MOST, MOST)
      const after = chosen(await directory.get(), q, tier, parent).filter(a => a.code > cursor)
      const items = after.slice(0, limit)
      return { items: items.map(describe), nextCursor: after.length > limit ? (items.at(-1)?.code ?? null) : null }
    },
  )

  app.get(
    '/api/v1/agencies/:code',
    {
      config: { policy: 'public', audit: 'agency.read' },
      schema: { summary: 'Cơ quan', tags: ['agencies'], params: Params },
    },
    async (request, reply) => {
      const places = await directory.get()
      const agency = places.agencies.get(request.params.code)
      if (agency === undefined) return refuse(reply, notFound)
      const { weeklyHours } = await findCalendar(app.deps.db, agency.calendarCode)
      return {
        ...describe(agency),
        calendar: agency.calendarCode,
        weeklyHours,
        children: (places.children.get(agency.code) ?? []).map(child => child.code),
      }
    },
  )

  app.get(
    '/api/v1/agencies/:code/calendar',
    {
      config: { policy: 'public', audit: 'agency.calendar' },
      schema: { summary: 'Lịch làm việc của cơ quan', tags: ['agencies'], params: Params, querystring: Range },
    },
    async (request, reply) => {
      const agency = (await directory.get()).agencies.get(request.params.code)
      if (agency === undefined) return refuse(reply, notFound)
      const { from, to } = request.query
      const wrong = (['from', 'to'] as const).filter(name => !isDay(request.query[name]))
      const message = { vi: 'Ngày không có trong lịch', en: 'No such date' }
      if (wrong.length > 0) {
        return refuse(
          reply,
          invalidInput(
            400,
            'invalid-query',
            wrong.map(path => ({ path, message })),
          ),
        )
      }
      return calendarWithin(await findCalendar(app.deps.db, agency.calendarCode), from, to)
    },
  )
}
