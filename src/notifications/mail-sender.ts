import { createTransport } from 'nodemailer'
import type { MessageWay } from './messengers.ts'
import { SendingFailed } from './sending-failed.ts'

export type MailSender = MessageWay

/** What a failed SMTP conversation means: refused for good (5xx), or to be tried again. */
function failureOf(error: unknown): SendingFailed {
  const { code, responseCode } = (error ?? {}) as { code?: string; responseCode?: number }
  if (responseCode !== undefined && responseCode >= 500 && code !== 'EAUTH')
    return new SendingFailed(`smtp-${responseCode}`, true)
  if (responseCode !== undefined) return new SendingFailed(`smtp-${responseCode}`, false)
  return new SendingFailed(code === 'ETIMEDOUT' ? 'timeout' : 'unreachable', false)
}

/**
 * Sends plain e-mail over SMTP.
 * @param url `smtp://user:password@host:587` or `smtps://…`
 * @param from the sender that people see
 * @throws SendingFailed
 */
export function createMailSender(url: string, from: string): MailSender {
  const transport = createTransport(url, { connectionTimeout: 10_000, socketTimeout: 20_000 } as never)
  const domain = /@([^\s>]+)/.exec(from)?.[1] ?? 'mot-cua.invalid'
  return {
    send: async (recipient, { subject, body, id }) => {
      const sameId = id === undefined ? {} : { messageId: `<${id}@${domain}>` }
      try {
        await transport.sendMail({ from, to: recipient, subject, text: body, ...sameId })
      } catch (error) {
        throw failureOf(error)
      }
    },
  }
}
