import type { Text } from '../../platform/text.ts'

/** A ground on which a one-stop may refuse at intake (form M03); `told` begins the reason that the citizen reads. */
export interface RefusalGround {
  readonly key: string
  readonly label: Text
  readonly told: string
  /** The ground alone does not say enough. */
  readonly needsDetail: boolean
}

/**
 * Grounds in words, without an article: the text of decree 118/2025 art. 17 is not at hand (ADR 3). Missing papers are
 * no ground: they are asked for.
 */
export const refusalGrounds: readonly RefusalGround[] = [
  {
    key: 'wrong-agency',
    label: { vi: 'Không thuộc thẩm quyền của cơ quan nào nhận được tại đây', en: 'No agency served here is competent' },
    told: 'Việc này không thuộc thẩm quyền của cơ quan nhận hồ sơ tại đây',
    needsDetail: true,
  },
  {
    key: 'wrong-procedure',
    label: { vi: 'Nội dung yêu cầu thuộc thủ tục khác', en: 'The request belongs to another procedure' },
    told: 'Nội dung yêu cầu thuộc thủ tục khác',
    needsDetail: true,
  },
  {
    key: 'duplicate',
    label: { vi: 'Trùng với hồ sơ đang giải quyết', en: 'The same dossier is already being resolved' },
    told: 'Hồ sơ trùng với một hồ sơ đang được giải quyết',
    needsDetail: true,
  },
  {
    key: 'no-authority',
    label: { vi: 'Người nộp không có quyền nộp thay, không có ủy quyền', en: 'The filer has no authority to act' },
    told: 'Người nộp chưa có ủy quyền để nộp thay',
    needsDetail: false,
  },
  {
    key: 'law',
    label: {
      vi: 'Pháp luật không cho giải quyết (nêu điều khoản)',
      en: 'The law does not allow it (name the article)',
    },
    told: 'Pháp luật không cho giải quyết yêu cầu này',
    needsDetail: true,
  },
]
