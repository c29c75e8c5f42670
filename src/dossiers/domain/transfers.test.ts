import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestProvince, testProvince } from '../../../tests/support/province.ts'
import { Story, versionOf } from '../../../tests/support/story.ts'
import { mayCommand, mayRead } from '../dossiers.policy.ts'
import { contributions } from './contributions.ts'
import { deskAcceptance, stateOf, statusOf } from './dossier-state.ts'
import { fold } from './evolve.ts'
import { feeStanding } from './fees.ts'
import { citizenMessage } from './messages.ts'
import { taskRows } from './task-rows.ts'

const KHANH_VINH = 'H32.26'
const NHA_TRANG = 'H32.2'
const marital = '1.004873'

let province: TestProvince
beforeAll(async () => {
  province = await testProvince()
})
afterAll(() => province?.drop())

/** Filed at Khánh Vĩnh on a Friday for Nha Trang, which resolves it. */
const sent = (code = marital) =>
  new Story(province.places, versionOf(code), '2026-11-20T09:00:00+07:00')
    .submit()
    .do('motcua.khanhvinh', { type: 'accept', competentCode: NHA_TRANG })

describe('a dossier received by a desk whose agency does not resolve it (decree 118/2025 art. 14.4, 17.3)', () => {
  test('goes to the competent agency; no clock runs before that agency has it', () => {
    const { dossier, version } = sent()
    expect(stateOf(dossier)).toBe('transferred')
    expect(statusOf(dossier)).toBe(2)
    expect(dossier).toMatchObject({ agency: KHANH_VINH, competent: NHA_TRANG, acceptedAt: null, clock: null })
    expect(dossier.registerNumber).toBe(1)
    expect(deskAcceptance(dossier)).toMatchObject({ at: '2026-11-20T09:00:00+07:00', by: 'motcua.khanhvinh' })
    expect(taskRows(dossier, version)).toMatchObject([
      { name: 'Chuyển đến', state: 'transfer', agency: NHA_TRANG, dueAt: '2026-11-20T11:00:00+07:00' },
    ])
  })

  test('the clock starts at the receipt of the competent agency; both instants are kept', () => {
    const story = sent().at('2026-11-23T08:00:00+07:00').do('motcua.nhatrang', { type: 'receive-transfer' })
    const { dossier } = story
    expect(dossier.acceptedAt).toBe('2026-11-23T08:00:00+07:00')
    // 24-11 is a holiday since 2026: three working days after the 23rd end on the 27th.
    expect(dossier.clock).toMatchObject({
      start: '2026-11-23T08:00:00+07:00',
      dueOriginal: '2026-11-27T17:00:00+07:00',
    })
    expect(dossier.transfers).toMatchObject([
      { sentAt: '2026-11-20T09:00:00+07:00', receivedAt: '2026-11-23T08:00:00+07:00', receivedBy: 'motcua.nhatrang' },
    ])
    expect(dossier.marking.visits.map(visit => visit.agency)).toEqual([NHA_TRANG])
    expect(fold(story.events)).toEqual(dossier)
  })

  test('a receipt confirmed after two working hours is a late intake, counted under the competent agency', () => {
    const late = sent().at('2026-11-20T13:31:00+07:00').do('motcua.nhatrang', { type: 'receive-transfer' })
    const inTime = sent().at('2026-11-20T11:00:00+07:00').do('motcua.nhatrang', { type: 'receive-transfer' })
    const count = ({ dossier }: Story) =>
      [...contributions(dossier).values()]
        .filter(({ grain, counts }) => grain === 'day' && counts.received_counter)
        .map(({ agency, counts }) => ({ agency, ...counts }))
    expect(count(late)).toEqual([{ agency: NHA_TRANG, received_counter: 1, intake_late: 1 }])
    expect(count(inTime)).toEqual([{ agency: NHA_TRANG, received_counter: 1 }])
  })

  test('sent on after 15:00, it is due on the next working morning', () => {
    const at = (time: string) =>
      new Story(province.places, versionOf(marital), `2026-11-20T${time}:00+07:00`)
        .submit()
        .do('motcua.khanhvinh', { type: 'accept', competentCode: NHA_TRANG }).dossier.transfers[0]?.dueAt
    expect(at('15:00')).toBe('2026-11-20T17:00:00+07:00')
    expect(at('15:30')).toBe('2026-11-23T08:00:00+07:00')
  })

  test('sent back as incomplete, it is the receiving desk that asks, once, and sends it on again', () => {
    const story = sent()
      .at('2026-11-20T10:00:00+07:00')
      .do('motcua.nhatrang', { type: 'return-transfer', reason: 'Thiếu bản án ly hôn' })
    expect(stateOf(story.dossier)).toBe('submitted')
    expect(story.permitted('motcua.nhatrang')).toEqual([])
    expect(story.permitted('motcua.khanhvinh').map(one => one.type)).toContain('request-supplement')
    const items = [{ componentKey: 'declaration', reason: 'Chưa ký', howToFix: 'Ký vào tờ khai' }]
    story
      .do('motcua.khanhvinh', { type: 'request-supplement', items })
      .at('2026-11-23T09:00:00+07:00')
      .do('motcua.khanhvinh', { type: 'supply', components: [] })
      .do('motcua.khanhvinh', { type: 'accept' }, { registerNumber: 99 })
    expect(stateOf(story.dossier)).toBe('transferred')
    expect(story.dossier.registerNumber).toBe(1)
    story.at('2026-11-23T10:00:00+07:00').do('motcua.nhatrang', { type: 'receive-transfer' })
    expect(story.dossier.transfers).toMatchObject([{ returned: { reason: 'Thiếu bản án ly hôn' } }, { returned: null }])
    expect(fold(story.events)).toEqual(story.dossier)
  })

  test('the result is returned at the desk where it was filed', () => {
    const story = sent().at('2026-11-20T10:00:00+07:00').do('motcua.nhatrang', { type: 'receive-transfer' })
    for (const [who, type] of [
      ['chuyenvien.nhatrang', 'complete-step'],
      ['chuyenvien.nhatrang', 'draft-result'],
      ['truongphong.nhatrang', 'complete-step'],
      ['lanhdao.nhatrang', 'sign-result'],
      ['vanthu.nhatrang', 'issue-result'],
    ] as const)
      story.do(who, type === 'draft-result' ? { type, decision: 'granted' } : { type })
    expect(stateOf(story.dossier)).toBe('resolved')
    expect(story.permitted('motcua.nhatrang')).toEqual([])
    expect(story.permitted('motcua.khanhvinh')[0]).toEqual({ type: 'deliver' })
  })

  test('a fee collected at the desk is collected once, however often the dossier travels', () => {
    const accept = { type: 'accept', competentCode: NHA_TRANG, feePaid: true } as const
    const story = new Story(province.places, versionOf(marital), '2026-11-20T09:00:00+07:00')
      .submit()
      .do('motcua.khanhvinh', accept, { receiptNumber: 5 })
      .do('motcua.nhatrang', { type: 'return-transfer', reason: 'Thiếu chữ ký' })
      .do('motcua.khanhvinh', accept)
      .do('motcua.nhatrang', { type: 'receive-transfer' })
    expect(story.dossier.fees?.payments).toMatchObject([{ receiptNumber: 5, by: 'motcua.khanhvinh' }])
    expect(feeStanding(story.dossier, story.version)).toMatchObject({ state: 'paid', outstanding: 0, excess: 0 })
  })

  test('the citizen is told who has it, and the date once there is one', () => {
    const story = sent().at('2026-11-20T10:00:00+07:00').do('motcua.nhatrang', { type: 'receive-transfer' })
    const told = story.events.map((event, at) => citizenMessage(event, fold(story.events.slice(0, at + 1)))?.body)
    expect(told.filter(text => text?.includes('chuyển đến UBND phường Nha Trang'))).toHaveLength(1)
    expect(told.filter(text => text?.includes('Hẹn trả kết quả 17:00 ngày 26/11/2026'))).toHaveLength(1)
  })

  test('may be withdrawn on its way; it then was never received by anybody', () => {
    const { dossier } = sent().do('motcua.khanhvinh', { type: 'withdraw', reason: 'Nộp nhầm' })
    expect(stateOf(dossier)).toBe('withdrawn')
    expect(contributions(dossier).size).toBe(0)
  })
})

describe('who receives for whom', () => {
  test('a desk names only agencies of its kind, and only where the procedure is boundary-free', () => {
    const story = (code: string) => new Story(province.places, versionOf(code), '2026-11-20T09:00:00+07:00').submit()
    const accept = (code: string, competentCode: string) =>
      story(code).try('motcua.khanhvinh', { type: 'accept', competentCode })
    expect(accept(marital, NHA_TRANG).ok).toBe(true)
    expect(accept(marital, KHANH_VINH).ok).toBe(true)
    for (const [code, seat] of [
      [marital, 'H32'],
      [marital, 'H32.91.26'],
      [marital, 'nowhere'],
      ['2.000908', NHA_TRANG],
    ] as const)
      expect(accept(code, seat)).toMatchObject({
        ok: false,
        error: { code: 'invalid-command', errors: [{ path: 'competentCode' }] },
      })
    expect(story(marital).permitted('motcua.khanhvinh')[0]?.agencies?.slice(0, 1)).toEqual([KHANH_VINH])
    expect(story('2.000908').permitted('motcua.khanhvinh')[0]).toEqual({ type: 'accept' })
  })

  test('before 1-7-2025 nobody received for another commune', () => {
    const story = new Story(province.places, versionOf(marital), '2025-06-30T09:00:00+07:00').submit()
    expect(story.try('motcua.khanhvinh', { type: 'accept', competentCode: NHA_TRANG }).ok).toBe(false)
  })

  test('the competent desk confirms or sends back, no other; both read the dossier', () => {
    const story = sent()
    const { dossier } = story
    const [here, there] = [story.facts('motcua.khanhvinh').actor, story.facts('motcua.nhatrang').actor]
    for (const command of ['receive-transfer', 'return-transfer'] as const) {
      expect(mayCommand(there, command, dossier, null)).toBe(true)
      expect(mayCommand(here, command, dossier, null)).toBe(false)
      expect(mayCommand({ kind: 'customer', id: 7 }, command, dossier, null)).toBe(false)
    }
    expect([here, there].map(actor => mayRead(actor, dossier, 7))).toEqual([true, true])
    for (const command of ['accept', 'request-supplement', 'deliver'] as const)
      expect(mayCommand(there, command, dossier, null)).toBe(false)
  })
})
