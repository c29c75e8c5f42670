import { describe, expect, it } from 'vitest'
import { say } from '../platform/text.ts'
import { compiled, vietNam } from './calendar.fixture.ts'
import { explainDueDate } from './explain-due-date.ts'
import type { DueRequest } from './types.ts'

const calendar = compiled(vietNam)
const now = '2026-11-25T10:42:00+07:00'
const explained = (request: DueRequest, at = now) => {
  const answer = explainDueDate(request, calendar, at)
  if (!answer.ok) throw new Error(answer.error.message)
  return answer.value
}
const roles = (request: DueRequest, at = now) =>
  explained(request, at).days.map(day => `${day.date.slice(5)} ${day.role}${day.ordinal ? ` ${day.ordinal}` : ''}`)

const landTransfer: DueRequest = {
  start: '2026-11-02T09:10:00+07:00',
  limit: { amount: 18, unit: 'working-day' },
  changes: [{ type: 'pause', from: '2026-11-13T15:20:00+07:00', to: '2026-11-19T09:05:00+07:00' }],
}

describe('the explanation of a due date', () => {
  it('gives every date of the calendar its role, number and place before or after today', () => {
    const { days } = explained(landTransfer)
    expect(days[0]).toMatchObject({ date: '2026-11-02', weekday: 'mon', role: 'start', when: 'past', due: false })
    expect(days.filter(day => day.role === 'paused').map(day => day.date)).toEqual([
      '2026-11-16',
      '2026-11-17',
      '2026-11-18',
      '2026-11-19',
    ])
    const on = (date: string) => days.find(day => day.date === date)
    expect(on('2026-11-13')).toMatchObject({ role: 'counted', ordinal: 9 })
    expect(on('2026-11-20')).toMatchObject({ role: 'counted', ordinal: 10 })
    expect(on('2026-11-21')).toMatchObject({ role: 'weekend', closed: 'weekend' })
    expect(on('2026-11-24')).toMatchObject({ role: 'holiday', name: { vi: 'Ngày Văn hóa Việt Nam' } })
    expect(on('2026-11-25')).toMatchObject({ role: 'counted', ordinal: 12, when: 'today' })
    expect(on('2026-11-26')).toMatchObject({ role: 'counted', ordinal: 13, when: 'left' })
    expect(days.at(-1)).toMatchObject({ date: '2026-12-03', role: 'counted', ordinal: 18, due: true })
  })

  it('keeps the first due date beside the current one, and says what moved it', () => {
    const { due, originalDue, ledger } = explained(landTransfer)
    expect([originalDue, due]).toEqual(['2026-11-27T17:00:00+07:00', '2026-12-03T17:00:00+07:00'])
    expect(ledger.map(line => [line.kind, say(line.label, 'vi'), say(line.value, 'vi')])).toEqual([
      ['start', 'Ngày nhận đủ hồ sơ', '09:10, thứ Hai 02/11'],
      ['limit', 'Thời hạn giải quyết', '18 ngày làm việc'],
      ['holidays', 'Nghỉ lễ', '24/11'],
      ['original-due', 'Hẹn trả lúc đầu', '17:00, thứ Sáu 27/11'],
      ['pause', 'Tạm dừng tính thời hạn', '4 ngày làm việc'],
      ['due', 'Hẹn trả hiện nay', '17:00, thứ Năm 03/12'],
    ])
    expect(ledger[2]?.note?.vi).toBe('Ngày Văn hóa Việt Nam')
    expect(ledger[4]).toMatchObject({
      moved: 4,
      dates: ['2026-11-16', '2026-11-17', '2026-11-18', '2026-11-19'],
      note: {
        vi: '15:20, thứ Sáu 13/11 đến 09:05, thứ Năm 19/11. Không tính: 16/11, 17/11, 18/11 và 19/11',
        en: '15:20, Friday 13/11 to 09:05, Thursday 19/11. Not counted: 16/11, 17/11, 18/11 and 19/11',
      },
    })
  })

  it('marks an extra working Saturday as counted', () => {
    const { days, ledger } = explained({
      start: '2026-08-20T09:00:00+07:00',
      limit: { amount: 2, unit: 'working-day' },
    })
    expect(days.at(-1)).toMatchObject({ date: '2026-08-22', role: 'counted', ordinal: 2, extraWork: true, due: true })
    expect(ledger.map(line => line.kind)).toEqual(['start', 'limit', 'extra-work', 'due'])
  })

  it('shows the day received and the day from which a late start counts', () => {
    const request: DueRequest = {
      start: '2026-06-05T16:00:00+07:00',
      limit: { amount: 1, unit: 'working-day' },
      cutoff: { at: '15:00', effect: 'clock-start' },
    }
    expect(roles(request)).toEqual(['06-05 start', '06-06 weekend', '06-07 weekend', '06-08 start', '06-09 counted 1'])
    expect(explained(request).ledger[1]).toMatchObject({ kind: 'clock-start', dates: ['2026-06-08'] })
  })

  it('discards what had counted before a restart', () => {
    const request: DueRequest = {
      start: '2026-06-01T09:00:00+07:00',
      limit: { amount: 2, unit: 'working-day' },
      changes: [{ type: 'restart', at: '2026-06-03T09:00:00+07:00' }],
    }
    expect(roles(request)).toEqual([
      '06-01 start',
      '06-02 discarded',
      '06-03 start',
      '06-04 counted 1',
      '06-05 counted 2',
    ])
  })

  it('counts calendar days through the weekend and says where the last one rolled', () => {
    const request: DueRequest = { start: '2026-06-04T09:00:00+07:00', limit: { amount: 2, unit: 'calendar-day' } }
    expect(roles(request)).toEqual([
      '06-04 start',
      '06-05 counted 1',
      '06-06 counted 2',
      '06-07 weekend',
      '06-08 uncounted',
    ])
    expect(explained(request).days[2]).toMatchObject({ closed: 'weekend' })
    expect(explained(request).ledger.at(-1)?.note?.vi).toBe(
      'Ngày cuối 06/06 là ngày nghỉ, chuyển sang ngày làm việc tiếp theo.',
    )
  })

  it('tells the hours that ran on each date', () => {
    const request: DueRequest = {
      start: '2019-02-01T09:10:00+07:00',
      limit: { amount: 8, unit: 'working-hour' },
      changes: [{ type: 'pause', from: '2019-02-01T10:00:00+07:00', to: '2019-02-12T08:00:00+07:00' }],
    }
    const ran = explained(request).days.filter(day => day.role === 'counted')
    expect(ran.map(day => [day.date, day.seconds! / 60])).toEqual([
      ['2019-02-01', 50],
      ['2019-02-12', 420],
      ['2019-02-13', 10],
    ])
  })

  it('while paused goes up to today and tells what is left', () => {
    const request = { ...landTransfer, changes: [{ type: 'pause', from: '2026-11-20T09:00:00+07:00' }] } as const
    const { due, days, ledger } = explained(request)
    expect(due).toBeNull()
    expect(days.at(-1)).toMatchObject({ date: '2026-11-25', role: 'paused', when: 'today' })
    expect(ledger.at(-1)).toMatchObject({ kind: 'waiting', value: { vi: '4 ngày làm việc' } })
  })

  it('says that a pause after the due date changes nothing', () => {
    const late = { type: 'pause', from: '2026-11-30T09:00:00+07:00' } as const
    const { due, ledger } = explained({ ...landTransfer, changes: [late] })
    expect(due).toBe('2026-11-27T17:00:00+07:00')
    expect(ledger.find(line => line.kind === 'late-pause')).toMatchObject({ moved: 0, due })
  })
})
