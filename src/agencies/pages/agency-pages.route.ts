import Type from 'typebox'
import { formatInstant } from '../../deadlines/index.ts'
import { frame, notFound, page, refuse, type Slice, seeOther } from '../../platform/http/index.ts'
import { plain, tidy } from '../../platform/text.ts'
import { findLines, type ProcedureSearch } from '../../procedures/index.ts'
import { listStatistics, type ReadSatisfaction, type Row } from '../../statistics/index.ts'
import { calendarWithin } from '../api/calendar-within.ts'
import { findCalendar } from '../directory.queries.ts'
import type { DirectoryService } from '../directory-service.ts'
import { AgencyPage } from './agency.view.tsx'
import { AgencyListPage } from './agency-list.view.tsx'
import { lastTwelveMonths } from './months.ts'

const FIRST_LINES = 10
const DAYS_AHEAD = 60
const Word = Type.Optional(Type.String({ maxLength: 200 }))
const slugForm = /^[a-z0-9-]{1,100}$/

export interface AgencyPagesOptions {
  readonly directory: DirectoryService
  readonly search: ProcedureSearch
  readonly readSatisfaction: ReadSatisfaction
}

const counted = (rows: readonly Row[]): boolean => rows.some(row => row.received.total > 0 || row.resolved.total > 0)

/** `/co-quan` and `/co-quan/:slug`; `/co-quan?xa=slug` is how a form without script opens one. */
export const agencyPages: Slice<AgencyPagesOptions> = async (app, { directory, search, readSatisfaction }) => {
  const { db, clock } = app.deps
  const now = () => formatInstant(clock().getTime())

  app.get(
    '/co-quan',
    {
      config: { policy: 'public', audit: 'agencies.read' },
      schema: { querystring: Type.Object({ q: Word, xa: Word }) },
    },
    async (request, reply) => {
      const { xa = '' } = request.query
      if (slugForm.test(xa)) return seeOther(reply, `/co-quan/${xa}`)
      const q = tidy(request.query.q ?? '')
      const words = plain(q).split(' ').filter(Boolean)
      const today = now().slice(0, 10)
      const agencies = [...(await directory.get()).agencies.values()]
        .filter(agency => agency.validFrom <= today && (agency.validTo === null || agency.validTo >= today))
        .filter(agency => words.every(word => plain(`${agency.name} ${agency.shortName}`).includes(word)))
        .sort((a, b) => a.shortName.localeCompare(b.shortName, 'vi'))
      return page(reply, AgencyListPage({ frame: frame(reply), q, agencies }))
    },
  )

  app.get(
    '/co-quan/:slug',
    {
      config: { policy: 'public', audit: 'agency.read' },
      schema: { params: Type.Object({ slug: Type.String({ maxLength: 100 }) }) },
    },
    async (request, reply) => {
      const places = await directory.get()
      const agency = places.bySlug.get(request.params.slug)
      if (agency === undefined) return refuse(reply, notFound)
      const today = now().slice(0, 10)
      const until = formatInstant(clock().getTime() + DAYS_AHEAD * 86_400_000).slice(0, 10)
      const query = { q: '', agency: agency.code, offset: 0, limit: FIRST_LINES, today }
      const [calendar, found, months, satisfaction] = await Promise.all([
        findCalendar(db, agency.calendarCode),
        findLines(db, search, query),
        listStatistics(db, { ...lastTwelveMonths(today), groupBy: 'month', agency: agency.code, today }),
        readSatisfaction({ ...lastTwelveMonths(today), to: today.slice(0, 7), agency: agency.code }),
      ])
      const ahead = calendarWithin(calendar, today, until)
      const view = AgencyPage({
        frame: frame(reply),
        agency,
        parent: places.agencies.get(agency.parentCode ?? '') ?? null,
        successor: places.agencies.get(agency.successorCode ?? '') ?? null,
        ended: agency.validTo !== null && agency.validTo < today,
        calendar,
        daysOff: ahead.daysOff.map(date => ({ date, name: ahead.names?.[date] ?? null })),
        offered: found.total,
        lines: found.lines,
        months: counted(months) ? months : [],
        satisfaction,
      })
      return page(reply, view)
    },
  )
}
