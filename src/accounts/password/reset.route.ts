import Type from 'typebox'
import { appendAudit } from '../../audit/index.ts'
import type { Messengers } from '../../notifications/index.ts'
import { isAcceptablePassword } from '../../officials/index.ts'
import type { Slice } from '../../platform/http/index.ts'
import { endSessionsOf, findAccount, setPassword } from '../accounts.queries.ts'
import { provedForm } from '../one-time-code/proved-form.route.ts'
import { words } from './password.words.ts'
import { ResetPage } from './reset.view.tsx'

/** `/quen-mat-khau`: a code, then a new password; every other session of the customer ends. */
export const resetRoutes: Slice<{ readonly messengers: Messengers }> = async (app, { messengers }) => {
  await provedForm(app, messengers, {
    purpose: 'reset',
    startPath: '/quen-mat-khau',
    page: 'moi',
    audit: { form: 'password.reset-form', sent: 'password.reset' },
    schema: Type.Object({ password: Type.String({ maxLength: 1000, default: '' }) }),
    empty: { password: '' },
    problemsOf: ({ password }) => (isAcceptablePassword(password) ? [] : [{ id: 'password', text: words.tooShort }]),
    view: page => ResetPage(page),
    act: async (trx, { contact, passwordHash, now, address }) => {
      const account = await findAccount(trx, contact)
      if (account === null || account.disabled) return null
      await setPassword(trx, account.id, passwordHash)
      await endSessionsOf(trx, account.customerId)
      const label = `customer:${account.customerId}`
      const entry = { at: now, actor: label, action: 'credentials.reset', subject: label }
      await appendAudit(trx, { ...entry, data: { address } })
      return account.customerId
    },
  })
}
