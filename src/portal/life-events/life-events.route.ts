import Type from 'typebox'
import { frame, notFound, page, refuse, type Slice } from '../../platform/http/index.ts'
import { listProcedureLines } from '../../procedures/index.ts'
import { LifeEventPage } from './life-event.view.tsx'
import { lifeEvents } from './life-events.ts'

/** `/su-kien/:slug`. */
export const lifeEventPages: Slice = async app => {
  app.get(
    '/su-kien/:slug',
    {
      config: { policy: 'public', audit: 'life-event.read' },
      schema: { params: Type.Object({ slug: Type.String({ maxLength: 60 }) }) },
    },
    async (request, reply) => {
      const event = lifeEvents.find(each => each.slug === request.params.slug)
      if (event === undefined) return refuse(reply, notFound)
      const lines = await listProcedureLines(app.deps.db, event.procedureCodes)
      const others = lifeEvents.filter(each => each !== event)
      return page(reply, LifeEventPage({ frame: frame(reply), event, lines, others }))
    },
  )
}
