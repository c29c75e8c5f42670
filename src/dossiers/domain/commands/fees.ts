import type { DossierCommand } from '../commands.ts'
import type { Decide } from '../decide.ts'
import type { Facts } from '../facts.ts'
import { feeStanding } from '../fees.ts'
import { invalid } from '../refusals.ts'
import type { Trail } from '../trail.ts'

const isAmount = (amount: number): boolean => Number.isSafeInteger(amount) && amount > 0

type Money = Pick<
  Extract<DossierCommand, { type: 'record-payment' }>,
  'amount' | 'method' | 'reference' | 'transaction'
>

/** Records money that came in, with the next number of receipts. */
export function pay(trail: Trail, { receiptNumber }: Facts, money: Money): void {
  if (receiptNumber === undefined) throw new Error('a payment needs a receipt number')
  const { amount, method, reference = null, transaction = null } = money
  trail.push({ type: 'fee-paid', amount, method, reference, transaction, receiptNumber })
}

/** The one-stop names the amount where the procedure leaves it open, counts pieces, or exempts (0). */
export const requestFee: Decide<'request-fee'> = (trail, { amount, reason }) => {
  if (amount !== 0 && !isAmount(amount))
    return invalid('amount', 'Nhập số tiền, ví dụ: 50.000', 'Enter the amount, e.g. 50.000')
  if (reason.trim() === '') return invalid('reason', 'Nhập lý do', 'Enter the reason')
  trail.push({ type: 'fee-requested', amount, reason })
  return null
}

/** Money for the fee has come, less or more than was asked: what is left or too much is a value, not an error. */
export const recordPayment: Decide<'record-payment'> = (trail, command, facts) => {
  if (!isAmount(command.amount))
    return invalid('amount', 'Nhập số tiền đã thu, ví dụ: 50.000', 'Enter the amount received, e.g. 50.000')
  pay(trail, facts, command)
  return null
}

/** Gives back what was paid, in whole or in part. */
export const refundFee: Decide<'refund-fee'> = (trail, { amount, reason }, { version }) => {
  const { paid } = feeStanding(trail.dossier, version)
  if (!isAmount(amount) || amount > paid)
    return invalid('amount', `Nhập số tiền từ 1 đến ${paid} đồng`, `Enter an amount from 1 to ${paid} đồng`)
  if (reason.trim() === '') return invalid('reason', 'Nhập lý do', 'Enter the reason')
  trail.push({ type: 'fee-refunded', amount, reason })
  return null
}
