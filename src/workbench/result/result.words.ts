import type { Text } from '../../platform/text.ts'
import type { EndRefusal } from '../../results/index.ts'

export const words = {
  document: { vi: 'Văn bản', en: 'Document' },
  holder: { vi: 'Người được cấp', en: 'Holder' },
  dossier: { vi: 'Hồ sơ', en: 'Dossier' },
  agency: { vi: 'Cơ quan cấp', en: 'Issued by' },
  issuedOn: { vi: 'Ngày cấp', en: 'Issued on' },
  standing: { vi: 'Hiệu lực', en: 'Standing' },
  current: { vi: 'Còn hiệu lực', en: 'In force' },
  superseded: { vi: 'Đã được thay thế', en: 'Superseded' },
  revoked: { vi: 'Đã thu hồi', en: 'Revoked' },
  supersededBy: { vi: 'Thay bằng', en: 'Superseded by' },
  reason: { vi: 'Lý do', en: 'Reason' },
  reasonHint: {
    vi: 'Ghi cả căn cứ. Người được cấp sẽ nhận nguyên văn.',
    en: 'With its legal basis. The holder will read this text.',
  },
  endedBy: { vi: 'Người quyết định', en: 'Decided by' },
  end: { vi: 'Thu hồi hoặc thay thế', en: 'Revoke or supersede' },
  endNote: {
    vi: 'Không hoàn tác được. Trang kiểm tra kết quả đổi ngay, người được cấp nhận tin báo.',
    en: 'This cannot be undone. The page of verification changes at once, and the holder is told.',
  },
  how: { vi: 'Việc cần làm', en: 'What to do' },
  revoke: { vi: 'Thu hồi', en: 'Revoke' },
  revokeNote: { vi: 'Kết quả không còn giá trị', en: 'The result is no longer valid' },
  supersede: { vi: 'Thay bằng kết quả khác', en: 'Another result takes its place' },
  successor: { vi: 'Số của kết quả thay thế', en: 'Number of the other result' },
  submit: { vi: 'Ghi vào sổ kết quả', en: 'Enter into the register' },
  done: { vi: 'Đã ghi vào sổ kết quả', en: 'Entered into the register' },
  ended: {
    vi: 'Phiên đã hết. Nội dung vẫn được giữ, bấm lại một lần nữa',
    en: 'The session had ended. What you typed was kept; press again',
  },
  choose: { vi: 'Chọn thu hồi hoặc thay thế', en: 'Choose to revoke or to supersede' },
  verify: { vi: 'Xem trang kiểm tra', en: 'See the page of verification' },
  open: { vi: 'Hiệu lực, thu hồi, thay thế', en: 'Standing, revoking, superseding' },
} as const satisfies Record<string, Text>

/** The control that a refusal is about, and what it says. */
export const refusals: Readonly<Record<EndRefusal['code'], { readonly id?: string; readonly text: Text }>> = {
  'not-found': { text: { vi: 'Không tìm thấy kết quả', en: 'No such result' } },
  forbidden: {
    text: {
      vi: 'Chỉ lãnh đạo cơ quan cấp kết quả làm việc này',
      en: 'Only a leader of the issuing agency may do this',
    },
  },
  ended: { text: { vi: 'Kết quả đã hết hiệu lực từ trước', en: 'The result had ended before' } },
  'no-reason': { id: 'reason', text: { vi: 'Nhập lý do', en: 'Enter the reason' } },
  'no-successor': {
    id: 'successor',
    text: {
      vi: 'Nhập số của một kết quả còn hiệu lực, cùng cơ quan, cùng người được cấp',
      en: 'Enter the number of a current result of this agency for the same holder',
    },
  },
}
