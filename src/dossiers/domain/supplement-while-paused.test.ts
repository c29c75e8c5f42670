import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestProvince, testProvince } from '../../../tests/support/province.ts'
import { Story, versionOf } from '../../../tests/support/story.ts'
import type { Limit } from '../../deadlines/index.ts'
import { dossierPauses, openVisits } from '../../workflow/index.ts'
import { stateOf } from './dossier-state.ts'
import { citizenMessage, citizenMessages } from './messages.ts'

const desk = 'motcua.khanhvinh'
const specialist = 'chuyenvien.khanhvinh'

let province: TestProvince
beforeAll(async () => {
  province = await testProvince()
})
afterAll(() => province?.drop())

type Policy = 'RESTART' | 'PAUSE' | 'NONE'

/** Accepted on Friday 20-11-2026 at 9:00, paused on Monday 23-11 at 9:00, asked for papers that afternoon. */
function asked(policy: Policy, limit: Limit): Story {
  const version = versionOf('1.004873', p => ({
    ...p,
    operation: {
      ...p.operation,
      supplement: { ...p.operation.supplement, policy, window: null },
      cases: p.operation.cases.map(c => ({ ...c, limits: { online: limit, counter: limit, post: limit } })),
    },
  }))
  const story = new Story(province.places, version, '2026-11-20T09:00:00+07:00').submit().do(desk, { type: 'accept' })
  story.at('2026-11-23T09:00:00+07:00')
  story.do(desk, { type: 'pause', ground: 'verification', legalBasis: 'NĐ 123/2015 điều 22' })
  return story.at('2026-11-23T15:00:00+07:00').do(desk, {
    type: 'request-supplement',
    items: [{ componentKey: key(story), reason: 'Mờ', howToFix: 'Chụp lại' }],
  })
}
const key = (story: Story): string => story.dossier.components[0]?.key ?? ''
const supply = (story: Story) =>
  story.do(desk, { type: 'supply', components: [{ key: key(story), originals: 1, copies: 0 }] })
const resume = (story: Story) => story.do(desk, { type: 'resume' })

const days: Limit = { amount: 3, unit: 'working-day' }
const calendarDays: Limit = { amount: 5, unit: 'calendar-day' }
const hours: Limit = { amount: 16, unit: 'working-hour' }

/** 24-11 is a holiday, 28 and 29-11 a weekend; by the formulas of deadlines.md, Pauses and restarts. */
const law: readonly (readonly [Policy, Limit, string, string])[] = [
  // Left on 23-11: two working days (25, 26-11), two calendar days, 8.5 hours.
  ['PAUSE', days, '2026-12-01T17:00:00+07:00', '2026-12-01T17:00:00+07:00'],
  ['PAUSE', calendarDays, '2026-11-30T17:00:00+07:00', '2026-11-30T17:00:00+07:00'],
  ['PAUSE', hours, '2026-11-30T10:00:00+07:00', '2026-11-30T10:00:00+07:00'],
  // The whole limit from the supply, or from the resumption where the clock still stood then.
  ['RESTART', days, '2026-12-02T17:00:00+07:00', '2026-12-02T17:00:00+07:00'],
  ['RESTART', calendarDays, '2026-12-02T17:00:00+07:00', '2026-12-02T17:00:00+07:00'],
  ['RESTART', hours, '2026-12-01T10:00:00+07:00', '2026-12-01T10:00:00+07:00'],
  // Only the verification counts: to 25-11 at 10:00, or to 27-11 at 9:00.
  ['NONE', days, '2026-11-27T17:00:00+07:00', '2026-12-01T17:00:00+07:00'],
  ['NONE', calendarDays, '2026-11-27T17:00:00+07:00', '2026-11-30T17:00:00+07:00'],
  ['NONE', hours, '2026-11-26T11:00:00+07:00', '2026-11-30T10:00:00+07:00'],
]

describe('a supplement asked for while every task is paused', () => {
  it.each(law)(
    'under %s with %j: resumed 25-11, supplied 27-11 → %s; the other way round → %s',
    (policy, limit, a, b) => {
      const first = resume(asked(policy, limit).at('2026-11-25T10:00:00+07:00'))
      expect(first.dossier.clock?.dueAt === null).toBe(policy !== 'NONE')
      supply(first.at('2026-11-27T09:00:00+07:00'))
      expect(first.dossier.clock?.dueAt).toBe(a)
      const second = supply(asked(policy, limit).at('2026-11-25T10:00:00+07:00'))
      expect(second.dossier.clock?.dueAt).toBeNull()
      resume(second.at('2026-11-27T09:00:00+07:00'))
      expect(second.dossier.clock?.dueAt).toBe(b)
      expect(second.dossier.clock?.dueOriginal).toBe(first.dossier.clock?.dueOriginal)
    },
  )

  it('holds the task back until it is supplied, and the citizen is not told that the time runs', () => {
    const story = resume(asked('PAUSE', days).at('2026-11-25T10:00:00+07:00'))
    expect([stateOf(story.dossier), dossierPauses(story.dossier.marking)]).toEqual([
      'awaiting-supplement',
      [{ type: 'pause', from: '2026-11-23T09:00:00+07:00' }],
    ])
    expect(story.permitted(specialist).map(p => p.type)).not.toContain('complete-step')
    const told = story.events.flatMap(event => citizenMessage(event, story.dossier) ?? [])
    expect(told.find(({ kind }) => kind === 'resumed')?.body).not.toContain('tính tiếp')
  })

  it('names the new date once nothing holds the clock any more, and no date before', () => {
    const story = asked('PAUSE', days).at('2026-11-25T10:00:00+07:00')
    const said = (go: () => unknown) => {
      const [before, from] = [story.dossier, story.events.length]
      go()
      return citizenMessages(before, story.events.slice(from)).map(message => message.body)
    }
    expect(said(() => supply(story))).toEqual([expect.not.stringContaining('Hẹn trả')])
    expect(said(() => resume(story.at('2026-11-27T09:00:00+07:00')))).toEqual([
      expect.stringMatching(/thời hạn được tính tiếp\. Hẹn trả kết quả \d\d:\d\d ngày/),
    ])
  })

  it('leaves the pause of a task to its performer, and the supplement to its supply', () => {
    const story = asked('PAUSE', days)
    const visit = openVisits(story.dossier.marking)[0]
    expect(visit?.waits.map(w => [w.kind, w.scope])).toEqual([
      ['verification', 'dossier'],
      ['supplement', 'dossier'],
    ])
    expect(story.permitted(specialist)).toContainEqual({ type: 'resume', nodeId: visit?.nodeId })
    story.do(specialist, { type: 'resume', nodeId: visit?.nodeId })
    expect(story.permitted(specialist).map(p => p.type)).not.toContain('resume')
    expect(story.dossier.clock?.dueAt).toBeNull()
  })
})
