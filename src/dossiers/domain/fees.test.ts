import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestProvince, testProvince } from '../../../tests/support/province.ts'
import { Story, versionOf } from '../../../tests/support/story.ts'
import { stateOf } from './dossier-state.ts'
import { feeStanding } from './fees.ts'
import { citizenMessage } from './messages.ts'

const desk = 'motcua.khanhvinh'
const head = 'truongmotcua.khanhvinh'
const building = '1.013225'

let province: TestProvince
beforeAll(async () => {
  province = await testProvince()
})
afterAll(() => province?.drop())

/** A building permit (75.000 đ), accepted on 20-11-2026. */
const permit = (feePaid = false, code = building) =>
  new Story(province.places, versionOf(code), '2026-11-20T09:00:00+07:00')
    .submit()
    .do(desk, { type: 'accept', feePaid })
const standing = ({ dossier, version }: Story) => feeStanding(dossier, version)
const types = (story: Story, who: string) => story.permitted(who).map(each => each.type)

describe('the fee of a dossier', () => {
  it('falls due with acceptance, as the procedure has it for the case and channel', () => {
    const before = new Story(province.places, versionOf(building), '2026-11-20T09:00:00+07:00').submit('online')
    expect(standing(before)).toMatchObject({ state: 'later', amount: 75_000, outstanding: 0 })
    const story = permit()
    expect(standing(story)).toMatchObject({ state: 'due', amount: 75_000, outstanding: 75_000, paid: 0 })
    const accepted = story.events.find(({ body }) => body.type === 'accepted')!
    expect(citizenMessage(accepted, story.dossier)?.body).toContain('Phí, lệ phí 75.000 đ: nộp bằng mã')
  })
  it('is nothing where the procedure is free, and the one-stop is offered nothing', () => {
    const free = permit(false, '1.001193')
    expect(standing(free).state).toBe('none')
    expect(types(free, desk)).not.toContain('record-payment')
    expect(types(free, desk)).not.toContain('request-fee')
  })
  it('is paid, less or more: what is left or too much is a value', () => {
    const story = permit().do(desk, { type: 'record-payment', amount: 50_000, method: 'cash' })
    expect(standing(story)).toMatchObject({ state: 'due', paid: 50_000, outstanding: 25_000 })
    story.do(desk, { type: 'record-payment', amount: 30_000, method: 'transfer', reference: 'MC1' })
    expect(standing(story)).toMatchObject({ state: 'paid', paid: 80_000, outstanding: 0, excess: 5_000 })
    expect(story.try(desk, { type: 'record-payment', amount: 1, method: 'cash' }).ok).toBe(false)
  })
  it('is refunded by the head of the one-stop alone, and never more than was paid', () => {
    const story = permit().do(desk, { type: 'record-payment', amount: 75_000, method: 'cash' })
    const refund = (amount: number) => ({ type: 'refund-fee' as const, amount, reason: 'Nộp nhầm' })
    expect(story.try(desk, refund(75_000)).ok).toBe(false)
    expect(story.try(head, refund(75_001)).ok).toBe(false)
    expect(standing(story.do(head, refund(75_000)))).toMatchObject({ state: 'refunded', paid: 0, outstanding: 0 })
  })
  it('is named by the one-stop where the procedure counts pieces; named as nothing, the applicant is exempt', () => {
    const story = permit(false, '2.000815')
    expect(standing(story)).toMatchObject({ state: 'to-assess', amount: null })
    story.do(desk, { type: 'request-fee', amount: 12_000, reason: '6 trang' })
    expect(standing(story)).toMatchObject({
      state: 'requested',
      amount: 12_000,
      reason: '6 trang',
      outstanding: 12_000,
    })
    const told = citizenMessage(story.events.at(-1)!, story.dossier)?.body
    expect(told).toContain('cần nộp phí, lệ phí 12.000 đ. Lý do: 6 trang. Nộp bằng')
    story.do(desk, { type: 'request-fee', amount: 0, reason: 'Hộ nghèo' })
    expect(standing(story).state).toBe('none')
  })
  it('collected with the acceptance is paid with a receipt; a sum nobody counted stays with the paper', () => {
    const story = permit(true)
    expect(story.dossier.fees?.payments).toMatchObject([{ amount: 75_000, method: 'cash', receiptNumber: 1 }])
    expect(standing(story).state).toBe('paid')
    const counted = permit(true, '2.000815')
    expect(counted.dossier.fees).toBeUndefined()
    expect(standing(counted)).toMatchObject({ state: 'paid', outstanding: 0 })
  })
  it('of a dossier that ended without a result is asked for no more', () => {
    const story = permit().do(desk, { type: 'withdraw', reason: 'Đổi ý' })
    expect(standing(story)).toMatchObject({ state: 'cancelled', outstanding: 0 })
  })
})

describe('a task that waits for the fee', () => {
  const paused = () => {
    const version = versionOf(building, p => ({
      ...p,
      operation: {
        ...p.operation,
        pauseGrounds: [
          ...p.operation.pauseGrounds,
          { ground: 'financial-obligation' as const, label: { vi: 'Chờ nộp phí' }, legalBasis: 'Điều 9' },
        ],
      },
    }))
    const story = new Story(province.places, version, '2026-11-20T09:00:00+07:00').submit().do(desk, { type: 'accept' })
    return story.do(desk, { type: 'pause', ground: 'financial-obligation', legalBasis: 'Điều 9' })
  }
  it('goes on by its officer’s word; the receipt only puts that first', () => {
    const story = paused()
    expect(stateOf(story.dossier)).toBe('awaiting-payment')
    expect(types(story, desk)[0]).not.toBe('resume')
    story.do(desk, { type: 'record-payment', amount: 75_000, method: 'cash' })
    expect([stateOf(story.dossier), types(story, desk)[0]]).toEqual(['awaiting-payment', 'resume'])
    expect(citizenMessage(story.events.at(-1)!, story.dossier)?.body).toContain('đã nhận phí, lệ phí 75.000 đ')
    expect(stateOf(story.do(desk, { type: 'resume' }).dossier)).not.toBe('awaiting-payment')
  })
})
