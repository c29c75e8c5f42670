import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestProvince, testProvince } from '../../../tests/support/province.ts'
import { Story, versionOf } from '../../../tests/support/story.ts'
import { stateOf, statusOf } from './dossier-state.ts'
import { citizenMessage } from './messages.ts'

const desk = 'motcua.khanhvinh'
const specialist = 'chuyenvien.khanhvinh'
const head = 'truongphong.khanhvinh'
const leader = 'lanhdao.khanhvinh'
const clerk = 'vanthu.khanhvinh'

let province: TestProvince
beforeAll(async () => {
  province = await testProvince()
})
afterAll(() => province?.drop())

/** 1.004873, three working days, accepted on Friday 20-11-2026; 24-11 is a holiday, so due is Thursday 26-11. */
const marital = (
  policy?: 'RESTART' | 'PAUSE' | 'NONE',
  window: { amount: number; unit: 'working-day' } | null = null,
) =>
  new Story(
    province.places,
    versionOf('1.004873', p =>
      policy ? { ...p, operation: { ...p.operation, supplement: { ...p.operation.supplement, policy, window } } } : p,
    ),
    '2026-11-20T09:00:00+07:00',
  )
    .submit()
    .do(desk, { type: 'accept' })

const item = (story: Story) => [
  { componentKey: story.dossier.components[0]?.key ?? '', reason: 'Mờ', howToFix: 'Chụp lại' },
]
const supply = (story: Story) => ({
  type: 'supply' as const,
  components: [{ key: story.dossier.components[0]?.key ?? '', originals: 1, copies: 0 }],
})
const toSignature = (story: Story): Story => {
  for (let step = 0; step < 8; step++) {
    const next = [specialist, head].flatMap(who =>
      story
        .permitted(who)
        .filter(p => p.type === 'complete-step' || p.type === 'draft-result')
        .map(p => ({ who, p })),
    )[0]
    if (!next) return story
    const node = next.p.nodeId ? { nodeId: next.p.nodeId } : {}
    if (next.p.type === 'draft-result') story.do(next.who, { type: 'draft-result', ...node, decision: 'granted' })
    else story.do(next.who, { type: 'complete-step', ...node, outcome: next.p.outcomes?.[0] })
  }
  return story
}

describe('the resolving clock of a dossier', () => {
  it('starts with acceptance and skips the holiday of 24-11', () => {
    expect(marital().dossier.clock?.dueAt).toBe('2026-11-26T17:00:00+07:00')
  })

  it('stands still while the dossier is sent for verification, and shows no date', () => {
    const story = marital().do(desk, { type: 'pause', ground: 'verification', legalBasis: 'NĐ 123/2015 điều 22' })
    expect([story.dossier.clock?.dueAt, story.dossier.clock?.dueOriginal, stateOf(story.dossier)]).toEqual([
      null,
      '2026-11-26T17:00:00+07:00',
      'paused',
    ])
  })

  it('keeps a working-day date when it is paused and resumed on one day', () => {
    const story = marital()
      .do(desk, { type: 'pause', ground: 'verification', legalBasis: 'NĐ 123/2015 điều 22' })
      .at('2026-11-20T15:00:00+07:00')
      .do(desk, { type: 'resume' })
    expect(story.dossier.clock?.dueAt).toBe('2026-11-26T17:00:00+07:00')
  })

  it('goes on with what was left after a longer pause', () => {
    const story = marital()
      .do(desk, { type: 'pause', ground: 'verification', legalBasis: 'NĐ 123/2015 điều 22' })
      .at('2026-11-27T10:00:00+07:00')
      .do(desk, { type: 'resume' })
    expect(story.dossier.clock?.dueAt).toBe('2026-12-02T17:00:00+07:00')
  })

  it('refuses a pause on a ground that the procedure does not permit', () => {
    const done = marital().try(desk, { type: 'pause', ground: 'weather', legalBasis: 'không' })
    expect(done).toMatchObject({ ok: false, error: { code: 'invalid-command', errors: [{ path: 'ground' }] } })
  })
})

describe('a supplement while resolving', () => {
  it.each([
    ['PAUSE', '2026-11-30T17:00:00+07:00'],
    ['RESTART', '2026-12-01T17:00:00+07:00'],
    ['NONE', '2026-11-26T17:00:00+07:00'],
  ] as const)('under %s gives %s when asked on 23-11 and supplied on 26-11', (policy, due) => {
    const story = marital(policy).at('2026-11-23T09:00:00+07:00')
    story.do(specialist, { type: 'request-supplement', items: item(story) })
    expect(statusOf(story.dossier)).toBe(5)
    story.at('2026-11-26T09:00:00+07:00').do(desk, supply(story))
    expect(story.dossier.clock?.dueAt).toBe(due)
    expect(story.dossier.clock?.dueOriginal).toBe('2026-11-26T17:00:00+07:00')
  })

  it('is closed by the one-stop only after the window, and closing is no refusal', () => {
    const story = marital('PAUSE', { amount: 5, unit: 'working-day' })
    story.do(specialist, { type: 'request-supplement', items: item(story) })
    expect(story.try(desk, { type: 'close' })).toMatchObject({ ok: false, error: { code: 'not-permitted-now' } })
    story.at('2026-12-01T09:00:00+07:00').do(desk, { type: 'close' })
    expect([stateOf(story.dossier), statusOf(story.dossier)]).toEqual(['closed', 8])
  })

  it('has no closing where the procedure sets no window', () => {
    const story = marital('PAUSE', null)
    story.do(specialist, { type: 'request-supplement', items: item(story) }).at('2027-11-26T09:00:00+07:00')
    expect(story.permitted(desk).map(p => p.type)).not.toContain('close')
  })
})

describe('the intake clock', () => {
  it('runs apart: late intake is reported as such and never makes the dossier late', () => {
    const story = new Story(province.places, versionOf('1.004873'), '2026-11-16T08:00:00+07:00').submit('online')
    story.at('2026-11-20T09:00:00+07:00').do(desk, { type: 'accept' })
    expect([story.dossier.intake.late, story.dossier.clock?.dueAt]).toEqual([true, '2026-11-26T17:00:00+07:00'])
  })

  it('begins anew when what was asked for before acceptance has come', () => {
    const story = new Story(province.places, versionOf('1.004873'), '2026-11-20T08:00:00+07:00').submit('online')
    story.do(desk, { type: 'request-supplement', items: item(story) })
    expect(story.permitted(desk).map(p => p.type)).not.toContain('accept')
    story.at('2026-11-23T08:00:00+07:00').do(desk, supply(story))
    expect([story.dossier.intake.state, story.dossier.intake.dueAt]).toEqual(['waiting', '2026-11-25T08:30:00+07:00'])
  })

  it('names every missing paper at once when the dossier is accepted', () => {
    const story = new Story(province.places, versionOf('1.004873'), '2026-11-20T08:00:00+07:00').submit('online')
    const bare = {
      ...story.dossier,
      components: story.dossier.components.map(c => ({ ...c, originals: 0, copies: 0 })),
    }
    story.dossier = bare
    const required = story.version.operation?.cases[0]?.components.filter(c => c.required && c.kind === 'submit') ?? []
    const refused = story.try(desk, { type: 'accept' })
    expect(refused.ok || refused.error.code !== 'invalid-command' ? 0 : refused.error.errors.length).toBe(
      required.length,
    )
  })
})

describe('extension', () => {
  it('is made once, with an apology; the original date is kept', () => {
    const story = marital().do(leader, {
      type: 'extend',
      newDueAt: '2026-11-30T17:00:00+07:00',
      reason: 'Chờ xác minh.',
    })
    expect(story.dossier.clock).toMatchObject({
      dueAt: '2026-11-30T17:00:00+07:00',
      dueOriginal: '2026-11-26T17:00:00+07:00',
    })
    const extended = story.events.find(e => e.body.type === 'extended')
    expect(extended && citizenMessage(extended, story.dossier)?.body).toContain('xin lỗi')
    expect(story.try(leader, { type: 'extend', newDueAt: '2026-12-04T17:00:00+07:00', reason: 'Nữa.' }).ok).toBe(false)
  })

  it('never moves the date back', () => {
    const done = marital().try(leader, { type: 'extend', newDueAt: '2026-11-25T17:00:00+07:00', reason: 'x' })
    expect(done).toMatchObject({ ok: false, error: { code: 'invalid-command', errors: [{ path: 'newDueAt' }] } })
  })

  it('is judged against the current date, not the original one', () => {
    const story = toSignature(marital()).do(leader, {
      type: 'extend',
      newDueAt: '2026-11-30T17:00:00+07:00',
      reason: 'Chờ.',
    })
    story.at('2026-11-27T09:00:00+07:00').do(leader, { type: 'sign-result' }).do(clerk, { type: 'issue-result' })
    expect(story.dossier.end).toMatchObject({ kind: 'resolved', punctuality: 'early' })
  })
})

describe('draft, signature and issue', () => {
  it('lead to state 9 with the issue, and to 10 with the delivery; collection is not lateness', () => {
    const story = toSignature(marital()).do(leader, { type: 'sign-result' }).do(clerk, { type: 'issue-result' })
    expect(statusOf(story.dossier)).toBe(9)
    story.at('2027-03-01T09:00:00+07:00').do(desk, { type: 'deliver', method: 'counter', receivedBy: 'Cao Thị Lan' })
    expect([statusOf(story.dossier), story.dossier.end?.punctuality]).toEqual([10, 'early'])
  })

  it('are of different people: the author never signs his own draft', () => {
    const story = toSignature(marital())
    const mine = { ...story.dossier, results: story.dossier.results.map(r => ({ ...r, draftedBy: leader })) }
    story.dossier = mine
    expect(story.try(leader, { type: 'sign-result' })).toMatchObject({ ok: false, error: { code: 'forbidden' } })
  })

  it('refuse a withdrawal once the result is issued', () => {
    const story = toSignature(marital()).do(leader, { type: 'sign-result' }).do(clerk, { type: 'issue-result' })
    expect(story.try(desk, { type: 'withdraw', reason: 'x' }).ok).toBe(false)
  })

  it('of a refusal need a reason', () => {
    const story = marital()
    while (!story.permitted(specialist).some(p => p.type === 'draft-result')) {
      const next = story.permitted(specialist).find(p => p.type === 'complete-step')
      story.do(specialist, { type: 'complete-step', nodeId: next?.nodeId, outcome: next?.outcomes?.[0] })
    }
    expect(story.try(specialist, { type: 'draft-result', decision: 'refused' })).toMatchObject({
      ok: false,
      error: { code: 'invalid-command', errors: [{ path: 'content' }] },
    })
  })
})

describe('a wrongly chosen procedure', () => {
  it('is corrected without a withdrawal: same code, same start, same original date, its own message', () => {
    const story = marital().at('2026-11-23T09:00:00+07:00')
    const right = versionOf('1.000894')
    story.do(
      desk,
      { type: 'correct-procedure', procedureCode: right.code, reason: 'Chọn nhầm thủ tục' },
      { correctTo: { ...right, id: 2 } },
    )
    expect(story.dossier).toMatchObject({ procedureCode: '1.000894', end: null })
    expect(story.dossier.clock).toMatchObject({
      start: '2026-11-20T09:00:00+07:00',
      dueOriginal: '2026-11-26T17:00:00+07:00',
    })
    const told = story.events.flatMap(e => citizenMessage(e, story.dossier) ?? []).map(m => m.kind)
    expect(told).toContain('procedure-corrected')
    expect(told).not.toContain('withdrawn')
  })
})
