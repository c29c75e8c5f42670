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

test('an accepted dossier leaves a message, and a job that sends it', async () => {
  const { rows } = await province.pool.query(
    "select j.payload from graphile_worker._private_jobs j join graphile_worker.jobs v using (id) where v.task_identifier = 'send-messages'",
  )
  expect(rows).toEqual([{ payload: { dossier } }])
})

test('two jobs of one dossier at once plan each message once, in the order in which they were written', async () => {
  const at = '2026-11-25T09:00:00+07:00'
  const { customer_id } = await province.db.selectFrom('dossier').select('customer_id').executeTakeFirstOrThrow()
  const row = { dossier_id: dossier, customer_id, kind: 'noted', recipient: '0905123456', created_at: at }
  await province.db.deleteFrom('message').execute()
  await province.db
    .insertInto('message')
    .values(['đã tiếp nhận', 'đã có kết quả', 'đã trả kết quả'].map(body => ({ ...row, body })))
    .execute()
  const text = { send: async () => {} }
  const send = sendMessages({
    ...{ db: province.db, messengers: { text, mail: null }, publicUrl: 'https://x.example', quietHours: '21:00-07:00' },
    clock: () => new Date(at),
  })
  await Promise.all([send({ dossier }), send({ dossier })])
  const { rows } = await province.pool.query(
    "select j.payload from graphile_worker._private_jobs j join graphile_worker.jobs v using (id) where v.task_identifier = 'deliver-message' order by j.run_at",
  )
  const planned = await province.db.selectFrom('message').select('id').orderBy('id').execute()
  expect(rows.map(one => one.payload)).toEqual(planned.map(({ id }) => ({ message: Number(id), channel: 'sms' })))
})
