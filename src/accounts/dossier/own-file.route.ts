import Type from 'typebox'
import { appendAudit } from '../../audit/index.ts'
import { findFile, sendFile } from '../../files/index.ts'
import { notFound, refuse, type Slice } from '../../platform/http/index.ts'
import { customerOf } from '../customer-actor.ts'
import { isOwnDossier } from '../my-dossiers/my-dossiers.queries.ts'

/** `/tai-khoan/tep/:id`: a file of one's own dossier, or one that was uploaded and not handed in yet. */
export const ownFileRoutes: Slice = async app => {
  const { db, clock, config } = app.deps
  app.get(
    '/tai-khoan/tep/:id',
    {
      config: { policy: 'customer', audit: 'file.read' },
      schema: { params: Type.Object({ id: Type.String({ format: 'uuid' }) }) },
    },
    async (request, reply) => {
      const { id: customerId } = customerOf(request)
      const file = await findFile(db, request.params.id)
      const own =
        file !== undefined &&
        (file.dossierId === null
          ? file.customerId === customerId
          : await isOwnDossier(db, customerId, Number(file.dossierId)))
      const entry = { at: clock(), actor: `customer:${customerId}`, subject: `file:${request.params.id}` }
      await appendAudit(db, { ...entry, action: own ? 'file.read' : 'access.denied' })
      return own ? sendFile(reply, config.dataDir, file) : refuse(reply, notFound)
    },
  )
}
