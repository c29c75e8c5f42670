import type { Text } from '../../../platform/text.ts'
import {
  assignTask,
  type EngineRefusal,
  findTask,
  finishTask,
  outcomesOf,
  type ProcessEvent,
  returnTask,
  type Visit,
} from '../../../workflow/index.ts'
import type { Decide } from '../decide.ts'
import type { Dossier } from '../dossier.ts'
import { actorName, caseOf, type Facts, processEnv } from '../facts.ts'
import type { Candidate } from '../permitted.ts'
import { invalid, type Refusal } from '../refusals.ts'
import type { Trail } from '../trail.ts'

export const visitOf = (target: Candidate): Visit => {
  if (target.visit === null) throw new Error(`${target.type} concerns a task`)
  return target.visit
}

export const processOf = (dossier: Dossier, facts: Facts) => caseOf(facts.version, dossier.caseKey).process

/** The engine's reasons as refusals of the command; what the engine refuses, `permitted` does not offer. */
export const engineRefusal = (refusal: EngineRefusal, command: string): Refusal => ({
  code: 'not-permitted-now',
  command,
  reason: engineReason(refusal),
  permitted: [],
})

function engineReason(refusal: EngineRefusal): Text {
  switch (refusal.code) {
    case 'return-limit':
      return {
        vi: `Đã trả lại bước này ${refusal.count} lần, tối đa ${refusal.limit} lần. Báo trưởng bộ phận Một cửa`,
        en: `Returned ${refusal.count} times already, ${refusal.limit} at most. Ask the one-stop head`,
      }
    case 'result-issued':
      return {
        vi: 'Kết quả đã ban hành: phải thu hồi trước khi trả lại',
        en: 'The result is issued: it must be revoked before returning',
      }
    case 'open-wait':
      return { vi: 'Bước này đang chờ, chưa hoàn thành được', en: 'The step is waiting and cannot be finished' }
    default:
      return { vi: `Quy trình không cho (${refusal.code})`, en: `The process does not allow it (${refusal.code})` }
  }
}

/** Finishes the task with an outcome and lets the process move on. */
export function finish(trail: Trail, facts: Facts, target: Candidate, outcome?: string): Refusal | null {
  const { dossier } = trail
  const { nodeId } = visitOf(target)
  const moved = finishTask(
    processOf(dossier, facts),
    dossier.marking,
    { nodeId, official: actorName(facts.actor), ...(outcome === undefined ? {} : { outcome }) },
    processEnv(dossier, facts),
  )
  if (!moved.ok) return engineRefusal(moved.error, target.type)
  trail.push(...moved.value)
  voidWithdrawnDrafts(trail, moved.value)
  return null
}

/** Drafts and signatures of tasks that a return superseded no longer stand. */
export function voidWithdrawnDrafts(trail: Trail, moves: readonly ProcessEvent[]): void {
  const nodes = new Set(moves.flatMap(m => (m.type === 'task-superseded' ? [m.nodeId] : [])))
  for (const draft of trail.dossier.results.filter(r => r.issuedAt === null)) {
    if (nodes.has(draft.nodeId)) trail.push({ type: 'draft-voided', key: draft.key })
    else if (draft.signNodeId !== null && nodes.has(draft.signNodeId))
      trail.push({ type: 'signature-voided', key: draft.key })
  }
}

export const assignStep: Decide<'assign'> = (trail, command, facts, target) => {
  if (!target.officials?.includes(command.official))
    return invalid(
      'official',
      `Cán bộ ${command.official} không nhận được bước này. Chọn một trong: ${target.officials?.join(', ')}`,
      `Official ${command.official} cannot take this step. Choose one of: ${target.officials?.join(', ')}`,
    )
  const { dossier } = trail
  const assignment = { visit: visitOf(target).id, official: command.official }
  const assigned = assignTask(processOf(dossier, facts), dossier.marking, assignment, processEnv(dossier, facts))
  if (!assigned.ok) return engineRefusal(assigned.error, command.type)
  trail.push(...assigned.value)
  return null
}

export const completeStep: Decide<'complete-step'> = (trail, command, facts, target) => {
  const task = findTask(processOf(trail.dossier, facts), visitOf(target).nodeId)
  const known = task ? outcomesOf(task).map(outcome => outcome.key) : []
  // An outcome that exists but is not offered now returns too often: the engine says so.
  if (command.outcome !== undefined && !known.includes(command.outcome))
    return invalid(
      'outcome',
      `Kết quả “${command.outcome}” không có ở bước này. Chọn một trong: ${target.outcomes?.join(', ')}`,
      `The step has no outcome “${command.outcome}”. Choose one of: ${target.outcomes?.join(', ')}`,
    )
  return finish(trail, facts, target, command.outcome)
}

export const returnStep: Decide<'return-step'> = (trail, command, facts, target) => {
  const { dossier } = trail
  if (!target.toNodes?.includes(command.toNodeId))
    return invalid(
      'toNodeId',
      `Không trả lại được về bước “${command.toNodeId}”. Chọn một trong: ${target.toNodes?.join(', ')}`,
      `The dossier cannot be returned to “${command.toNodeId}”. Choose one of: ${target.toNodes?.join(', ')}`,
    )
  const moved = returnTask(
    processOf(dossier, facts),
    dossier.marking,
    { nodeId: visitOf(target).nodeId, toNodeId: command.toNodeId },
    processEnv(dossier, facts),
  )
  if (!moved.ok) return engineRefusal(moved.error, command.type)
  trail.push({ type: 'noted', note: command.reason }, ...moved.value)
  voidWithdrawnDrafts(trail, moved.value)
  return null
}
