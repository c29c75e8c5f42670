import type { DirectoryService } from '../agencies/index.ts'
import type { Slice } from '../platform/http/index.ts'
import { noticeRoutes } from './notices/notices.route.ts'
import { testBankRoutes } from './test-bank/test-bank.route.ts'

/** Doors of money: the bank's notices; with DEMO=1 a page that plays the bank. */
export const paymentRoutes: Slice<{ readonly directory: DirectoryService }> = async (app, options) => {
  await app.register(noticeRoutes, options)
  if (app.deps.config.demo) await app.register(testBankRoutes, options)
}
