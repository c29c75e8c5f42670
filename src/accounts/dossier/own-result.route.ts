import Type from 'typebox'
import type { DirectoryService } from '../../agencies/index.ts'
import { appendAudit } from '../../audit/index.ts'
import { formatInstant } from '../../deadlines/index.ts'
import { findDossierById } from '../../dossiers/index.ts'
import { sendFile } from '../../files/index.ts'
import { actorLabel, notFound, refuse, type Slice } from '../../platform/http/index.ts'
import { findResultById, resultFile, type StoredResult } from '../../results/index.ts'
import { type CustomerActor, customerOf } from '../customer-actor.ts'
import { standingTowards } from '../standing.ts'

/** `/tai-khoan/giay-to/ket-qua/:id`: the document of a result, for its holder and whoever may receive it for them. */
export const ownResultRoutes: Slice<{ readonly directory: DirectoryService }> = async (app, { directory }) => {
  const { db, clock, config } = app.deps

  async function mayReceive(customer: CustomerActor, { dossierId }: StoredResult): Promise<boolean> {
    const held = await findDossierById(db, dossierId)
    if (held === undefined) return false
    const { id, customerId, dossier } = held
    const day = formatInstant(clock().getTime()).slice(0, 10)
    const standing = { id, customerId, procedureCode: dossier.procedureCode }
    return (await standingTowards(db, customer, standing, day))?.mayReceive ?? false
  }

  app.get(
    '/tai-khoan/giay-to/ket-qua/:id',
    {
      config: { policy: 'customer', audit: 'wallet.result' },
      schema: { params: Type.Object({ id: Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER }) }) },
    },
    async (request, reply) => {
      const customer = customerOf(request)
      const result = await findResultById(db, request.params.id)
      const may = result !== undefined && (await mayReceive(customer, result))
      const entry = { at: clock(), actor: actorLabel(customer), subject: `result:${request.params.id}` }
      await appendAudit(db, { ...entry, action: may ? 'file.read' : 'access.denied' })
      if (!may) return refuse(reply, notFound)
      return sendFile(reply, config.dataDir, await resultFile({ db, clock, config, directory }, result))
    },
  )
}
