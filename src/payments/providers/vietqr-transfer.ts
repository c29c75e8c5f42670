import { err } from '../../platform/result.ts'
import { writeVietQr } from '../domain/vietqr.ts'
import { readNoticeBody } from './notice-body.ts'
import type { PaymentProvider } from './payment-provider.ts'
import { isSigned } from './signature.ts'

/**
 * A transfer to the agency's account, by code or by hand. Its money is known from imported statements, and from notices
 * of the bank where a secret was agreed with it. @param secret absent: no notice is believed
 */
export const vietQrTransfer = (secret: string | null): PaymentProvider => ({
  name: 'vietqr-transfer',
  createRequest: (order, account) => ({
    provider: 'vietqr-transfer',
    ...order,
    ...account,
    qr: writeVietQr({ ...order, ...account }),
    payPath: null,
  }),
  readNotice: ({ body, signature, now }) =>
    secret !== null && isSigned(secret, new Date(now), body, signature)
      ? readNoticeBody(body)
      : err({ code: 'not-signed' }),
})
