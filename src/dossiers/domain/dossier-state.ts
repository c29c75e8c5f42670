import { isStandingStill, openVisits } from '../../workflow/index.ts'
import type { Dossier, Supplement, Transfer } from './dossier.ts'
import { type State, type Status, states } from './states.ts'

export const openSupplement = (dossier: Dossier): Supplement | null =>
  dossier.supplements.find(s => s.suppliedAt === null) ?? null

/** The transfer whose receipt the competent agency has not confirmed yet. */
export const openTransfer = ({ transfers, intake, end }: Dossier): Transfer | null =>
  intake.state === 'transferred' && end === null ? (transfers.at(-1) ?? null) : null

/** When, and by whom, the desk accepted the dossier: what the receipt that it hands out says. */
export function deskAcceptance({ transfers, acceptedAt, acceptedBy, intake }: Dossier) {
  const sent = intake.state === 'transferred' || acceptedAt !== null ? transfers.at(-1) : undefined
  if (sent !== undefined && sent.returned === null) return { at: sent.sentAt, by: sent.sentBy, transfer: sent }
  return acceptedAt === null ? null : { at: acceptedAt, by: acceptedBy, transfer: null }
}

export const isLive = (dossier: Dossier): boolean => dossier.end === null
export const isRunning = (dossier: Dossier): boolean => dossier.acceptedAt !== null && dossier.end === null

/** Results that were issued and lie ready for the citizen. */
export const undelivered = (dossier: Dossier): Dossier['results'] =>
  dossier.results.filter(result => result.issuedAt !== null && result.deliveredAt === null)

/** The state that people see: derived, never stored apart from its events. */
export function stateOf(dossier: Dossier): State {
  if (dossier.end) {
    if (dossier.end.kind !== 'resolved') return dossier.end.kind
    return dossier.deliveredAt ? 'delivered' : 'resolved'
  }
  if (dossier.intake.state === 'asked') return 'awaiting-supplement'
  if (dossier.intake.state === 'transferred') return 'transferred'
  if (dossier.acceptedAt === null) return 'submitted'
  if (openSupplement(dossier)) return 'awaiting-supplement'
  const open = openVisits(dossier.marking)
  if (isStandingStill(dossier.marking)) {
    const grounds = open.flatMap(v => v.waits.filter(w => w.endedAt === null).map(w => w.kind))
    return grounds.length > 0 && grounds.every(g => g === 'financial-obligation') ? 'awaiting-payment' : 'paused'
  }
  if (open.length > 0 && open.every(v => v.work === 'sign-result')) return 'awaiting-signature'
  if (open.length > 0 && open.every(v => v.work === 'issue-result')) return 'awaiting-issue'
  if (dossier.marking.branches.some(b => b.state === 'running')) return 'inter-agency'
  return dossier.touched ? 'in-progress' : 'accepted'
}

export const statusOf = (dossier: Dossier): Status => states[stateOf(dossier)].status

/** Agencies that take or took part: they may read the dossier. */
export function partiesOf(dossier: Dossier): string[] {
  const { visits, branches } = dossier.marking
  return [
    ...new Set([
      ...[dossier.agency, dossier.competent, ...dossier.transfers.map(t => t.to)],
      ...[...visits.map(v => v.agency), ...branches.map(b => b.agency)],
    ]),
  ]
}
