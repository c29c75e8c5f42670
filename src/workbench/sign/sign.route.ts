import Type from 'typebox'
import { page, randomSecret, type Slice } from '../../platform/http/index.ts'
import { listTasks } from '../../tasks/index.ts'
import { deskOf, type WorkbenchOptions } from '../desk.ts'
import { loadDossier } from '../dossier/load-dossier.ts'
import { SignView } from './sign.view.tsx'

const Query = Type.Object({ xong: Type.Optional(Type.String({ maxLength: 60, pattern: '^[A-Z0-9.-]+$' })) })
/** A leader reads what he signs: a handful at a time. */
const AT_ONCE = 20

export const signPages: Slice<WorkbenchOptions> = async (app, { directory }) => {
  const { db } = app.deps
  app.get(
    '/can-bo/cho-ky',
    { config: { policy: 'official', audit: 'sign.list' }, schema: { querystring: Query } },
    async (request, reply) => {
      const desk = await deskOf(request, reply, directory)
      const times = { now: desk.now }
      const { lines } = await listTasks(db, desk.scope, { filter: 'sign', limit: AT_ONCE }, times)
      const loaded = await Promise.all(
        lines.map(async line => ({ line, held: await loadDossier(db, desk, line.dossierCode), key: randomSecret() })),
      )
      // The author of a draft does not sign it: such a row is not his to do.
      const waiting = loaded.flatMap(({ line, held, key }) =>
        held?.permitted.some(permit => permit.type === 'sign-result' && permit.nodeId === line.nodeId)
          ? [{ line, held, key }]
          : [],
      )
      return page(reply, SignView({ desk, waiting, signed: request.query.xong ?? null }))
    },
  )
}
