import type { FastifyRequest } from 'fastify'
import { appendAudit } from '../../audit/index.ts'
import { formatInstant } from '../../deadlines/index.ts'
import { actorLabel } from '../../platform/http/index.ts'
import { listOffers, type Offer, reusePaper } from '../../wallet/index.ts'
import type { Filing } from '../domain/filing.ts'
import { papersToChoose } from '../domain/papers.ts'
import { customerIdOf } from '../draft-access.ts'
import { addFile } from '../drafts.queries.ts'

/** Name of the button that uses a paper again; its value is `<paper>:<offer>`. */
export const reuseField = 'dung-lai'

const todayOf = (request: FastifyRequest): string => formatInstant(request.server.deps.clock().getTime()).slice(0, 10)

/** What the customer who signed in has of the papers that are asked for; nothing for everybody else. */
export async function offersFor(
  request: FastifyRequest,
  { chosen, draft }: Filing,
): Promise<ReadonlyMap<string, readonly Offer[]>> {
  const customerId = customerIdOf(request)
  const asked = papersToChoose(chosen).map(paper => ({ ...paper, procedureCode: draft.procedureCode }))
  if (customerId === null || asked.length === 0) return new Map()
  return listOffers(request.server.deps.db, customerId, asked, todayOf(request))
}

/** Uses a paper of the wallet for the draft; false where there is no such offer, which leaves a record. */
export async function reuseChosen(request: FastifyRequest, { chosen, draft }: Filing, value: string): Promise<boolean> {
  const { db, clock, config } = request.server.deps
  const [key = '', ref = ''] = value.split(':')
  const paper = papersToChoose(chosen).find(one => one.key === key)
  const customerId = customerIdOf(request)
  const [at, actor] = [clock(), actorLabel(request.actor)]
  const asked = paper && { ...paper, procedureCode: draft.procedureCode }
  const possible = asked !== undefined && customerId !== null
  const done =
    possible &&
    (await db.transaction().execute(async trx => {
      const owner = { draftId: draft.id }
      const common = { customerId, ref, owner, asked, today: todayOf(request), actor, at }
      const id = await reusePaper(trx, { ...common, dataDir: config.dataDir })
      if (id !== null) await addFile(trx, draft.id, key, id, at)
      return id !== null
    }))
  if (!done)
    await appendAudit(db, { at, actor, action: 'access.denied', subject: 'file.reuse', data: { draft: draft.code } })
  return done
}
