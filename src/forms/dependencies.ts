import { compileExpression } from '../expressions/index.ts'
import type { Cel, Form, FormField } from './types.ts'

/** What an expression reads; nothing for one that cannot be parsed, which is reported as such. */
export function referencesOf(source: Cel | undefined): readonly string[] {
  const compiled = source === undefined ? null : compileExpression(source)
  return compiled?.ok ? compiled.value.references : []
}

/** Names directly below `root`: `answers.mother.name` → `mother`. All of them where `root` is read as a whole. */
const below = (references: readonly string[], root: string, all: readonly string[]): string[] =>
  references.flatMap(reference => {
    const [first, second] = reference.split('.')
    return first !== root ? [] : second === undefined ? all : [second]
  })

/** Rules that decide whether a question has an answer, and which. */
function rulesOf(field: FormField): readonly string[] {
  const filter = field.options !== undefined && 'list' in field.options ? field.options.filter : undefined
  const rules = [field.when, field.value, field.default, filter]
  return rules.flatMap(referencesOf)
}

/** Question → questions that must be settled before it. */
export type Graph = ReadonlyMap<string, readonly string[]>

/** Over the top-level answers; a repeated section or table is one of them, with all that its rows read. */
export function formGraph(form: Form): Graph {
  const keys = form.sections.flatMap(section =>
    section.repeat ? [section.key] : section.fields.map(field => field.key),
  )
  const graph = new Map<string, string[]>()
  for (const section of form.sections) {
    const shown = referencesOf(section.when)
    const reads = (fields: readonly FormField[]): readonly string[] =>
      fields.flatMap(field => [...rulesOf(field), ...reads(field.columns ?? [])])
    if (section.repeat) graph.set(section.key, below([...shown, ...reads(section.fields)], 'answers', keys))
    else for (const field of section.fields) graph.set(field.key, below([...shown, ...reads([field])], 'answers', keys))
  }
  return graph
}

/** Over the questions of one row, which know each other as `item`. */
export function rowGraph(columns: readonly FormField[]): Graph {
  const keys = columns.map(field => field.key)
  return new Map(columns.map(field => [field.key, below(rulesOf(field), 'item', keys)]))
}

/** The first circle found, its first name again at the end; null when there is none. */
export function findCycle(graph: Graph): readonly string[] | null {
  const done = new Set<string>()
  const visit = (key: string, way: readonly string[]): readonly string[] | null => {
    const at = way.indexOf(key)
    if (at >= 0) return [...way.slice(at), key]
    if (done.has(key)) return null
    for (const next of graph.get(key) ?? []) {
      const cycle = visit(next, [...way, key])
      if (cycle) return cycle
    }
    done.add(key)
    return null
  }
  for (const key of graph.keys()) {
    const cycle = visit(key, [])
    if (cycle) return cycle
  }
  return null
}
