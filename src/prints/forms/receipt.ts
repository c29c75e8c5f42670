import { agencyName } from '../../agencies/index.ts'
import { type Dossier, deskAcceptance, feeStanding, postAddressOf, returnMethods } from '../../dossiers/index.ts'
import type { Line, Slip, SlipTable } from '../slip.ts'
import {
  applicantLines,
  blank,
  caseOf,
  countText,
  grouped,
  limitLine,
  momentOf,
  numberOf,
  officerSigns,
  officialName,
  oneStopOf,
  type SlipSource,
  submitterSigns,
} from './parts.ts'

type Transfer = Dossier['transfers'][number]

function papers({ dossier }: SlipSource): SlipTable {
  const given = dossier.components.filter(c => c.originals + c.copies + c.fileIds.length > 0)
  const withFiles = given.some(c => c.fileIds.length > 0)
  return {
    title: '1. Thành phần hồ sơ nộp gồm:',
    columns: [
      { label: 'TT', width: 0.6, narrow: true },
      { label: 'Tên giấy tờ', width: 6 },
      { label: 'Bản chính', width: 1.1, narrow: true },
      { label: 'Bản sao', width: 1.1, narrow: true },
      ...(withFiles ? [{ label: 'Tệp', width: 1.1, narrow: true }] : []),
    ],
    rows: given.map((c, i) => [
      String(i + 1),
      c.name,
      countText(c.originals),
      countText(c.copies),
      ...(withFiles ? [countText(c.fileIds.length)] : []),
    ]),
  }
}

function feeText(source: SlipSource): string {
  const { dossier } = source
  const fee = caseOf(source)?.fees[dossier.channel]
  if (fee === undefined || fee.basis === 'free') return fee?.text ?? ''
  const { state, amount } = feeStanding(dossier, source.version)
  const paid = state === 'paid' ? 'đã nộp' : 'chưa nộp'
  const named = dossier.fees?.requested ? `${grouped(amount ?? 0)} đồng; ${fee.text}` : fee.text
  return `${named} (${state === 'none' ? 'được miễn' : paid})`
}

/** Where the applicant gets the result: at the desk, unless something else was chosen. */
function placeOfReturn(dossier: Dossier, desk: string): string {
  const { returnMethod = 'counter' } = dossier
  if (returnMethod === 'counter') return desk
  return [returnMethods[returnMethod].label.vi, postAddressOf(dossier)].filter(Boolean).join(', ')
}

/** Who resolves what the desk only received, and since when it has it. */
const transferLines = ({ directory }: SlipSource, transfer: Transfer | null): Line[][] =>
  transfer === null
    ? []
    : [
        [{ label: 'Cơ quan giải quyết', value: agencyName(directory, transfer.to) }],
        [
          {
            label: 'Cơ quan giải quyết nhận lúc',
            value: transfer.receivedAt ? momentOf(transfer.receivedAt) : `chậm nhất ${momentOf(transfer.dueAt)}`,
          },
        ],
      ]

const dueLine = (clock: Dossier['clock'], transfer: Transfer | null): string =>
  clock === null && transfer !== null
    ? `chậm nhất ${momentOf(transfer.expectedDueAt)}, tính từ khi cơ quan giải quyết nhận`
    : momentOf(clock?.dueOriginal ?? '')

/**
 * M01, receipt and appointment (giấy tiếp nhận hồ sơ và hẹn trả kết quả; TT 01/2018 form 01). The date promised is the
 * first one, whatever moved it later. @returns null before acceptance
 */
export function receipt(source: SlipSource): Slip | null {
  const { dossier, directory } = source
  const { clock } = dossier
  const accepted = deskAcceptance(dossier)
  const limit = caseOf(source)?.limits[dossier.channel] ?? clock?.limit
  if (accepted === null || limit === undefined) return null
  const acceptedAt = accepted.at
  const { suffix } = oneStopOf(directory, dossier.agency, acceptedAt)
  const address = directory.agencies.get(dossier.agency)?.address
  return {
    ...blank(source, acceptedAt),
    number: numberOf(dossier, suffix),
    title: 'GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ',
    copies: ['Lưu', 'Giao người nộp'],
    rows: applicantLines(source),
    table: papers(source),
    after: [
      [{ label: '2. Số lượng hồ sơ', value: '01 bộ' }],
      [{ label: '3. Thời gian giải quyết hồ sơ theo quy định', value: limitLine(clock?.limit ?? limit) }],
      [{ label: '4. Thời gian nhận hồ sơ', value: momentOf(acceptedAt) }],
      ...transferLines(source, accepted.transfer),
      [{ label: '5. Thời gian trả kết quả', value: dueLine(clock, accepted.transfer) }],
      [
        {
          label: '6. Nơi nhận kết quả',
          value: placeOfReturn(dossier, [agencyName(directory, dossier.agency), address].filter(Boolean).join(', ')),
        },
      ],
      [{ label: 'Phí, lệ phí', value: feeText(source) }],
      [
        { label: 'Vào Sổ theo dõi hồ sơ, quyển số', value: acceptedAt.slice(0, 4) },
        { label: 'Số thứ tự', value: String(dossier.registerNumber ?? '') },
      ],
    ],
    signatures: [submitterSigns(dossier), officerSigns('NGƯỜI TIẾP NHẬN HỒ SƠ', officialName(source, accepted.by))],
    note: 'Lập thành hai bản: một bản giao người nộp, một bản lưu cùng Phiếu kiểm soát. Quét mã QR để xem hồ sơ đến đâu.',
  }
}
