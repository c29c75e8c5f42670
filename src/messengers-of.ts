import {
  createHttpTextSender,
  createMailSender,
  createMessengers,
  logSender,
  type Messengers,
  type TextMessageSender,
} from './notifications/index.ts'
import type { Config } from './platform/config/config.ts'
import type { Log } from './platform/log/log.ts'

/** The ways to people's phones and mailboxes that the settings name; the demonstration writes text messages to its log. */
export function messengersOf(config: Config, log: Log): Messengers {
  const mail = config.smtpUrl === undefined ? null : createMailSender(config.smtpUrl, config.mailFrom)
  return createMessengers(log, textSenderOf(config, log), mail)
}

function textSenderOf({ smsUrl, smsToken, smsSender, demo }: Config, log: Log): TextMessageSender | null {
  if (smsUrl !== undefined) return createHttpTextSender({ url: smsUrl, token: smsToken, from: smsSender })
  return demo ? logSender(log) : null
}
