import type { FastifyReply, FastifyRequest } from 'fastify'
import Type from 'typebox'
import { appendAudit } from '../../audit/index.ts'
import { findFile, sendFile, sendThumbnail } from '../../files/index.ts'
import { notFound, refuse, type Slice } from '../../platform/http/index.ts'
import { customerOf } from '../customer-actor.ts'
import { isOwnDossier } from '../my-dossiers/my-dossiers.queries.ts'

/** `/tai-khoan/tep/:id` and its small picture: a file of one's own dossier, or one that was uploaded and not handed in yet. */
export const ownFileRoutes: Slice = async app => {
  const { db, clock, config } = app.deps
  const schema = { params: Type.Object({ id: Type.String({ format: 'uuid' }) }) }
  type Asked = FastifyRequest<{ Params: { id: string } }>
  const sendBy =
    (how: typeof sendFile, noted: boolean) =>
    async (request: Asked, reply: FastifyReply): Promise<FastifyReply> => {
      const { id: customerId } = customerOf(request)
      const file = await findFile(db, request.params.id)
      const own =
        file !== undefined &&
        (file.dossierId === null
          ? file.customerId === customerId
          : await isOwnDossier(db, customerId, Number(file.dossierId)))
      const entry = { at: clock(), actor: `customer:${customerId}`, subject: `file:${request.params.id}` }
      if (noted || !own) await appendAudit(db, { ...entry, action: own ? 'file.read' : 'access.denied' })
      return own ? how(reply, config.dataDir, file) : refuse(reply, notFound)
    }
  app.get('/tai-khoan/tep/:id', { config: { policy: 'customer', audit: 'file.read' }, schema }, sendBy(sendFile, true))
  app.get(
    '/tai-khoan/tep/:id/anh-nho',
    { config: { policy: 'customer', audit: 'file.thumbnail' }, schema },
    // The page that shows it is in the record already.
    sendBy(sendThumbnail, false),
  )
}
