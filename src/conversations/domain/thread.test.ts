import { describe, expect, test } from 'vitest'
import { fillReply, insertReply } from './fill-reply.ts'
import { type KeptMessage, type Side, threadOf } from './thread.ts'

const at = (day: number, time = '09:00') => `2026-11-${day}T${time}:00+07:00`
const message = (id: number, side: Side, written: string, due: string | null = null): KeptMessage => ({
  ...{ id, side, author: null, agency: null, body: 'x', files: [] },
  at: written,
  answerDueAt: due,
})

describe('a thread', () => {
  const question = message(1, 'customer', at(23), at(25, '17:00'))
  const answer = (day: number) => message(2, 'official', at(day))

  test.each([
    ['a question in time waits', [question], at(25, '23:59'), { answeredAt: null, late: false }],
    ['a question of yesterday is late', [question], at(26, '00:00'), { answeredAt: null, late: true }],
    ['an answer in time', [question, answer(25)], at(30), { answeredAt: at(25), late: false }],
    ['an answer on the day after is late', [question, answer(26)], at(30), { answeredAt: at(26), late: true }],
  ])('%s', (_, messages, now, expected) => expect(threadOf(messages, [], now)[0]).toMatchObject(expected))

  test('an answer answers every question before it, and none behind it', () => {
    const thread = [question, message(2, 'customer', at(24), at(26)), message(3, 'official', at(25))]
    const later = message(4, 'customer', at(26), at(27))
    const answered = threadOf([...thread, later], [], at(26)).map(one => one.answeredAt)
    expect(answered).toEqual([at(25), at(25), null, null])
  })

  test('a message was seen when the other side first looked at it or at a later one; one’s own look counts for nothing', () => {
    const reads = [
      { side: 'official' as const, upTo: 2, at: at(24) },
      { side: 'official' as const, upTo: 3, at: at(25) },
      { side: 'customer' as const, upTo: 3, at: at(23, '10:00') },
    ]
    const thread = [question, message(2, 'customer', at(23), at(24)), message(3, 'customer', at(24), at(25))]
    expect(threadOf(thread, reads, at(25)).map(one => one.seenAt)).toEqual([at(24), at(24), at(25)])
    expect(threadOf([question], reads.slice(2), at(25))[0]?.seenAt).toBeNull()
  })
})

describe('a canned reply', () => {
  const facts = { name: 'Mang Thị Lợi', code: 'H32.26-1', dueAt: at(27, '17:00') }
  test.each([
    [
      'names the applicant, the code and the date',
      '{ten}: {ma}, {ngay_hen}',
      'Mang Thị Lợi: H32.26-1, 17:00 ngày 27/11/2026',
    ],
    ['leaves other braces as they are', '{khac} {toString} {ten}', '{khac} {toString} Mang Thị Lợi'],
    ['replaces each as often as it stands', '{ma} {ma}', 'H32.26-1 H32.26-1'],
  ])('%s', (_, text, filled) => expect(fillReply(text, facts)).toBe(filled))
  test('says so where there is no date yet', () =>
    expect(fillReply('Hẹn {ngay_hen}', { ...facts, dueAt: null })).toBe('Hẹn ngày sẽ được báo sau'))
  test('a name that looks like a placeholder is no placeholder', () =>
    expect(fillReply('{ten}', { ...facts, name: '{ma}' })).toBe('{ma}'))
  test('goes behind what was typed', () =>
    expect([insertReply(' ', 'Chào'), insertReply('Đã xem. \n', 'Chào')]).toEqual(['Chào', 'Đã xem.\n\nChào']))
})
