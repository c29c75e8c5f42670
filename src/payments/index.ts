export { upsertAccounts } from './accounts/import-accounts.ts'
export { bankName } from './domain/banks.ts'
export { type CreditProblem, creditProblems } from './domain/match-credit.ts'
export { paymentReference } from './domain/reference.ts'
export { takeNotice } from './notices/take-notice.ts'
export { awaits, payTitle, words as payWords } from './pay/pay.words.ts'
export { FeeTag, PaymentBox } from './pay/payment-box.view.tsx'
export { outstandingOf, type PaymentView, paymentOf } from './pay/payment-of.ts'
export { moneyScope } from './payments.policy.ts'
export {
  type AgencySum,
  type BankCredit,
  findCredit,
  listPayments,
  listUnmatched,
  type ReceivedPayment,
  sumPayments,
} from './payments.queries.ts'
export { paymentRoutes } from './payments.route.ts'
export { testBank } from './providers/test-bank.ts'
export { returnCredit, type SettleError, settleCredit } from './settle-credit.ts'
