import { showPhone } from '../identity/index.ts'
import { type Locale, say, type Text } from '../platform/text.ts'
import { showDate, showNumber } from './forms.words.ts'
import { labelOf } from './lists.ts'
import { personFields } from './person.ts'
import type { Answers, Form, FormField, Lists } from './types.ts'
import { isRecord, rawOf } from './values/parsed.ts'

/** One line of a printed declaration or of a page of answers. */
export type PrintEntry =
  | { readonly kind: 'answer'; readonly key: string; readonly label: Text; readonly value: string }
  /** The parts of a person, a row of a repeated section. */
  | { readonly kind: 'group'; readonly key: string; readonly label: Text; readonly entries: readonly PrintEntry[] }
  | {
      readonly kind: 'table'
      readonly key: string
      readonly label: Text
      readonly columns: readonly Text[]
      readonly rows: readonly (readonly string[])[]
    }
export interface PrintSection {
  readonly key: string
  readonly title: Text
  readonly entries: readonly PrintEntry[]
}

export interface PrintOptions {
  /** For the words of chosen values; without them values of lists print as they are. */
  readonly lists?: Lists | undefined
  readonly locale?: Locale | undefined
  /** Prints questions without an answer too: empty declarations to fill in by hand. */
  readonly blank?: boolean | undefined
}

const yesNo = { true: { vi: 'Có', en: 'Yes' }, false: { vi: 'Không', en: 'No' } } as const

/** How one normalised answer reads; empty for none. */
export function showAnswer(field: FormField, answer: unknown, options: PrintOptions = {}): string {
  const locale = options.locale ?? 'vi'
  const label = (one: string) => say(labelOf(field, one, options.lists ?? {}), locale)
  if (typeof answer === 'boolean') return say(yesNo[`${answer}`], locale)
  if (typeof answer === 'number') return field.type === 'money' ? `${showNumber(answer)} đồng` : showNumber(answer)
  if (Array.isArray(answer)) {
    return answer.map(one => (field.type === 'file' ? String(one) : label(String(one)))).join(', ')
  }
  if (isRecord(answer)) return typeof answer.text === 'string' ? answer.text : ''
  if (typeof answer !== 'string') return ''
  switch (field.type) {
    case 'date':
    case 'partial-date':
      return showDate(answer)
    case 'radio':
    case 'select':
    case 'agency':
      return label(answer)
    case 'phone':
      return showPhone(answer)
    default:
      return answer
  }
}

function entryOf(field: FormField, answer: unknown, options: PrintOptions): PrintEntry[] {
  const { key, label } = field
  if (field.type === 'person') {
    const entries = entriesOf(personFields(field), isRecord(answer) ? answer : {}, options)
    return entries.length === 0 ? [] : [{ kind: 'group', key, label, entries }]
  }
  if (field.type === 'table') {
    const columns = field.columns ?? []
    const rows = (Array.isArray(answer) ? answer : []).map(row =>
      columns.map(column => cellOf(column, isRecord(row) ? rawOf(row, column.key) : undefined, options)),
    )
    if (rows.length === 0 && options.blank !== true) return []
    return [{ kind: 'table', key, label, columns: columns.map(column => column.label), rows }]
  }
  const value = showAnswer(field, answer, options)
  return value === '' && options.blank !== true ? [] : [{ kind: 'answer', key, label, value }]
}

/** A person inside a table reads as one line. */
function cellOf(field: FormField, answer: unknown, options: PrintOptions): string {
  if (field.type !== 'person') return showAnswer(field, answer, options)
  if (!isRecord(answer)) return ''
  const parts = personFields(field).map(part => showAnswer(part, rawOf(answer, part.key), options))
  return parts.filter(part => part !== '').join('; ')
}

const entriesOf = (fields: readonly FormField[], record: Answers, options: PrintOptions): PrintEntry[] =>
  fields.flatMap(field => entryOf(field, rawOf(record, field.key), options))

/** The answers in the order of the page, as labels and words: for PDFs, the dossier's page and messages. */
export function answersForPrint(form: Form, answers: Answers, options: PrintOptions = {}): readonly PrintSection[] {
  return form.sections.flatMap(section => {
    const { key, title, repeat } = section
    const entries = repeat
      ? repeatedEntries(
          rawOf(answers, key),
          options,
          (row, at): PrintEntry => ({
            kind: 'group',
            key: `${key}${at + 1}`,
            label: {
              vi: `${repeat.itemLabel.vi} ${at + 1}`,
              en: `${repeat.itemLabel.en ?? repeat.itemLabel.vi} ${at + 1}`,
            },
            entries: entriesOf(section.fields, row, options),
          }),
        )
      : entriesOf(section.fields, answers, options)
    return entries.length === 0 ? [] : [{ key, title, entries }]
  })
}

function repeatedEntries(
  rows: unknown,
  options: PrintOptions,
  entry: (row: Answers, at: number) => PrintEntry,
): PrintEntry[] {
  const given = Array.isArray(rows) ? rows.filter(isRecord) : []
  return (given.length === 0 && options.blank === true ? [{}] : given).map(entry)
}
