import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { temporaryDataFolder } from '../../tests/support/data-folder.ts'
import { official, type TestProvince, testProvince } from '../../tests/support/province.ts'
import { atTheCounter, person } from '../accounts/accounts.fixture.ts'
import { executeCommand, findDossier, permitted, type StoredDossier } from '../dossiers/index.ts'
import { aPng } from '../files/files.fixture.ts'
import { keepUpload } from '../files/index.ts'
import { getVersion } from '../procedures/index.ts'
import { scopeOf } from '../tasks/index.ts'
import { answerersOf, writerFor } from './conversations.policy.ts'
import { countUnread } from './conversations.queries.ts'
import { countOpenQuestions, listOpenQuestions } from './open-questions.queries.ts'
import { readThread } from './read-thread.ts'
import { type Author, noteSeen, writeMessage } from './write-message.ts'

const NOW = '2026-11-25T10:42:00+07:00'
let province: TestProvince
let counter: Awaited<ReturnType<typeof atTheCounter>>
let held: StoredDossier
let customer: Author
let key = 0

const who = (name: string) => official(province.places, name)
const oneStop = () => who('motcua.khanhvinh')

beforeAll(async () => {
  province = await testProvince()
  counter = await atTheCounter(province)
})
afterAll(() => province?.drop())
beforeEach(async () => {
  const code = await counter.file(person, '2026-11-25T09:10:00+07:00')
  held = (await findDossier(province.db, code))!
  customer = { kind: 'customer', id: held.customerId }
})

const write = (actor: Author, body: string, more: { key?: string; now?: string; fileIds?: string[] } = {}) =>
  writeMessage(province, { actor, code: held.dossier.code, body, key: `k${key++}`, now: NOW, ...more })
const thread = async (now = NOW) => (await readThread(province.db, held.id, now)).messages
const reload = async () => {
  held = (await findDossier(province.db, held.dossier.code))!
}
/** Moves the dossier on, by whoever may make the ordinary move. */
async function moveOn(names: readonly string[]): Promise<void> {
  await reload()
  const version = await getVersion(province.db, held.dossier.procedureVersionId)
  for (const name of names) {
    const actor = who(name)
    const facts = { now: NOW, actor, version, directory: province.places }
    const move = permitted(held.dossier, facts).find(one => one.type === 'complete-step' || one.type === 'draft-result')
    if (!move) continue
    const command = { type: move.type, nodeId: move.nodeId, decision: 'granted', outcome: move.outcomes?.[0] } as never
    const expectedVersion = held.dossier.version
    const done = await executeCommand(province, { actor, code: held.dossier.code, command, expectedVersion, now: NOW })
    if (!done.ok) throw new Error(JSON.stringify(done.error))
    return reload()
  }
  throw new Error('nobody may move the dossier on')
}

describe('writing', () => {
  test('keeps a question with the date of its answer: one working day by the agency’s calendar', async () => {
    expect(await write(customer, ' Bao giờ\r\nxong? ')).toMatchObject({ ok: true })
    expect(await thread()).toMatchObject([
      { side: 'customer', body: 'Bao giờ\nxong?', at: NOW, answerDueAt: '2026-11-26T17:00:00+07:00', seenAt: null },
    ])
  })
  test('a question on Friday evening is due on Monday', async () => {
    await write(customer, 'Bao giờ xong?', { now: '2026-11-27T20:00:00+07:00' })
    expect((await thread())[0]?.answerDueAt).toBe('2026-11-30T17:00:00+07:00')
  })
  test('is done once for one key, and with another text under it refused', async () => {
    const [first, second] = await Promise.all([1, 2].map(() => write(customer, 'Một lần', { key: 'same' })))
    expect(first).toEqual(second)
    expect(await write(customer, 'Khác', { key: 'same' })).toEqual({
      ok: false,
      error: { code: 'idempotency-mismatch' },
    })
    expect(await write(oneStop(), 'Của cán bộ', { key: 'same' })).toMatchObject({ ok: true })
    expect(await thread()).toHaveLength(2)
  })
  test.each([
    ['nothing', ' \n ', 'empty'],
    ['too much', 'x'.repeat(4001), 'too-long'],
  ])('refuses %s', async (_, body, code) => expect(await write(customer, body)).toEqual({ ok: false, error: { code } }))

  test('what was written is neither changed nor deleted, by nobody', async () => {
    await write(customer, 'Giữ nguyên')
    for (const statement of [sql`update conversation_message set body = ''`, sql`delete from conversation_message`])
      await expect(statement.execute(province.db)).rejects.toThrow('stays')
  })
  test('takes 30 messages an hour from a customer, and says when the next may come', async () => {
    for (let n = 0; n < 30; n++) await write(customer, `Tin ${n}`, { now: `2026-11-25T10:${n + 10}:00+07:00` })
    const now = '2026-11-25T10:40:00+07:00'
    expect(await write(customer, 'Nữa', { now })).toEqual({ ok: false, error: { code: 'too-many', seconds: 1800 } })
    expect(await write(oneStop(), 'Cán bộ thì được', { now })).toMatchObject({ ok: true })
    expect(await write(customer, 'Sau đó', { now: '2026-11-25T11:10:00+07:00' })).toMatchObject({ ok: true })
  })
})

describe('who may write', () => {
  test('the customer of the dossier; for another it does not exist', async () => {
    const stranger = { kind: 'customer', id: held.customerId + 1 } as const
    expect(await write(stranger, 'x')).toEqual({ ok: false, error: { code: 'not-found' } })
    expect(writerFor(stranger, held.dossier, held.customerId)).toBeNull()
  })
  test.each([
    ['the one-stop that received it', 'motcua.khanhvinh', null],
    ['its head', 'truongmotcua.khanhvinh', null],
    ['whoever works on it now', 'chuyenvien.khanhvinh', null],
    ['not a leader who may read it', 'lanhdao.khanhvinh', 'may-not-write'],
    ['not a clerk', 'vanthu.khanhvinh', 'may-not-write'],
    ['not procedure control, who reads all', 'kiemsoat.tinh', 'may-not-write'],
    ['not another one-stop, for whom it does not exist', 'motcua.nhatrang', 'not-found'],
    ['not the centre’s administration', 'quantri.tinh', 'not-found'],
  ])('%s', async (_, name, refusal) => {
    const { db } = province
    while (answerersOf(held.dossier)[0]?.role !== 'specialist')
      await moveOn(['motcua.khanhvinh', 'truongphong.khanhvinh'])
    const done = await write(who(name), 'Chào bà')
    expect(done.ok ? null : done.error.code).toBe(refusal)
    expect(await countUnread(db, held.id, 'customer')).toBe(refusal === null ? 1 : 0)
  })
})

describe('whose turn the answer is', () => {
  const asked = async (name: string) => {
    const found = await listOpenQuestions(province.db, scopeOf(who(name)), null, 50)
    const { total } = await countOpenQuestions(province.db, scopeOf(who(name)), NOW)
    expect(total).toBe(found.length)
    return found.some(one => one.code === held.dossier.code)
  }

  test('a hand-over moves the question to the next holder and keeps the thread', async () => {
    await write(customer, 'Hồ sơ đang ở đâu?')
    const seen: string[] = []
    for (let step = 0; step < 4; step++) {
      const [turn] = answerersOf(held.dossier)
      seen.push(turn!.role)
      for (const [name, role] of [
        ['chuyenvien.khanhvinh', 'specialist'],
        ['truongphong.khanhvinh', 'unit-head'],
        ['motcua.nhatrang', 'nobody'],
      ])
        expect([name, await asked(name!)]).toEqual([name, turn?.role === role])
      expect(await thread()).toHaveLength(1)
      if (new Set(seen).size > 1) break
      await moveOn(['motcua.khanhvinh', 'truongphong.khanhvinh', 'chuyenvien.khanhvinh'])
    }
    expect(new Set(seen).size).toBeGreaterThan(1)
  })
  test('before acceptance and after the end it is the one-stop’s', async () => {
    await counter.command(held.dossier.code, { type: 'withdraw', reason: 'Làm lại' }, NOW)
    await reload()
    await write(customer, 'Rút rồi thì lấy lại giấy tờ ở đâu?')
    expect([await asked('motcua.khanhvinh'), await asked('chuyenvien.khanhvinh')]).toEqual([true, false])
  })
  test('an answer ends it; a second question does not put off the date of the first', async () => {
    await write(customer, 'Một')
    await write(customer, 'Hai', { now: '2026-11-26T10:00:00+07:00' })
    const row = () =>
      province.db.selectFrom('conversation').selectAll().where('dossier_id', '=', held.id).executeTakeFirstOrThrow()
    expect(await row()).toMatchObject({ asked_at: NOW, answer_due_at: '2026-11-26T17:00:00+07:00' })
    await write(oneStop(), 'Trả lời', { now: '2026-11-26T11:00:00+07:00' })
    expect(await row()).toMatchObject({ question_id: null, answer_due_at: null })
    expect((await thread()).map(one => one.answeredAt)).toEqual([
      '2026-11-26T11:00:00+07:00',
      '2026-11-26T11:00:00+07:00',
      null,
    ])
  })
})

describe('read marks', () => {
  test('each side sees when the other looked; a reader who may not answer leaves no mark', async () => {
    const { db } = province
    await write(customer, 'Câu hỏi')
    const look = (actor: Author, now: string) =>
      noteSeen(db, held.id, actor, writerFor(actor, held.dossier, held.customerId), now)
    await look(who('kiemsoat.tinh'), '2026-11-25T10:50:00+07:00')
    expect([await countUnread(db, held.id, 'official'), (await thread())[0]?.seenAt]).toEqual([1, null])
    await look(oneStop(), '2026-11-25T11:00:00+07:00')
    await look(oneStop(), '2026-11-25T12:00:00+07:00')
    expect([await countUnread(db, held.id, 'official'), (await thread())[0]?.seenAt]).toEqual([
      0,
      '2026-11-25T11:00:00+07:00',
    ])
    await write(oneStop(), 'Trả lời')
    expect(await countUnread(db, held.id, 'customer')).toBe(1)
    await look(customer, '2026-11-25T13:00:00+07:00')
    expect((await thread()).map(one => one.seenAt?.slice(11, 16))).toEqual(['11:00', '13:00'])
  })
})

describe('files', () => {
  async function uploaded(by: { kind: 'customer' | 'official'; id: number }): Promise<string> {
    const upload = (async function* () {
      yield aPng()
    })()
    const kept = await keepUpload(province.db, {
      dataDir: temporaryDataFolder(),
      upload,
      name: 'anh.png',
      by,
      actor: 'test',
      at: new Date(NOW),
    })
    if (!kept.ok) throw new Error(kept.error.code)
    return kept.value.id
  }
  test('belong to the dossier from then on, and to no paper of it', async () => {
    const id = await uploaded({ kind: 'customer', id: held.customerId })
    expect(await write(customer, '', { fileIds: [id] })).toMatchObject({ ok: true })
    expect((await thread())[0]?.files).toMatchObject([{ id, name: 'anh.png', mediaType: 'image/png' }])
    const file = await province.db.selectFrom('file').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
    expect([Number(file.dossier_id), file.component_key]).toEqual([held.id, null])
  })
  test('of somebody else, or sent before, are refused and nothing is kept', async () => {
    const theirs = await uploaded({ kind: 'official', id: oneStop().id })
    const mine = await uploaded({ kind: 'customer', id: held.customerId })
    expect(await write(customer, 'x', { fileIds: [mine, theirs] })).toEqual({
      ok: false,
      error: { code: 'file-not-yours' },
    })
    await write(customer, 'x', { fileIds: [mine] })
    expect(await write(customer, 'y', { fileIds: [mine] })).toEqual({ ok: false, error: { code: 'file-not-yours' } })
    expect(await thread()).toHaveLength(1)
  })
})

describe('telling the customer', () => {
  const notices = () =>
    province.db
      .selectFrom('message')
      .select(['body', 'path'])
      .where('dossier_id', '=', held.id)
      .where('kind', '=', 'conversation')
      .execute()
  test('an official’s message is announced without its text, and not again within the hour', async () => {
    await write(customer, 'Hỏi')
    expect(await notices()).toEqual([])
    await write(oneStop(), 'Điều riêng tư')
    await write(oneStop(), 'Thêm', { now: '2026-11-25T11:00:00+07:00' })
    const told = await notices()
    expect(told).toHaveLength(1)
    expect(told[0]?.body).not.toContain('riêng tư')
    expect(told[0]?.path).toBe(`/tai-khoan/ho-so/${held.dossier.code}/trao-doi`)
    await write(oneStop(), 'Hôm sau', { now: '2026-11-26T09:00:00+07:00' })
    expect(await notices()).toHaveLength(2)
  })
})
