import { calendarOf } from '../../../agencies/index.ts'
import { intakeDue } from '../../../deadlines/index.ts'
import { endWait, openVisits, openWait, type Visit, type WaitKind, type WaitPolicy } from '../../../workflow/index.ts'
import { receiveComponents, unknownComponents } from '../components.ts'
import type { Decide } from '../decide.ts'
import { waitPolicyOf } from '../dossier.ts'
import { openSupplement } from '../dossier-state.ts'
import { caseOf, dueAtAgency, type Facts, operationOf, processEnv } from '../facts.ts'
import { type FieldProblem, invalid, type Refusal } from '../refusals.ts'
import type { Trail } from '../trail.ts'
import { engineRefusal, processOf } from './steps.ts'

const blocked = (visit: Visit): boolean => visit.waits.some(w => w.endedAt === null && !w.optional)

/** The tasks that a pause is opened on: the named one, else every open task that does not wait yet. */
const tasksToPause = (trail: Trail, visit: Visit | null): readonly Visit[] =>
  visit ? [visit] : openVisits(trail.dossier.marking).filter(v => !blocked(v))

/**
 * The tasks that wait for a supplement: the named one, else every open task. One that is paused already waits for both:
 * the end of its pause does not bring the citizen's papers.
 */
const tasksToSupply = (trail: Trail, visit: Visit | null): readonly Visit[] =>
  visit ? [visit] : openVisits(trail.dossier.marking)

interface Wanted {
  readonly kind: WaitKind
  readonly policy: WaitPolicy
  readonly legalBasis: string
  readonly scope?: 'dossier'
}

/** Opens the wait on each task; gives the numbers of the waits, or the engine's refusal. */
function openWaits(
  trail: Trail,
  facts: Facts,
  visits: readonly Visit[],
  wanted: Wanted,
  command: string,
): number[] | Refusal {
  const ids: number[] = []
  for (const { nodeId } of visits) {
    const process = processOf(trail.dossier, facts)
    const opened = openWait(process, trail.dossier.marking, { nodeId, ...wanted }, processEnv(trail.dossier, facts))
    if (!opened.ok) return engineRefusal(opened.error, command)
    trail.push(...opened.value)
    for (const event of opened.value) if (event.type === 'wait-opened') ids.push(event.wait)
  }
  return ids
}

function endWaits(trail: Trail, facts: Facts, ids: readonly number[], command: string): Refusal | null {
  for (const waitId of ids) {
    const ended = endWait(trail.dossier.marking, { waitId, end: 'answered' }, processEnv(trail.dossier, facts))
    if (!ended.ok) return engineRefusal(ended.error, command)
    trail.push(...ended.value)
  }
  return null
}

const openWaitsOf = (trail: Trail, kind: (kind: WaitKind) => boolean): number[] =>
  openVisits(trail.dossier.marking).flatMap(v => v.waits.filter(w => w.endedAt === null && kind(w.kind)).map(w => w.id))

/** Asks once for everything that is missing, in one list (form M02); what it does to the clock is the procedure's policy. */
export const requestSupplement: Decide<'request-supplement'> = (trail, command, facts, target) => {
  const { dossier } = trail
  const { components } = caseOf(facts.version, dossier.caseKey)
  const problems: FieldProblem[] = command.items.flatMap((item, i) =>
    components.some(c => c.key === item.componentKey)
      ? []
      : [
          {
            path: `items[${i}].componentKey`,
            message: {
              vi: `Thủ tục không có giấy tờ “${item.componentKey}”`,
              en: `The procedure has no component “${item.componentKey}”`,
            },
          },
        ],
  )
  if (problems.length > 0) return { code: 'invalid-command', errors: problems }
  const { supplement } = operationOf(facts.version)
  const phase = dossier.acceptedAt === null ? 'intake' : 'processing'
  const windowEndsAt = supplement.window
    ? dueAtAgency(facts.directory, dossier.agency, facts.now, supplement.window)
    : null
  trail.push({
    type: 'supplement-requested',
    round: dossier.supplements.length + 1,
    phase,
    items: command.items,
    policy: supplement.policy,
    legalBasis: supplement.legalBasis,
    windowEndsAt,
    intakeLate: phase === 'intake' && facts.now > dossier.intake.dueAt,
  })
  if (phase === 'intake') return null
  const wanted = {
    kind: 'supplement',
    policy: waitPolicyOf(supplement.policy),
    legalBasis: supplement.legalBasis,
    // Asked of the dossier as a whole, it moves the dossier's clock whatever a task's own rule says.
    ...(target.visit ? {} : { scope: 'dossier' as const }),
  } as const
  const opened = openWaits(trail, facts, tasksToSupply(trail, target.visit), wanted, command.type)
  return Array.isArray(opened) ? null : opened
}

/** The papers asked for have come: the wait ends, and the clock goes on or starts anew. */
export const supply: Decide<'supply'> = (trail, command, facts) => {
  const { dossier } = trail
  const request = openSupplement(dossier)
  if (!request) throw new Error(`${dossier.code} waits for no supplement`)
  const { components } = caseOf(facts.version, dossier.caseKey)
  const problems = unknownComponents(components, command.components)
  if (problems.length > 0) return { code: 'invalid-command', errors: problems }
  const calendar = calendarOf(facts.directory, dossier.agency)
  const intake = request.phase === 'intake' ? intakeDue(facts.now, dossier.channel, calendar) : null
  trail.push({
    type: 'supplied',
    round: request.round,
    components: receiveComponents(components, command.components, dossier.components),
    intakeDueAt: intake?.ok ? intake.value : null,
  })
  return endWaits(
    trail,
    facts,
    openWaitsOf(trail, kind => kind === 'supplement'),
    command.type,
  )
}

/** Stops the clock on a ground that the procedure permits, with its legal basis (gửi xác minh, nghĩa vụ tài chính). */
export const pauseClock: Decide<'pause'> = (trail, command, facts, target) => {
  if (!target.grounds?.includes(command.ground))
    return invalid(
      'ground',
      `Thủ tục không cho tạm dừng vì “${command.ground}”. Chọn một trong: ${target.grounds?.join(', ')}`,
      `The procedure permits no pause for “${command.ground}”. Choose one of: ${target.grounds?.join(', ')}`,
    )
  if (command.legalBasis.trim() === '') return invalid('legalBasis', 'Nhập căn cứ pháp lý', 'Enter the legal basis')
  const wanted = { kind: command.ground as WaitKind, policy: 'pause', legalBasis: command.legalBasis } as const
  const opened = openWaits(trail, facts, tasksToPause(trail, target.visit), wanted, command.type)
  if (!Array.isArray(opened)) return opened
  trail.push({
    type: 'paused',
    ground: wanted.kind,
    legalBasis: command.legalBasis,
    document: command.document ?? null,
    waits: opened,
  })
  return null
}

export const resumeWaits: Decide<'resume'> = (trail, command, facts, target) => {
  const visits = target.visit ? [target.visit] : openVisits(trail.dossier.marking)
  const open = visits.flatMap(v => v.waits.filter(w => w.endedAt === null && w.kind !== 'supplement').map(w => w.id))
  const refusal = endWaits(trail, facts, open, command.type)
  if (refusal) return refusal
  trail.push({ type: 'resumed', waits: open })
  return null
}
