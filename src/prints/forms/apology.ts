import { agencyName, superiorOf } from '../../agencies/index.ts'
import type { Slip } from '../slip.ts'
import { blank, contactLines, dateLine, momentOf, numberOf, officialName, type SlipSource } from './parts.ts'

/**
 * M04, apology and new date (phiếu xin lỗi và hẹn lại ngày trả kết quả; TT 01/2018 form 04), signed by a leader of the
 * agency that decides. @returns null while the first date stands
 */
export function apology(source: SlipSource): Slip | null {
  const { dossier, version, directory, events } = source
  const { clock, acceptedAt, competent } = dossier
  if (!clock?.extension || !acceptedAt) return null
  const { at, newDueAt, reason } = clock.extension
  const by = events.find(e => e.body.type === 'extended' && e.at === at)?.by ?? ''
  const posts = directory.byUsername.get(by) ?? []
  const leads = posts.some(post => post.agency === competent && post.role === 'leader')
  const parent = superiorOf(directory, competent)
  return {
    ...blank(source, at),
    parent: parent ? agencyName(directory, parent) : '',
    unit: agencyName(directory, competent),
    number: numberOf(dossier, 'PXL'),
    place: dateLine(directory, competent, at),
    title: 'PHIẾU XIN LỖI VÀ HẸN LẠI NGÀY TRẢ KẾT QUẢ',
    rows: [
      [{ label: 'Kính gửi', value: dossier.applicant.fullName }],
      ...contactLines(dossier),
      [{ label: 'Nội dung yêu cầu giải quyết', value: version.info.name }],
      [{ label: 'Lĩnh vực', value: version.info.fieldName }],
      [{ label: 'Tiếp nhận lúc', value: momentOf(acceptedAt) }],
      [{ label: 'Thời gian hẹn trả kết quả', value: momentOf(clock.dueOriginal) }],
    ],
    after: [
      [{ label: 'Đến nay hồ sơ chưa giải quyết xong. Lý do', value: reason }],
      [{ label: 'Thời gian hẹn trả lại kết quả', value: momentOf(newDueAt) }],
    ],
    closing: `${agencyName(directory, competent)} xin lỗi vì sự chậm trễ này và mong được thông cảm.`,
    signatures: [
      {
        title: 'THỦ TRƯỞNG CƠ QUAN, ĐƠN VỊ',
        note: '(Ký, ghi rõ họ tên và đóng dấu)',
        name: leads ? officialName(source, by) : '',
      },
    ],
    note: `Nơi nhận: như trên; ${agencyName(directory, dossier.agency)} (bộ phận tiếp nhận hồ sơ).`,
  }
}
