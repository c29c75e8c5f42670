import Type from 'typebox'
import { checkTaxCode } from '../../identity/index.ts'
import type { Messengers } from '../../notifications/index.ts'
import { isAcceptablePassword } from '../../officials/index.ts'
import type { FormProblem } from '../../platform/html/index.ts'
import type { Slice } from '../../platform/http/index.ts'
import { tidy } from '../../platform/text.ts'
import { findAccount, insertAccount, insertCustomer } from '../accounts.queries.ts'
import { provedForm } from '../one-time-code/proved-form.route.ts'
import { words as passwordWords } from '../password/password.words.ts'
import { recordSignIn } from '../sign-in/sign-in.ts'
import { RegisterPage } from './register.view.tsx'
import { words } from './register.words.ts'

const Form = Type.Object({
  kind: Type.String({ maxLength: 20, default: '' }),
  fullName: Type.String({ maxLength: 200, default: '' }),
  taxCode: Type.String({ maxLength: 40, default: '' }),
  password: Type.String({ maxLength: 1000, default: '' }),
})
type Typed = Type.Static<typeof Form>

function problemsOf({ kind, fullName, taxCode, password }: Typed): FormProblem[] {
  const problems: FormProblem[] = []
  if (kind !== 'person' && kind !== 'organisation') problems.push({ id: 'kind', text: words.chooseKind })
  if (kind === 'organisation') {
    const tax = checkTaxCode(taxCode)
    if (!tax.ok) problems.push({ id: 'taxCode', text: tax.error.message })
  }
  if (tidy(fullName) === '') problems.push({ id: 'fullName', text: words.enterName })
  if (!isAcceptablePassword(password)) problems.push({ id: 'password', text: passwordWords.tooShort })
  return problems
}

/** The tax code as its holder writes it: it opens nothing until somebody has seen the papers. */
function claimedNumber({ kind, taxCode }: Typed): string | null {
  const tax = kind === 'organisation' ? checkTaxCode(taxCode) : null
  return tax?.ok === true ? tax.value.code : null
}

/** `/dang-ky`: phone or e-mail, code, then name, kind and password; of an organisation its tax code. */
export const registerRoutes: Slice<{ readonly messengers: Messengers }> = async (app, { messengers }) => {
  await provedForm(app, messengers, {
    purpose: 'register',
    startPath: '/dang-ky',
    page: 'thong-tin',
    audit: { form: 'register.details', sent: 'register' },
    schema: Form,
    empty: { kind: '', fullName: '', taxCode: '', password: '' },
    problemsOf,
    view: (page, { kind, fullName, taxCode }) =>
      RegisterPage({ ...page, typed: { kind, fullName: tidy(fullName), taxCode } }),
    act: async (trx, { contact, typed, passwordHash, now, address }) => {
      if ((await findAccount(trx, contact)) !== null) return null
      const kind = typed.kind === 'organisation' ? 'organisation' : 'person'
      const customerId = await insertCustomer(trx, { kind, fullName: tidy(typed.fullName), contact })
      const account = { customerId, contact, passwordHash, claimedNumber: claimedNumber(typed) }
      await insertAccount(trx, { ...account, now: now.toISOString() })
      await recordSignIn(trx, customerId, 'account.created', address, now)
      return customerId
    },
  })
}
