import { calendarOf, type Directory } from '../../agencies/index.ts'
import { dueTurns, intakeLimits, type Limit, localDate, transferLimitOn } from '../../deadlines/index.ts'
import { plain } from '../../platform/text.ts'
import type { ProcedureVersion } from '../../procedures/index.ts'
import { findTask, openVisits, type Visit } from '../../workflow/index.ts'
import type { Dossier, Transfer } from './dossier.ts'
import { openTransfer, stateOf, statusOf, undelivered } from './dossier-state.ts'
import { caseOf } from './facts.ts'

/** A piece of work in somebody's inbox. */
export interface TaskRow {
  readonly visit: number
  readonly nodeId: string
  readonly work: string
  readonly name: string
  readonly agency: string
  readonly role: string
  readonly official: string | null
  readonly state: 'intake' | 'transfer' | 'open' | 'waiting' | 'deliver'
  readonly openedAt: string
  readonly dueAt: string | null
  /** The limit that the date comes from: of the task, of its branch, or of the dossier. */
  readonly limit: Limit | null
  readonly sortAt: string
  readonly paused: boolean
}

/** Work without a date sorts behind everything that has one. */
const NO_DATE = '9999-12-31T00:00:00+07:00'
export const INTAKE_VISIT = 0
export const DELIVERY_VISIT = -1

const ofOneStop = (dossier: Dossier) => ({ agency: dossier.agency, role: 'one-stop-officer', official: null })

function intakeRow(dossier: Dossier): TaskRow {
  const asked = dossier.intake.state === 'asked'
  const dueAt = asked ? null : dossier.intake.dueAt
  return {
    ...ofOneStop(dossier),
    visit: INTAKE_VISIT,
    nodeId: 'intake',
    work: 'intake',
    name: asked ? 'Chờ bổ sung trước tiếp nhận' : 'Tiếp nhận',
    state: asked ? 'waiting' : 'intake',
    openedAt: dossier.intake.since,
    dueAt,
    limit: intakeLimits[dossier.channel],
    sortAt: dueAt ?? NO_DATE,
    paused: asked,
  }
}

/** Before the competent agency has confirmed the receipt, the work is its one-stop's. */
function transferRow({ to, sentAt, dueAt }: Transfer): TaskRow {
  return {
    visit: INTAKE_VISIT,
    nodeId: 'transfer',
    work: 'receive-transfer',
    name: 'Chuyển đến',
    agency: to,
    role: 'one-stop-officer',
    official: null,
    state: 'transfer',
    openedAt: sentAt,
    dueAt,
    limit: transferLimitOn(localDate(sentAt)),
    sortAt: dueAt,
    paused: false,
  }
}

function deliveryRow(dossier: Dossier): TaskRow {
  const readyAt = undelivered(dossier)[0]?.issuedAt ?? dossier.submittedAt
  return {
    ...ofOneStop(dossier),
    visit: DELIVERY_VISIT,
    nodeId: 'delivery',
    work: 'delivery',
    name: 'Trả kết quả',
    state: 'deliver',
    openedAt: readyAt,
    dueAt: null,
    limit: null,
    sortAt: NO_DATE,
    paused: false,
  }
}

function visitRow(dossier: Dossier, visit: Visit, version: ProcedureVersion): TaskRow {
  const task = findTask(caseOf(version, dossier.caseKey).process, visit.nodeId)
  const waiting = visit.waits.some(w => w.endedAt === null && !w.optional)
  const branch = dossier.marking.branches.find(b => b.id === visit.branchEntry)
  const clock = [visit, branch, dossier.clock].find(one => one?.dueAt) ?? null
  const dueAt = waiting ? null : (clock?.dueAt ?? null)
  return {
    visit: visit.id,
    nodeId: visit.nodeId,
    work: visit.work,
    name: task?.name.vi ?? visit.nodeId,
    agency: visit.agency,
    role: visit.role,
    official: visit.official,
    state: waiting ? 'waiting' : 'open',
    openedAt: visit.openedAt,
    dueAt,
    limit: clock?.limit ?? null,
    sortAt: dueAt ?? NO_DATE,
    paused: waiting,
  }
}

/** The open work of a dossier; closed work has no row. */
export function taskRows(dossier: Dossier, version: ProcedureVersion): TaskRow[] {
  const rows: TaskRow[] = []
  const transfer = openTransfer(dossier)
  if (transfer) rows.push(transferRow(transfer))
  else if (dossier.end === null && dossier.acceptedAt === null) rows.push(intakeRow(dossier))
  if (dossier.end === null) rows.push(...openVisits(dossier.marking).map(visit => visitRow(dossier, visit, version)))
  if (undelivered(dossier).length > 0) rows.push(deliveryRow(dossier))
  return rows
}

/** From when a row is due soon, and late, by the calendar of the agency that works on it; null without a date. */
export function turnsOf({ agency, dueAt, limit }: TaskRow, directory: Directory) {
  if (dueAt === null || limit === null) return { soonAt: null, lateAt: null }
  return dueTurns(limit, dueAt, calendarOf(directory, agency))
}

/** The columns by which a dossier is found; everything in them stands in the fold too. */
export const dossierColumns = (dossier: Dossier) => ({
  version: dossier.version,
  status: statusOf(dossier),
  state: stateOf(dossier),
  procedure_code: dossier.procedureCode,
  procedure_version_id: dossier.procedureVersionId,
  case_key: dossier.caseKey,
  agency_code: dossier.agency,
  competent_code: dossier.competent,
  channel: dossier.channel,
  applicant_name: dossier.applicant.fullName,
  applicant_plain: plain(dossier.applicant.fullName),
  applicant_number: dossier.applicant.personalNumber ?? dossier.applicant.taxCode ?? null,
  phone: dossier.applicant.phone,
  submitted_at: dossier.submittedAt,
  accepted_at: dossier.acceptedAt,
  due_original: dossier.clock?.dueOriginal ?? null,
  due_at: dossier.clock?.dueAt ?? null,
  finished_at: dossier.end?.at ?? null,
  delivered_at: dossier.deliveredAt,
})
