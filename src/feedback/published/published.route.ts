import Type from 'typebox'
import type { DirectoryService } from '../../agencies/index.ts'
import { csrfToken, frame, page, type Slice } from '../../platform/http/index.ts'
import { listOwnFeedback, listPublished } from '../feedback.queries.ts'
import { readCursor, writeCursor } from '../page-cursor.ts'
import { PublishedPage } from './published.view.tsx'

const PAGE = 10
const OWN = 10

/** `/phan-anh`. */
export const publishedRoutes: Slice<{ readonly directory: DirectoryService }> = async (app, { directory }) => {
  const { db } = app.deps
  app.get(
    '/phan-anh',
    {
      config: { policy: 'public', audit: 'feedback.published' },
      schema: { querystring: Type.Object({ trang: Type.Optional(Type.String({ maxLength: 60 })) }) },
    },
    async (request, reply) => {
      const { actor } = request
      const [places, published, own] = await Promise.all([
        directory.get(),
        listPublished(db, readCursor(request.query.trang), PAGE + 1),
        actor?.kind === 'customer' ? listOwnFeedback(db, actor.id, OWN) : [],
      ])
      const shown = published.slice(0, PAGE)
      const last = published.length > PAGE ? shown.at(-1) : undefined
      const view = PublishedPage({
        frame: frame(reply),
        csrf: csrfToken(reply),
        directory: places,
        own,
        published: shown,
        nextPath: last === undefined ? null : `/phan-anh?trang=${encodeURIComponent(writeCursor(last))}`,
      })
      return page(reply, view)
    },
  )
}
