import type { Text } from '../../platform/text.ts'

export const words = {
  home: { vi: 'Trang chủ', en: 'Home' },
  title: { vi: 'Kiểm tra kết quả', en: 'Check a result' },
  lead: {
    vi: 'Xem giấy tờ do cơ quan trong tỉnh cấp có thật và còn hiệu lực không.',
    en: 'See whether a paper of an agency of the province is genuine and in force.',
  },
  door: { vi: 'Số trên giấy tờ', en: 'Number on the paper' },
  number: { vi: 'Số kết quả', en: 'Number of the result' },
  numberHint: {
    vi: 'In ở góc trên bên trái, hoặc quét mã QR trên giấy.',
    en: 'Printed at the top left; or scan the QR code of the paper.',
  },
  submit: { vi: 'Kiểm tra', en: 'Check' },
  enterNumber: { vi: 'Nhập số kết quả', en: 'Enter the number of the result' },
  unknown: {
    vi: 'Không cơ quan nào cấp kết quả mang số này. Kiểm tra lại từng chữ số và dấu gạch',
    en: 'No agency issued a result with this number. Check each digit and stroke',
  },
  issuedOn: { vi: 'Ngày cấp', en: 'Issued on' },
  agency: { vi: 'Cơ quan cấp', en: 'Issued by' },
  procedure: { vi: 'Thủ tục', en: 'Procedure' },
  decision: { vi: 'Nội dung', en: 'Decision' },
  holder: { vi: 'Người được cấp', en: 'Holder' },
  holderNote: {
    vi: 'Chỉ hiện chữ đầu của mỗi tiếng. So với tên trên giấy.',
    en: 'Only the first letter of each word is shown. Compare it with the paper.',
  },
  supersededBy: { vi: 'Thay bằng', en: 'Superseded by' },
  documentHash: { vi: 'Mã kiểm tra của tệp', en: 'Check digits of the file' },
  documentHashNote: {
    vi: '16 ký tự đầu của mã SHA-256. Tệp PDF của kết quả này phải cho đúng mã đó.',
    en: 'The first 16 digits of its SHA-256. The PDF of this result must give the same.',
  },
  again: { vi: 'Kiểm tra số khác', en: 'Check another number' },
} as const satisfies Record<string, Text>

export const decisions = {
  granted: { vi: 'Chấp thuận', en: 'Granted' },
  refused: { vi: 'Không chấp thuận', en: 'Refused' },
} as const satisfies Record<string, Text>

export const verdicts = {
  current: {
    title: { vi: 'Kết quả có thật và còn hiệu lực', en: 'The result is genuine and in force' },
    kind: 'success',
  },
  superseded: {
    title: {
      vi: 'Kết quả có thật nhưng đã được thay bằng kết quả khác',
      en: 'The result is genuine, but another took its place',
    },
    kind: 'warning',
  },
  revoked: {
    title: { vi: 'Kết quả đã bị thu hồi, không còn giá trị', en: 'The result was revoked and is not valid' },
    kind: 'error',
  },
} as const satisfies Record<string, { title: Text; kind: 'success' | 'warning' | 'error' }>
