import { readNoticeBody } from './notice-body.ts'
import type { PaymentProvider } from './payment-provider.ts'
import { vietQrTransfer } from './vietqr-transfer.ts'

/** Page on which the demonstration plays the bank. */
export const TEST_BANK_PATH = '/ngan-hang-thu'

/** DEMO only: the same code, with a page that pays it in play money; its notices need no signature. */
export const testBank = (): PaymentProvider => ({
  name: 'test',
  createRequest: (order, account) => {
    const query = new URLSearchParams({ 'so-tien': String(order.amount), 'noi-dung': order.reference })
    return {
      ...vietQrTransfer(null).createRequest(order, account),
      provider: 'test',
      payPath: `${TEST_BANK_PATH}?${query}`,
    }
  },
  readNotice: ({ body }) => readNoticeBody(body),
})
