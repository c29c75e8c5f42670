import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chooseChannels, readPreferences, usualPreferences } from './choose-channels.ts'
import { composeMail } from './compose.ts'
import { kindOf, notificationKinds } from './kinds.ts'
import { afterQuietHours } from './quiet-hours.ts'

describe('quiet hours', () => {
  const night = '21:00-07:00'
  test.each([
    ['before them the phone rings', night, '2026-11-25T20:59:59+07:00', '2026-11-25T20:59:59+07:00'],
    [
      'from their first minute it waits until the morning',
      night,
      '2026-11-25T21:00:00+07:00',
      '2026-11-26T07:00:00+07:00',
    ],
    ['over the end of a month', night, '2026-11-30T23:30:10+07:00', '2026-12-01T07:00:00+07:00'],
    ['after midnight it waits until the same morning', night, '2026-11-25T00:00:00+07:00', '2026-11-25T07:00:00+07:00'],
    ['at their end it rings', night, '2026-11-25T07:00:00+07:00', '2026-11-25T07:00:00+07:00'],
    ['at noon', '12:00-13:30', '2026-11-25T12:45:00+07:00', '2026-11-25T13:30:00+07:00'],
    ['never quiet', '00:00-00:00', '2026-11-25T03:00:00+07:00', '2026-11-25T03:00:00+07:00'],
  ])('%s', (_, quiet, now, then) => expect(afterQuietHours(now, quiet)).toBe(then))

  test('whatever the hours: never earlier, never a day later, and then it is quiet no more', () => {
    const hour = fc.integer({ min: 0, max: 1439 }).map(m => new Date(m * 60_000).toISOString().slice(11, 16))
    fc.assert(
      fc.property(hour, hour, hour, (from, until, time) => {
        const now = `2026-11-25T${time}:00+07:00`
        const then = afterQuietHours(now, `${from}-${until}`)
        const waited = Date.parse(then) - Date.parse(now)
        expect(waited).toBeGreaterThanOrEqual(0)
        expect(waited).toBeLessThan(86_400_000)
        expect(afterQuietHours(then, `${from}-${until}`)).toBe(then)
      }),
    )
  })
})

describe('which channels', () => {
  const dossier = { phone: '0905000001', email: 'ho-so@thu.example' }
  const account = { phone: '0905000009', email: 'chon@thu.example', preferences: usualPreferences }
  const none = { ...usualPreferences, issued: [], result: [], conversation: [] }

  test('without an account: the phone of the dossier, and nothing by e-mail', () =>
    expect(chooseChannels('issued', { dossier, account: null })).toEqual([{ channel: 'sms', recipient: '0905000001' }]))
  test('with an account: its own addresses', () =>
    expect(chooseChannels('issued', { dossier, account })).toEqual([
      { channel: 'email', recipient: 'chon@thu.example' },
      { channel: 'sms', recipient: '0905000009' },
    ]))
  test('an address that the account lacks is that of the dossier; none at all leaves the way out', () => {
    expect(chooseChannels('issued', { dossier, account: { ...account, email: null, phone: null } })).toHaveLength(2)
    const bare = { phone: '', email: null }
    expect(chooseChannels('issued', { dossier: bare, account: { ...account, email: null, phone: null } })).toEqual([])
    expect(chooseChannels('issued', { dossier: bare, account: null })).toEqual([])
  })
  test('what was switched off goes nowhere', () =>
    expect(chooseChannels('issued', { dossier, account: { ...account, preferences: none } })).toEqual([]))
  test('conversations ring no phone unless it is wanted', () =>
    expect(chooseChannels('conversation', { dossier, account }).map(way => way.channel)).toEqual(['email']))
  test('stored choices: unknown ways are dropped, missing kinds are the usual', () => {
    expect(readPreferences({ intake: ['sms', 'fax'], result: [] })).toEqual({
      ...usualPreferences,
      intake: ['sms'],
      result: [],
    })
    for (const odd of [null, undefined, 'x', 3]) expect(readPreferences(odd)).toEqual(usualPreferences)
  })
  test('every kind of message belongs to a kind that people choose, unknown ones too', () => {
    for (const kind of ['accepted', 'paused', 'toString', 'fee-paid']) expect(notificationKinds).toContain(kindOf(kind))
    expect([kindOf('intake-refused'), kindOf('supplement-requested')]).toEqual(['result', 'supplement'])
  })
})

describe('an e-mail', () => {
  const told = { kind: 'issued', body: 'Hồ sơ A: đã có kết quả.', code: 'A', path: null, hasAccount: true }
  test('says what it is about in its subject, and leads to the dossier', () => {
    const { subject, body } = composeMail(told, 'https://mot-cua.example')
    expect(subject).toBe('A: đã có kết quả')
    for (const text of [told.body, 'https://mot-cua.example/tai-khoan/ho-so/A\n', '/tai-khoan/thong-bao/cai-dat'])
      expect(body).toContain(text)
  })
  test('leads people without an account to tracking', () =>
    expect(composeMail({ ...told, hasAccount: false }, 'https://x.example').body).toMatch(
      /https:\/\/x\.example\/tra-cuu\/A\n/,
    ))
  test('of no dossier has a subject all the same', () =>
    expect(
      composeMail({ ...told, kind: 'reminder', code: null, path: '/nop-ho-so/1/N' }, 'https://x.example').subject,
    ).toBe('Nhắc việc cần làm'))
})
