import { err, ok, type Result } from '../platform/result.ts'
import { badInstant, type LocalSeconds, readInstant } from './instant.ts'
import { type Cutoff, type Limit, limitUnits } from './types.ts'
import { readTimeOfDay } from './working-hours.ts'

/** Why no due date can be given. `value` is what was found at `path`. */
export interface DueError {
  readonly code: 'bad-json' | 'bad-request' | 'bad-instant' | 'bad-limit' | 'bad-cutoff' | 'bad-change' | 'no-due-date'
  readonly path: string
  readonly value: unknown
  readonly message: string
}

export type Change =
  | { readonly type: 'pause'; readonly at: LocalSeconds; readonly until: LocalSeconds | undefined }
  | { readonly type: 'restart'; readonly at: LocalSeconds }

/** A checked request in numbers, its changes in order of time. */
export interface ClockRequest {
  readonly start: LocalSeconds
  readonly limit: Limit
  readonly cutoff: { readonly at: number; readonly effect: Cutoff['effect'] } | undefined
  readonly changes: readonly Change[]
}

type Fields = Record<string, unknown>
type Refusal = Result<never, DueError>

const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const refuse = (code: DueError['code'], path: string, value: unknown, expected: string): Refusal =>
  err({ code, path, value, message: `${path}: ${JSON.stringify(value) ?? 'nothing'}; expected ${expected}` })

const refuseInstant = (path: string, value: unknown): Refusal => err({ ...badInstant(value, path), path })

/** Checks a request of `deadlines.md`. `cutoff`, `changes` and `to` may be absent or null. */
export function readDueRequest(source: unknown): Result<ClockRequest, DueError> {
  if (!isRecord(source)) return refuse('bad-request', 'request', source, 'an object with "start" and "limit"')
  const start = readInstant(source.start)
  if (Number.isNaN(start)) return refuseInstant('start', source.start)
  const limit = readLimit(source.limit)
  if (!limit.ok) return limit
  const cutoff = readCutoff(source.cutoff)
  if (!cutoff.ok) return cutoff
  const changes = readChanges(source.changes)
  if (!changes.ok) return changes
  return ok({ start, limit: limit.value, cutoff: cutoff.value, changes: changes.value })
}

function readLimit(source: unknown): Result<Limit, DueError> {
  if (!isRecord(source)) return refuse('bad-limit', 'limit', source, 'an object with "amount" and "unit"')
  const { amount } = source
  const unit = limitUnits.find(known => known === source.unit)
  if (unit === undefined) return refuse('bad-limit', 'limit.unit', source.unit, `one of ${limitUnits.join(', ')}`)
  const least = unit === 'working-hour' ? 1 : 0
  if (typeof amount !== 'number' || !Number.isSafeInteger(amount) || amount < least) {
    return refuse('bad-limit', 'limit.amount', amount, `a whole number, ${least} or more`)
  }
  return ok({ amount, unit })
}

function readCutoff(source: unknown): Result<ClockRequest['cutoff'], DueError> {
  if (source == null) return ok(undefined)
  if (!isRecord(source)) return refuse('bad-cutoff', 'cutoff', source, 'an object with "at" and "effect"')
  const at = readTimeOfDay(source.at)
  if (Number.isNaN(at)) return refuse('bad-cutoff', 'cutoff.at', source.at, 'an hour of the day, HH:MM')
  const { effect } = source
  if (effect !== 'result-day' && effect !== 'clock-start') {
    return refuse('bad-cutoff', 'cutoff.effect', effect, 'result-day or clock-start')
  }
  return ok({ at, effect })
}

const noChanges: readonly Change[] = []

function readChanges(source: unknown): Result<readonly Change[], DueError> {
  if (source == null) return ok(noChanges)
  if (!Array.isArray(source)) return refuse('bad-change', 'changes', source, 'a list of pauses and restarts')
  const changes: Change[] = []
  for (let index = 0; index < source.length; index += 1) {
    const change = readChange(source[index], `changes[${index}]`)
    if (!change.ok) return change
    changes.push(change.value)
  }
  return ok(changes.length > 1 ? changes.sort((one, other) => one.at - other.at) : changes)
}

function readChange(source: unknown, path: string): Result<Change, DueError> {
  if (!isRecord(source)) return refuse('bad-change', path, source, 'a pause or a restart')
  if (source.type === 'restart') {
    const at = readInstant(source.at)
    return Number.isNaN(at) ? refuseInstant(`${path}.at`, source.at) : ok({ type: 'restart', at })
  }
  if (source.type !== 'pause') return refuse('bad-change', `${path}.type`, source.type, 'pause or restart')
  const at = readInstant(source.from)
  if (Number.isNaN(at)) return refuseInstant(`${path}.from`, source.from)
  if (source.to == null) return ok({ type: 'pause', at, until: undefined })
  const until = readInstant(source.to)
  if (Number.isNaN(until)) return refuseInstant(`${path}.to`, source.to)
  if (until < at) return refuse('bad-change', `${path}.to`, source.to, `an instant not before ${String(source.from)}`)
  return ok({ type: 'pause', at, until })
}
