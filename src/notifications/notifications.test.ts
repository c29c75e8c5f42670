import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { loadAccounts } from '../../seeds/load-accounts.ts'
import { type TestClock, testClock } from '../../tests/support/app.ts'
import { type TestProvince, testProvince } from '../../tests/support/province.ts'
import { atTheCounter, person } from '../accounts/accounts.fixture.ts'
import { findDossier } from '../dossiers/index.ts'
import { createLog } from '../platform/log/log.ts'
import { readPreferences } from './domain/choose-channels.ts'
import {
  createHttpTextSender,
  createMailSender,
  createMessengers,
  deliverMessage,
  listDeliveries,
  remind,
  type SendingDeps,
  saveChosenNotices,
  sendMessages,
} from './index.ts'
import { mailServer } from './smtp.fixture.ts'
import { textProvider } from './text-provider.fixture.ts'

const stranger = { kind: 'person' as const, fullName: 'Y Bang', personalNumber: '056190000123', phone: '0905999111' }
let province: TestProvince
let counter: Awaited<ReturnType<typeof atTheCounter>>
let mails: Awaited<ReturnType<typeof mailServer>>
let texts: Awaited<ReturnType<typeof textProvider>>
let clock: TestClock
let deps: SendingDeps

beforeAll(async () => {
  province = await testProvince()
  await province.db.transaction().execute(trx => loadAccounts(trx))
  counter = await atTheCounter(province)
  mails = await mailServer()
  texts = await textProvider()
})
afterAll(async () => {
  await mails?.close()
  await texts?.close()
  await province?.drop()
})
beforeEach(async () => {
  clock = testClock('2026-11-25T10:42:00+07:00')
  mails.received.length = 0
  texts.received.length = 0
  const text = createHttpTextSender({ url: texts.url, token: 't', from: 'MOTCUA', timeoutMs: 300 })
  const messengers = createMessengers(createLog('silent'), text, createMailSender(mails.url, 'Một Cửa <a@mc.example>'))
  const publicUrl = 'https://mot-cua.example'
  deps = { db: province.db, clock, messengers, publicUrl, quietHours: '21:00-07:00' }
  await sql`truncate notification_preference`.execute(province.db)
})

async function accepted(applicant = person, at = '2026-11-25T10:40:00+07:00') {
  const code = await counter.file(applicant, at)
  return (await findDossier(province.db, code))!
}
const choose = (customerId: number, email: string | null, channels: object = {}) =>
  saveChosenNotices(province.db, customerId, { email, preferences: readPreferences(channels) }, clock())
const plan = (dossier: number) => sendMessages(deps)({ dossier })
const states = async (dossier: number) =>
  (await listDeliveries(province.db, dossier)).map(one => `${one.channel} ${one.state} ${one.errorClass ?? ''}`.trim())
/** One try of every delivery that waits. @returns what failed */
async function tryAll(dossier: number): Promise<unknown[]> {
  const failures: unknown[] = []
  for (const { messageId: message, channel, state } of await listDeliveries(province.db, dossier))
    if (state === 'queued') await deliverMessage(deps)({ message, channel }).catch(error => failures.push(error))
  return failures
}
const jobsOf = async (key: string) =>
  (await sql<{ run_at: string }>`select run_at from graphile_worker.jobs where key = ${key}`.execute(province.db)).rows

describe('a message', () => {
  test('reaches an account’s holder on the ways that were chosen, in Vietnamese, with a link', async () => {
    const { id, customerId, dossier } = await accepted()
    await choose(customerId, 'loi@thu.example')
    await plan(id)
    expect(await states(id)).toEqual(['email queued', 'sms queued'])
    expect(await tryAll(id)).toEqual([])
    expect(await states(id)).toEqual(['email sent', 'sms sent'])
    expect(mails.received).toMatchObject([{ to: ['loi@thu.example'] }])
    expect(mails.received[0]?.text).toContain(`https://mot-cua.example/tai-khoan/ho-so/${dossier.code}`)
    expect(mails.received[0]?.text).toContain('đã tiếp nhận đủ giấy tờ')
    expect(texts.received.map(one => one.body)).toMatchObject([
      { to: '0905000001', from: 'MOTCUA', text: expect.stringContaining(dossier.code) },
    ])
  })
  test('reaches people without an account on the phone of their dossier', async () => {
    const { id } = await accepted(stranger)
    await plan(id)
    await tryAll(id)
    expect([mails.received.length, texts.received[0]?.body.to]).toEqual([0, '0905999111'])
  })
  test('goes nowhere when its kind was switched off, and stays in the account', async () => {
    const { id, customerId } = await accepted()
    await choose(customerId, 'loi@thu.example', { intake: [] })
    await plan(id)
    expect(await states(id)).toEqual([])
    const kept = await province.db.selectFrom('message').select('kind').where('dossier_id', '=', id).execute()
    expect(kept).toEqual([{ kind: 'accepted' }])
  })
  test('is planned once, however often the job is tried', async () => {
    const { id } = await accepted(stranger)
    await Promise.all([plan(id), plan(id)])
    await tryAll(id)
    await plan(id)
    await tryAll(id)
    expect([await states(id), texts.received.length]).toEqual([['sms sent'], 1])
  })
  test('of long ago rouses nobody', async () => {
    const { id } = await accepted(stranger, '2026-11-16T09:00:00+07:00')
    await plan(id)
    expect(await states(id)).toEqual([])
  })
  test('without a provider stays in the account', async () => {
    const { id } = await accepted(stranger)
    deps = { ...deps, messengers: { text: null, mail: null } }
    await plan(id)
    expect(await states(id)).toEqual([])
  })
})

describe('trying again', () => {
  const oneText = async () => {
    const { id } = await accepted(stranger)
    await plan(id)
    const messageId = (await listDeliveries(province.db, id))[0]?.messageId ?? 0
    return { id, message: messageId, channel: 'sms' as const }
  }
  test('a job that is run again sends nothing again', async () => {
    const { id, ...job } = await oneText()
    for (let n = 0; n < 3; n++) await deliverMessage(deps)(job)
    expect([texts.received.length, await states(id)]).toEqual([1, ['sms sent']])
  })
  test('after a failure that may pass, with the same key; the queue is told by a throw without text or phone', async () => {
    const { id } = await oneText()
    texts.answers.push(503, 'hang')
    const failures = [...(await tryAll(id)), ...(await tryAll(id))]
    expect(await states(id)).toEqual(['sms queued timeout'])
    for (const failure of failures) expect(String(failure)).not.toMatch(/0905|Hồ sơ/)
    expect(failures).toHaveLength(2)
    expect(await tryAll(id)).toEqual([])
    expect([await states(id), texts.received.length]).toEqual([['sms sent'], 1])
    const { tries } = await province.db
      .selectFrom('message_delivery')
      .select('tries')
      .where('message_id', '=', Number(texts.received[0]?.key?.slice(4)))
      .executeTakeFirstOrThrow()
    expect(tries).toBe(3)
  })
  test('not after a refusal for good', async () => {
    const { id } = await oneText()
    texts.answers.push(400)
    expect(await tryAll(id)).toEqual([])
    expect(await states(id)).toEqual(['sms failed http-400'])
  })
  test('not after ten tries', async () => {
    const { id } = await oneText()
    texts.answers.push(...Array(10).fill(503))
    for (let n = 0; n < 10; n++) await tryAll(id)
    expect([await states(id), texts.received.length]).toEqual([['sms failed http-503'], 0])
  })
  test('a try that never came back is not repeated: nobody knows whether it went out', async () => {
    const { id, ...job } = await oneText()
    await sql`update message_delivery set claimed_at = now(), tries = 1 where message_id = ${job.message}`.execute(
      province.db,
    )
    await deliverMessage(deps)(job)
    expect([await states(id), texts.received.length]).toEqual([['sms failed interrupted'], 0])
  })
  test('a failed e-mail does not hold up the text message', async () => {
    const { id, customerId } = await accepted()
    await choose(customerId, 'loi@thu.example')
    await plan(id)
    mails.state.refuse = 550
    await tryAll(id)
    mails.state.refuse = null
    expect(await states(id)).toEqual(['email failed smtp-550', 'sms sent'])
  })
})

describe('quiet hours', () => {
  test('a text message of the night is due at seven; an e-mail goes at once', async () => {
    clock = testClock('2026-11-25T22:15:00+07:00')
    deps = { ...deps, clock }
    const { id, customerId } = await accepted(person, '2026-11-25T22:10:00+07:00')
    await choose(customerId, 'loi@thu.example')
    await plan(id)
    const messageId = (await listDeliveries(province.db, id))[0]?.messageId ?? 0
    const runAt = async (channel: string) =>
      Date.parse((await jobsOf(`deliver ${messageId} ${channel}`))[0]?.run_at ?? '')
    expect(await runAt('sms')).toBe(Date.parse('2026-11-26T07:00:00+07:00'))
    expect(await runAt('email')).toBe(Date.parse('2026-11-25T22:15:00+07:00'))
    await tryAll(id)
    expect([mails.received.length, texts.received.length, await states(id)]).toEqual([
      1,
      0,
      ['email sent', 'sms queued'],
    ])
    clock.advance(9 * 3600)
    await tryAll(id)
    expect(texts.received).toHaveLength(1)
  })
})

describe('reminders', () => {
  const reminders = async (dossier: number | null) => {
    const query = province.db
      .selectFrom('message')
      .select(['body', 'path', 'customer_id'])
      .where('kind', '=', 'reminder')
    return query.where('dossier_id', dossier === null ? 'is' : '=', dossier).execute()
  }
  const runOn = (day: string) => remind(province.db, testClock(`${day}T08:00:00+07:00`))(null)

  test('the window for papers: three days before it ends, once', async () => {
    const code = await counter.file(person, '2026-11-16T09:10:00+07:00')
    const items = [{ componentKey: 'declaration', reason: 'Ảnh mờ', howToFix: 'Chụp lại' }]
    await counter.command(code, { type: 'request-supplement', items }, '2026-11-18T09:00:00+07:00')
    const { id, dossier } = (await findDossier(province.db, code))!
    const ends = dossier.supplements[0]?.windowEndsAt?.slice(0, 10) ?? ''
    const daysBefore = (days: number) => new Date(Date.parse(ends) - days * 86_400_000).toISOString().slice(0, 10)
    await runOn(daysBefore(5))
    expect(await reminders(id)).toEqual([])
    for (const days of [2, 1]) await runOn(daysBefore(days))
    expect(await reminders(id)).toMatchObject([
      { body: expect.stringContaining(ends.split('-').toReversed().join('/')) },
    ])
  })
  test('a draft of an account: three days before it is deleted, once, with the way back to it', async () => {
    const { customer_id } = await province.db
      .selectFrom('account')
      .select('customer_id')
      .where('phone', '=', '0905000001')
      .executeTakeFirstOrThrow()
    const at = '2026-11-01T09:00:00+07:00'
    await province.db
      .insertInto('draft')
      .values({
        ...{ code: 'XD-1111-2222', procedure_code: '1.013225', case_key: 'x', agency_code: 'H32.26', for_whom: 'self' },
        ...{ customer_id, created_at: at, saved_at: at, expires_at: '2026-12-01T09:00:00+07:00' },
      })
      .execute()
    await runOn('2026-11-25')
    expect(await reminders(null)).toEqual([])
    for (const day of ['2026-11-29', '2026-11-30']) await runOn(day)
    expect(await reminders(null)).toMatchObject([{ path: '/nop-ho-so/1.013225/XD-1111-2222', customer_id }])
    const [message] = await province.db.selectFrom('message').select('id').where('dossier_id', 'is', null).execute()
    await sendMessages({ ...deps, clock: testClock('2026-11-29T08:01:00+07:00') })({ message: Number(message!.id) })
    const sent = await province.db
      .selectFrom('message_delivery')
      .select(['channel', 'recipient'])
      .where('message_id', '=', message!.id)
      .execute()
    expect(sent).toEqual([{ channel: 'sms', recipient: '0905000001' }])
  })
  test('a result at the desk: seven days after it lies there, once', async () => {
    const { id } = await accepted(stranger)
    await sql`update task set state = 'deliver', opened_at = '2026-11-26T09:00:00+07:00' where dossier_id = ${id}`.execute(
      province.db,
    )
    await runOn('2026-12-03')
    expect(await reminders(id)).toEqual([])
    for (const day of ['2026-12-04', '2026-12-05']) await runOn(day)
    expect(await reminders(id)).toMatchObject([{ body: expect.stringContaining('26/11/2026') }])
  })
})
