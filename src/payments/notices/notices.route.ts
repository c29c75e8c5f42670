import Type from 'typebox'
import type { DirectoryService } from '../../agencies/index.ts'
import { formatInstant } from '../../deadlines/index.ts'
import { type HttpRefusal, notFound, refuse, type Slice } from '../../platform/http/index.ts'
import { assertNever } from '../../platform/result.ts'
import { vietQrTransfer } from '../providers/vietqr-transfer.ts'
import { type TakeNoticeError, takeNotice } from './take-notice.ts'

const LONGEST = 16 * 1024

function refusalOf(error: TakeNoticeError): HttpRefusal {
  const { code } = error
  switch (code) {
    case 'not-signed':
      return {
        status: 400,
        code,
        title: { vi: 'Chữ ký không đúng hoặc đã quá 5 phút', en: 'The signature is wrong, or older than five minutes' },
      }
    case 'unreadable':
      return {
        status: 422,
        code,
        title: { vi: 'Thông báo chưa đúng dạng', en: 'Unreadable notice' },
        detail: error.detail,
      }
    case 'other-amount':
      return {
        status: 409,
        code,
        title: { vi: 'Giao dịch này đã báo với số tiền khác', en: 'The transaction is known with another amount' },
      }
    default:
      return assertNever(code)
  }
}

/** `POST /api/v1/payments/notices`: a bank or gateway tells of money that came in, signed with the agreed secret. */
export const noticeRoutes: Slice<{ readonly directory: DirectoryService }> = async (app, { directory }) => {
  const { db, clock, config } = app.deps
  const provider = vietQrTransfer(config.paymentNoticeSecret === '' ? null : config.paymentNoticeSecret)
  // The signature is over the bytes as they came, so nothing reads them first.
  app.removeContentTypeParser('application/json')
  app.addContentTypeParser('application/json', { parseAs: 'string', bodyLimit: LONGEST }, (_, body, done) =>
    done(null, body),
  )
  app.post(
    '/api/v1/payments/notices',
    {
      config: { policy: 'public', audit: 'payment.notice' },
      schema: {
        summary: 'Ngân hàng báo có tiền vào, ký HMAC-SHA256',
        description:
          'Tiêu đề X-Signature: t=<giây từ 1970>,v1=<hex của HMAC-SHA256(khóa, "<giây>.<nội dung>")>, quá 5 phút thì không nhận. ' +
          'Nội dung: {"transactionId", "bookedOn": "YYYY-MM-DD", "amount", "text", "account"?}. Gửi lại cùng transactionId không ghi hai lần.',
        tags: ['payments'],
        headers: Type.Object({ 'x-signature': Type.Optional(Type.String({ maxLength: 200 })) }),
        response: { 200: Type.Object({ transactionId: Type.String(), isNew: Type.Boolean() }) },
      },
    },
    async (request, reply) => {
      if (config.paymentNoticeSecret === '') return refuse(reply, notFound)
      const body = typeof request.body === 'string' ? request.body : ''
      const sent = { body, signature: request.headers['x-signature'] ?? '', now: formatInstant(clock().getTime()) }
      const taken = await takeNotice({ db, directory }, provider, 'notice', sent)
      return taken.ok ? taken.value : refuse(reply, refusalOf(taken.error))
    },
  )
}
