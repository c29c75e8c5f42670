export type { Preferences } from './domain/choose-channels.ts'
export {
  bindingKinds,
  channels,
  kindOf,
  type MessageChannel,
  type NotificationKind,
  notificationKinds,
} from './domain/kinds.ts'
export { createHttpTextSender } from './http-text-sender.ts'
export { createMailSender, type MailSender } from './mail-sender.ts'
export {
  createMessengers,
  logSender,
  type MessageWay,
  type Messengers,
  type OutgoingMessage,
  type TextMessageSender,
} from './messengers.ts'
export { type DeliveryLine, isToldSince, listDeliveries, notifyCustomer } from './notifications.queries.ts'
export { type ChosenNotices, getChosenNotices, saveChosenNotices } from './preferences.queries.ts'
export { remind } from './reminders/remind.job.ts'
export { deliverMessage, type SendingDeps, sendMessages } from './send-messages.job.ts'
