import type { Text } from '../../platform/text.ts'

/** Ways in which a result reaches the citizen (hình thức trả kết quả), the ordinary one first. */
export const returnMethods = {
  counter: { label: { vi: 'Tại quầy Một Cửa', en: 'At the one-stop desk' } },
  post: { label: { vi: 'Qua bưu chính', en: 'By post' } },
  electronic: { label: { vi: 'Chỉ bản điện tử', en: 'E-copy only' } },
} as const satisfies Record<string, { label: Text }>
export type ReturnMethod = keyof typeof returnMethods

/** How the applicant wants the result; the address is that of the post, the applicant's own where none is given. */
export interface ReturnWish {
  readonly returnMethod?: ReturnMethod | undefined
  readonly returnAddress?: string | undefined
}

/** Where the post brings the result to; null where it is not sent by post, or nobody said where to. */
export const postAddressOf = (dossier: ReturnWish & { applicant: { address?: string | undefined } }): string | null =>
  dossier.returnMethod === 'post' ? (dossier.returnAddress ?? dossier.applicant.address ?? null) : null
