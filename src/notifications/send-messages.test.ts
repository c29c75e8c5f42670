import { afterAll, beforeAll, expect, test } from 'vitest'
import { procedures } from '../../seeds/procedures/index.ts'
import { official, type TestProvince, testProvince } from '../../tests/support/province.ts'
import { submitDossier } from '../dossiers/index.ts'
import { sendMessages } from './send-messages.job.ts'

const CODE = '1.004873'

let province: TestProvince
let dossier: number
beforeAll(async () => {
  province = await testProvince()
  const form = procedures.find(each => each.code === CODE)!.operation.cases[0]!
  const filed = await submitDossier(province, {
    actor: official(province.places, 'motcua.khanhvinh'),
    procedureCode: CODE,
    agencyCode: 'H32.26',
    channel: 'counter',
    applicant: { kind: 'person', fullName: 'Trần Thị Hạnh', personalNumber: '056190001234', phone: '0905123456' },
    answers: form.exampleAnswers,
    components: form.components.map(({ key, originals, copies }) => ({ key, originals, copies })),
    accept: true,
    now: '2026-11-25T09:00:00+07:00',
  })
  if (!filed.ok) throw new Error(JSON.stringify(filed.error))
  dossier = (await province.db.selectFrom('dossier').select('id').executeTakeFirstOrThrow()).id
})
afterAll(() => province?.drop())

const unsent = () => province.db.selectFrom('message').select('body').where('sent_at', 'is', null).execute()

async function write(...bodies: readonly string[]): Promise<void> {
  await province.db.deleteFrom('message').execute()
  const at = '2026-11-25T09:00:00+07:00'
  const row = { dossier_id: dossier, kind: 'noted', recipient: '0905123456', created_at: at }
  await province.db
    .insertInto('message')
    .values(bodies.map(body => ({ ...row, body })))
    .execute()
}

test('an accepted dossier leaves a message, and a job that sends it', async () => {
  const { rows } = await province.pool.query(
    "select j.payload from graphile_worker._private_jobs j join graphile_worker.jobs v using (id) where v.task_identifier = 'send-messages'",
  )
  expect(rows).toEqual([{ payload: { dossier } }])
  expect(await unsent()).toHaveLength(1)
})

test('two jobs of one dossier at once send each message once and in order', async () => {
  await write('đã tiếp nhận', 'đã có kết quả', 'đã trả kết quả')
  const sent: string[] = []
  const send = sendMessages(province.db, {
    send: async (_, body) => {
      await new Promise(resolve => setTimeout(resolve, 20))
      sent.push(body)
    },
  })
  await Promise.all([send({ dossier }), send({ dossier })])
  expect(sent).toEqual(['đã tiếp nhận', 'đã có kết quả', 'đã trả kết quả'])
  expect(await unsent()).toEqual([])
})

test('a message that the provider refuses stays unsent, and those before it are not sent again', async () => {
  await write('đã tiếp nhận', 'đã có kết quả')
  const sent: string[] = []
  let away = true
  const send = sendMessages(province.db, {
    send: async (_, body) => {
      if (away && body === 'đã có kết quả') throw new Error('the provider is away')
      sent.push(body)
    },
  })
  await expect(send({ dossier })).rejects.toThrow('the provider is away')
  expect(await unsent()).toEqual([{ body: 'đã có kết quả' }])
  away = false
  await send({ dossier })
  expect(sent).toEqual(['đã tiếp nhận', 'đã có kết quả'])
})
