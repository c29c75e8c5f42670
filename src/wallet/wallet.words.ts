import { formatDate } from '../platform/html/index.ts'
import type { Text } from '../platform/text.ts'
import type { Offer } from './reuse-paper.ts'

/** The button that uses a paper or result again. */
export function offerWords({ name, at, dossierCode, number }: Offer): Text {
  const day = formatDate(at)
  if (number !== null)
    return {
      vi: `Dùng lại kết quả đã được cấp: ${name} số ${number}, ngày ${day}`,
      en: `Use the result that you hold: ${name} no. ${number}, of ${day}`,
    }
  return {
    vi: `Dùng lại giấy tờ đã có: ${name}, ${dossierCode === null ? 'tải lên' : 'nộp'} ngày ${day}`,
    en: `Use again what you have: ${name}, ${dossierCode === null ? 'uploaded' : 'handed in'} on ${day}`,
  }
}
