import {
  type Answers,
  type Evaluation,
  evaluateForm,
  type Form,
  type FormContext,
  type FormError,
  type FormSection,
  initialAnswers,
  type Lists,
} from '../../forms/index.ts'
import type { Text } from '../../platform/text.ts'
import type { ProcedureCase, ProcedureOperation, ProcedureVersion } from '../../procedures/index.ts'
import { contactForm, contactSteps } from './contact-form.ts'
import type { Draft, Raw } from './draft.ts'
import { answerKeys, type FormPage, pagesOf } from './form-pages.ts'
import { fixedContact, sourceOf, speaksFor, takenOver } from './known.ts'
import { papersToChoose, settledPapers } from './papers.ts'

/** One page of the way, in order; `section` where it asks questions. */
export interface Step {
  readonly key: string
  readonly part: 'contact' | 'answers' | 'papers'
  readonly title: Text
  readonly section: FormSection | null
  readonly state: 'done' | 'started' | 'todo'
}

/** A draft with all that the procedure makes of it. */
export interface Filing {
  readonly draft: Draft
  readonly version: ProcedureVersion
  readonly operation: ProcedureOperation
  readonly chosen: ProcedureCase
  readonly lists: Lists
  readonly contactForm: Form
  readonly contactContext: FormContext
  readonly contactValues: Raw
  readonly contact: Evaluation
  readonly answersContext: FormContext
  /** As typed, with what is known filled in. */
  readonly values: Raw
  readonly answers: Evaluation
  /** Answers that were filled in and nobody has looked at yet: from the applicant's page (null), or from elsewhere. */
  readonly prefilled: ReadonlyMap<string, Text | null>
  /** Verified answers by key, with their source: shown, not asked. */
  readonly fixed: ReadonlyMap<string, Text>
  readonly steps: readonly Step[]
}

/** The applicant as the declaration and the dossier know it. */
export function applicantOf(forWhom: Draft['forWhom'], contact: Answers) {
  const text = (key: string) => (typeof contact[key] === 'string' ? (contact[key] as string) : '')
  const given = (key: string) => (text(key) === '' ? {} : { [key]: text(key) })
  return {
    kind: forWhom === 'organisation' ? ('organisation' as const) : ('person' as const),
    fullName: text('fullName'),
    phone: text('phone'),
    ...given('personalNumber'),
    ...given('taxCode'),
    ...given('email'),
  }
}

const known = (form: Form, raw: Raw): Record<string, unknown> => {
  const keys = form.sections.flatMap(answerKeys)
  return Object.fromEntries(keys.flatMap(key => (Object.hasOwn(raw, key) ? [[key, raw[key]]] : [])))
}

const fieldsOf = (form: Form) => form.sections.flatMap(section => (section.repeat ? [] : section.fields))

const isOf = (error: FormError, keys: readonly string[]): boolean =>
  keys.includes(/^answers\.([^.[]+)/.exec(error.field)?.[1] ?? '')

/** The errors of one page. */
export const errorsOfPage = (page: FormSection, evaluation: Evaluation): FormError[] =>
  evaluation.errors.filter(error => isOf(error, answerKeys(page)))

const isAsked = ({ of, section }: FormPage, visible: ReadonlySet<string>): boolean =>
  visible.has(`sections.${of}`) &&
  (section.repeat !== undefined ||
    section.fields.some(field => field.value === undefined && visible.has(`answers.${field.key}`)))

/**
 * Judges a draft as it stands.
 * @param today of the form's dates
 * @returns null where the procedure can no longer be filed online, or the case is gone
 */
export function filingOf(draft: Draft, version: ProcedureVersion, lists: Lists, today: string): Filing | null {
  const { operation } = version
  const chosen = operation?.cases.find(one => one.key === draft.caseKey)
  if (operation === null || chosen === undefined) return null
  const people = contactForm(draft.forWhom, draft.known.authorisation)
  const common = { channel: 'online', today, lists, case: chosen.key } as const
  const contactContext: FormContext = { ...common, applicant: {} }
  const contactValues = known(people, { ...draft.contact, ...fixedContact(draft.known, people) })
  const contact = evaluateForm(people, contactValues, contactContext)
  const applicant = applicantOf(draft.forWhom, contact.answers)
  const answersContext: FormContext = { ...common, applicant }
  const typed = known(chosen.form, draft.answers)
  const account = speaksFor(draft.known, applicant) ? draft.known.values : {}
  const taken = takenOver(fieldsOf(chosen.form), { ...account, ...applicant })
  const prefills = Object.fromEntries([...taken].map(([key, { value }]) => [key, value]))
  const isFixed = (key: string) => account[key] !== undefined && draft.known.verified.includes(key)
  const fixed = new Map([...taken].filter(([, { key }]) => isFixed(key)))
  const atAgency = fieldsOf(chosen.form).filter(field => field.prefill === 'agency')
  const values = {
    ...initialAnswers(chosen.form, answersContext),
    ...prefills,
    ...typed,
    ...Object.fromEntries([...fixed].map(([key, { value }]) => [key, value])),
    ...Object.fromEntries(atAgency.map(field => [field.key, draft.agencyCode])),
  }
  const answers = evaluateForm(chosen.form, values, answersContext)
  const held = new Set(atAgency.map(field => field.key))
  const stateOf = (key: string, wrong: boolean): Step['state'] =>
    draft.visited[key] === undefined ? 'todo' : wrong ? 'started' : 'done'
  const step = (part: 'contact' | 'answers', section: FormSection, evaluation: Evaluation): Step => ({
    key: section.key,
    part,
    title: section.title,
    section,
    state: stateOf(section.key, errorsOfPage(section, evaluation).length > 0),
  })
  const pages = people.sections.map(section => step('contact', section, contact))
  const unsettled = papersToChoose(chosen).length > settledPapers(chosen, draft.papers).length
  const papers: Step = {
    key: 'giay-to',
    part: 'papers',
    title: { vi: 'Giấy tờ', en: 'Documents' },
    section: null,
    state: stateOf('giay-to', unsettled),
  }
  const steps: Step[] = [
    ...pages.filter(one => one.key !== contactSteps.result),
    ...pagesOf(chosen.form, held)
      .filter(page => isAsked(page, answers.visible))
      .map(page => step('answers', page.section, answers)),
    ...(papersToChoose(chosen).length === 0 ? [] : [papers]),
    ...pages.filter(one => one.key === contactSteps.result),
  ]
  return {
    draft,
    version,
    operation,
    chosen,
    lists,
    contactForm: people,
    contactContext,
    contactValues,
    contact,
    answersContext,
    values,
    answers,
    prefilled: new Map(
      [...taken]
        .filter(([key]) => !Object.hasOwn(typed, key))
        .map(([key, from]) => [key, Object.hasOwn(applicant, from.key) ? null : sourceOf(draft.known, from.key)]),
    ),
    fixed: new Map([...fixed].map(([key, from]) => [key, sourceOf(draft.known, from.key)])),
    steps,
  }
}

export const stepPath = (draft: Draft, step: Pick<Step, 'key' | 'part'>): string =>
  `${draftPath(draft)}/${step.part === 'papers' ? 'giay-to' : `muc/${step.key}`}`
export const draftPath = (draft: Pick<Draft, 'procedureCode' | 'code'>): string =>
  `/nop-ho-so/${draft.procedureCode}/${draft.code}`

/** Where the way goes on after a step: the next page, or the check of all answers. */
export function pathAfter(filing: Filing, key: string): string {
  const at = filing.steps.findIndex(step => step.key === key)
  const next = filing.steps[at + 1]
  return next === undefined ? `${draftPath(filing.draft)}/kiem-tra` : stepPath(filing.draft, next)
}

export const isComplete = (filing: Filing): boolean => filing.steps.every(step => step.state === 'done')
