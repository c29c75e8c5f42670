import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { procedures } from '../../../seeds/procedures/index.ts'
import { type TestProvince, testProvince } from '../../../tests/support/province.ts'
import { Story, versionOf } from '../../../tests/support/story.ts'
import { canonicalJson } from '../../platform/canonical-json.ts'
import { openVisits } from '../../workflow/index.ts'
import type { DossierCommand, Permitted } from './commands.ts'
import { commandTypes } from './commands.ts'
import { contributions, counters, statisticChanges } from './contributions.ts'
import { statusOf } from './dossier-state.ts'
import { fold } from './evolve.ts'
import { feeStanding } from './fees.ts'

let province: TestProvince
beforeAll(async () => {
  province = await testProvince()
})
afterAll(() => province?.drop())

const staff = [
  'motcua.khanhvinh',
  'truongmotcua.khanhvinh',
  'truongphong.khanhvinh',
  'chuyenvien.khanhvinh',
  'lanhdao.khanhvinh',
  'vanthu.khanhvinh',
  'congan.khanhvinh',
  'bhxh.tinh',
  'thue.tinh',
  'datdai.tinh',
] as const
const commune = procedures.filter(p => p.operation.receivedBy.includes('commune'))

/** Commands with nothing wrong in them, for whatever is permitted. */
function filled(
  story: Story,
  { type, nodeId, outcomes, officials, grounds, toNodes }: Permitted,
  pick: number,
): DossierCommand {
  const node = nodeId === undefined ? {} : { nodeId }
  const key = story.dossier.components[0]?.key ?? ''
  const of = <T>(list: readonly T[] | undefined): T => list?.[pick % list.length] as T
  switch (type) {
    case 'assign':
      return { type, ...node, official: of(officials) }
    case 'complete-step':
      return { type, ...node, outcome: of(outcomes) }
    case 'return-step':
      return { type, ...node, toNodeId: of(toNodes), reason: 'Cần xem lại' }
    case 'request-supplement':
      return { type, ...node, items: [{ componentKey: key, reason: 'Mờ', howToFix: 'Chụp lại' }] }
    case 'supply':
      return { type, components: [{ key, originals: 1, copies: 0 }] }
    case 'pause':
      return { type, ...node, ground: of(grounds), legalBasis: 'Theo thủ tục' }
    case 'draft-result':
      return { type, ...node, decision: story.dossier.marking.refused ? 'refused' : 'granted', content: 'Nội dung' }
    case 'extend':
      return { type, newDueAt: '2030-01-02T17:00:00+07:00', reason: 'Chờ xác minh' }
    case 'deliver':
      return { type, method: 'counter', receivedBy: 'Cao Thị Lan' }
    case 'correct-procedure':
      return { type, procedureCode: '9.999999', reason: 'Nhầm' }
    case 'stop':
      return { type, reason: 'Dừng', legalBasis: 'Theo thủ tục' }
    case 'request-fee':
      return { type, amount: 30_000, reason: 'Ba bản' }
    case 'record-payment':
      return { type, amount: Math.max(1, feeStanding(story.dossier, story.version).outstanding), method: 'cash' }
    case 'refund-fee':
      return { type, amount: Math.max(1, feeStanding(story.dossier, story.version).paid), reason: 'Nộp thừa' }
    case 'withdraw':
    case 'refuse-intake':
      return { type, reason: 'Lý do' }
    default:
      return { type, ...node } as DossierCommand
  }
}

/** Two hours of the working day pass at each move, weekends included: the clock must bear it. */
const later = (now: string): string =>
  `${new Date(Date.parse(now) + 2 * 3_600_000 + 7 * 3_600_000).toISOString().slice(0, 19)}+07:00`

const random = { who: fc.nat(staff.length - 1), what: fc.nat(30), pick: fc.nat(10) }
const moves = fc.array(fc.record(random), { minLength: 5, maxLength: 40 })
const anywhere = fc.record({ procedure: fc.nat(commune.length - 1), online: fc.boolean(), moves })

function play(
  {
    procedure,
    online,
    moves,
  }: { procedure: number; online: boolean; moves: readonly { who: number; what: number; pick: number }[] },
  each?: (story: Story) => void,
): Story {
  const chosen = commune[procedure]
  const story = new Story(province.places, versionOf(chosen?.code ?? ''), '2026-11-20T08:00:00+07:00')
  story.submit(online && chosen?.operation.channels.includes('online') ? 'online' : 'counter')
  each?.(story)
  for (const { who, what, pick } of moves) {
    const username = staff[who] as string
    const allowed = story.permitted(username).filter(p => p.type !== 'correct-procedure')
    if (allowed.length === 0) continue
    story.at(later(story.now)).try(username, filled(story, allowed[what % allowed.length] as Permitted, pick))
    each?.(story)
  }
  return story
}

describe('any dossier of the demonstration, under any commands of its people', () => {
  it('takes what is permitted, and refuses everything else', () => {
    fc.assert(
      fc.property(anywhere, fc.nat(staff.length - 1), (run, who) => {
        const story = play(run)
        const username = staff[who] as string
        const allowed = story.permitted(username)
        for (const permitted of allowed.filter(p => p.type !== 'correct-procedure')) {
          const copy = Object.assign(Object.create(Story.prototype), story, { events: [...story.events] }) as Story
          expect(copy.try(username, filled(copy, permitted, 0))).toMatchObject({ ok: true })
        }
        for (const type of commandTypes.filter(t => !allowed.some(p => p.type === t))) {
          const refused = story.try(
            username,
            filled(story, { type, officials: ['x'], toNodes: ['x'], grounds: ['x'], outcomes: ['x'] }, 0),
          )
          expect(refused.ok).toBe(false)
        }
      }),
      { numRuns: 120 },
    )
  })

  it('has, while it lives, a task for somebody in post, or lies with the one-stop', () => {
    fc.assert(
      fc.property(anywhere, run => {
        play(run, ({ dossier, places }) => {
          if (dossier.end !== null || dossier.acceptedAt === null) return
          const open = openVisits(dossier.marking)
          expect(open.length).toBeGreaterThan(0)
          for (const visit of open)
            expect(places.holders.get(`${visit.agency} ${visit.role}`)?.length ?? 0).toBeGreaterThan(0)
        })
      }),
      { numRuns: 100 },
    )
  })

  it('is the fold of its events, and what was folded before is never changed', () => {
    fc.assert(
      fc.property(anywhere, run => {
        let past = ''
        const story = play(run, ({ events }) => {
          const written = canonicalJson(events)
          expect(written.startsWith(past.slice(0, -1))).toBe(true)
          past = written
        })
        expect(canonicalJson(fold(story.events))).toBe(canonicalJson(story.dossier))
      }),
      { numRuns: 80 },
    )
  })

  it('changes the counters by steps that add up to what it contributes', () => {
    fc.assert(
      fc.property(anywhere, run => {
        const sums = new Map<string, number>()
        let before: Story['dossier'] | null = null
        const story = play(run, ({ dossier }) => {
          for (const change of statisticChanges(before, dossier))
            for (const counter of counters) {
              const id = `${change.grain} ${change.bucket} ${change.agency} ${change.procedure} ${counter}`
              sums.set(id, (sums.get(id) ?? 0) + (change.counts[counter] ?? 0))
            }
          before = dossier
        })
        for (const { counts, ...key } of contributions(story.dossier).values())
          for (const counter of counters)
            expect(sums.get(`${key.grain} ${key.bucket} ${key.agency} ${key.procedure} ${counter}`) ?? 0).toBe(
              counts[counter] ?? 0,
            )
      }),
      { numRuns: 80 },
    )
  })
})

describe('every procedure received at a commune', () => {
  it.each(commune.flatMap(p => p.operation.cases.map(c => [p.code, c.key] as const)))(
    '%s, case %s, comes to the citizen by ordinary moves of the demonstration accounts',
    (code, caseKey) => {
      const story = new Story(province.places, versionOf(code), '2026-11-20T08:00:00+07:00', caseKey).submit()
      const ordinary = ['accept', 'complete-step', 'draft-result', 'sign-result', 'issue-result', 'deliver']
      const accounts = [...staff, ...furtherAccounts(story)]
      for (let count = 0; count < 80 && statusOf(story.dossier) !== 10; count++) {
        const next = accounts.flatMap(who =>
          story
            .permitted(who)
            .filter(p => ordinary.includes(p.type))
            .map(p => ({ who, p })),
        )[0]
        if (!next) break
        story.at(later(story.now)).do(next.who, filled(story, next.p, 0))
      }
      expect(statusOf(story.dossier)).toBe(10)
    },
  )
})

/** Agencies beyond the fixed accounts: whoever is in post there. */
function furtherAccounts({ places }: Story): string[] {
  return [...places.byUsername.keys()].filter(name => /\.(so|ban|bhxh|congan|datdai|thue)/.test(name)).slice(0, 200)
}
