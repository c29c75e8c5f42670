import { type DirectoryService, lastTwelveMonths } from '../../agencies/index.ts'
import { formatInstant } from '../../deadlines/index.ts'
import { csrfToken, frame, page, type Slice } from '../../platform/http/index.ts'
import type { ProcedureSearch } from '../../procedures/index.ts'
import { listStatistics } from '../../statistics/index.ts'
import { HomePage } from './home.view.tsx'

const MOST_PROVINCIAL = 10

/** `/`. */
export const homePage: Slice<{ readonly directory: DirectoryService; readonly search: ProcedureSearch }> = async (
  app,
  { directory, search },
) => {
  const { db, clock } = app.deps
  app.get('/', { config: { policy: 'public', audit: 'home.read' } }, async (_request, reply) => {
    const today = formatInstant(clock().getTime()).slice(0, 10)
    const [places, { records }, months] = await Promise.all([
      directory.get(),
      search.index(),
      listStatistics(db, { ...lastTwelveMonths(today), groupBy: 'month', today }),
    ])
    const open = [...places.agencies.values()]
      .filter(agency => agency.validFrom <= today && (agency.validTo === null || agency.validTo >= today))
      .sort((a, b) => a.shortName.localeCompare(b.shortName, 'vi'))
    const counted = months.some(row => row.received.total > 0 || row.resolved.total > 0)
    const view = HomePage({
      frame: frame(reply),
      csrf: csrfToken(reply),
      procedures: records.length,
      months: counted ? months : [],
      communes: open.filter(agency => agency.kind === 'commune'),
      provincial: open
        .filter(agency => agency.kind === 'department')
        .sort((a, b) => Number(b.shortName.startsWith('Sở')) - Number(a.shortName.startsWith('Sở')))
        .slice(0, MOST_PROVINCIAL),
      vertical: open.filter(agency => agency.kind === 'vertical' || agency.kind === 'branch'),
    })
    return page(reply, view)
  })
}
