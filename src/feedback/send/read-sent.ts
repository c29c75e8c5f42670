import { type Contact, parseContact } from '../../accounts/index.ts'
import { type Agency, agencyOn, type Directory, holdersOf } from '../../agencies/index.ts'
import type { FormProblem } from '../../platform/html/index.ts'
import { err, ok, type Result } from '../../platform/result.ts'
import { tidy } from '../../platform/text.ts'
import { feedbackTerms, type Kind } from '../domain/feedback-terms.ts'
import type { SentFeedback } from '../send-feedback.ts'
import { words } from './send.words.ts'

/** What was typed, as it came. */
export type TypedFeedback = Readonly<
  Record<'kind' | 'agency' | 'dossier' | 'procedure' | 'body' | 'name' | 'contact' | 'publish', string>
>
export const nothingTyped: TypedFeedback = {
  kind: '',
  agency: '',
  dossier: '',
  procedure: '',
  body: '',
  name: '',
  contact: '',
  publish: '',
}

export const LONGEST_BODY = 5000
const SHORTEST_BODY = 10
const dossierForm = /^[A-Z]\d{2}(\.\d+)*-\d{8}-\d{4}$/

/** Agencies of today that something may be about, by name. */
export const agenciesOn = (directory: Directory, today: string): Agency[] =>
  [...directory.agencies.values()]
    .filter(agency => agencyOn(directory, agency.code, today) === agency.code)
    .sort((a, b) => a.shortName.localeCompare(b.shortName, 'vi'))

/** Who passes on what names no agency: where procedure control sits. Null where nobody does. */
export const sortingAgency = (directory: Directory, today: string): string | null =>
  agenciesOn(directory, today).find(({ code }) => holdersOf(directory, code, 'procedure-control', today).length > 0)
    ?.code ?? null

/** Who sends it, as far as it is known before the form is read. */
export interface KnownSender {
  readonly customerId: number | null
  readonly name: string
  /** Of the account, or proved by code; null: whatever the form says, for kinds that may come from anybody. */
  readonly contact: Contact | null
}

export interface ReadContext {
  readonly directory: Directory
  readonly today: string
  readonly kinds: readonly Kind[]
  readonly sender: KnownSender
  readonly findProcedure: (code: string) => Promise<string | null>
}

type Checked = Omit<SentFeedback, 'now' | 'idempotency'>

/** Checks the form; every problem at once, each beside its field. */
export async function readSent(
  typed: TypedFeedback,
  context: ReadContext,
): Promise<Result<Checked, readonly FormProblem[]>> {
  const { directory, today, kinds, sender } = context
  const problems: FormProblem[] = []
  const add = (id: keyof TypedFeedback, text: FormProblem['text']) => void problems.push({ id, text })
  const kind = kinds.length === 1 ? kinds[0] : kinds.find(each => each === typed.kind)
  if (kind === undefined) add('kind', words.chooseKind)
  const anonymous = kind !== undefined && feedbackTerms[kind].anonymous
  if (kind !== undefined && !anonymous && sender.contact === null) problems.push({ text: words.proofEnded })

  const wanted = typed.agency === '' ? sortingAgency(directory, today) : typed.agency
  const agency = wanted !== null && agencyOn(directory, wanted, today) === wanted ? wanted : null
  if (agency === null) add('agency', words.badAgency)
  const dossier = typed.dossier.replace(/\s+/g, '').toUpperCase()
  if (dossier !== '' && !dossierForm.test(dossier)) add('dossier', words.badDossier)
  const procedure = typed.procedure.trim()
  if (procedure !== '' && (await context.findProcedure(procedure)) === null) add('procedure', words.badProcedure)
  const body = typed.body.normalize('NFC').trim()
  if (body.length < SHORTEST_BODY) add('body', words.enterBody)
  if (body.length > LONGEST_BODY) add('body', words.longBody)
  const name = sender.customerId === null ? tidy(typed.name) : sender.name
  if (name === '' && !anonymous) add('name', words.enterName)
  const contact = sender.contact ?? (typed.contact.trim() === '' ? null : parseContact(typed.contact))
  if (sender.contact === null && typed.contact.trim() !== '' && contact === null) add('contact', words.badContact)

  if (kind === undefined || agency === null || problems.length > 0) return err(problems)
  return ok({
    kind,
    agency,
    dossierCode: dossier === '' ? null : dossier,
    procedureCode: procedure === '' ? null : procedure,
    body,
    sender: {
      name,
      phone: contact?.kind === 'phone' ? contact.value : null,
      email: contact?.kind === 'email' ? contact.value : null,
      customerId: sender.customerId,
    },
    mayPublish: typed.publish === '1',
  })
}
