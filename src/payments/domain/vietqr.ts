import { crc16 } from './crc16.ts'
import { fieldOf, readFields, writeFields } from './emv.ts'

/** A transfer as its QR code says it (NAPAS 247 upon EMVCo, merchant-presented). */
export interface Transfer {
  /** Number of the receiving bank, six digits (BIN). */
  readonly bankBin: string
  /** Account at that bank: up to 19 letters and digits. */
  readonly account: string
  /** Đồng. */
  readonly amount: number
  /** Text of the transfer: ASCII, up to 25 characters. */
  readonly reference: string
}

const NAPAS = 'A000000727'
const TO_ACCOUNT = 'QRIBFTTA'
const DONG = '704'
/** `12`: the code is good for this one payment. */
const ONCE = '12'

const ids = {
  format: '00',
  kind: '01',
  receiver: '38',
  currency: '53',
  amount: '54',
  country: '58',
  more: '62',
  crc: '63',
} as const

export const isBankBin = (text: string): boolean => /^\d{6}$/.test(text)
export const isAccount = (text: string): boolean => /^[0-9A-Z]{4,19}$/.test(text)

/** The text of the QR code that every Vietnamese bank's app reads. @throws for a transfer that it cannot say */
export function writeVietQr({ bankBin, account, amount, reference }: Transfer): string {
  if (!isBankBin(bankBin)) throw new Error(`“${bankBin}” is no number of a bank`)
  if (!isAccount(account)) throw new Error(`“${account}” is no account`)
  if (!Number.isSafeInteger(amount) || amount <= 0 || amount > 9_999_999_999_999)
    throw new Error(`${amount} đ cannot be transferred`)
  if (reference.length > 25) throw new Error(`“${reference}” is too long for a transfer`)
  const bank = writeFields([
    { id: '00', value: bankBin },
    { id: '01', value: account },
  ])
  const text = writeFields([
    { id: ids.format, value: '01' },
    { id: ids.kind, value: ONCE },
    {
      id: ids.receiver,
      value: writeFields([
        { id: '00', value: NAPAS },
        { id: '01', value: bank },
        { id: '02', value: TO_ACCOUNT },
      ]),
    },
    { id: ids.currency, value: DONG },
    { id: ids.amount, value: String(amount) },
    { id: ids.country, value: 'VN' },
    { id: ids.more, value: writeFields([{ id: '08', value: reference }]) },
  ])
  const unsigned = `${text}${ids.crc}04`
  return `${unsigned}${crc16(unsigned)}`
}

/** What a code of `writeVietQr` says; null where its sum is wrong or it is no transfer in đồng. */
export function readVietQr(text: string): Transfer | null {
  if (crc16(text.slice(0, -4)) !== text.slice(-4)) return null
  const fields = readFields(text)
  if (fields === null || fieldOf(fields, ids.currency) !== DONG || fieldOf(fields, ids.country) !== 'VN') return null
  const receiver = readFields(fieldOf(fields, ids.receiver) ?? '') ?? []
  if (fieldOf(receiver, '00') !== NAPAS || fieldOf(receiver, '02') !== TO_ACCOUNT) return null
  const bank = readFields(fieldOf(receiver, '01') ?? '') ?? []
  const more = readFields(fieldOf(fields, ids.more) ?? '') ?? []
  const [bankBin, account] = [fieldOf(bank, '00'), fieldOf(bank, '01')]
  const amount = fieldOf(fields, ids.amount)
  if (bankBin === null || account === null || amount === null) return null
  return { bankBin, account, amount: Number(amount), reference: fieldOf(more, '08') ?? '' }
}
