import { agencyOn, holdersOf } from '../../agencies/index.ts'
import { localDate, transferLimitOn } from '../../deadlines/index.ts'
import { type Facts, operationOf } from './facts.ts'
import { invalid, type Refusal } from './refusals.ts'

/**
 * Agencies that may resolve a dossier received at `receiving`, that desk included: one-stops of its own kind in which
 * somebody is in post. Empty where the procedure is not boundary-free, or the law of the day does not know it.
 */
export function seatsOf(facts: Pick<Facts, 'version' | 'directory' | 'now'>, receiving: string): string[] {
  const { directory } = facts
  const date = localDate(facts.now)
  if (operationOf(facts.version).boundaryFree !== 'province' || transferLimitOn(date) === null) return []
  const kind = directory.agencies.get(receiving)?.kind
  return [...directory.agencies.values()]
    .filter(one => one.kind === kind && one.oneStop && agencyOn(directory, one.code, date) === one.code)
    .filter(one => holdersOf(directory, one.code, 'one-stop-officer', date).length > 0)
    .map(one => one.code)
}

/** Why this agency cannot be chosen to resolve what `receiving` received; null where it can. */
export function seatProblem(facts: Facts, receiving: string, wanted: string | null): Refusal | null {
  const seats = seatsOf(facts, receiving)
  if (wanted !== null && seats.includes(wanted)) return null
  return seats.length === 0
    ? invalid(
        'competentCode',
        'Thủ tục này không tiếp nhận thay cơ quan khác',
        'The procedure is not received for another agency',
      )
    : invalid(
        'competentCode',
        `Cơ quan “${wanted}” không giải quyết được thủ tục này`,
        `Agency “${wanted}” cannot resolve this procedure`,
      )
}
