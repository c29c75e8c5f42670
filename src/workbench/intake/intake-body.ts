import { type DossierCommand, type ReturnMethod, returnMethods } from '../../dossiers/index.ts'
import { type Form, type FormContext, initialAnswers, parseFormBody } from '../../forms/index.ts'
import { readCardQr } from '../../platform/html/assets/script/cccd-qr.ts'
import type { Component } from '../../procedures/index.ts'
import { fieldOf } from '../desk.ts'

type Body = Readonly<Record<string, unknown>>
export type GivenComponent = Extract<DossierCommand, { type: 'supply' }>['components'][number]

/** The applicant as typed at the counter. */
export interface TypedApplicant {
  readonly kind: 'person' | 'organisation'
  readonly personalNumber: string
  readonly taxCode: string
  readonly fullName: string
  readonly phone: string
  readonly email: string
  readonly address: string
}

/** Reads the applicant; the whole text of a card's QR in the scan field is spread over what is still empty. */
export function readApplicant(body: Body): TypedApplicant {
  const text = (name: string) => fieldOf(body, name).trim()
  const card = readCardQr(text('personalNumber'))
  return {
    kind: text('kind') === 'organisation' ? 'organisation' : 'person',
    personalNumber: card?.personalNumber ?? text('personalNumber'),
    taxCode: text('taxCode'),
    fullName: text('fullName') || (card?.fullName ?? ''),
    phone: text('phone'),
    email: text('email'),
    address: text('address') || (card?.residence ?? ''),
  }
}

/** What the use case wants of it: nothing that was left empty, no tax code of a person. */
export function applicantOf(typed: TypedApplicant) {
  const { kind, fullName, phone } = typed
  return {
    kind,
    fullName,
    phone,
    ...(typed.personalNumber ? { personalNumber: typed.personalNumber } : {}),
    ...(kind === 'organisation' && typed.taxCode ? { taxCode: typed.taxCode } : {}),
    ...(typed.email ? { email: typed.email } : {}),
    ...(typed.address ? { address: typed.address } : {}),
  }
}

/** The chosen way of returning the result; at the desk where nothing else was chosen. */
export const readReturnMethod = (body: Body, name = 'returnMethod'): ReturnMethod => {
  const wanted = fieldOf(body, name)
  return (Object.keys(returnMethods) as ReturnMethod[]).find(one => one === wanted) ?? 'counter'
}

export interface TickedComponent {
  readonly ticked: boolean
  readonly originals: string
  readonly copies: string
}

/** How many of a paper are usual: as the procedure asks, at least one original. */
export const usualCount = ({ originals, copies }: Component): { originals: number; copies: number } => ({
  originals: originals + copies === 0 ? 1 : originals,
  copies,
})

/** Ticks and counts of a page by component; counts that nobody typed are the procedure's. */
export function readTicks(body: Body, components: readonly Component[]): Map<string, TickedComponent> {
  return new Map(
    components.map(component => {
      const usual = usualCount(component)
      const { key } = component
      return [
        key,
        {
          ticked: fieldOf(body, `c.${key}`) !== '',
          originals: fieldOf(body, `o.${key}`) || String(usual.originals),
          copies: fieldOf(body, `k.${key}`) || String(usual.copies),
        },
      ]
    }),
  )
}

const count = (text: string): number => Math.min(1000, Math.max(0, Number.parseInt(text, 10) || 0))

/** The papers that were ticked, as commands carry them. */
export const givenOf = (ticks: ReadonlyMap<string, TickedComponent>): GivenComponent[] =>
  [...ticks].flatMap(([key, { ticked, originals, copies }]) =>
    ticked ? [{ key, originals: count(originals), copies: count(copies) }] : [],
  )

/** Raw answers of the page: what was typed; on a procedure just chosen, also its defaults and what is `known` already. */
export function readAnswers(
  form: Form,
  body: Body,
  context: FormContext,
  fresh: boolean,
  known: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> {
  const raw = parseFormBody(form, body)
  if (!fresh) return raw
  const start: Record<string, unknown> = { ...initialAnswers(form, context), ...known }
  return Object.fromEntries(
    Object.entries(raw).map(([key, value]) => [key, isEmpty(value) ? (start[key] ?? value) : value]),
  )
}

const isEmpty = (value: unknown): boolean =>
  value === '' || value === false || (typeof value === 'object' && value !== null && Object.keys(value).length === 0)

/** Answers typed for another procedure: carried along, so that changing back finds them again. */
export function carriedAnswers(form: Form | null, body: Body): [string, string][] {
  const known = new Set(
    form?.sections.flatMap(section => (section.repeat ? [section.key] : section.fields.map(field => field.key))) ?? [],
  )
  return Object.entries(body).flatMap(([name, value]) => {
    const key = /^answers\.(\w+)/.exec(name)?.[1]
    if (key === undefined || known.has(key) || typeof value !== 'string' || value === '') return []
    return [[name, value] as [string, string]]
  })
}
