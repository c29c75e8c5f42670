import { calendarOf, type Directory, DirectoryService, holdersOf } from '../src/agencies/index.ts'
import {
  type Calendar,
  formatInstant,
  type Instant,
  isWorkingDay,
  type LocalDate,
  parseInstant,
} from '../src/deadlines/index.ts'
import {
  type Actor,
  type CommandAnswer,
  type Dossier,
  type DossierCommand,
  type DossierDeps,
  executeCommand,
  type Facts,
  feeStanding,
  findDossier,
  paymentsActor,
  permitted,
  type ReturnMethod,
  stateOf,
  submitDossier,
} from '../src/dossiers/index.ts'
import { paymentReference } from '../src/payments/index.ts'
import { feeDue, getVersion, type ProcedureVersion } from '../src/procedures/index.ts'
import { type Role, tasksOf } from '../src/workflow/index.ts'
import { type PlannedDossier, type PlannedPath, planDossiers } from './dossiers.ts'

const HOUR = 3_600_000

const millis = (instant: Instant): number => {
  const parsed = parseInstant(instant)
  if (!parsed.ok) throw new Error(parsed.error.message)
  return parsed.value
}

/** Moves an instant on, over nights, weekends and holidays, into an hour in which somebody is at the desk. */
function atWork(from: number, calendar: Calendar): Instant {
  let at = from
  for (;;) {
    const local = formatInstant(at)
    const hour = Number(local.slice(11, 13))
    if (isWorkingDay(calendar, local.slice(0, 10)) && hour >= 8 && hour < 17) return local
    at += HOUR
  }
}

export function actorOf(directory: Directory, username: string): Actor {
  const posts = directory.byUsername.get(username) ?? []
  const first = posts[0]
  if (!first) throw new Error(`the demonstration has no official ${username}`)
  return {
    kind: 'official',
    id: first.officialId,
    username,
    fullName: first.fullName,
    posts: posts.map(({ agency, role }) => ({ agency, role })),
  }
}

/** Who could act on the dossier: everybody in post at the agencies that hold it, one-stop first. */
function actorsFor(directory: Directory, dossier: Dossier): Actor[] {
  const roles: Role[] = ['one-stop-officer', 'specialist', 'unit-head', 'leader', 'clerk']
  const agencies = [dossier.agency, ...dossier.marking.visits.filter(v => v.state === 'open').map(v => v.agency)]
  const names = [...new Set(agencies)].flatMap(agency =>
    roles.flatMap(role =>
      holdersOf(directory, agency, role, '2026-01-01')
        .slice(0, 3)
        .map(h => h.username),
    ),
  )
  return [...new Set(names)].map(name => actorOf(directory, name))
}

const ordinary: readonly DossierCommand['type'][] = [
  'accept',
  'complete-step',
  'draft-result',
  'sign-result',
  'issue-result',
  'deliver',
]

/** Lives one planned dossier through the ordinary commands, each at a past working hour. */
class Player {
  readonly #calendar: Calendar
  #at = 0
  #code = ''
  #version = 0
  #times: readonly number[] = []

  constructor(
    private readonly deps: DossierDeps,
    private readonly directory: Directory,
    private readonly plan: PlannedDossier,
    private readonly until: number,
  ) {
    this.#calendar = calendarOf(directory, plan.agencyCode)
  }

  async play(): Promise<void> {
    const { plan } = this
    this.#at = millis(plan.receivedAt)
    const desk = holdersOf(this.directory, plan.agencyCode, 'one-stop-officer', '2026-01-01')[0]
    if (!desk) throw new Error(`nobody receives at ${plan.agencyCode}`)
    const filed = await submitDossier(this.deps, {
      ...plan,
      actor: plan.channel === 'online' ? { kind: 'system', name: 'portal' } : actorOf(this.directory, desk.username),
      components: await this.papers(),
      returnMethod: wishOf(plan),
      now: plan.receivedAt,
    })
    if (!filed.ok) throw new Error(`${plan.procedureCode} ${plan.caseKey}: ${JSON.stringify(filed.error)}`)
    this.take(filed.value)
    await this.live(plan.path)
  }

  private async papers() {
    const { findCurrentVersion } = await import('../src/procedures/index.ts')
    const version = await findCurrentVersion(this.deps.db, this.plan.procedureCode)
    const chosen = version?.operation?.cases.find(c => c.key === this.plan.caseKey)
    return (chosen?.components ?? []).map(({ key, originals, copies }) => ({ key, originals, copies }))
  }

  private take(answer: CommandAnswer): void {
    this.#code = answer.code
    this.#version = answer.version
  }

  private async live(path: PlannedPath): Promise<void> {
    if (path === 'submitted') return
    this.pass(plan => (plan.channel === 'online' ? 2 : 0.1))
    if (path === 'refused-intake') {
      await this.send({ type: 'refuse-intake', reason: 'Giấy tờ không thuộc thủ tục này' })
      return
    }
    await this.step('accept')
    await this.payByTransfer()
    if (path === 'withdrawn')
      return void (await this.afterOneStep({ type: 'withdraw', reason: 'Người dân đề nghị rút để làm lại' }))
    if (path === 'supplement') return void (await this.afterOneStep(null))
    if (path === 'paused')
      return void (await this.afterOneStep({
        type: 'pause',
        ground: 'verification',
        legalBasis: 'Thủ tục cho gửi xác minh nơi cư trú',
      }))
    const stopBefore: Partial<Record<PlannedPath, DossierCommand['type']>> = {
      'awaiting-signature': 'sign-result',
      issued: 'deliver',
      'late-delivered': 'deliver',
    }
    await this.spread()
    for (let count = 0; count < 40; count++) {
      if (path === 'in-progress' && count >= 1 && (await this.isWellUnderWay())) return
      if (path === 'late' && count === 2) return
      this.#at = this.#times[count] ?? this.#at + HOUR
      if (!(await this.step(null, stopBefore[path] ?? null, path === 'refused'))) break
    }
    if (path !== 'late-delivered') return
    this.pass(() => 24)
    await this.step('deliver')
  }

  /** The counter takes the fee with the dossier, and writes a paper receipt where pieces are counted. */
  private acceptance(version: ProcedureVersion): DossierCommand {
    const fee = version.operation?.cases.find(c => c.key === this.plan.caseKey)?.fees[this.plan.channel]
    const counted = fee !== undefined && feeDue(fee).kind !== 'exact'
    return { type: 'accept', feePaid: !this.plan.owes && (this.plan.channel !== 'online' || counted) }
  }

  /** Who files from home pays by transfer, within hours of the acceptance. */
  private async payByTransfer(): Promise<void> {
    const held = await findDossier(this.deps.db, this.#code)
    if (!held || this.plan.owes || held.dossier.acceptedAt === null) return
    const version = await getVersion(this.deps.db, held.dossier.procedureVersionId)
    const { outstanding: amount } = feeStanding(held.dossier, version)
    if (amount === 0) return
    this.pass(() => 1)
    const reference = paymentReference(held.id)
    const transaction = `THU-${held.dossier.code}`
    await this.run(paymentsActor, { type: 'record-payment', amount, method: 'transfer', reference, transaction })
  }

  /** A dossier of several agencies is shown while they work side by side; any other after its first step. */
  private async isWellUnderWay(): Promise<boolean> {
    const held = await findDossier(this.deps.db, this.#code)
    if (!held) return true
    const version = await getVersion(this.deps.db, held.dossier.procedureVersionId)
    const process = version.operation?.cases.find(c => c.key === held.dossier.caseKey)?.process
    const forks = process?.kind === 'sequence' && process.steps.some(step => step.kind === 'parallel')
    return !forks || stateOf(held.dossier) === 'inter-agency' || held.dossier.end !== null
  }

  /** Spreads the steps over the share of the time limit that the plan gives; on time means before the due instant. */
  private async spread(): Promise<void> {
    const held = await findDossier(this.deps.db, this.#code)
    const clock = held?.dossier.clock
    if (!held || !clock?.dueAt) return
    const version = await getVersion(this.deps.db, held.dossier.procedureVersionId)
    const process = version.operation?.cases.find(c => c.key === held.dossier.caseKey)?.process
    const steps = process ? tasksOf(process).length : 1
    const [start, due] = [millis(clock.start), millis(clock.dueAt)]
    this.#times = Array.from({ length: steps }, (_, step) => {
      const at = start + ((due - start) * this.plan.pace * (step + 1)) / steps
      const worked = millis(atWork(at, this.#calendar))
      return this.plan.pace <= 1 && worked > due ? due - (steps - step) * 120_000 : worked
    }).toSorted((x, y) => x - y)
  }

  private async afterOneStep(command: DossierCommand | null): Promise<void> {
    await this.step(null)
    this.pass(() => 3)
    const held = await findDossier(this.deps.db, this.#code)
    const component = held?.dossier.components[0]
    const asked: DossierCommand | null = component
      ? {
          type: 'request-supplement',
          items: [
            {
              componentKey: component.key,
              reason: 'Bản chụp mờ, không đọc được số',
              howToFix: 'Chụp lại trang có số và dấu',
            },
          ],
        }
      : null
    const wanted = command ?? asked
    if (wanted) await this.send(wanted)
  }

  private pass(hours: (plan: PlannedDossier) => number): void {
    this.#at += hours(this.plan) * HOUR
  }

  /** One ordinary move by whoever may make it; false when there is none, or time has reached today. */
  private async step(
    only: DossierCommand['type'] | null,
    before: DossierCommand['type'] | null = null,
    refuses = false,
  ): Promise<boolean> {
    const held = await findDossier(this.deps.db, this.#code)
    if (!held) return false
    const version = await getVersion(this.deps.db, held.dossier.procedureVersionId)
    const now = atWork(this.#at, this.#calendar)
    if (millis(now) >= this.until) return false
    for (const actor of actorsFor(this.directory, held.dossier)) {
      const facts: Facts = { now, actor, version, directory: this.directory }
      const move = permitted(held.dossier, facts).find(
        p => ordinary.includes(p.type) && (only === null || p.type === only),
      )
      if (!move || move.type === before) continue
      const command = move.type === 'accept' ? this.acceptance(version) : fill(move, this.plan, refuses)
      const done = await this.run(actor, command)
      if (done) return true
    }
    return false
  }

  /** A side road, by the first who may take it. */
  private async send(command: DossierCommand): Promise<void> {
    const held = await findDossier(this.deps.db, this.#code)
    if (!held) return
    for (const actor of actorsFor(this.directory, held.dossier)) if (await this.run(actor, command)) return
  }

  private async run(actor: Actor, command: DossierCommand): Promise<boolean> {
    const now = atWork(this.#at, this.#calendar)
    if (millis(now) >= this.until) return false
    const done = await executeCommand(this.deps, {
      actor,
      code: this.#code,
      command,
      expectedVersion: this.#version,
      now,
    })
    if (done.ok) {
      this.take(done.value)
      this.#at = millis(now)
    }
    return done.ok
  }
}

/** Most come to the desk; some have it sent, or want only the e-copy. */
function wishOf({ applicant }: PlannedDossier): ReturnMethod {
  const digit = Number(applicant.phone.at(-1))
  return digit < 7 ? 'counter' : digit < 9 && applicant.address ? 'post' : 'electronic'
}

function fill(
  move: { type: DossierCommand['type']; nodeId?: string; outcomes?: readonly string[] },
  plan: PlannedDossier,
  refuses: boolean,
): DossierCommand {
  const node = move.nodeId === undefined ? {} : { nodeId: move.nodeId }
  switch (move.type) {
    case 'complete-step':
      return { type: 'complete-step', ...node, outcome: move.outcomes?.[0] }
    case 'draft-result':
      return refuses
        ? {
            type: 'draft-result',
            ...node,
            decision: 'refused',
            content: 'Chưa đủ điều kiện theo quy định của thủ tục.',
          }
        : { type: 'draft-result', ...node, decision: 'granted' }
    case 'deliver':
      return { type: 'deliver', method: wishOf(plan), receivedBy: plan.applicant.fullName }
    default:
      return { type: move.type, ...node } as DossierCommand
  }
}

/** Fills the province with dossiers in every state, each made by the ordinary commands. `today` ends the story. */
export async function playDossiers(db: DossierDeps['db'], now: Date): Promise<number> {
  const directory = new DirectoryService(db)
  const places = await directory.get()
  const today: LocalDate = formatInstant(now.getTime()).slice(0, 10)
  const plans = planDossiers(today)
  // In groups: dossiers of one group share counters, so more at once would only wait for each other.
  const GROUP = 8
  for (let at = 0; at < plans.length; at += GROUP) {
    const group = plans.slice(at, at + GROUP)
    await Promise.all(group.map(plan => new Player({ db, directory }, places, plan, now.getTime()).play()))
  }
  return plans.length
}
