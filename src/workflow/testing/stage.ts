import type { ClockChange, Instant, Limit } from '../../deadlines/index.ts'
import type { Result } from '../../platform/result.ts'
import type { EngineRefusal, ProcessEnv } from '../index.ts'
import {
  type Block,
  emptyMarking,
  endWait,
  enterProcess,
  evolveMarking,
  finishTask,
  type Marking,
  openVisits,
  openWait,
  type ProcessEvent,
  returnTask,
  type WaitKind,
} from '../index.ts'

const hour = 3_600_000
const local = (milliseconds: number): Instant => `${new Date(milliseconds + 7 * hour).toISOString().slice(0, 19)}+07:00`

/** Hours that a limit takes on this stage: a working day is a day, a working hour an hour, without nights or holidays. */
const length = ({ amount, unit }: Limit): number => amount * (unit.endsWith('hour') ? 1 : 24) * hour

/** A clock without a calendar: pauses push the due instant on by their length, a restart sets it anew. */
export function plainDue(
  _agency: string,
  start: Instant,
  limit: Limit,
  changes: readonly ClockChange[],
): Instant | null {
  let due = Date.parse(start) + length(limit)
  for (const change of changes) {
    if (change.type === 'restart') due = Date.parse(change.at) + length(limit)
    else if (Date.parse(change.from) <= due) {
      if (!change.to) return null
      due += Date.parse(change.to) - Date.parse(change.from)
    }
  }
  return local(due)
}

export const dayOne = '2026-11-02T08:00:00+07:00'
/** An instant a number of hours after the acceptance of every dossier on this stage. */
export const atHour = (hours: number): Instant => local(Date.parse(dayOne) + hours * hour)

export const anEnv = (hours = 0, over: Partial<ProcessEnv> = {}): ProcessEnv => ({
  at: atHour(hours),
  scope: { answers: { wantsHealthCard: true }, case: 'ordinary', channel: 'counter', applicant: { kind: 'person' } },
  receiving: 'ONE-STOP',
  competent: 'COMMUNE',
  agencyNow: code => code,
  superiorOf: () => 'PROVINCE',
  communeOf: answer => (typeof answer === 'string' ? answer : null),
  due: plainDue,
  ...over,
})

export function unwrap<T>(result: Result<T, EngineRefusal>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`)
  return result.value
}

export const fold = (events: readonly ProcessEvent[], from: Marking = emptyMarking): Marking =>
  events.reduce(evolveMarking, from)

/** A dossier on its way: each verb advances the clock by an hour and folds what the engine answers. */
export class Stage {
  readonly process: Block
  readonly over: Partial<ProcessEnv>
  marking: Marking
  events: ProcessEvent[]
  clock = 0

  constructor(process: Block, over: Partial<ProcessEnv> = {}) {
    this.process = process
    this.over = over
    this.events = enterProcess(process, this.env())
    this.marking = fold(this.events)
  }

  env(over: Partial<ProcessEnv> = {}): ProcessEnv {
    return anEnv(this.clock, { ...this.over, ...over })
  }

  take(result: Result<ProcessEvent[], EngineRefusal>): this {
    const events = unwrap(result)
    this.events.push(...events)
    this.marking = fold(events, this.marking)
    return this
  }

  later(hours: number): this {
    this.clock += hours
    return this
  }

  tryFinish = (nodeId: string, outcome?: string) =>
    finishTask(this.process, this.marking, { nodeId, outcome, official: 'an' }, this.env())
  tryReturn = (nodeId: string, toNodeId: string, issuedNodes?: ReadonlySet<string>) =>
    returnTask(this.process, this.marking, { nodeId, toNodeId, issuedNodes }, this.env())
  tryWait = (nodeId: string, kind: WaitKind) => openWait(this.process, this.marking, { nodeId, kind }, this.env())
  tryEnd = (waitId: number, end: 'answered' | 'lapsed' | 'cancelled' = 'answered') =>
    endWait(this.marking, { waitId, end }, this.env())

  /** Finishes tasks one after another by their ordinary outcomes, an hour each. */
  finish(...nodeIds: string[]): this {
    for (const nodeId of nodeIds) this.later(1).take(this.tryFinish(nodeId))
    return this
  }

  get open(): string[] {
    return openVisits(this.marking).map(visit => visit.nodeId)
  }

  /** State of every visit in order: `examine:done`. */
  get history(): string[] {
    return this.marking.visits.map(visit => `${visit.nodeId}:${visit.state}`)
  }

  get finished(): boolean {
    return this.marking.finishedAt !== null
  }
}
