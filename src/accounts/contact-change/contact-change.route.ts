import { appendAudit } from '../../audit/index.ts'
import type { Messengers } from '../../notifications/index.ts'
import { hashSecret, type Slice, seeOther } from '../../platform/http/index.ts'
import { findAccount, findContacts, setContact } from '../accounts.queries.ts'
import { contactOf } from '../contact.ts'
import { customerOf } from '../customer-actor.ts'
import { takeProof } from '../one-time-code/one-time-code.queries.ts'
import { type CodeSteps, codeSteps, proofSecret } from '../one-time-code/one-time-code.route.ts'
import { contactChangedMessage } from '../one-time-code/one-time-code.words.ts'

/** `/tai-khoan/lien-he`: another phone or e-mail, once the code that was sent there came back. */
export const contactChangeRoutes: Slice<{ readonly messengers: Messengers }> = async (app, { messengers }) => {
  const { db, clock } = app.deps
  const steps: CodeSteps = {
    purpose: 'contact',
    startPath: '/tai-khoan/lien-he',
    policy: 'customer',
    onProved: async reply => {
      const { request } = reply
      const { accountId, own } = customerOf(request)
      const now = clock()
      const secret = hashSecret(proofSecret(request) ?? '')
      const before = await findContacts(db, accountId)
      const changed = await db.transaction().execute(async trx => {
        const target = await takeProof(trx, secret, 'contact', now.toISOString())
        if (target === null) return null
        const contact = contactOf(target)
        if ((await findAccount(trx, contact)) !== null) return null
        await setContact(trx, accountId, own.id, contact)
        const label = `customer:${own.id}`
        const entry = { at: now, actor: label, action: 'contact.changed', subject: label }
        await appendAudit(trx, { ...entry, data: { kind: contact.kind } })
        return contact
      })
      if (changed === null) return seeOther(reply, '/tai-khoan/lien-he')
      const old = before[changed.kind]
      const way = changed.kind === 'phone' ? messengers.text : messengers.mail
      if (old !== null && way !== null) messengers.inBackground(way, old, contactChangedMessage)
      return seeOther(reply, '/tai-khoan/thong-tin?xong=lien-he')
    },
  }
  await app.register(codeSteps, { messengers, steps })
}
