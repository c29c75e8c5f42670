import { evaluateCondition, type Scope } from '../../expressions/index.ts'
import { tidy } from '../../platform/text.ts'
import { formWords } from '../forms.words.ts'
import { choicesOf, findItem } from '../lists.ts'
import type { FormField, FormOption, ListItem, Lists } from '../types.ts'
import { empty, isRecord, type Parsed, typedText, value, wrong } from './parsed.ts'

/** Whether the filter of a list lets an entry through in this scope. */
export function isOffered(field: FormField, item: FormOption | ListItem, scope: Scope): boolean {
  const filter = field.options !== undefined && 'list' in field.options ? field.options.filter : undefined
  if (filter === undefined) return true
  const parent = 'parent' in item ? item.parent : undefined
  return evaluateCondition(filter, { ...scope, option: { value: item.value, label: item.label.vi, parent } })
}

function pick(field: FormField, text: string, lists: Lists, scope: Scope): string | null {
  const choices = choicesOf(field, lists)
  if (choices === null) return text.length <= 200 ? text : null
  const item = findItem(choices, text)
  return item !== null && isOffered(field, item, scope) ? item.value : null
}

/** One of the options or entries, by value or by its label. */
export function choiceValue(field: FormField, raw: unknown, lists: Lists, scope: Scope): Parsed {
  const text = typedText(raw)
  if (text === null) return wrong(formWords.chooseListed(field.label))
  const typed = tidy(text)
  if (typed === '') return empty
  const picked = pick(field, typed, lists, scope)
  return picked === null ? wrong(formWords.chooseListed(field.label)) : value(picked)
}

/** Any of the options, in their order, each once. */
export function choicesValue(field: FormField, raw: unknown, lists: Lists, scope: Scope): Parsed {
  const typed = Array.isArray(raw) ? raw : [raw]
  const picked = new Set<string>()
  for (const one of typed) {
    const text = typedText(one)
    if (text === null) return wrong(formWords.chooseListed(field.label))
    if (tidy(text) === '') continue
    const choice = pick(field, tidy(text), lists, scope)
    if (choice === null) return wrong(formWords.chooseListed(field.label))
    picked.add(choice)
  }
  const order = (choicesOf(field, lists) ?? []).map(item => item.value)
  return value([...picked].sort((a, b) => order.indexOf(a) - order.indexOf(b)))
}

const ticked = new Set(['true', 'on', 'yes', '1', 'co', 'có'])

/** A tick; anything but a clear yes is a no. */
export const consentValue = (raw: unknown): Parsed =>
  value(raw === true || (typeof raw === 'string' && ticked.has(raw.trim().toLowerCase())))

const fileId = /^[A-Za-z0-9_-]{1,100}$/

/** Ids of uploaded files, each once. Whether they exist is for the dossier to say. */
export function filesValue(field: FormField, raw: unknown): Parsed {
  const files: string[] = []
  for (const one of Array.isArray(raw) ? raw : [raw]) {
    const text = isRecord(one) ? null : typedText(one)
    if (text === null || (text !== '' && !fileId.test(text))) return wrong(formWords.upload(field.label))
    if (text !== '' && !files.includes(text)) files.push(text)
  }
  return value(files)
}
