import type { Line, Slip } from '../slip.ts'
import {
  applicantLines,
  blank,
  caseOf,
  countText,
  helpLines,
  momentOf,
  numberOf,
  officerSigns,
  officialName,
  type SlipSource,
} from './parts.ts'

/**
 * M02, request to supply or complete papers (phiếu yêu cầu bổ sung, hoàn thiện hồ sơ; TT 01/2018 form 02): everything
 * that is missing, at once. @returns null when the dossier has no such request (or not that round)
 */
export function supplementRequest(source: SlipSource): Slip | null {
  const { dossier, round } = source
  const request = round === undefined ? dossier.supplements.at(-1) : dossier.supplements.find(s => s.round === round)
  if (!request) return null
  const officer = officialName(source, request.by)
  const window: Line[][] = request.windowEndsAt
    ? [[{ label: 'Đề nghị bổ sung trước', value: momentOf(request.windowEndsAt) }]]
    : []
  return {
    ...blank(source, request.requestedAt),
    number: numberOf(dossier, 'HDHS'),
    title: 'PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ',
    subtitle: request.round > 1 ? `Lần ${request.round}` : null,
    rows: applicantLines(source),
    table: {
      title: 'Để hồ sơ được giải quyết, đề nghị bổ sung, hoàn thiện các giấy tờ sau:',
      columns: [
        { label: 'TT', width: 0.6, narrow: true },
        { label: 'Tên giấy tờ', width: 3 },
        { label: 'Bản chính', width: 1.1, narrow: true },
        { label: 'Bản sao', width: 1.1, narrow: true },
        { label: 'Lý do', width: 3 },
        { label: 'Cách bổ sung', width: 3 },
      ],
      rows: request.items.map((item, i) => {
        const wanted = caseOf(source)?.components.find(c => c.key === item.componentKey)
        const held = dossier.components.find(c => c.key === item.componentKey)
        return [
          String(i + 1),
          wanted?.name ?? held?.name ?? item.componentKey,
          countText(wanted?.originals ?? 0),
          countText(wanted?.copies ?? 0),
          item.reason,
          item.howToFix,
        ]
      }),
    },
    after: [...window, ...helpLines(source, officer)],
    signatures: [officerSigns('NGƯỜI HƯỚNG DẪN', officer)],
  }
}
