import type { FastifyReply } from 'fastify'
import { appendAudit } from '../../audit/index.ts'
import { actorLabel } from '../../platform/http/actor.ts'
import type { Slice } from '../../platform/http/deps.ts'
import { seeOther } from '../../platform/http/page.ts'
import { endSession } from '../../platform/http/sessions.ts'

export interface SignOutOptions {
  /** Takes away what else the browser holds that opens personal things; other slices know. */
  readonly onSignOut: (reply: FastifyReply) => void
}

/** Ends the session of whoever sends it: officials and customers use the same button. */
export const signOutRoutes: Slice<SignOutOptions> = async (app, { onSignOut }) => {
  const { db, clock } = app.deps
  for (const path of ['/dang-xuat', '/can-bo/dang-xuat']) {
    app.post(path, { config: { policy: 'public', audit: 'sign-out' } }, async (request, reply) => {
      const { actor } = request
      await db.transaction().execute(async trx => {
        await endSession(reply, trx)
        onSignOut(reply)
        const label = actorLabel(actor)
        if (actor !== null) await appendAudit(trx, { at: clock(), actor: label, action: 'sign-out', subject: label })
      })
      return seeOther(reply, actor?.kind === 'official' ? '/can-bo/dang-nhap' : '/')
    })
  }
}
