import { evaluateCondition } from '../expressions/index.ts'
import type { Answers, Evaluation, Form, FormContext, FormError } from './types.ts'
import { walkForm } from './walk.ts'
import { scopeOf, type Walk } from './walker.ts'

/**
 * Everything a form says about an input: normalised answers without anything hidden, with calculated values; what is
 * visible; all errors in page order, in the words of ux.md §5; warnings. Pure; what a client calculated or hid is not
 * believed. `raw` is the `answers` object of a request, or what `parseFormBody` made of a page's fields. Evaluating
 * the answers of an evaluation without errors gives the same answers again.
 */
export function evaluateForm(form: Form, raw: Readonly<Record<string, unknown>>, context: FormContext): Evaluation {
  const walk = settle(form, raw, context, false)
  const errors = [...walk.errors]
  const scope = scopeOf(context, walk.answers)
  for (const check of form.checks) {
    const places = check.fields.map(key => `answers.${key}`)
    // What is missing or unreadable is said already; the check speaks once its fields can be read.
    if (places.some(place => walk.errors.some(error => isAt(error.field, place)))) continue
    if (!evaluateCondition(check.when, scope)) continue
    const field = places.find(place => walk.visible.has(place)) ?? places[0] ?? 'answers'
    errors.push({ field, message: check.message, typed: walk.answers[field.slice('answers.'.length)] ?? null })
  }
  return { answers: walk.answers, visible: walk.visible, errors: inPageOrder(form, errors), warnings: walk.warnings }
}

/** What a new, empty form starts with: every default and calculated value that is decided already. */
export const initialAnswers = (form: Form, context: FormContext): Answers => settle(form, {}, context, true).answers

const isAt = (path: string, place: string): boolean =>
  path === place || path.startsWith(`${place}.`) || path.startsWith(`${place}[`)

/**
 * Walks the page until answers and visibility stand. A form without cycles (publishing refuses them) settles after as
 * many walks as its longest chain of dependencies; the bound only ends what was never published.
 */
function settle(form: Form, raw: Readonly<Record<string, unknown>>, context: FormContext, startsNew: boolean): Walk {
  const bound = form.sections.reduce((count, section) => count + 1 + section.fields.length, 2)
  let walk = walkForm(form, raw, context, {}, startsNew)
  let before = snapshot(walk)
  for (let round = 0; round < bound; round += 1) {
    walk = walkForm(form, raw, context, walk.answers, startsNew)
    const now = snapshot(walk)
    if (now === before) break
    before = now
  }
  return walk
}

const snapshot = (walk: Walk): string => JSON.stringify([walk.answers, [...walk.visible]])

function inPageOrder(form: Form, errors: readonly FormError[]): FormError[] {
  const keys = form.sections.flatMap(section =>
    section.repeat ? [section.key] : section.fields.map(field => field.key),
  )
  const place = new Map(keys.map((key, at) => [key, at]))
  const at = (error: FormError): number => place.get(/^answers\.([^.[]+)/.exec(error.field)?.[1] ?? '') ?? keys.length
  return errors.toSorted((a, b) => at(a) - at(b))
}
