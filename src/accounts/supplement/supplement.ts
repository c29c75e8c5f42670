import { type Dossier, type DossierCommand, decide } from '../../dossiers/index.ts'
import type { Text } from '../../platform/text.ts'
import type { AskedPaper } from '../../wallet/index.ts'
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

/** The papers that are asked for, as the wallet looks for them; a declaration is of one dossier only. */
export function askedPapers(
  { dossier, version }: Pick<OwnDossier, 'dossier' | 'version'>,
  asked: OpenSupplement,
): (AskedPaper & { readonly key: string })[] {
  const chosen = version.operation?.cases.find(each => each.key === dossier.caseKey)
  const keys = asked.items.map(item => item.componentKey).filter(key => key !== 'declaration')
  return keys.map(key => ({
    key,
    name: dossier.components.find(each => each.key === key)?.name ?? key,
    procedureCode: dossier.procedureCode,
    resultKinds: chosen?.components.find(each => each.key === key)?.resultKinds,
  }))
}

/** `paper:file,paper:file` as an address names what is kept already; ids by paper. */
export function readKept(text: string): ReadonlyMap<string, readonly string[]> {
  const kept = new Map<string, string[]>()
  for (const one of text.split(',')) {
    const [key = '', id = ''] = one.split(':')
    kept.set(key, [...(kept.get(key) ?? []), id])
  }
  return kept
}
