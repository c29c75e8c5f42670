import Type from 'typebox'
import type { DirectoryService } from '../../agencies/index.ts'
import { formatInstant } from '../../deadlines/index.ts'
import { notFound, refuse, type Slice, tooManyRequests } from '../../platform/http/index.ts'
import { findTracked } from '../find-tracked.ts'

const Query = Type.Object({
  code: Type.String({ minLength: 1, maxLength: 60 }),
  /** Last four digits of the applicant's phone. */
  phone: Type.String({ pattern: '^[0-9]{4}$' }),
})

/** `GET /api/v1/tracking`: status of a dossier without personal data, for whoever holds its receipt. */
export const trackingApiRoutes: Slice<{ readonly directory: DirectoryService }> = async (app, { directory }) => {
  app.get(
    '/api/v1/tracking',
    {
      config: { policy: 'public', audit: 'dossier.track' },
      schema: { summary: 'Tra cứu: mã hồ sơ và 4 số cuối điện thoại', tags: ['tracking'], querystring: Query },
    },
    async (request, reply) => {
      const { code, phone: digits } = request.query
      const now = formatInstant(app.deps.clock().getTime())
      const tracked = await findTracked(app.deps.db, directory, { code, digits, address: request.ip, now })
      if (tracked.ok) return tracked.value
      return refuse(reply, tracked.error.code === 'too-many' ? tooManyRequests(tracked.error.seconds) : notFound)
    },
  )
}
