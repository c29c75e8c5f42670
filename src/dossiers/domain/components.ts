import type { Component } from '../../procedures/index.ts'
import type { GivenComponent } from './commands.ts'
import type { DossierComponent } from './dossier.ts'
import type { FieldProblem } from './refusals.ts'

/** The papers of a case with what was handed in; papers not handed in stand with 0. */
export function receiveComponents(
  defined: readonly Component[],
  given: readonly GivenComponent[],
  before: readonly DossierComponent[] = [],
): DossierComponent[] {
  return defined.map(({ key, name }) => {
    const now = given.find(g => g.key === key)
    const held = before.find(b => b.key === key)
    return {
      key,
      name,
      originals: now?.originals ?? held?.originals ?? 0,
      copies: now?.copies ?? held?.copies ?? 0,
      fileIds: [...new Set([...(held?.fileIds ?? []), ...(now?.fileIds ?? [])])],
    }
  })
}

/** Papers that the procedure does not ask for. */
export const unknownComponents = (
  defined: readonly { key: string }[],
  given: readonly GivenComponent[],
): FieldProblem[] =>
  given.flatMap((g, i) =>
    defined.some(d => d.key === g.key)
      ? []
      : [
          {
            path: `components[${i}].key`,
            message: { vi: `Thủ tục không có giấy tờ “${g.key}”`, en: `The procedure has no component “${g.key}”` },
          },
        ],
  )

/** Required papers of which nothing was handed in, neither on paper nor as a file. */
export const missingComponents = (defined: readonly Component[], held: readonly DossierComponent[]): Component[] =>
  defined.filter(d => {
    const has = held.find(h => h.key === d.key)
    return d.required && d.kind === 'submit' && (!has || (has.originals + has.copies === 0 && has.fileIds.length === 0))
  })
