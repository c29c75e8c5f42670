import { type Dossier, type DossierCommand, decide } from '../../dossiers/index.ts'
import type { Text } from '../../platform/text.ts'
import type { OwnDossier } from '../dossier/own-dossier.ts'
import { clockWords } from './supplement.words.ts'

export type OpenSupplement = Dossier['supplements'][number]

export const openSupplement = (dossier: Dossier): OpenSupplement | null =>
  dossier.supplements.find(each => each.suppliedAt === null) ?? null

/** The command that hands the files in; what was handed in on paper before stays counted. */
export const supplyCommand = (
  dossier: Dossier,
  files: ReadonlyMap<string, readonly string[]>,
): Extract<DossierCommand, { type: 'supply' }> => ({
  type: 'supply',
  components: [...files].map(([key, fileIds]) => {
    const held = dossier.components.find(each => each.key === key)
    return { key, originals: held?.originals ?? 0, copies: held?.copies ?? 0, fileIds }
  }),
})

/** What sending now would do to the clock, found by deciding it without saving. */
export function clockEffect(own: OwnDossier, request: OpenSupplement, customerId: number, now: string): Text {
  const { dossier, version, directory } = own
  const actor = { kind: 'customer', id: customerId } as const
  const decided = decide(dossier, supplyCommand(dossier, new Map()), { now, actor, version, directory })
  const after = decided.ok ? decided.value.dossier : dossier
  const today = now.slice(0, 10)
  if (request.phase === 'intake') return clockWords('INTAKE', after.intake.dueAt, today)
  return clockWords(request.policy, after.clock?.dueAt ?? null, today)
}
