import type { ProcedureInfo } from '../types.ts'

type Method = ProcedureInfo['methods'][number]
type Doubt = ProcedureInfo['confirm'][number]

const UNIT_WORDS: Readonly<Record<string, string>> = {
  working_day: 'ngày làm việc',
  day: 'ngày',
  hour: 'giờ',
  month: 'tháng',
}
const TIME_IN_TEXT = /(\d+)\s*(?:\([^)]*\)\s*)?(ngày\s+làm\s+việc|ngày|giờ\s+làm\s+việc|giờ|tháng)/giu
/** A fee in đồng below this amount is a price list's own unit or a slip: 120 for 120.000. */
const SMALLEST_FEE = 1000

/** The times that a text names, e.g. "05 ngày làm việc" as `{ amount: 5, unit: 'working_day' }`. */
function timesIn(text: string): { amount: number; unit: string }[] {
  return [...text.normalize('NFC').matchAll(TIME_IN_TEXT)].map(match => {
    const word = match[2]!.toLowerCase().replace(/\s+/gu, ' ')
    const unit = Object.keys(UNIT_WORDS).find(key => UNIT_WORDS[key] === word) ?? 'hour'
    return { amount: Number(match[1]), unit }
  })
}

function limitDoubt(method: Method): string | null {
  const { limit, limitText, note } = method
  if (limit === null) return null
  if (limit.unit === null) return `thời hạn ${limit.amount} không có đơn vị`
  const headline = timesIn(limitText ?? '')[0]
  if (headline && (headline.amount !== limit.amount || headline.unit !== limit.unit)) {
    return `thời hạn ghi hai cách khác nhau: ${limit.amount} ${UNIT_WORDS[limit.unit]} và "${limitText}"`
  }
  const sameAmount = timesIn(note ?? '').filter(time => time.amount === limit.amount)
  const other = sameAmount.find(time => time.unit !== limit.unit)
  if (other && !sameAmount.some(time => time.unit === limit.unit)) {
    return `thời hạn ${limit.amount} ${UNIT_WORDS[limit.unit]}, nhưng phần mô tả ghi ${other.amount} ${UNIT_WORDS[other.unit]}`
  }
  return null
}

/** What a source says about a fee beside its text. */
export interface FeeClaim {
  readonly currency: string | null
  readonly suspect: boolean
}

function feeDoubt({ fee }: Method, claim: FeeClaim): string | null {
  if (claim.currency !== null && claim.currency !== 'VND') return `phí ghi bằng ${claim.currency}: "${fee.text ?? ''}"`
  if (claim.suspect || (fee.amount !== null && fee.amount > 0 && fee.amount < SMALLEST_FEE)) {
    return `mức phí đáng ngờ: ${fee.amount ?? '?'} đồng`
  }
  if (!fee.free && fee.amount === null && /^miễn phí/iu.test(fee.text ?? '')) {
    return 'ghi "miễn phí" kèm điều kiện hoặc mức phí khác'
  }
  return null
}

/** What a human must still confirm in a record; nothing is corrected, nothing is guessed. */
export function findDoubts(info: Omit<ProcedureInfo, 'confirm'>, claims: readonly FeeClaim[]): Doubt[] {
  if (info.nameOnly) return []
  const doubts: Doubt[] = []
  const doubt = (path: string, reason: string | null) => {
    if (reason !== null) doubts.push({ path, reason })
  }
  info.methods.forEach((method, at) => {
    doubt(`methods[${at}].limit`, limitDoubt(method))
    doubt(`methods[${at}].fee`, feeDoubt(method, claims[at]!))
  })
  doubt('levels', info.levels.length > 1 ? 'nhiều cấp thực hiện: mỗi cấp là một quy trình riêng' : null)
  doubt('competentAgency', info.competentAgency === null ? 'không ghi cơ quan có thẩm quyền' : null)
  return doubts
}
