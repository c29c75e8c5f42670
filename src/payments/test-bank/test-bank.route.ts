import type { FastifyReply } from 'fastify'
import Type from 'typebox'
import type { DirectoryService } from '../../agencies/index.ts'
import { formatInstant } from '../../deadlines/index.ts'
import type { FormProblem } from '../../platform/html/index.ts'
import { csrfToken, frame, page, randomSecret, type Slice, safePath, seeOther } from '../../platform/http/index.ts'
import { takeNotice } from '../notices/take-notice.ts'
import { TEST_BANK_PATH, testBank } from '../providers/test-bank.ts'
import { TestBankPage } from './test-bank.view.tsx'
import { words } from './test-bank.words.ts'

const Word = Type.Optional(Type.String({ maxLength: 300 }))
const fields = { 'so-tien': Word, 'noi-dung': Word, ve: Word }

/** Plays the bank: what is typed comes in as money. Registered with DEMO=1 only. */
export const testBankRoutes: Slice<{ readonly directory: DirectoryService }> = async (app, { directory }) => {
  const { db, clock } = app.deps

  const show = (
    reply: FastifyReply,
    fields: { amount: string; text: string; back: string; key: string; done?: boolean },
    problems: readonly FormProblem[] = [],
  ) =>
    page(
      reply,
      TestBankPage({ frame: frame(reply), csrf: csrfToken(reply), ...fields, problems }),
      problems.length > 0 ? 422 : 200,
    )

  app.get(
    TEST_BANK_PATH,
    {
      config: { policy: 'public', audit: 'test-bank.page' },
      schema: { querystring: Type.Object({ ...fields, xong: Word }) },
    },
    async (request, reply) => {
      const { 'so-tien': amount = '', 'noi-dung': text = '', ve = '', xong } = request.query
      return show(reply, { amount, text, back: ve, key: randomSecret(), done: xong !== undefined })
    },
  )

  app.post(
    TEST_BANK_PATH,
    {
      config: { policy: 'public', audit: 'test-bank.pay' },
      schema: { body: Type.Object({ ...fields, _key: Word }) },
    },
    async (request, reply) => {
      const { 'so-tien': amount = '', 'noi-dung': text = '', ve = '', _key: key = randomSecret() } = request.body
      const now = formatInstant(clock().getTime())
      const sum = /^[\d.\s]{1,16}$/.test(amount) ? Number(amount.replaceAll(/[.\s]/g, '')) : 0
      const again = { amount, text, back: ve, key }
      if (sum === 0) return show(reply, again, [{ id: 'so-tien', text: words.enterAmount }])
      const notice = { transactionId: `THU-${key}`, bookedOn: now.slice(0, 10), amount: sum, text }
      const sent = { body: JSON.stringify(notice), signature: '', now }
      const taken = await takeNotice({ db, directory }, testBank(), 'test', sent)
      if (!taken.ok) return show(reply, again, [{ id: 'noi-dung', text: words.refused }])
      return seeOther(reply, safePath(ve) ?? `${TEST_BANK_PATH}?xong=1`)
    },
  )
}
