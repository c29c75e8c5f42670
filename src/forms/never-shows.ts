import { evaluateCondition } from '../expressions/index.ts'
import { referencesOf } from './dependencies.ts'
import type { Cel, Form, FormField } from './types.ts'

const mostCombinations = 5_000

/** All answers that matter to a condition, where they are few; null where they cannot be listed. */
function possibleAnswers(field: FormField | undefined): readonly unknown[] | null {
  if (field?.type === 'consent') return [true, false]
  if (field === undefined || !Array.isArray(field.options)) return null
  const values: string[] = field.options.map(option => option.value)
  if (field.type === 'radio' || field.type === 'select') return [...values, null]
  if (field.type !== 'checkboxes' || values.length > 8) return null
  return Array.from({ length: 2 ** values.length }, (_, set) => values.filter((_, at) => (set >> at) & 1))
}

/**
 * Whether no answer makes a condition true: tried with every combination where all that it reads is a choice among
 * few (options, ticks, channel, case). Conditions over texts, dates or numbers are given the benefit of the doubt.
 */
export function neverShows(form: Form, when: Cel, cases: readonly string[] | undefined): boolean {
  const fields = new Map(
    form.sections.flatMap(section => (section.repeat ? [] : section.fields.map(field => [field.key, field] as const))),
  )
  const domains: { readonly name: string; readonly values: readonly unknown[] }[] = []
  for (const reference of referencesOf(when)) {
    const [root, key, more] = reference.split('.')
    const values =
      root === 'channel'
        ? ['online', 'counter', 'post']
        : root === 'case'
          ? (cases ?? null)
          : root === 'answers' && key !== undefined && more === undefined
            ? possibleAnswers(fields.get(key))
            : null
    if (values === null) return false
    domains.push({ name: reference, values })
  }
  const count = domains.reduce((product, domain) => product * domain.values.length, 1)
  if (count > mostCombinations) return false
  for (let number = 0; number < count; number += 1) {
    let rest = number
    const answers: Record<string, unknown> = {}
    const scope: Record<string, unknown> = { answers }
    for (const { name, values } of domains) {
      const chosen = values[rest % values.length]
      rest = Math.floor(rest / values.length)
      if (name.startsWith('answers.')) answers[name.slice('answers.'.length)] = chosen
      else scope[name] = chosen
    }
    if (evaluateCondition(when, scope)) return false
  }
  return true
}
