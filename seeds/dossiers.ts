import type { Instant, Limit, LocalDate } from '../src/deadlines/index.ts'
import type { Answers } from '../src/forms/index.ts'
import type { Channel } from '../src/procedures/index.ts'
import { khanhVinh, nhaTrang } from './agencies.ts'
import { answersOf } from './answers.ts'
import { organisations, otherHomes, persons, type SeedCustomer } from './customers.ts'
import { procedures, type SeedProcedure } from './procedures/index.ts'
import { type Random, seededRandom } from './random.ts'
import { workingDaysBefore } from './working-days.ts'

/** Where a planned dossier stands on the day of the demonstration. */
export const plannedPaths = [
  'submitted',
  'refused-intake',
  'in-progress',
  'supplement',
  'paused',
  'awaiting-signature',
  'issued',
  'delivered',
  'refused',
  'withdrawn',
  /** Result issued after the due date, with an apology. */
  'late-delivered',
  /** Still open after the due date. */
  'late',
] as const
export type PlannedPath = (typeof plannedPaths)[number]

export interface PlannedDossier {
  readonly procedureCode: string
  readonly caseKey: string
  readonly agencyCode: string
  readonly channel: Channel
  readonly applicant: {
    readonly kind: 'person' | 'organisation'
    readonly fullName: string
    readonly personalNumber?: string
    readonly taxCode?: string
    readonly phone: string
    readonly email?: string
    readonly address: string
  }
  readonly answers: Answers
  /** In working hours of a working day before `today`. */
  readonly receivedAt: Instant
  readonly path: PlannedPath
  /** Share of the time limit after which the result is issued; above 1 only where late. */
  readonly pace: number
  /** The fee is not paid yet. */
  readonly owes: boolean
}

const underWay: ReadonlySet<PlannedPath> = new Set(['in-progress', 'supplement', 'awaiting-signature', 'paused'])
const workingDaysBack = 165
/** How often a procedure is asked for; what is not named here, once. */
const demand: Readonly<Record<string, number>> = {
  '2.000815': 14,
  '1.001193': 10,
  '1.004873': 12,
  '3.000722': 9,
  '1.000656': 4,
  '1.000894': 6,
  '2.000635': 6,
  '1.001612': 8,
  '1.004222': 6,
  '1.004194': 6,
  '1.010041': 4,
  '1.013225': 5,
  '1.013831': 5,
  '1.001776': 5,
  '1.001731': 2,
  '1.001699': 2,
  '2.000884': 5,
  '2.001035': 3,
  '1.002051': 2,
}
const urn: readonly SeedProcedure[] = procedures.flatMap(procedure =>
  Array<SeedProcedure>(demand[procedure.code] ?? 1).fill(procedure),
)

/** A limit as working days, roughly: only to tell what must be finished by now. */
function roughDays({ amount, unit }: Limit): number {
  if (unit === 'calendar-day') return Math.ceil((amount * 5) / 7)
  if (unit === 'month') return amount * 22
  return unit === 'working-day' ? amount : 1
}

const two = (value: number) => String(value).padStart(2, '0')
function officeHour(random: Random, afternoon: boolean): string {
  const minute = afternoon ? random.between(13 * 60 + 35, 16 * 60 + 40) : random.between(7 * 60 + 35, 11 * 60 + 15)
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}:00`
}

/** Every third is younger than its limit, so that inboxes are full; the rest gives the months before their figures. */
const drawAge = (random: Random, limit: number): number =>
  random.chance(0.36) ? random.between(1, Math.min(Math.max(limit, 2), 18)) : random.between(15, workingDaysBack)

const drawAgency = (random: Random): string => {
  const share = random.next()
  if (share < 0.46) return khanhVinh
  return share < 0.72 ? nhaTrang : random.pick(otherHomes)
}

function drawChannel(random: Random, channels: readonly Channel[], age: number): Channel {
  const online = age < 66 ? 0.66 : 0.5
  const share = random.next()
  const wanted: Channel = share < online ? 'online' : share < 0.95 ? 'counter' : 'post'
  return channels.includes(wanted) ? wanted : 'counter'
}

function drawPath(random: Random, procedure: SeedProcedure, channel: Channel, age: number, limit: number): PlannedPath {
  const share = random.next()
  if (age > limit + 2) {
    if (share < 0.04) return 'issued'
    if (share < 0.06) return 'withdrawn'
    if (share < 0.08) return 'refused-intake'
    return share < 0.1 ? 'refused' : 'delivered'
  }
  if (age === 1 && channel === 'online' && share < 0.5) return 'submitted'
  // The limit ends before tomorrow: it is done by now.
  if (age >= limit) return share < 0.3 ? 'issued' : 'delivered'
  if (share < 0.5) return 'in-progress'
  if (share < 0.64) return 'awaiting-signature'
  if (share < 0.76) return 'supplement'
  if (share < 0.86 && procedure.operation.pauseGrounds.length > 0) return 'paused'
  return share < 0.93 ? 'issued' : 'delivered'
}

function drawCustomer(random: Random, procedure: SeedProcedure, example: Answers, agency: string): SeedCustomer {
  if ('organisationName' in example) return random.pick(organisations.filter(one => one.taxCode.length === 10))
  const adults = persons.filter(one => one.home === agency && Number(one.birthDate.slice(0, 4)) <= 2003)
  const young = adults.filter(one => Number(one.birthDate.slice(0, 4)) >= 1978)
  return random.pick(['1.001193', '3.000722', '1.000894'].includes(procedure.code) && young.length > 0 ? young : adults)
}

const applicantOf = (customer: SeedCustomer): PlannedDossier['applicant'] => ({
  kind: customer.kind,
  fullName: customer.fullName,
  ...(customer.kind === 'person' ? { personalNumber: customer.personalNumber } : { taxCode: customer.taxCode }),
  phone: customer.phone,
  ...(customer.email ? { email: customer.email } : {}),
  address: customer.address,
})

function plan(random: Random, days: readonly LocalDate[], index: number): PlannedDossier {
  const procedure = random.pick(urn)
  const { operation, code } = procedure
  const one = random.chance(0.75) ? operation.cases[0]! : random.pick(operation.cases)
  const agencyCode = drawAgency(random)
  const age = drawAge(random, roughDays(one.limits.counter))
  const channel = drawChannel(random, operation.channels, age)
  const limit = roughDays(one.limits[channel])
  const drawn = drawPath(random, procedure, channel, age, limit)
  // One finished dossier in fifty-five was late: 1.7 to 1.9 %.
  const path = drawn === 'delivered' && index % 55 === 20 && limit > 0 ? 'late-delivered' : drawn
  const day = days[age - 1]!
  const customer = drawCustomer(random, procedure, one.exampleAnswers, agencyCode)
  const late = path === 'late-delivered' || path === 'late'
  return {
    procedureCode: code,
    caseKey: one.key,
    agencyCode,
    channel,
    applicant: applicantOf(customer),
    answers: answersOf(one.exampleAnswers, customer, agencyCode, day, random),
    receivedAt: `${day}T${officeHour(random, path === 'submitted' || random.chance(0.4))}+07:00`,
    path,
    pace: late ? 1.4 : Math.round((0.35 + random.next() * 0.6) * 100) / 100,
    owes: channel === 'online' && underWay.has(path) && index % 3 === 0,
  }
}

/** Two overdue dossiers at Khánh Vĩnh, as on any real day: what the "Trễ" tab shows. */
function overdue(random: Random, days: readonly LocalDate[]): readonly PlannedDossier[] {
  const make = (code: string, name: string, age: number): PlannedDossier => {
    const procedure = procedures.find(known => known.code === code)!
    const one = procedure.operation.cases[0]!
    const customer = persons.find(known => known.fullName === name)!
    const day = days[age - 1]!
    return {
      procedureCode: code,
      caseKey: one.key,
      agencyCode: khanhVinh,
      channel: 'counter',
      applicant: applicantOf(customer),
      answers: answersOf(one.exampleAnswers, customer, khanhVinh, day, random),
      receivedAt: `${day}T08:40:00+07:00`,
      path: 'late',
      pace: 1.4,
      owes: false,
    }
  }
  return [make('1.013225', 'Trần Quốc Bảo', 14), make('1.004873', 'Nguyễn Thu Hà', 5)]
}

/** The three customers who sign in have dossiers of their own to look at. */
function ofDemoCustomers(random: Random, days: readonly LocalDate[]): readonly PlannedDossier[] {
  const make = (
    code: string,
    customer: SeedCustomer,
    age: number,
    path: PlannedPath,
    channel: Channel = 'online',
  ): PlannedDossier => {
    const one = procedures.find(known => known.code === code)!.operation.cases[0]!
    const day = days[age - 1]!
    return {
      procedureCode: code,
      caseKey: one.key,
      agencyCode: customer.home,
      channel,
      applicant: applicantOf(customer),
      answers: answersOf(one.exampleAnswers, customer, customer.home, day, random),
      receivedAt: `${day}T09:20:00+07:00`,
      path,
      pace: 0.7,
      owes: underWay.has(path),
    }
  }
  const person = persons.find(one => one.demo)!
  const [household, company] = organisations.filter(one => one.demo)
  return [
    make('3.000722', person, 1, 'in-progress'),
    make('1.004873', person, 2, 'supplement'),
    make('2.000635', person, 30, 'delivered'),
    make('1.001612', household!, 60, 'delivered'),
    make('1.001570', household!, 20, 'delivered'),
    make('2.000620', household!, 4, 'in-progress', 'counter'),
    make('1.009664', company!, 5, 'in-progress'),
    make('2.001827', company!, 40, 'delivered'),
    make('1.013225', person, 3, 'in-progress'),
  ]
}

/**
 * About 350 dossiers of the eight months before `today`, oldest first, the same ones for the same day: to be played
 * through the ordinary commands. Customers are those of `customers.ts`.
 */
export function planDossiers(today: LocalDate): readonly PlannedDossier[] {
  const days = workingDaysBefore(today, workingDaysBack)
  const random = seededRandom(20190312)
  const drawn = Array.from({ length: 340 }, (_, index) => plan(random, days, index))
  return [...drawn, ...overdue(random, days), ...ofDemoCustomers(random, days)].sort((a, b) =>
    a.receivedAt < b.receivedAt ? -1 : a.receivedAt > b.receivedAt ? 1 : 0,
  )
}
