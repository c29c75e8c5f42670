import type { Permitted } from '../../dossiers/index.ts'
import type { FormProblem } from '../../platform/html/index.ts'
import type { Text } from '../../platform/text.ts'
import { findTask } from '../../workflow/index.ts'
import { type DeskDossier, stepName } from '../dossier/load-dossier.ts'
import { actionNames, stepActions } from './actions.words.ts'
import type { Preview } from './preview.ts'

/** The action that stands open on a dossier's page, with everything typed into it. */
export interface ActionForm {
  readonly permit: Permitted
  readonly body: Readonly<Record<string, unknown>>
  readonly problems: readonly FormProblem[]
  readonly preview: Preview
  /** Makes sending it twice harmless. */
  readonly key: string
  /** Where to go after it was done, instead of the dossier. */
  readonly back: string
}

export const isSame = (one: Permitted, type: string, nodeId: string): boolean =>
  one.type === type && (nodeId === '' || (one.nodeId ?? '') === nodeId)

/** An action by the work that it does: "Chuyển bước: Thẩm định hồ sơ". */
export function actionLabel(permit: Permitted, held: DeskDossier): Text {
  const { name } = actionNames[permit.type]
  if (permit.nodeId === undefined) return name
  const own =
    permit.type === 'complete-step' ? stepActions[findTask(held.chosen.process, permit.nodeId)?.work ?? ''] : undefined
  const base = own ?? name
  const twice = held.permitted.filter(one => one.type === permit.type).length > 1
  if (permit.type !== 'complete-step' && !twice) return base
  const step = stepName(held, permit.nodeId)
  return { vi: `${base.vi}: ${step}`, en: `${base.en ?? base.vi}: ${step}` }
}
