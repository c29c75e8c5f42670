import { procedures } from '../../../seeds/procedures/index.ts'
import { official } from '../../../tests/support/province.ts'
import { type Directory, holdersOf } from '../../agencies/index.ts'
import { formatInstant, type Instant, localDate, parseInstant } from '../../deadlines/index.ts'
import type { ProcedureVersion } from '../../procedures/index.ts'
import { openVisits, roles } from '../../workflow/index.ts'
import { decideSubmission } from './commands/submit.ts'
import { type CommandType, commandTypes, type DossierCommand, type Permitted } from './commands.ts'
import { decide } from './decide.ts'
import type { Dossier } from './dossier.ts'
import type { DossierEvent } from './events.ts'
import { type Actor, caseOf, type Facts } from './facts.ts'
import { feeStanding } from './fees.ts'

/** Every procedure of the demonstration with an id of its own, as corrections move between them. */
export const versions: readonly ProcedureVersion[] = procedures.map((procedure, at) => ({
  ...procedure,
  id: at + 1,
  number: 1,
  validTo: null,
}))

/** A procedure that a wrongly filed dossier can move to. */
const otherVersion = (code: string) => versions.find(v => v.code !== code && v.operation?.competent === 'receiving')

export const hoursLater = (at: Instant, hours: number): Instant => {
  const parsed = parseInstant(at)
  if (!parsed.ok) throw new Error(parsed.error.message)
  return formatInstant(parsed.value + hours * 3_600_000)
}

export interface Birth {
  readonly version: ProcedureVersion
  readonly agency: string
  readonly caseKey: string
  readonly channel: 'online' | 'counter' | 'post'
  readonly at: Instant
}

/** One dossier of any procedure, corrections included: commands by whom and when, its events and its fold. */
export class Life {
  readonly events: DossierEvent[] = []
  dossier: Dossier
  version: ProcedureVersion
  now: Instant

  constructor(
    readonly places: Directory,
    { version, agency, caseKey, channel, at }: Birth,
  ) {
    this.version = version
    this.now = at
    const chosen = caseOf(version, caseKey)
    const born = decideSubmission(
      {
        type: 'submit',
        code: `${agency}-20260601-0001`,
        procedureCode: version.code,
        caseKey,
        agencyCode: agency,
        channel,
        applicant: { kind: 'person', fullName: 'Mang Thị Lợi', phone: '0905123456' },
        answers: chosen.exampleAnswers,
        components: chosen.components.map(({ key, originals, copies }) => ({ key, originals, copies })),
      },
      this.facts({ kind: 'system', name: 'portal' }),
    )
    if (!born.ok) throw new Error(JSON.stringify(born.error))
    this.dossier = born.value.dossier
    this.events.push(...born.value.events)
  }

  facts(actor: Actor): Facts {
    const { now, version, places } = this
    return {
      ...{ now, actor, version, directory: places, registerNumber: 1, receiptNumber: 1, resultSerial: 1 },
      correctTo: otherVersion(version.code),
    }
  }

  /** Decides; an accepted command becomes part of the life. */
  try(actor: Actor, command: DossierCommand) {
    const facts = this.facts(actor)
    const decision = decide(this.dossier, command, facts)
    if (decision.ok) {
      this.dossier = decision.value.dossier
      this.events.push(...decision.value.events)
      if (this.dossier.procedureVersionId !== this.version.id && facts.correctTo) this.version = facts.correctTo
    }
    return decision
  }

  /** A command that must be accepted. */
  send(actor: Actor, command: DossierCommand): void {
    const decision = this.try(actor, command)
    if (!decision.ok) throw new Error(`${command.type} at ${this.now}: ${JSON.stringify(decision.error)}`)
  }
}

const pick = <T>(items: readonly T[], choice: number): T | undefined => items[choice % Math.max(1, items.length)]

/** Everybody who may have something to do with the dossier, and some who have not. */
export function peopleAround({ dossier, now, places }: Life): Actor[] {
  const agencies = new Set([dossier.agency, dossier.competent, ...openVisits(dossier.marking).map(v => v.agency)])
  const names = [...agencies].flatMap(agency =>
    roles.flatMap(role => holdersOf(places, agency, role, localDate(now)).map(holder => holder.username)),
  )
  const strangers = ['motcua.nhatrang', 'kiemsoat.tinh', 'quantri.tinh', 'thue.tinh']
  return [
    ...[...new Set([...names, ...strangers])].map(name => official(places, name)),
    { kind: 'customer', id: 1 },
    { kind: 'system', name: 'close-dossiers' },
  ]
}

/** A command with valid values for what is permitted; `choice` picks among the choices. */
export function filled(permitted: Permitted, life: Life, choice = 0): DossierCommand {
  const { dossier, version } = life
  const node = permitted.nodeId === undefined ? {} : { nodeId: permitted.nodeId }
  const papers = caseOf(version, dossier.caseKey).components
  const given = papers.map(({ key, originals, copies }) => ({ key, originals, copies }))
  const { type } = permitted
  switch (type) {
    case 'accept':
      return { type, components: given, competentCode: pick(permitted.agencies ?? [], choice) }
    case 'refuse-intake':
    case 'return-transfer':
    case 'withdraw':
      return { type, reason: 'Người dân đề nghị' }
    case 'assign':
      return { type, ...node, official: pick(permitted.officials ?? [], choice) ?? '' }
    case 'complete-step':
      return { type, ...node, outcome: pick(permitted.outcomes ?? [], choice) }
    case 'return-step':
      return { type, ...node, toNodeId: pick(permitted.toNodes ?? [], choice) ?? '', reason: 'Cần xem lại' }
    case 'request-supplement':
      return { type, ...node, items: [{ componentKey: papers[0]?.key ?? '', reason: 'Mờ', howToFix: 'Chụp lại' }] }
    case 'supply':
      return { type, components: given.slice(0, 1) }
    case 'pause':
      return { type, ...node, ground: pick(permitted.grounds ?? [], choice) ?? '', legalBasis: 'Điều 17' }
    case 'extend':
      return { type, newDueAt: hoursLater(dossier.clock?.dueAt ?? life.now, 48), reason: 'Chờ đo đạc lại' }
    case 'draft-result': {
      const decision = dossier.marking.refused || choice % 3 === 2 ? 'refused' : 'granted'
      return { type, ...node, decision, content: decision === 'refused' ? 'Không đủ điều kiện' : '' }
    }
    case 'deliver':
      return { type, method: 'counter', receivedBy: 'Mang Thị Lợi' }
    case 'stop':
      return { type, reason: 'Theo quyết định của tòa án', legalBasis: 'Điều 20' }
    case 'close':
      return { type }
    case 'correct-procedure': {
      const to = otherVersion(version.code)
      const answers = to?.operation?.cases[0]?.exampleAnswers
      return { type, procedureCode: to?.code ?? '', answers, reason: 'Chọn nhầm thủ tục' }
    }
    case 'request-fee':
      return { type, amount: (choice % 5) * 10_000, reason: 'Theo số trang' }
    case 'record-payment': {
      const { outstanding } = feeStanding(dossier, version)
      return { type, amount: Math.max(1, choice % 3 === 0 ? outstanding - 1000 : outstanding), method: 'cash' }
    }
    case 'refund-fee':
      return { type, amount: Math.max(1, feeStanding(dossier, version).paid), reason: 'Nộp thừa' }
    default:
      return { type, ...node }
  }
}

/** Any command at all, with values that may mean nothing here. */
export function wild(life: Life, choice: number): DossierCommand {
  const type = pick(commandTypes, choice) as CommandType
  const nodeId =
    choice % 4 === 0 ? undefined : (pick(life.dossier.marking.visits, choice >> 3)?.nodeId ?? 'no-such-step')
  const word = pick(['', 'no-such-value', 'motcua.nhatrang', 'verification', 'refused'], choice >> 5) ?? ''
  const permitted: Permitted = {
    type,
    ...(nodeId === undefined ? {} : { nodeId }),
    ...{ officials: [word], outcomes: [word], grounds: [word], toNodes: [word, nodeId ?? word] },
  }
  return filled(permitted, life, choice)
}
