import type { FastifyReply, FastifyRequest } from 'fastify'
import Type from 'typebox'
import { appendAudit } from '../../audit/index.ts'
import { formatInstant } from '../../deadlines/index.ts'
import { findDossierById } from '../../dossiers/index.ts'
import { findFile, sendFile, sendThumbnail } from '../../files/index.ts'
import { actorLabel, notFound, refuse, type Slice } from '../../platform/http/index.ts'
import { type CustomerActor, customerOf } from '../customer-actor.ts'
import { standingTowards } from '../standing.ts'

/** `/tai-khoan/tep/:id` and its small picture: a file of a dossier that they may see, or one not handed in yet. */
export const ownFileRoutes: Slice = async app => {
  const { db, clock, config } = app.deps
  const schema = { params: Type.Object({ id: Type.String({ format: 'uuid' }) }) }
  type Asked = FastifyRequest<{ Params: { id: string } }>

  async function maySee(customer: CustomerActor, dossierId: number): Promise<boolean> {
    const held = await findDossierById(db, dossierId)
    if (held === undefined) return false
    const { id, customerId, dossier } = held
    const today = formatInstant(clock().getTime()).slice(0, 10)
    const standing = { id, customerId, procedureCode: dossier.procedureCode }
    return (await standingTowards(db, customer, standing, today)) !== null
  }

  const sendBy =
    (how: typeof sendThumbnail, noted: boolean) =>
    async (request: Asked, reply: FastifyReply): Promise<FastifyReply> => {
      const customer = customerOf(request)
      const file = await findFile(db, request.params.id)
      const own =
        file !== undefined &&
        (file.dossierId === null ? file.customerId === customer.id : await maySee(customer, Number(file.dossierId)))
      const entry = { at: clock(), actor: actorLabel(customer), subject: `file:${request.params.id}` }
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
