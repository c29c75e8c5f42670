import type { PaymentMethod } from '../../dossiers/index.ts'
import { numberInWords } from '../../expressions/index.ts'
import type { Slip } from '../slip.ts'
import { blank, grouped, momentOf, officerSigns, officialName, payerLines, type SlipSource } from './parts.ts'

const methods: Readonly<Record<PaymentMethod, string>> = {
  cash: 'Tiền mặt',
  card: 'Thẻ',
  transfer: 'Chuyển khoản',
  post: 'Bưu chính thu hộ',
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/**
 * BL, electronic receipt of a fee (biên lai thu phí, lệ phí), numbered by agency and year; `round` names one of several
 * payments, the last where it is absent. @returns null before anything was paid
 */
export function feeReceipt(source: SlipSource): Slip | null {
  const payments = source.dossier.fees?.payments ?? []
  const payment = payments.at(source.round === undefined ? -1 : source.round - 1)
  if (payment === undefined || (source.round ?? 1) < 1) return null
  const { amount, method, at, by, receiptNumber, reference, transaction } = payment
  const officer = officialName(source, by)
  return {
    ...blank(source, at),
    number: `Số: ${String(receiptNumber).padStart(7, '0')}/${at.slice(0, 4)}`,
    title: 'BIÊN LAI THU PHÍ, LỆ PHÍ',
    rows: payerLines(source),
    after: [
      [{ label: 'Nội dung thu', value: `Phí, lệ phí: ${source.version.info.name}` }],
      [{ label: 'Số tiền', value: `${grouped(amount)} đồng` }],
      [{ label: 'Bằng chữ', value: `${capital(numberInWords(amount))} đồng` }],
      [
        { label: 'Hình thức nộp', value: methods[method] },
        { label: 'Thời gian', value: momentOf(at) },
      ],
      ...(reference === null
        ? []
        : [[{ label: method === 'transfer' ? 'Nội dung chuyển' : 'Biên lai giấy số', value: reference }]]),
      ...(transaction === null ? [] : [[{ label: 'Mã giao dịch của ngân hàng', value: transaction }]]),
    ],
    signatures: officer === '' ? [] : [officerSigns('NGƯỜI THU TIỀN', officer)],
    note: 'Biên lai điện tử lập từ sổ thu của hệ thống. Quét mã QR để xem hồ sơ.',
  }
}
