import { agencyName, type Directory, superiorOf } from '../agencies/index.ts'
import type { Limit } from '../deadlines/index.ts'
import type { Dossier, StoredEvent } from '../dossiers/index.ts'
import { maskPersonalNumber, showPhone } from '../identity/index.ts'
import type { ProcedureVersion } from '../procedures/index.ts'

export const slipForms = ['M01', 'M02', 'M03', 'M04', 'M05'] as const
export type SlipForm = (typeof slipForms)[number]

interface Line {
  readonly label: string
  readonly value: string
}
interface SlipTable {
  readonly title: string
  readonly widths: readonly number[]
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** A slip as data, in the order in which it is read; the template only sets it. */
export interface Slip {
  readonly paper: 'a5' | 'a4'
  readonly parent: string
  readonly agency: string
  readonly number: string
  readonly place: string
  readonly title: string
  readonly subtitle: string | null
  readonly code: string
  /** Address that the QR code opens; null where the slip carries none. */
  readonly link: string | null
  readonly rows: readonly Line[]
  readonly tables: readonly SlipTable[]
  readonly after: readonly Line[]
  readonly signatures: readonly { readonly title: string; readonly note: string; readonly name: string }[]
  readonly note: string | null
}

export interface SlipSource {
  readonly dossier: Dossier
  readonly version: ProcedureVersion
  readonly events: readonly StoredEvent[]
  readonly directory: Directory
  /** Address of the portal, without a slash at the end. */
  readonly publicUrl: string
}

const units: Readonly<Record<Limit['unit'], string>> = {
  'clock-hour': 'giờ',
  'working-hour': 'giờ làm việc',
  'calendar-day': 'ngày',
  'working-day': 'ngày làm việc',
  month: 'tháng',
}
const limitText = ({ amount, unit }: Limit): string => (amount === 0 ? 'Trong ngày' : `${amount} ${units[unit]}`)

const dayOf = (instant: string): string => `${instant.slice(8, 10)}/${instant.slice(5, 7)}/${instant.slice(0, 4)}`
const momentOf = (instant: string): string =>
  `${instant.slice(11, 13)} giờ ${instant.slice(14, 16)} phút, ngày ${dayOf(instant)}`
const dateLine = (place: string, instant: string): string =>
  `${place}, ngày ${instant.slice(8, 10)} tháng ${instant.slice(5, 7)} năm ${instant.slice(0, 4)}`

const officialName = ({ directory }: SlipSource, username: string): string =>
  directory.byUsername.get(username)?.[0]?.fullName ?? ''

const numberOf = (dossier: Dossier, suffix: string): string => `Số: ${dossier.registerNumber ?? '……'}/${suffix}`

function heading(source: SlipSource, agency: string, at: string) {
  const { dossier, directory, publicUrl } = source
  const parent = superiorOf(directory, agency)
  const place = directory.agencies.get(agency)?.shortName ?? agencyName(directory, agency)
  return {
    parent: parent ? agencyName(directory, parent) : '',
    agency: agencyName(directory, agency),
    place: dateLine(place, at),
    code: dossier.code,
    link: `${publicUrl}/tra-cuu/${encodeURIComponent(dossier.code)}`,
  }
}

function applicantLines({ dossier, version }: SlipSource): Line[] {
  const { applicant } = dossier
  const number = applicant.personalNumber ?? applicant.taxCode
  return [
    { label: 'Mã hồ sơ', value: dossier.code },
    { label: 'Tiếp nhận hồ sơ của', value: applicant.fullName },
    ...(number
      ? [
          {
            label: applicant.personalNumber ? 'Số định danh' : 'Mã số thuế',
            value: applicant.personalNumber ? maskPersonalNumber(number) : number,
          },
        ]
      : []),
    { label: 'Địa chỉ', value: applicant.address ?? '………………' },
    { label: 'Số điện thoại', value: `${showPhone(applicant.phone)}    Email: ${applicant.email ?? '………………'}` },
    { label: 'Nội dung yêu cầu giải quyết', value: version.info.name },
  ]
}

const bothSign = (source: SlipSource, official: string) => [
  { title: 'NGƯỜI NỘP HỒ SƠ', note: '(Ký và ghi rõ họ tên)', name: source.dossier.applicant.fullName },
  { title: 'NGƯỜI TIẾP NHẬN HỒ SƠ', note: '(Ký và ghi rõ họ tên)', name: officialName(source, official) },
]

/** M01: giấy tiếp nhận hồ sơ và hẹn trả kết quả (TT 01/2018 form 01; fields of domain.md §2). */
function m01(source: SlipSource): Slip | null {
  const { dossier, version } = source
  const { clock, acceptedAt } = dossier
  if (!clock || !acceptedAt || !dossier.acceptedBy) return null
  const fee = version.operation?.cases.find(c => c.key === dossier.caseKey)?.fees[dossier.channel]
  const received = dossier.components.filter(c => c.originals + c.copies + c.fileIds.length > 0)
  const sets = Math.max(1, ...received.map(c => Math.min(c.originals, 1)))
  return {
    ...heading(source, dossier.agency, acceptedAt),
    paper: 'a5',
    number: numberOf(dossier, 'GTN'),
    title: 'GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ',
    subtitle: null,
    rows: applicantLines(source),
    tables: [
      {
        title: '1. Thành phần hồ sơ nộp gồm',
        widths: [0.5, 6, 1.3, 1.3],
        header: ['TT', 'Tên giấy tờ', 'Bản chính', 'Bản sao'],
        rows: received.map((c, i) => [String(i + 1), c.name, String(c.originals), String(c.copies)]),
      },
    ],
    after: [
      { label: '2. Số lượng hồ sơ', value: `${sets} bộ` },
      { label: '3. Thời gian giải quyết theo quy định', value: limitText(clock.limit) },
      { label: '4. Thời gian nhận hồ sơ', value: momentOf(acceptedAt) },
      { label: '5. Thời gian trả kết quả', value: momentOf(clock.dueOriginal) },
      { label: '6. Nơi nhận kết quả', value: agencyName(source.directory, dossier.agency) },
      { label: 'Phí, lệ phí', value: `${fee?.text ?? 'Theo quy định'}${dossier.feePaid ? ' (đã nộp)' : ''}` },
      {
        label: `Vào Sổ theo dõi hồ sơ, quyển số ${acceptedAt.slice(0, 4)}, số thứ tự`,
        value: String(dossier.registerNumber ?? ''),
      },
    ],
    signatures: bothSign(source, dossier.acceptedBy),
    note: 'Lập thành hai bản: một bản giao người nộp, một bản lưu cùng Phiếu kiểm soát. Quét mã QR để xem hồ sơ đến đâu.',
  }
}

/** M02: phiếu yêu cầu bổ sung, hoàn thiện hồ sơ: everything that is missing, once. */
function m02(source: SlipSource): Slip | null {
  const { dossier, directory } = source
  const request = dossier.supplements.at(-1)
  if (!request) return null
  const nameOf = (key: string): string => dossier.components.find(c => c.key === key)?.name ?? key
  return {
    ...heading(source, dossier.agency, request.requestedAt),
    paper: 'a5',
    number: numberOf(dossier, 'HDHS'),
    title: 'PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ',
    subtitle: `Lần thứ ${request.round}`,
    rows: applicantLines(source),
    tables: [
      {
        title: 'Giấy tờ cần bổ sung, hoàn thiện',
        widths: [0.5, 3, 3, 3],
        header: ['TT', 'Giấy tờ', 'Lý do', 'Cách bổ sung'],
        rows: request.items.map((item, i) => [String(i + 1), nameOf(item.componentKey), item.reason, item.howToFix]),
      },
    ],
    after: [
      ...(request.windowEndsAt ? [{ label: 'Bổ sung trước', value: momentOf(request.windowEndsAt) }] : []),
      { label: 'Căn cứ', value: request.legalBasis },
      {
        label: 'Cần hỏi, gọi',
        value: `${directory.agencies.get(dossier.agency)?.phone ?? '1022'} (${officialName(source, request.by)})`,
      },
    ],
    signatures: [{ title: 'NGƯỜI HƯỚNG DẪN', note: '(Ký và ghi rõ họ tên)', name: officialName(source, request.by) }],
    note: null,
  }
}

/** M03: phiếu từ chối tiếp nhận giải quyết hồ sơ. */
function m03(source: SlipSource): Slip | null {
  const refusal = source.events.find(e => e.body.type === 'intake-refused')
  if (refusal?.body.type !== 'intake-refused') return null
  const { dossier, directory } = source
  return {
    ...heading(source, dossier.agency, refusal.at),
    paper: 'a5',
    number: numberOf(dossier, 'TCHS'),
    title: 'PHIẾU TỪ CHỐI TIẾP NHẬN GIẢI QUYẾT HỒ SƠ',
    subtitle: null,
    rows: applicantLines(source),
    tables: [],
    after: [
      { label: 'Cơ quan từ chối', value: agencyName(directory, dossier.agency) },
      { label: 'Lý do từ chối', value: refusal.body.reason },
      { label: 'Cần hỏi, gọi', value: directory.agencies.get(dossier.agency)?.phone ?? '1022' },
    ],
    signatures: bothSign(source, refusal.by),
    note: null,
  }
}

/** M04: phiếu xin lỗi và hẹn lại ngày trả kết quả, signed by the agency that resolves. */
function m04(source: SlipSource): Slip | null {
  const { dossier, version } = source
  const extension = dossier.clock?.extension
  if (!dossier.clock || !dossier.acceptedAt || !extension) return null
  const by = source.events.find(e => e.body.type === 'extended')?.by ?? ''
  return {
    ...heading(source, dossier.competent, extension.at),
    paper: 'a5',
    number: numberOf(dossier, 'PXL'),
    title: 'PHIẾU XIN LỖI VÀ HẸN LẠI NGÀY TRẢ KẾT QUẢ',
    subtitle: `Kính gửi: ${dossier.applicant.fullName}`,
    rows: [
      ...applicantLines(source),
      { label: 'Lĩnh vực', value: version.info.fieldName },
      { label: 'Ngày tiếp nhận', value: momentOf(dossier.acceptedAt) },
      { label: 'Ngày hẹn trả', value: momentOf(dossier.clock.dueOriginal) },
    ],
    tables: [],
    after: [
      { label: 'Đến nay chưa trả được kết quả vì', value: extension.reason },
      { label: 'Hẹn lại ngày trả kết quả', value: momentOf(extension.newDueAt) },
    ],
    signatures: [
      { title: 'THỦ TRƯỞNG CƠ QUAN', note: '(Ký, ghi rõ họ tên và đóng dấu)', name: officialName(source, by) },
    ],
    note: 'Cơ quan giải quyết xin lỗi vì sự chậm trễ này và mong được thông cảm.',
  }
}

/** M05: phiếu kiểm soát quá trình giải quyết: a row for each hand-over. */
function m05(source: SlipSource): Slip | null {
  const { dossier, directory } = source
  if (!dossier.acceptedAt) return null
  const judged = (visit: Dossier['marking']['visits'][number]): string => {
    if (!visit.endedAt) return 'Đang làm'
    if (!visit.dueAt) return ''
    return visit.endedAt > visit.dueAt
      ? 'Quá hạn'
      : visit.endedAt.slice(0, 10) < visit.dueAt.slice(0, 10)
        ? 'Trước hạn'
        : 'Đúng hạn'
  }
  return {
    ...heading(source, dossier.agency, dossier.acceptedAt),
    paper: 'a4',
    number: numberOf(dossier, 'PKS'),
    title: 'PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ',
    subtitle: null,
    rows: applicantLines(source),
    tables: [
      {
        title: 'Giao, nhận hồ sơ',
        widths: [0.5, 4, 3, 2.4, 2.4, 1.6],
        header: ['TT', 'Cơ quan', 'Người nhận', 'Nhận lúc', 'Giao lúc', 'Kết quả'],
        rows: dossier.marking.visits.map((v, i) => [
          String(i + 1),
          agencyName(directory, v.agency),
          v.official ? officialName(source, v.official) : '',
          momentOf(v.openedAt),
          v.endedAt ? momentOf(v.endedAt) : '',
          judged(v),
        ]),
      },
    ],
    after: [],
    signatures: [
      { title: 'NGƯỜI LẬP PHIẾU', note: '(Ký và ghi rõ họ tên)', name: officialName(source, dossier.acceptedBy ?? '') },
    ],
    note: null,
  }
}

const makers: Readonly<Record<SlipForm, (source: SlipSource) => Slip | null>> = {
  M01: m01,
  M02: m02,
  M03: m03,
  M04: m04,
  M05: m05,
}

/** The slip of a dossier; null while what it speaks of has not happened. */
export const slipOf = (form: SlipForm, source: SlipSource): Slip | null => makers[form](source)
