import { evaluate, evaluateCondition } from '../expressions/index.ts'
import type { Text } from '../platform/text.ts'
import { formWords } from './forms.words.ts'
import { personFields } from './person.ts'
import type { Form, FormContext, FormField, FormSection } from './types.ts'
import { parseValue } from './values/parse-value.ts'
import { isRecord, rawOf } from './values/parsed.ts'
import { walkLeaf } from './walk-leaf.ts'
import { isBlank, type Place, type Raw, scopeOf, type Walk, type Walker, type Working } from './walker.ts'

/** More rows than any declaration has; keeps a hostile request small. */
const mostRows = 300

const labelWithin = (field: FormField, within: Text | null): FormField =>
  within === null
    ? field
    : {
        ...field,
        label: {
          vi: `${field.label.vi} (${within.vi})`,
          en: `${field.label.en ?? field.label.vi} (${within.en ?? within.vi})`,
        },
      }

/** Walks the form once. `previous` are the answers of the walk before; `startsNew` fills in every default. */
export function walkForm(form: Form, raw: Raw, context: FormContext, previous: Raw, startsNew: boolean): Walk {
  const walker: Walker = {
    answers: {},
    visible: new Set(),
    errors: [],
    warnings: [],
    context,
    working: { ...previous },
    startsNew,
  }
  const known = new Set<string>()
  const place: Place = {
    path: 'answers',
    fields: form.sections.flatMap(plainFields),
    working: walker.working,
    isRow: false,
    within: null,
  }
  for (const section of form.sections) {
    const shown = section.when === undefined || evaluateCondition(section.when, scopeOf(context, walker.working))
    if (shown) walker.visible.add(`sections.${section.key}`)
    if (section.repeat) {
      known.add(section.key)
      const rows = shown ? walkRepeat(walker, section, rawOf(raw, section.key)) : undefined
      keep(walker.working, section.key, rows)
      keep(walker.answers, section.key, rows)
      continue
    }
    for (const field of section.fields) {
      known.add(field.key)
      const answer = shown ? walkField(walker, place, field, rawOf(raw, field.key)) : undefined
      keep(walker.working, field.key, answer)
      keep(walker.answers, field.key, answer)
    }
  }
  refuseUnknown(walker, raw, 'answers', known)
  return walker
}

const plainFields = (section: FormSection): readonly FormField[] => (section.repeat ? [] : section.fields)

function keep(record: Working, key: string, answer: unknown): void {
  if (answer === undefined) delete record[key]
  else record[key] = answer
}

function refuseUnknown(walker: Walker, raw: Raw, path: string, known: ReadonlySet<string>): void {
  for (const key of Object.keys(raw)) {
    if (!known.has(key)) walker.errors.push({ field: `${path}.${key}`, message: formWords.unknown, typed: raw[key] })
  }
}

function walkField(walker: Walker, place: Place, field: FormField, raw: unknown): unknown {
  const answers = scopeOf(walker.context, walker.working)
  const scope = place.isRow ? { ...answers, item: place.working } : answers
  if (field.when !== undefined && !evaluateCondition(field.when, scope)) return undefined
  const path = `${place.path}.${field.key}`
  walker.visible.add(path)
  const named = labelWithin(field, place.within)
  if (field.value !== undefined) {
    const parsed = parseValue(named, evaluate(field.value, scope), walker.context.lists, scope)
    return parsed.kind === 'value' ? parsed.value : undefined
  }
  const required =
    typeof field.required === 'string' ? evaluateCondition(field.required, scope) : field.required === true
  const standing =
    raw === undefined && field.default !== undefined && (required || walker.startsNew)
      ? evaluate(field.default, scope)
      : raw
  if (field.type === 'person') return walkPerson(walker, named, standing, path, place, required)
  if (field.type === 'table') {
    const dong = { vi: `dòng trong ${field.label.vi}`, en: `row of ${field.label.en ?? field.label.vi}` }
    const least = Math.max(required ? 1 : 0, typeof field.min === 'number' ? field.min : 0)
    const most = typeof field.max === 'number' ? field.max : mostRows
    return walkRows(
      walker,
      { columns: field.columns ?? [], least, most, label: dong, row: rowLabel, named },
      standing,
      path,
    )
  }
  return walkLeaf(walker, { ...place, path }, named, standing, required, scope)
}

const rowLabel = (at: number): Text => ({ vi: `dòng ${at + 1}`, en: `row ${at + 1}` })

function walkPerson(
  walker: Walker,
  field: FormField,
  raw: unknown,
  path: string,
  place: Place,
  required: boolean,
): unknown {
  const given = isBlank(raw) ? {} : raw
  if (!isRecord(given)) {
    walker.errors.push({ field: path, message: formWords.record(field.label), typed: raw })
    return undefined
  }
  if (!required && isBlank(given) && Object.keys(given).length === 0) return undefined
  const before = place.working[field.key]
  const parts = personFields(field)
  const inner: Place = {
    path,
    fields: parts,
    working: isRecord(before) ? { ...before } : {},
    isRow: false,
    within: field.label,
  }
  const answer = walkRecord(walker, inner, given)
  if (Object.keys(answer).length > 0) return answer
  const isAsked = parts.some(part => part.required === true)
  if (required && !isAsked) walker.errors.push({ field: path, message: formWords.enter(field.label), typed: null })
  return undefined
}

function walkRecord(walker: Walker, place: Place, raw: Raw): Working {
  const answer: Working = {}
  for (const field of place.fields) {
    const part = walkField(walker, place, field, rawOf(raw, field.key))
    keep(place.working, field.key, part)
    keep(answer, field.key, part)
  }
  refuseUnknown(walker, raw, place.path, new Set(place.fields.map(field => field.key)))
  return answer
}

interface Rows {
  readonly columns: readonly FormField[]
  readonly least: number
  readonly most: number
  /** What is added: "Thêm ít nhất 1 …". */
  readonly label: Text
  readonly row: (at: number) => Text
  readonly named: { readonly label: Text }
}

function walkRows(walker: Walker, rows: Rows, raw: unknown, path: string): readonly Working[] {
  const given = isBlank(raw) && !Array.isArray(raw) ? [] : raw
  if (!Array.isArray(given)) {
    walker.errors.push({ field: path, message: formWords.list(rows.named.label), typed: raw })
    return []
  }
  if (given.length < rows.least) {
    walker.errors.push({ field: path, message: formWords.fewRows(rows.label, rows.least), typed: raw ?? null })
  }
  const most = Math.min(rows.most, mostRows)
  if (given.length > most) {
    walker.errors.push({ field: path, message: formWords.manyRows(rows.label, most), typed: given.length })
  }
  return given.slice(0, most).map((row: unknown, at) => {
    const rowPath = `${path}[${at}]`
    if (!isRecord(row)) {
      walker.errors.push({ field: rowPath, message: formWords.record(rows.row(at)), typed: row })
      return {}
    }
    // A row knows itself from the start, so that its own conditions settle without further walks over the page.
    const working: Working = {}
    const place: Place = { path: rowPath, fields: rows.columns, working, isRow: true, within: rows.row(at) }
    return settleRow(walker, place, row)
  })
}

/** Conditions inside a row speak of the row: it is walked until nothing in it moves. */
function settleRow(walker: Walker, place: Place, row: Raw): Working {
  let before = ''
  for (let round = 0; ; round += 1) {
    const trial: Walker = { ...walker, visible: new Set(), errors: [], warnings: [] }
    const answer = walkRecord(trial, place, row)
    const now = JSON.stringify([answer, [...trial.visible]])
    if (now === before || round > place.fields.length + 1) {
      for (const path of trial.visible) walker.visible.add(path)
      walker.errors.push(...trial.errors)
      walker.warnings.push(...trial.warnings)
      return answer
    }
    before = now
  }
}

function walkRepeat(walker: Walker, section: FormSection, raw: unknown): readonly Working[] {
  const { min, max, itemLabel } = section.repeat!
  const path = `answers.${section.key}`
  walker.visible.add(path)
  const row = (at: number): Text => ({
    vi: `${itemLabel.vi.toLocaleLowerCase('vi')} ${at + 1}`,
    en: `${(itemLabel.en ?? itemLabel.vi).toLowerCase()} ${at + 1}`,
  })
  return walkRows(
    walker,
    { columns: section.fields, least: min, most: max, label: itemLabel, row, named: { label: section.title } },
    raw,
    path,
  )
}
