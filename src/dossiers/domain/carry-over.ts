import type { Answers, Form } from '../../forms/index.ts'

type Kinds = ReadonlyMap<string, string>

/** What each key of the answers holds: the type of its field, or a repeated section with the types of its fields. */
const kindsOf = (form: Form): Kinds =>
  new Map(
    form.sections.flatMap(({ key, repeat, fields }): [string, string][] =>
      repeat
        ? [[key, `rows ${fields.map(field => `${field.key}:${field.type}`).join(' ')}`]]
        : fields.map(field => [field.key, field.type]),
    ),
  )

/** Answers of one form that another asks for too: the same key for the same kind of answer. */
export function carryOver(from: Form, to: Form, answers: Answers): Record<string, unknown> {
  const [before, after] = [kindsOf(from), kindsOf(to)]
  return Object.fromEntries(
    Object.entries(answers).filter(([key]) => after.has(key) && after.get(key) === before.get(key)),
  )
}
