import { agencyName } from '../../agencies/index.ts'
import { punctuality } from '../../deadlines/index.ts'
import { findTask, outcomesOf, type Visit } from '../../workflow/index.ts'
import type { Slip } from '../slip.ts'
import { blank, caseOf, dayOf, momentOf, officerSigns, officialName, type SlipSource } from './parts.ts'

const results = { early: 'Trước hạn', 'on-time': 'Đúng hạn', late: 'Quá hạn' } as const

const shortMoment = (instant: string): string => `${instant.slice(11, 16)} ${dayOf(instant)}`

function result({ state, dueAt, endedAt, limit }: Visit): string {
  if (state === 'open') return 'Đang giải quyết'
  if (state === 'cancelled') return 'Dừng'
  return dueAt && endedAt && limit ? results[punctuality(limit, dueAt, endedAt)] : ''
}

/** Whose move opened the visit: he handed the dossier over. */
function giver(source: SlipSource, visit: Visit): { agency: string; name: string } {
  const by = source.events.find(e => e.body.type === 'task-opened' && e.body.visit === visit.id)?.by ?? ''
  const post = source.directory.byUsername.get(by)?.[0]
  return {
    agency: agencyName(source.directory, post?.agency ?? source.dossier.agency),
    name: post?.fullName ?? '',
  }
}

function handOver(source: SlipSource, visit: Visit, index: number): string[] {
  const task = findTask(caseOf(source)?.process ?? { kind: 'sequence', id: '', steps: [] }, visit.nodeId)
  const outcome = task && outcomesOf(task).find(o => o.key === visit.outcome)
  const from = giver(source, visit)
  const endedBy = source.events.find(e => e.body.type === 'task-done' && e.body.visit === visit.id)?.by ?? null
  return [
    String(index + 1),
    [from.agency, from.name].filter(Boolean).join(' – '),
    [agencyName(source.directory, visit.agency), officialName(source, endedBy ?? visit.official)]
      .filter(Boolean)
      .join(' – '),
    shortMoment(visit.openedAt),
    visit.dueAt ? shortMoment(visit.dueAt) : '',
    visit.endedAt ? shortMoment(visit.endedAt) : '',
    result(visit),
    [task?.name.vi, outcome?.label.vi, visit.state === 'superseded' ? 'trả lại' : ''].filter(Boolean).join(': '),
  ]
}

/** The desk handed the dossier to the agency that resolves it. */
function sentOn(source: SlipSource, index: number): string[] {
  const { dossier, directory } = source
  const sent = dossier.transfers[index]
  if (sent === undefined) throw new Error(`${dossier.code} has no transfer ${index}`)
  const end = sent.receivedAt ?? sent.returned?.at ?? null
  const who = (agency: string, by: string | null) =>
    [agencyName(directory, agency), officialName(source, by)].filter(Boolean).join(' – ')
  return [
    String(index + 1),
    who(dossier.agency, sent.sentBy),
    who(sent.to, sent.receivedBy ?? sent.returned?.by ?? null),
    shortMoment(sent.sentAt),
    shortMoment(sent.dueAt),
    end === null ? '' : shortMoment(end),
    end === null ? '' : end <= sent.dueAt ? results['on-time'] : results.late,
    sent.returned === null ? 'Chuyển đến nơi giải quyết' : `Gửi lại: ${sent.returned.reason}`,
  ]
}

/**
 * M05, control sheet (phiếu kiểm soát quá trình giải quyết hồ sơ; TT 01/2018 form 05): a row for each hand-over.
 * @returns null before acceptance
 */
export function controlSheet(source: SlipSource): Slip | null {
  const { dossier, version, directory } = source
  const { acceptedAt, clock } = dossier
  if (!acceptedAt || !clock) return null
  return {
    ...blank(source, acceptedAt),
    paper: 'a4',
    landscape: true,
    title: 'PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ',
    rows: [
      [
        { label: 'Chủ hồ sơ', value: dossier.applicant.fullName },
        { label: 'Địa chỉ', value: dossier.applicant.address ?? '' },
      ],
      [{ label: 'Thủ tục', value: version.info.name }],
      [
        { label: 'Tiếp nhận lúc', value: momentOf(acceptedAt) },
        { label: 'Hẹn trả kết quả', value: momentOf(clock.extension?.newDueAt ?? clock.dueAt ?? clock.dueOriginal) },
      ],
      [{ label: 'Cơ quan giải quyết', value: agencyName(directory, dossier.competent) }],
    ],
    table: {
      title: 'Giao, nhận hồ sơ',
      columns: [
        { label: 'TT', width: 0.5, narrow: true },
        { label: 'Bên giao', width: 3.2 },
        { label: 'Bên nhận', width: 3.2 },
        { label: 'Giao, nhận lúc', width: 1.5, narrow: true },
        { label: 'Hạn xử lý', width: 1.5, narrow: true },
        { label: 'Xong lúc', width: 1.5, narrow: true },
        { label: 'Kết quả', width: 1.6, narrow: true },
        { label: 'Ghi chú', width: 3 },
      ],
      rows: [
        ...dossier.transfers.map((_, i) => sentOn(source, i)),
        ...dossier.marking.visits.map((visit, i) => handOver(source, visit, i + dossier.transfers.length)),
      ],
    },
    signatures: [officerSigns('NGƯỜI LẬP PHIẾU', officialName(source, dossier.acceptedBy))],
  }
}
