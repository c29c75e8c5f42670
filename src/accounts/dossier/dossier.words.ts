import type { Text } from '../../platform/text.ts'

export const words = {
  report: { vi: 'Gửi phản ánh về hồ sơ này', en: 'Report about this dossier' },
  reportLate: { vi: 'Hồ sơ trễ: gửi phản ánh về hồ sơ này', en: 'It is late: report about this dossier' },
  rate: { vi: 'Đánh giá', en: 'Rate the service' },
  requested: { vi: 'Cần bổ sung', en: 'To supply' },
  supply: { vi: 'Bổ sung giấy tờ', en: 'Supply the papers' },
  howToFix: { vi: 'Cách sửa: ', en: 'How to put it right: ' },
  fee: { vi: 'Cần nộp phí, lệ phí', en: 'A fee is to be paid' },
  feeNote: {
    vi: 'Hồ sơ vẫn được giải quyết trong lúc chờ tiền về.',
    en: 'Your dossier is worked on while the money is on its way.',
  },
  results: { vi: 'Kết quả', en: 'Results' },
  byAuthorisation: (number: number, name: string): Text => ({
    vi: `Bạn xem hồ sơ của ${name} theo ủy quyền số ${number}.`,
    en: `You see the dossier of ${name} by authorisation no. ${number}.`,
  }),
  mayNotReceive: {
    vi: 'Ủy quyền của bạn không gồm việc nhận kết quả.',
    en: 'Your authorisation does not let you receive the result.',
  },
  noResult: { vi: 'Chưa có kết quả.', en: 'No result yet.' },
  issued: { vi: 'Ban hành', en: 'Issued' },
  number: { vi: 'Số', en: 'Number' },
  by: { vi: 'Cơ quan', en: 'Agency' },
  standing: { vi: 'Hiệu lực', en: 'Standing' },
  why: { vi: 'Lý do:', en: 'Reason:' },
  read: { vi: 'Đọc nội dung', en: 'Read it' },
  verify: { vi: 'Kiểm tra kết quả này là thật', en: 'Verify that this result is genuine' },
  messages: { vi: 'Tin đã nhận', en: 'Messages received' },
  papers: { vi: 'Giấy tờ đã nộp', en: 'Papers handed in' },
  paper: { vi: 'Giấy tờ', en: 'Paper' },
  handedIn: { vi: 'Đã nộp', en: 'Handed in' },
  answers: { vi: 'Tờ khai đã nộp', en: 'The form as filed' },
  nothing: { vi: 'chưa nộp', en: 'nothing' },
  desk: { vi: 'Nơi nhận hồ sơ', en: 'Receiving desk' },
  other: { vi: 'Việc khác', en: 'Other' },
  withdraw: { vi: 'Rút hồ sơ', en: 'Withdraw the dossier' },
  help: { vi: 'Thấy chưa đúng? Gọi 1022.', en: 'Something not right? Call 1022.' },
  supplied: {
    vi: 'Đã gửi bổ sung. Cán bộ sẽ kiểm tra.',
    en: 'What you supplied was sent. An officer will check it.',
  },
  withdrawn: { vi: 'Đã rút hồ sơ.', en: 'The dossier was withdrawn.' },
} as const

export const standings: Record<string, Text> = {
  current: { vi: 'Còn hiệu lực', en: 'In force' },
  superseded: { vi: 'Đã được thay thế', en: 'Superseded' },
  revoked: { vi: 'Đã thu hồi', en: 'Revoked' },
}

/** "1 bản chính, 2 bản sao, 1 tệp". */
export function amountOf(given: { originals: number; copies: number; fileIds: readonly string[] }): Text {
  const parts = [
    [given.originals, 'bản chính', 'original'],
    [given.copies, 'bản sao', 'copy'],
    [given.fileIds.length, 'tệp', 'file'],
  ] as const
  const some = parts.filter(([count]) => count > 0)
  if (some.length === 0) return words.nothing
  return {
    vi: some.map(([count, vi]) => `${count} ${vi}`).join(', '),
    en: some.map(([count, , en]) => `${en}: ${count}`).join(', '),
  }
}
