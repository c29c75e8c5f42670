import Type from 'typebox'
import type { DirectoryService } from '../../agencies/index.ts'
import { formatInstant } from '../../deadlines/index.ts'
import { frame, notFound, page, refuse, type Slice } from '../../platform/http/index.ts'
import type { ReadSatisfaction } from '../satisfaction.ts'
import { listStatistics } from '../statistics.queries.ts'
import { earlier, isCounted, monthsBack } from '../statistics.ts'
import { type AskedFigures, type Figures, groupingWords, readFigures } from './period.ts'
import { overPeriod } from './ranking.ts'
import { StatisticsPage } from './statistics.view.tsx'
import { statisticsFile } from './statistics-file.ts'

const MONTHS_OF_A_CHART = 12
const LONGEST_CHART = 36
const Word = Type.Optional(Type.String({ maxLength: 60 }))
const Asked = Type.Object({ tu: Word, den: Word, 'co-quan': Word, nhom: Word })

export interface StatisticsPagesOptions {
  readonly directory: DirectoryService
  readonly readSatisfaction: ReadSatisfaction
}

/** `/thong-ke` and the same figures as a file, `/thong-ke.csv`. */
export const statisticsPages: Slice<StatisticsPagesOptions> = async (app, { directory, readSatisfaction }) => {
  const { db, clock } = app.deps
  const read = async (query: AskedFigures) => {
    const now = formatInstant(clock().getTime())
    const today = now.slice(0, 10)
    const asked = readFigures(query, today)
    const { agencies } = await directory.get()
    const agency = asked.agency === null ? null : agencies.get(asked.agency)
    return { now, today, asked, agencies, agency }
  }
  const scope = ({ agency }: Figures, today: string) => ({ ...(agency === null ? {} : { agency }), today })

  app.get(
    '/thong-ke',
    { config: { policy: 'public', audit: 'statistics.read' }, schema: { querystring: Asked } },
    async (request, reply) => {
      const { now, today, asked, agencies, agency } = await read(request.query)
      if (agency === undefined) return refuse(reply, notFound)
      const { from, to, grouping } = asked
      const within = scope(asked, today)
      const year = monthsBack(to, MONTHS_OF_A_CHART - 1)
      const [months, rows, satisfaction] = await Promise.all([
        listStatistics(db, { ...within, from: earlier(from, year), to, groupBy: 'month' }),
        listStatistics(db, { ...within, from, to, groupBy: grouping }),
        readSatisfaction({ from, to, agency: asked.agency ?? undefined }),
      ])
      const view = StatisticsPage({
        frame: frame(reply),
        asked,
        now,
        agencies: [...agencies.values()]
          .filter(each => each.validTo === null || each.validTo.slice(0, 7) >= from)
          .sort((a, b) => a.shortName.localeCompare(b.shortName, 'vi')),
        agency,
        months: months.slice(-LONGEST_CHART),
        total: months.some(isCounted) ? overPeriod(months.filter(month => month.key >= from)) : null,
        rows,
        satisfaction,
      })
      return page(reply, view)
    },
  )

  app.get(
    '/thong-ke.csv',
    { config: { policy: 'public', audit: 'statistics.export' }, schema: { querystring: Asked } },
    async (request, reply) => {
      const { today, asked, agency } = await read(request.query)
      if (agency === undefined) return refuse(reply, notFound)
      const { from, to, grouping } = asked
      const rows = await listStatistics(db, { ...scope(asked, today), from, to, groupBy: grouping })
      const name = `thong-ke-${groupingWords[grouping]}-${from}${from === to ? '' : `-${to}`}.csv`
      return reply
        .type('text/csv; charset=utf-8')
        .headers({ 'content-disposition': `attachment; filename="${name}"`, 'cache-control': 'no-cache' })
        .send(statisticsFile(rows, grouping, request.locale))
    },
  )
}
