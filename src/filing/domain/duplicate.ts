import type { Text } from '../../platform/text.ts'

/** A live dossier of the same procedure and number, as far as this person may be told of it. */
export interface Duplicate {
  readonly submittedAt: string
  /** Only where the phone or the account is the same: a number alone must not open who filed what. */
  readonly code: string | null
}

export const DUPLICATE_DAYS = 30

const day = (instant: string): string => `${instant.slice(8, 10)}/${instant.slice(5, 7)}/${instant.slice(0, 4)}`

export function duplicateWords({ submittedAt, code }: Duplicate): Text {
  if (code === null) {
    return {
      vi: 'Số này đã có hồ sơ cùng thủ tục đang giải quyết. Nếu đó là hồ sơ của bạn thì không cần nộp nữa',
      en: 'A dossier of this procedure is open for this number already. If it is yours, do not file again',
    }
  }
  return {
    vi: `Bạn đã nộp thủ tục này ngày ${day(submittedAt)}, mã ${code}. Không cần nộp lần nữa nếu nội dung vẫn như vậy`,
    en: `You filed this procedure on ${day(submittedAt)}, code ${code}. Do not file again if nothing has changed`,
  }
}
