import type { Text } from '../../platform/text.ts'

export const channels = ['email', 'sms'] as const
export type MessageChannel = (typeof channels)[number]

/** What people choose channels for. Binding ones (supplement, refusal, result) stay in the account in any case. */
export const notificationKinds = ['intake', 'supplement', 'result', 'progress', 'conversation', 'reminder'] as const
export type NotificationKind = (typeof notificationKinds)[number]

/** Kinds with legal effect: the account always keeps and shows them. */
export const bindingKinds: ReadonlySet<NotificationKind> = new Set<NotificationKind>(['supplement', 'result'])

/** The events of a dossier that a message tells of, by what people call them; anything else is progress. */
const kindOfMessage: Readonly<Record<string, NotificationKind>> = {
  submitted: 'intake',
  accepted: 'intake',
  'supplement-requested': 'supplement',
  supplied: 'supplement',
  'intake-refused': 'result',
  issued: 'result',
  'result-revoked': 'result',
  'result-superseded': 'result',
  delivered: 'result',
  withdrawn: 'result',
  stopped: 'result',
  closed: 'result',
  conversation: 'conversation',
  feedback: 'conversation',
  reminder: 'reminder',
}

export const kindOf = (messageKind: string): NotificationKind =>
  Object.hasOwn(kindOfMessage, messageKind) ? (kindOfMessage[messageKind] ?? 'progress') : 'progress'

/** What a message is about, as the subject of an e-mail says it. */
export const subjects: Readonly<Record<string, Text>> = {
  submitted: { vi: 'đã nhận hồ sơ' },
  accepted: { vi: 'đã tiếp nhận, có ngày hẹn trả' },
  'intake-refused': { vi: 'chưa tiếp nhận được' },
  'supplement-requested': { vi: 'cần bổ sung giấy tờ' },
  supplied: { vi: 'đã nhận giấy tờ bổ sung' },
  paused: { vi: 'tạm dừng tính thời hạn' },
  resumed: { vi: 'thời hạn được tính tiếp' },
  extended: { vi: 'xin lỗi và hẹn lại ngày trả' },
  issued: { vi: 'đã có kết quả' },
  'result-revoked': { vi: 'kết quả bị thu hồi' },
  'result-superseded': { vi: 'kết quả được thay bằng kết quả khác' },
  delivered: { vi: 'đã trả kết quả' },
  withdrawn: { vi: 'đã rút hồ sơ' },
  stopped: { vi: 'dừng giải quyết' },
  closed: { vi: 'hồ sơ được đóng' },
  conversation: { vi: 'có tin nhắn mới của cán bộ' },
  feedback: { vi: 'phản ánh của bạn có tin mới' },
  'fee-requested': { vi: 'phí, lệ phí cần nộp' },
  'fee-paid': { vi: 'đã nhận phí, lệ phí' },
  'fee-refunded': { vi: 'hoàn lại phí, lệ phí' },
  reminder: { vi: 'nhắc việc cần làm' },
}
