import { err, ok, type Result } from '../../platform/result.ts'
import type { BankNotice, NoticeError } from './payment-provider.ts'

const unreadable = (detail: string): Result<never, NoticeError> => err({ code: 'unreadable', detail })

/** The JSON of a notice: `{transactionId, bookedOn, amount, text, account?}`; members that we do not know are left out. */
export function readNoticeBody(body: string): Result<BankNotice, NoticeError> {
  let sent: Record<string, unknown>
  try {
    sent = JSON.parse(body) as Record<string, unknown>
  } catch {
    return unreadable('expected JSON')
  }
  if (typeof sent !== 'object' || sent === null) return unreadable('expected an object')
  const { transactionId, bookedOn, amount, text, account = null } = sent
  if (typeof transactionId !== 'string' || !/^[\x21-\x7e]{1,100}$/.test(transactionId))
    return unreadable('transactionId: expected 1 to 100 letters and digits')
  if (typeof bookedOn !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(bookedOn) || Number.isNaN(Date.parse(bookedOn)))
    return unreadable('bookedOn: expected a date such as 2026-11-25')
  if (typeof amount !== 'number' || !Number.isSafeInteger(amount) || amount <= 0)
    return unreadable('amount: expected a whole number of đồng above 0')
  if (typeof text !== 'string' || text.length > 1000) return unreadable('text: expected up to 1000 characters')
  if (account !== null && (typeof account !== 'string' || account.length > 40))
    return unreadable('account: expected up to 40 characters')
  return ok({ transactionId, bookedOn, amount, text, account })
}
