import Type from 'typebox'
import { frame, page, refuse, type Slice, seeOther, tooManyRequests } from '../../platform/http/index.ts'
import { tidy } from '../../platform/text.ts'
import { verifyFrom } from '../verify-result.ts'
import { ResultFormPage, ResultPage } from './result.view.tsx'
import { words } from './results.words.ts'

const LONGEST = 100
const Query = Type.Object({ so: Type.Optional(Type.String({ maxLength: LONGEST })) })
const Params = Type.Object({ '*': Type.String({ maxLength: LONGEST }) })

/** `/ket-qua` and `/ket-qua/<number>`: the address that QR codes on papers open; no sign-in. */
export const resultPages: Slice = async app => {
  const { db, clock } = app.deps

  app.get(
    '/ket-qua',
    { config: { policy: 'public', audit: 'result.verify' }, schema: { querystring: Query } },
    async (request, reply) => {
      const { so } = request.query
      if (so === undefined) return page(reply, ResultFormPage({ frame: frame(reply) }))
      const number = tidy(so)
      if (number === '') return page(reply, ResultFormPage({ frame: frame(reply), error: words.enterNumber }), 422)
      return seeOther(reply, `/ket-qua/${encodeURIComponent(number)}`)
    },
  )
  app.get(
    '/ket-qua/*',
    { config: { policy: 'public', audit: 'result.verify' }, schema: { params: Params } },
    async (request, reply) => {
      const number = tidy(request.params['*'])
      const asked = await verifyFrom(db, { number, address: request.ip, now: clock() })
      reply.header('cache-control', 'no-store')
      if (asked.kind === 'wait') return refuse(reply, tooManyRequests(asked.seconds))
      if (asked.kind === 'unknown')
        return page(reply, ResultFormPage({ frame: frame(reply), number, error: words.unknown }), 404)
      return page(reply, ResultPage({ frame: frame(reply), result: asked.result }))
    },
  )
}
