import { subjects } from './kinds.ts'

export interface ToldMessage {
  readonly kind: string
  readonly body: string
  readonly code: string | null
  /** Where it leads; null: to the dossier. */
  readonly path: string | null
  readonly hasAccount: boolean
}

const pathOf = ({ path, code, hasAccount }: ToldMessage): string => {
  if (path !== null) return path
  if (code === null) return '/tai-khoan/thong-bao'
  return hasAccount ? `/tai-khoan/ho-so/${code}` : `/tra-cuu/${code}`
}

/** An e-mail in plain text: what the account says, where to go on, how to be told less. */
export function composeMail(message: ToldMessage, publicUrl: string): { subject: string; body: string } {
  const about = subjects[message.kind]?.vi ?? 'có thông tin mới'
  const lines = [
    'Kính gửi ông/bà,',
    message.body,
    `Xem tại: ${publicUrl}${pathOf(message)}`,
    'Thư này được gửi tự động, xin đừng trả lời. Cần giúp đỡ, gọi 1022.',
    ...(message.hasAccount ? [`Chọn thông báo muốn nhận: ${publicUrl}/tai-khoan/thong-bao/cai-dat`] : []),
  ]
  const subject =
    message.code === null ? about.replace(/^./, first => first.toUpperCase()) : `${message.code}: ${about}`
  return { subject, body: `${lines.join('\n\n')}\n` }
}
