import { calendarOf } from '../../agencies/index.ts'
import { type Punctuality, punctuality } from '../../deadlines/index.ts'
import { isStandingStill } from '../../workflow/index.ts'
import { countedDates, resumeClock } from './clock.ts'
import type { Dossier, EndKind } from './dossier.ts'
import type { DossierEvent, DossierEventBody } from './events.ts'
import { evolve } from './evolve.ts'
import { actorName, type Facts } from './facts.ts'

/** The events of one command as they grow, with the dossier that they lead to. */
export class Trail {
  readonly events: DossierEvent[] = []

  constructor(
    public dossier: Dossier,
    private readonly facts: Facts,
  ) {}

  push(...bodies: readonly DossierEventBody[]): this {
    for (const body of bodies) {
      const event: DossierEvent = { at: this.facts.now, by: actorName(this.facts.actor), body }
      this.events.push(event)
      this.dossier = evolve(this.dossier, event)
    }
    return this
  }

  /** Ends the dossier; its clock is judged against the date that is in force. */
  end(kind: EndKind, reason: string | null = null, legalBasis: string | null = null): this {
    const judged = this.judge()
    // Report II.06a counts what was returned or withdrawn in time as on time, never as early.
    const punctuality = judged === 'early' && kind !== 'resolved' ? 'on-time' : judged
    return this.push({ type: 'ended', kind, reason, legalBasis, punctuality })
  }

  /**
   * Lets the dossier's clock follow its process: it stands still exactly while every open task is under a lawful
   * pause, and stops when the process has finished. With `restart` it is given the full limit, even where it goes on
   * standing still for another reason: then it is the full limit that stands.
   */
  settle(restart = false): this {
    const { clock, marking, end } = this.dossier
    if (clock === null || end !== null) return this
    const last = clock.changes.at(-1)
    const stands = last?.type === 'pause' && last.to === undefined
    const shall = isStandingStill(marking)
    if (stands && (!shall || restart)) {
      const calendar = calendarOf(this.facts.directory, this.dossier.agency)
      this.push({ type: 'clock-resumed', ...resumeClock(clock, this.facts.now, restart, calendar) })
    }
    if (shall && (!stands || restart)) this.push({ type: 'clock-paused' })
    return marking.finishedAt === null ? this : this.end('resolved')
  }

  private judge(): Punctuality | null {
    const clock = this.dossier.clock
    if (clock === null) return null
    // Dates are left out only where one was missed before it was extended.
    if (countedDates(clock).length < clock.history.length) return 'late'
    // While the clock stands still the dossier cannot be late: the wait ends with it, on the day that it began.
    if (clock.dueAt === null) return 'on-time'
    return punctuality(clock.limit, clock.dueAt, this.facts.now)
  }
}
