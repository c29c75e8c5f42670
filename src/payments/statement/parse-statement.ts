import {
  type Checked,
  type Columns,
  checkDate,
  checkPattern,
  checkRow,
  checkText,
  optionally,
  type RowError,
  refuseRepeats,
  type TableRow,
} from '../../platform/spreadsheet/index.ts'
import type { BankNotice } from '../providers/payment-provider.ts'

export const statementColumns = {
  bookedOn: ['date', 'ngày', 'ngày giao dịch', 'ngày hạch toán', 'ngày hiệu lực'],
  amount: ['ghi có', 'số tiền ghi có', 'phát sinh có', 'có', 'số tiền', 'credit'],
  debit: ['ghi nợ', 'số tiền ghi nợ', 'phát sinh nợ', 'nợ'],
  text: ['nội dung', 'diễn giải', 'nội dung giao dịch', 'mô tả', 'description'],
  transactionId: ['mã giao dịch', 'số giao dịch', 'số bút toán', 'số tham chiếu', 'số chứng từ', 'reference'],
  account: ['tài khoản', 'số tài khoản', 'tài khoản nhận'],
} as const satisfies Columns<string>
export type StatementColumn = keyof typeof statementColumns

export interface StatementRow extends BankNotice {
  readonly line: number
}

/** `75.000`, `75,000`, `75000`, `75.000,00`, `75,000.00 VND` → 75000. */
function checkAmount(text: string): Checked<number> {
  const bare = text.replace(/\s|vnd|vnđ|đ|đồng/gi, '').replace(/^\+/, '')
  const whole = bare.replace(/[.,]0{1,2}$/, '')
  const digits = whole.replaceAll(/[.,](?=\d{3}(?:\D|$))/g, '')
  const amount = Number(digits)
  if (/^\d{1,15}$/.test(digits) && amount > 0) return { value: amount }
  return { reason: 'expected a whole amount of đồng such as 75.000' }
}

/** `25/11/2026 10:42:05` is the day. */
const dayOf = (text: string): string => text.split(/[ T]/)[0] ?? ''

const isEmpty = (text: string): boolean => /^[0.,\s-]*$/.test(text)

/** Rows of a bank's statement: money that came in. What went out is left out. */
export function parseStatement(rows: readonly TableRow<StatementColumn>[]): {
  readonly rows: readonly StatementRow[]
  readonly errors: readonly RowError[]
} {
  const good: StatementRow[] = []
  const errors: RowError[] = []
  for (const { line, values } of rows) {
    if (isEmpty(values.amount) && !isEmpty(values.debit)) continue
    const checked = checkRow(line, values, {
      bookedOn: checkDate(dayOf(values.bookedOn)),
      amount: checkAmount(values.amount),
      text: checkText(values.text, 1000),
      transactionId: checkPattern(values.transactionId, /^[\x21-\x7e]{1,100}$/, '1 to 100 letters and digits'),
      account: optionally(values.account, text => checkText(text, 40)),
    })
    if (checked.ok) good.push(checked.row)
    else errors.push(...checked.errors)
  }
  const repeated = refuseRepeats(good, 'transactionId', row => row.transactionId)
  return { rows: repeated.kept, errors: [...errors, ...repeated.errors].sort((a, b) => a.line - b.line) }
}
