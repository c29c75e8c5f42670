import { plain, type Text } from '../platform/text.ts'
import type { FormField, FormOption, ListItem, Lists } from './types.ts'

interface ListIndex {
  readonly byValue: ReadonlyMap<string, ListItem>
  /** Null where two entries read the same. */
  readonly byLabel: ReadonlyMap<string, ListItem | null>
  readonly byParent: ReadonlyMap<string, readonly ListItem[]>
}

// Lists are long and shared by all requests of a day; each is indexed once.
const indexes = new WeakMap<readonly ListItem[], ListIndex>()

function indexOf(list: readonly ListItem[]): ListIndex {
  const known = indexes.get(list)
  if (known) return known
  const byValue = new Map<string, ListItem>()
  const byLabel = new Map<string, ListItem | null>()
  const byParent = new Map<string, ListItem[]>()
  for (const item of list) {
    byValue.set(item.value, item)
    const label = plain(item.label.vi)
    byLabel.set(label, byLabel.has(label) ? null : item)
    if (item.parent !== undefined) byParent.set(item.parent, [...(byParent.get(item.parent) ?? []), item])
  }
  const index = { byValue, byLabel, byParent }
  indexes.set(list, index)
  return index
}

/** The entry with this value, or the only one whose label reads like it. */
export function findItem(list: readonly ListItem[], typed: string): ListItem | null {
  const { byValue, byLabel } = indexOf(list)
  return byValue.get(typed) ?? byLabel.get(plain(typed)) ?? null
}

/** Entries below another one; empty where none is known. */
export const itemsBelow = (list: readonly ListItem[], parent: string): readonly ListItem[] =>
  indexOf(list).byParent.get(parent) ?? []

/** The name of the list a field chooses from, when it has one. */
export function listOf(field: FormField): string | null {
  if (field.options !== undefined && 'list' in field.options) return field.options.list
  return field.type === 'agency' ? 'agencies' : null
}

/** What a field offers, before any filter; null where its list is not known: then it takes text. */
export function choicesOf(field: FormField, lists: Lists): readonly (FormOption | ListItem)[] | null {
  const list = listOf(field)
  if (list !== null) return lists[list] ?? null
  return Array.isArray(field.options) ? field.options : []
}

/** How a chosen value reads; the value itself where the list no longer has it. */
export function labelOf(field: FormField, value: string, lists: Lists): Text {
  const choices = choicesOf(field, lists)
  return (choices === null ? null : findItem(choices, value))?.label ?? { vi: value }
}
