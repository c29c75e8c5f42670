import { agencyName } from '../../agencies/index.ts'
import { deskAcceptance } from '../../dossiers/index.ts'
import { showPhone } from '../../identity/index.ts'
import type { Slip } from '../slip.ts'
import { blank, dayOf, momentOf, officerSigns, officialName, type SlipSource } from './parts.ts'

const channelNames = { online: 'Trực tuyến', counter: 'Trực tiếp', post: 'Bưu chính' } as const

/**
 * M06, the dossier's line in the register (sổ theo dõi hồ sơ; TT 01/2018 form 06): numbers run all year, also over
 * volumes. @returns null before acceptance
 */
export function registerExtract(source: SlipSource): Slip | null {
  const { dossier, version, directory } = source
  const { clock, applicant } = dossier
  const accepted = deskAcceptance(dossier)
  if (accepted === null || !clock) return null
  const acceptedAt = accepted.at
  const delivery = dossier.deliveries.at(-1)
  return {
    ...blank(source, acceptedAt),
    paper: 'a4',
    landscape: true,
    title: 'SỔ THEO DÕI HỒ SƠ (TRÍCH)',
    subtitle: `Quyển số ${acceptedAt.slice(0, 4)}, số thứ tự ${dossier.registerNumber ?? ''}`,
    table: {
      title: '',
      columns: [
        { label: 'TT', width: 0.6, narrow: true },
        { label: 'Mã hồ sơ', width: 3.1 },
        { label: 'Tên thủ tục hành chính', width: 3 },
        { label: 'Số bộ', width: 0.6, narrow: true },
        { label: 'Tên tổ chức, cá nhân', width: 2 },
        { label: 'Địa chỉ, số điện thoại', width: 2.4 },
        { label: 'Cơ quan chủ trì giải quyết', width: 2 },
        { label: 'Nhận hồ sơ', width: 1.6, narrow: true },
        { label: 'Hẹn trả kết quả', width: 1.6, narrow: true },
        { label: 'Trả kết quả', width: 1.6, narrow: true },
        { label: 'Phương thức nhận hồ sơ', width: 1.4, narrow: true },
        { label: 'Người nhận kết quả', width: 1.6 },
        { label: 'Ghi chú', width: 1.6 },
      ],
      rows: [
        [
          String(dossier.registerNumber ?? ''),
          dossier.code,
          version.info.name,
          '01',
          applicant.fullName,
          [applicant.address, showPhone(applicant.phone)].filter(Boolean).join(', '),
          agencyName(directory, dossier.competent),
          momentOf(acceptedAt),
          momentOf(clock.dueOriginal),
          delivery ? momentOf(delivery.at) : '',
          channelNames[dossier.channel],
          delivery?.receivedBy ?? '',
          clock.extension ? `Hẹn lại ${dayOf(clock.extension.newDueAt)}` : '',
        ],
      ],
    },
    signatures: [officerSigns('NGƯỜI LẬP', officialName(source, accepted.by))],
  }
}
