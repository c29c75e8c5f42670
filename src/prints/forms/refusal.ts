import { agencyName } from '../../agencies/index.ts'
import type { Slip } from '../slip.ts'
import {
  applicantLines,
  blank,
  helpLines,
  officerSigns,
  officialName,
  type SlipSource,
  submitterSigns,
} from './parts.ts'

/**
 * M03, refusal at intake (phiếu từ chối tiếp nhận giải quyết hồ sơ; TT 01/2018 form 03).
 * @returns null unless the one-stop refused the dossier
 */
export function refusal(source: SlipSource): Slip | null {
  const { dossier, directory, events } = source
  const event = events.find(e => e.body.type === 'intake-refused')
  if (event?.body.type !== 'intake-refused') return null
  const officer = officialName(source, event.by)
  return {
    ...blank(source, event.at),
    title: 'PHIẾU TỪ CHỐI TIẾP NHẬN GIẢI QUYẾT HỒ SƠ',
    rows: applicantLines(source),
    after: [
      [{ label: 'Cơ quan từ chối tiếp nhận', value: agencyName(directory, dossier.agency) }],
      [{ label: 'Lý do', value: event.body.reason }],
      ...helpLines(source, officer),
    ],
    signatures: [submitterSigns(dossier), officerSigns('NGƯỜI TIẾP NHẬN HỒ SƠ', officer)],
  }
}
