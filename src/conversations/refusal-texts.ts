import { type HttpRefusal, notFound } from '../platform/http/index.ts'
import { assertNever } from '../platform/result.ts'
import type { Text } from '../platform/text.ts'
import { LONGEST_MESSAGE, MOST_AN_HOUR, MOST_FILES, type UnfitMessage, type WriteRefusal } from './domain/refusals.ts'

const titles = {
  notSent: { vi: 'Chưa gửi được tin', en: 'The message was not sent' },
} as const

/** The sentence of each refusal: what to do. */
export function refusalText(refusal: UnfitMessage): Text {
  switch (refusal.code) {
    case 'may-not-write':
      return {
        vi: 'Chỉ Bộ phận Một cửa và người đang xử lý hồ sơ được viết cho người dân. Bạn vẫn đọc được.',
        en: 'Only the one-stop and whoever works on the dossier now write to the citizen. You may read.',
      }
    case 'empty':
      return { vi: 'Nhập nội dung tin', en: 'Enter the message' }
    case 'too-long':
      return {
        vi: `Tin dài hơn ${LONGEST_MESSAGE} ký tự. Chia thành nhiều tin`,
        en: `The message is longer than ${LONGEST_MESSAGE} characters. Split it`,
      }
    case 'too-many-files':
      return {
        vi: `Mỗi tin kèm tối đa ${MOST_FILES} tệp. Gửi phần còn lại trong tin sau`,
        en: `A message takes at most ${MOST_FILES} files. Send the rest with the next one`,
      }
    case 'file-not-yours':
      return {
        vi: 'Có tệp không phải do bạn tải lên, hoặc đã thuộc hồ sơ khác. Chọn lại tệp',
        en: 'A file was not uploaded by you, or belongs to a dossier already. Choose it again',
      }
    case 'idempotency-mismatch':
      return {
        vi: 'Tin này đã gửi với nội dung khác. Tải lại trang rồi viết tin mới',
        en: 'This message was sent before with another text. Reload the page and write a new one',
      }
    case 'too-many': {
      const minutes = Math.ceil(refusal.seconds / 60)
      return {
        vi: `Bạn đã gửi ${MOST_AN_HOUR} tin trong một giờ. Tin sau gửi được sau ${minutes} phút; nội dung vẫn được giữ. Việc gấp, gọi 1022`,
        en: `You sent ${MOST_AN_HOUR} messages within an hour. The next can be sent in ${minutes} minutes; your text is kept. If it is urgent, call 1022`,
      }
    }
    default:
      return assertNever(refusal)
  }
}

const statuses = {
  'may-not-write': 403,
  empty: 422,
  'too-long': 422,
  'too-many-files': 422,
  'file-not-yours': 422,
  'idempotency-mismatch': 422,
  'too-many': 429,
} as const

/** The refusal as a problem document or page. */
export function toHttpRefusal(refusal: WriteRefusal): HttpRefusal {
  if (refusal.code === 'not-found') return notFound
  const { code } = refusal
  return {
    status: statuses[code],
    code,
    title: titles.notSent,
    detail: refusalText(refusal),
    ...(code === 'too-many' ? { headers: { 'retry-after': String(refusal.seconds) } } : {}),
  }
}
