import { procedures, type SeedProcedure } from '../../seeds/procedures/index.ts'
import type { Directory } from '../../src/agencies/index.ts'
import { decideSubmission } from '../../src/dossiers/domain/commands/submit.ts'
import type { DossierCommand, Permitted } from '../../src/dossiers/domain/commands.ts'
import { type Decision, decide } from '../../src/dossiers/domain/decide.ts'
import type { Dossier } from '../../src/dossiers/domain/dossier.ts'
import type { DossierEvent } from '../../src/dossiers/domain/events.ts'
import type { Facts } from '../../src/dossiers/domain/facts.ts'
import { permitted } from '../../src/dossiers/domain/permitted.ts'
import type { Refusal } from '../../src/dossiers/domain/refusals.ts'
import type { Result } from '../../src/platform/result.ts'
import type { ProcedureVersion } from '../../src/procedures/index.ts'
import { official } from './province.ts'

export function versionOf(code: string, change: (p: SeedProcedure) => SeedProcedure = p => p): ProcedureVersion {
  const found = procedures.find(p => p.code === code)
  if (!found) throw new Error(`the demonstration has no procedure ${code}`)
  return { ...change(found), id: 1, number: 1, validTo: null }
}

/** One dossier as its people live it: pure, no database; time moves only by `at`. */
export class Story {
  readonly events: DossierEvent[] = []
  dossier!: Dossier
  now: string

  constructor(
    readonly places: Directory,
    readonly version: ProcedureVersion,
    start: string,
    readonly caseKey = version.operation?.cases[0]?.key ?? '',
  ) {
    this.now = start
  }

  /** Files the example of the case at Khánh Vĩnh, over the counter unless said otherwise. */
  submit(channel: 'online' | 'counter' | 'post' = 'counter', agencyCode = 'H32.26'): this {
    const chosen = this.version.operation?.cases.find(c => c.key === this.caseKey)
    const submitted = decideSubmission(
      {
        type: 'submit',
        code: `${agencyCode}-20261125-0001`,
        procedureCode: this.version.code,
        caseKey: this.caseKey,
        agencyCode,
        channel,
        applicant: { kind: 'person', fullName: 'Cao Thị Lan', phone: '0905123456' },
        answers: chosen?.exampleAnswers ?? {},
        components: (chosen?.components ?? []).map(({ key, originals, copies }) => ({ key, originals, copies })),
      },
      this.facts('motcua.khanhvinh'),
    )
    if (!submitted.ok) throw new Error(JSON.stringify(submitted.error))
    this.take(submitted.value)
    return this
  }

  facts(username: string): Facts {
    const { now, version, places } = this
    return {
      now,
      version,
      directory: places,
      actor: official(places, username),
      registerNumber: 1,
      receiptNumber: 1,
      resultSerial: this.events.length,
    }
  }

  at(now: string): this {
    this.now = now
    return this
  }

  try(username: string, command: DossierCommand, more: Partial<Facts> = {}): Result<Decision, Refusal> {
    const decision = decide(this.dossier, command, { ...this.facts(username), ...more })
    if (decision.ok) this.take(decision.value)
    return decision
  }

  /** The command must be accepted. */
  do(username: string, command: DossierCommand, more: Partial<Facts> = {}): this {
    const done = this.try(username, command, more)
    if (!done.ok) throw new Error(`${username} ${command.type}: ${JSON.stringify(done.error)}`)
    return this
  }

  permitted(username: string): Permitted[] {
    return permitted(this.dossier, this.facts(username))
  }

  private take(decision: Decision): void {
    this.events.push(...decision.events)
    this.dossier = decision.dossier
  }
}
