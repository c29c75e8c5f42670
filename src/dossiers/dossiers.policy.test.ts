import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { official, type TestProvince, testProvince } from '../../tests/support/province.ts'
import { Story, versionOf } from '../../tests/support/story.ts'
import { openVisits, type Visit } from '../workflow/index.ts'
import { type CommandType, commandTypes } from './domain/commands.ts'
import type { Actor } from './domain/facts.ts'
import { mayCommand, mayRead, mayReceive, paymentsActor } from './dossiers.policy.ts'

let province: TestProvince
beforeAll(async () => {
  province = await testProvince()
})
afterAll(() => province?.drop())

const story = () =>
  new Story(province.places, versionOf('1.004873'), '2026-11-20T09:00:00+07:00')
    .submit()
    .do('motcua.khanhvinh', { type: 'accept' })

const people = [
  'one-stop officer',
  'one-stop head',
  'specialist',
  'unit head',
  'leader',
  'clerk',
  'police of the commune',
  'one-stop of another commune',
  'specialist of another commune',
  'procedure control',
  'centre administrator',
  'customer',
  'another customer',
  'job',
  'payments job',
] as const
type Person = (typeof people)[number]

const usernames: Partial<Record<Person, string>> = {
  'one-stop officer': 'motcua.khanhvinh',
  'one-stop head': 'truongmotcua.khanhvinh',
  specialist: 'chuyenvien.khanhvinh',
  'unit head': 'truongphong.khanhvinh',
  leader: 'lanhdao.khanhvinh',
  clerk: 'vanthu.khanhvinh',
  'police of the commune': 'congan.khanhvinh',
  'one-stop of another commune': 'motcua.nhatrang',
  'specialist of another commune': 'chuyenvien.nhatrang',
  'procedure control': 'kiemsoat.tinh',
  'centre administrator': 'quantri.tinh',
}
const HERS = 7

function actorOf(person: Person): Actor {
  if (person === 'customer') return { kind: 'customer', id: HERS }
  if (person === 'another customer') return { kind: 'customer', id: HERS + 1 }
  if (person === 'payments job') return paymentsActor
  if (person === 'job') return { kind: 'system', name: 'job' }
  return official(province.places, usernames[person] ?? '')
}

const desk: readonly Person[] = ['one-stop officer', 'one-stop head']
const customers: readonly Person[] = ['customer', 'another customer']

/** Who may send what on a dossier of Khánh Vĩnh; on a task, the task is a specialist's unless the work says otherwise. */
const expected: Readonly<Record<CommandType, readonly Person[]>> = {
  accept: desk,
  'receive-transfer': desk,
  'return-transfer': desk,
  'refuse-intake': desk,
  deliver: desk,
  'correct-procedure': desk,
  // A customer reaches only what `mayRead` lets through: her own dossier.
  withdraw: [...desk, ...customers],
  supply: [...desk, ...customers],
  close: [...desk, 'job', 'payments job'],
  'request-fee': desk,
  'record-payment': [...desk, 'payments job'],
  'refund-fee': ['one-stop head'],
  assign: ['unit head'],
  'complete-step': ['specialist'],
  'return-step': ['specialist'],
  'draft-result': ['specialist'],
  'sign-result': ['leader'],
  'issue-result': ['clerk'],
  'request-supplement': ['specialist'],
  pause: ['specialist'],
  resume: ['specialist'],
  extend: ['leader', 'one-stop head'],
  stop: ['leader'],
}

const roleOf: Partial<Record<CommandType, Visit['role']>> = { 'sign-result': 'leader', 'issue-result': 'clerk' }

describe('who may command a dossier', () => {
  it.each(commandTypes.flatMap(command => people.map(person => [person, command] as const)))(
    '%s: %s',
    (person, command) => {
      const { dossier } = story()
      const visit = { ...(openVisits(dossier.marking)[0] as Visit), role: roleOf[command] ?? ('specialist' as const) }
      expect(mayCommand(actorOf(person), command, dossier, visit)).toBe(expected[command].includes(person))
    },
  )

  it.each(
    (['request-supplement', 'pause', 'resume'] as const).flatMap(command =>
      people.map(person => [person, command] as const),
    ),
  )('%s: %s on the dossier as a whole, which is the one-stop’s', (person, command) => {
    expect(mayCommand(actorOf(person), command, story().dossier, null)).toBe(desk.includes(person))
  })

  it('a task given to one official is nobody else’s', () => {
    const { dossier } = story()
    const visit = { ...(openVisits(dossier.marking)[0] as Visit), official: 'somebody.else' }
    expect(mayCommand(actorOf('specialist'), 'complete-step', dossier, visit)).toBe(false)
  })

  it('the author of a draft does not sign it, even in the leader’s post', () => {
    const { dossier } = story()
    const visit = { ...(openVisits(dossier.marking)[0] as Visit), role: 'leader' as const }
    const draft = { key: 'x', agency: visit.agency, draftedBy: 'lanhdao.khanhvinh', issuedAt: null } as never
    expect(mayCommand(actorOf('leader'), 'sign-result', { ...dossier, results: [draft] }, visit)).toBe(false)
  })
})

describe('who may read a dossier', () => {
  const readers: readonly Person[] = [
    ...desk,
    'specialist',
    'unit head',
    'leader',
    'clerk',
    'procedure control',
    'customer',
    'job',
    'payments job',
  ]

  it.each(people)('%s', person => {
    expect(mayRead(actorOf(person), story().dossier, HERS)).toBe(readers.includes(person))
  })

  it('an agency that has had a task in it', () => {
    const { dossier } = story()
    const visit = { ...(openVisits(dossier.marking)[0] as Visit), agency: 'H32.91.26' }
    const police = actorOf('police of the commune')
    const agency = police.kind === 'official' ? (police.posts[0]?.agency ?? '') : ''
    const marking = { ...dossier.marking, visits: [...dossier.marking.visits, { ...visit, agency }] }
    expect(mayRead(police, { ...dossier, marking }, HERS)).toBe(true)
  })

  it('nobody who keeps the machines running, even with a post at an agency that works on it', () => {
    const administrator = actorOf('centre administrator') as Extract<Actor, { kind: 'official' }>
    const posted = { ...administrator, posts: [{ agency: 'H32.26', role: 'centre-admin' as const }] }
    expect(mayRead(posted, story().dossier, HERS)).toBe(false)
  })
})

describe('who may receive dossiers', () => {
  it.each(people)('%s at Khánh Vĩnh', person => {
    expect(mayReceive(actorOf(person), 'H32.26')).toBe(desk.includes(person))
  })
})
