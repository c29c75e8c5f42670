import { describe, expect, test } from 'vitest'
import { vietNam } from '../../deadlines/calendar.fixture.ts'
import { compileCalendar } from '../../deadlines/index.ts'
import { decide, possible, receive } from './decide.ts'
import type { Facts, Feedback, FeedbackCommand } from './feedback.ts'
import { sortAt } from './feedback.ts'
import { feedbackTerms, groundsFor, type Kind, kinds } from './feedback-terms.ts'
import { personalData } from './personal-data.ts'

const compiled = compileCalendar(vietNam)
if (!compiled.ok) throw new Error('the calendar of the tests is wrong')
const calendar = compiled.value
const at = (day: string, time = '10:00') => `${day}T${time}:00+07:00`
const facts = (now: string): Facts => ({
  now,
  calendarOn: agency => (agency.startsWith('H32') ? calendar : null),
  sender: ['Mang Thị Lợi'],
})
const sent = (kind: Kind, now: string): Feedback =>
  receive({ code: 'PA-260212-0001', kind, agency: 'H32.26', mayPublish: true }, calendar, now).feedback

function led(feedback: Feedback, ...steps: [FeedbackCommand, string][]): Feedback {
  return steps.reduce((state, [command, now]) => {
    const done = decide(state, command, facts(now))
    if (!done.ok) throw new Error(JSON.stringify(done.error))
    return done.value.feedback
  }, feedback)
}

describe('clocks, by the calendar of the agency', () => {
  test.each([
    ['a report before Tết', 'report', '2026-02-12', '2026-02-23', '2026-03-12'],
    ['a proposal over the day of culture, 24/11', 'proposal', '2026-11-20', '2026-11-25', '2026-12-14'],
    ['a question over the day of culture', 'question', '2026-11-20', '2026-11-25', '2026-11-30'],
    ['a question on a Saturday', 'question', '2026-11-28', '2026-12-01', '2026-12-04'],
    ['a complaint whose tenth day lies in Tết', 'complaint', '2026-02-05', '2026-02-23', null],
  ] as const)('%s', (_, kind, day, takeUp, answer) => {
    const feedback = sent(kind, at(day))
    expect(feedback.takeUpDueAt.slice(0, 10)).toBe(takeUp)
    expect(feedback.answerDueAt?.slice(0, 10) ?? null).toBe(answer)
  })

  test('a complaint is to be settled thirty days after it was taken up', () => {
    const taken = led(sent('complaint', at('2026-11-02')), [{ type: 'take-up' }, at('2026-11-10')])
    expect(taken.answerDueAt?.slice(0, 10)).toBe('2026-12-10')
    expect(sortAt(taken)).toBe(taken.answerDueAt)
  })

  test('passing on gives the next agency its days to take it up and leaves the date of the answer', () => {
    const first = sent('report', at('2026-11-02'))
    const passed = led(first, [{ type: 'forward', to: 'H32.75', note: 'Đúng việc của Sở' }, at('2026-11-04')])
    expect([passed.agency, passed.state, passed.takenUpAt]).toEqual(['H32.75', 'forwarded', null])
    expect(passed.takeUpDueAt.slice(0, 10)).toBe('2026-11-06')
    expect(passed.answerDueAt).toBe(first.answerDueAt)
    const back = led(
      passed,
      [{ type: 'take-up' }, at('2026-11-05')],
      [{ type: 'forward', to: 'H32.26', note: '' }, at('2026-11-06')],
    )
    expect([back.agency, back.answerDueAt]).toEqual(['H32.26', first.answerDueAt])
  })

  test('an answer that is due before the taking up is what counts', () => {
    const passed = led(sent('question', at('2026-11-02')), [
      { type: 'forward', to: 'H32.75', note: '' },
      at('2026-11-09'),
    ])
    expect(sortAt(passed)).toBe(passed.answerDueAt)
  })
})

describe('states', () => {
  const now = at('2026-11-04')
  const answered = led(sent('report', at('2026-11-02')), [{ type: 'answer', text: 'Đã sửa' }, now])
  const declined = led(sent('report', at('2026-11-02')), [
    { type: 'decline', ground: 'out-of-scope', explanation: 'Việc dân sự' },
    now,
  ])
  test.each([
    ['received', sent('report', now), ['take-up', 'answer', 'forward', 'decline']],
    ['in-progress', led(sent('report', now), [{ type: 'take-up' }, now]), ['answer', 'forward', 'decline']],
    ['answered', answered, ['publish']],
    ['answered without consent', { ...answered, mayPublish: false }, []],
    ['declined', declined, []],
  ] as const)('%s', (_, feedback, commands) => expect(possible(feedback)).toEqual(commands))

  test('a complaint is never published, whatever was ticked', () => {
    expect(sent('complaint', now).mayPublish).toBe(false)
  })
  test('an answer without taking up first takes it up', () => expect(answered.takenUpAt).toBe(now))

  test.each([
    ['an empty answer', { type: 'answer', text: '  ' }, { code: 'missing', field: 'text' }],
    ['passing on to nobody', { type: 'forward', to: '', note: '' }, { code: 'missing', field: 'to' }],
    [
      'passing on to an agency that is not there',
      { type: 'forward', to: 'X1', note: '' },
      { code: 'missing', field: 'to' },
    ],
    ['passing on to oneself', { type: 'forward', to: 'H32.26', note: '' }, { code: 'same-agency' }],
    [
      'declining on a ground of another kind',
      { type: 'decline', ground: 'not-admissible', explanation: 'x' },
      { code: 'missing', field: 'ground' },
    ],
    [
      'declining without a word',
      { type: 'decline', ground: 'unclear', explanation: '' },
      { code: 'missing', field: 'explanation' },
    ],
    [
      'publishing before an answer',
      { type: 'publish', body: 'a', answer: 'b' },
      { code: 'not-now', command: 'publish' },
    ],
  ] as const)('refuses %s', (_, command, error) => {
    expect(decide(sent('report', at('2026-11-02')), command, facts(now))).toEqual({ ok: false, error })
  })

  test('publishing refuses what tells who sent it', () => {
    const texts = { type: 'publish', body: 'Bà Mang Thị Lợi hỏi', answer: 'Đã sửa' } as const
    expect(decide(answered, texts, facts(now))).toEqual({
      ok: false,
      error: { code: 'personal-data', field: 'body', found: 'Mang Thị Lợi' },
    })
  })
})

test.each([
  ['Gọi 0905 123 456 nhé', '0905 123 456'],
  ['số 056194007318', '056194007318'],
  ['viết cho lan@thu.example', 'lan@thu.example'],
  ['hồ sơ H32.26-20261125-0001', 'H32.26-20261125-0001'],
  ['bà mang thi loi hỏi', 'Mang Thị Lợi'],
  ['nộp ngày 24/11/2026, phí 50.000 đồng', null],
  ['vốn 1.250.000.000 đồng', null],
  ['thủ tục 1.001193 theo Nghị định 118/2025/NĐ-CP', null],
])('personal data in "%s": %s', (text, found) => expect(personalData(text, ['Mang Thị Lợi'])).toBe(found))

test('every kind has terms and a ground to be declined on', () => {
  for (const kind of kinds) {
    expect(feedbackTerms[kind].answer.amount).toBeGreaterThan(feedbackTerms[kind].takeUp.amount)
    expect(groundsFor(kind)).not.toHaveLength(0)
  }
})
