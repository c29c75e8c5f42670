import Type from 'typebox'
import { formatInstant } from '../../deadlines/index.ts'
import { invalidInput, refuse, type Slice } from '../../platform/http/index.ts'
import { listStatistics } from '../statistics.queries.ts'
import { type Grouping, groupings } from '../statistics.ts'

const Month = Type.String({ pattern: '^(19|20)[0-9]{2}-(0[1-9]|1[0-2])$' })
const Query = Type.Object({
  from: Month,
  to: Month,
  groupBy: Type.Optional(Type.Enum([...groupings])),
  agency: Type.Optional(Type.String({ pattern: '^[A-Za-z0-9.-]{1,60}$' })),
})

const wrongOrder = invalidInput(400, 'invalid-query', [
  { path: 'to', message: { vi: 'Tháng cuối phải từ tháng đầu trở đi', en: 'The last month is before the first one' } },
])

/** `GET /api/v1/statistics`: public figures by month, agency, field or procedure. */
export const statisticsApiRoutes: Slice = async app => {
  app.get(
    '/api/v1/statistics',
    {
      config: { policy: 'public', audit: 'statistics.read' },
      schema: {
        summary: 'Tiếp nhận, giải quyết, còn lại theo tháng, cơ quan, lĩnh vực, thủ tục',
        tags: ['statistics'],
        querystring: Query,
      },
    },
    async (request, reply) => {
      const { from, to, groupBy, agency } = request.query
      if (from > to) return refuse(reply, wrongOrder)
      const today = formatInstant(app.deps.clock().getTime()).slice(0, 10)
      const grouping: Grouping = groupBy ?? 'month'
      return { items: await listStatistics(app.deps.db, { from, to, groupBy: grouping, agency, today }) }
    },
  )
}
