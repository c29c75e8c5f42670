import type { Text } from '../../platform/text.ts'

/** National status codes (trạng thái hồ sơ): the word on the wire and the one people read. */
export const statuses = {
  1: { name: 'submitted', label: { vi: 'Mới đăng ký', en: 'Submitted' } },
  2: { name: 'accepted', label: { vi: 'Được tiếp nhận', en: 'Accepted' } },
  3: { name: 'refused-at-intake', label: { vi: 'Không được tiếp nhận', en: 'Not accepted' } },
  4: { name: 'in-progress', label: { vi: 'Đang xử lý', en: 'In progress' } },
  5: { name: 'awaiting-supplement', label: { vi: 'Yêu cầu bổ sung giấy tờ', en: 'Supplement requested' } },
  6: {
    name: 'awaiting-financial-obligation',
    label: { vi: 'Yêu cầu thực hiện nghĩa vụ tài chính', en: 'Payment requested' },
  },
  7: { name: 'withdrawn', label: { vi: 'Công dân yêu cầu rút hồ sơ', en: 'Withdrawn' } },
  8: { name: 'stopped', label: { vi: 'Dừng xử lý', en: 'Stopped' } },
  9: { name: 'resolved', label: { vi: 'Đã xử lý xong', en: 'Resolved' } },
  10: { name: 'delivered', label: { vi: 'Đã trả kết quả', en: 'Result returned' } },
} as const satisfies Record<number, { name: string; label: Text }>
export type Status = keyof typeof statuses

/** Finer internal states; each belongs to one national status. */
export const states = {
  submitted: { status: 1, label: { vi: 'Mới nộp', en: 'Submitted' } },
  transferred: { status: 2, label: { vi: 'Đang chuyển đến nơi giải quyết', en: 'On its way to the competent agency' } },
  accepted: { status: 2, label: { vi: 'Đã tiếp nhận', en: 'Accepted' } },
  'in-progress': { status: 4, label: { vi: 'Đang giải quyết', en: 'In progress' } },
  'inter-agency': { status: 4, label: { vi: 'Đang liên thông', en: 'With several agencies' } },
  'awaiting-signature': { status: 4, label: { vi: 'Chờ ký', en: 'Awaiting signature' } },
  'awaiting-issue': { status: 4, label: { vi: 'Chờ vào sổ', en: 'Awaiting number and seal' } },
  paused: { status: 4, label: { vi: 'Tạm dừng', en: 'Paused' } },
  'awaiting-supplement': { status: 5, label: { vi: 'Yêu cầu bổ sung', en: 'Supplement requested' } },
  'awaiting-payment': { status: 6, label: { vi: 'Chờ nộp phí', en: 'Awaiting payment' } },
  resolved: { status: 9, label: { vi: 'Có kết quả', en: 'Result ready' } },
  delivered: { status: 10, label: { vi: 'Đã trả kết quả', en: 'Result returned' } },
  'refused-at-intake': { status: 3, label: { vi: 'Từ chối tiếp nhận', en: 'Refused at intake' } },
  withdrawn: { status: 7, label: { vi: 'Đã rút', en: 'Withdrawn' } },
  stopped: { status: 8, label: { vi: 'Dừng xử lý', en: 'Stopped' } },
  closed: { status: 8, label: { vi: 'Đã đóng vì không bổ sung', en: 'Closed for want of supplement' } },
} as const satisfies Record<string, { status: Status; label: Text }>
export type State = keyof typeof states
