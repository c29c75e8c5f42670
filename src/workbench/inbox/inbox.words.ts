import type { Text } from '../../platform/text.ts'
import type { TaskFilter } from '../../tasks/index.ts'

/** The counted tabs, with the word that each has in the address. */
export const groups: readonly { readonly key: string; readonly filter: TaskFilter; readonly label: Text }[] = [
  { key: 'cho-tiep-nhan', filter: 'intake', label: { vi: 'Chờ tiếp nhận', en: 'To accept' } },
  { key: 'chuyen-den', filter: 'transferred', label: { vi: 'Chuyển đến', en: 'Sent here' } },
  { key: 'cua-toi', filter: 'mine', label: { vi: 'Của tôi', en: 'Mine' } },
  { key: 'theo-doi', filter: 'following', label: { vi: 'Theo dõi', en: 'Following' } },
  { key: 'sap-den-han', filter: 'due-soon', label: { vi: 'Sắp đến hạn', en: 'Due soon' } },
  { key: 'tre', filter: 'late', label: { vi: 'Trễ', en: 'Late' } },
  { key: 'tra-ket-qua', filter: 'deliver', label: { vi: 'Trả kết quả', en: 'To return' } },
]

export const words = {
  groups: { vi: 'Nhóm hồ sơ', en: 'Groups' },
  filter: { vi: 'Lọc hồ sơ', en: 'Filter dossiers' },
  search: { vi: 'Mã, tên người nộp, số căn cước', en: 'Code, name, personal number' },
  newIntake: { vi: 'Tiếp nhận mới', en: 'New intake' },
  next: { vi: 'Hồ sơ kế tiếp', en: 'Next dossier' },
  keyTabs: { vi: 'đổi nhóm', en: 'change group' },
  keyFind: { vi: 'tìm', en: 'search' },
  keyList: { vi: 'phím tắt', en: 'keys' },
  nothingFiltered: { vi: 'Không có hồ sơ nào khớp bộ lọc.', en: 'No dossier matches the filter.' },
  views: { vi: 'Khung nhìn', en: 'Views' },
  keepView: { vi: 'Lưu khung nhìn này', en: 'Keep this view' },
  viewName: { vi: 'Tên khung nhìn', en: 'Name of the view' },
  saveView: { vi: 'Lưu', en: 'Save' },
  removeView: { vi: 'Bỏ', en: 'Remove' },
  enterViewName: { vi: 'Nhập tên khung nhìn', en: 'Enter a name for the view' },
  tooManyViews: { vi: 'Bạn đã có 20 khung nhìn. Bỏ bớt rồi lưu lại', en: 'You keep 20 views. Remove one first' },
  export: { vi: 'Xuất danh sách', en: 'Export the list' },
  exportSheet: { vi: 'Hộp việc', en: 'Inbox' },
  moreRows: {
    vi: 'Còn nữa. Lọc hẹp lại để xuất phần còn lại.',
    en: 'There are more. Narrow the filter to export the rest.',
  },
  interTitle: { vi: 'Hồ sơ liên thông', en: 'Dossiers at other agencies' },
  interLead: {
    vi: 'Phần việc đang ở cơ quan khác với nơi tiếp nhận, xếp theo hạn của từng phần.',
    en: 'Work that is at another agency than the one that received it, by the limit of each part.',
  },
  interEmpty: { vi: 'Không có phần việc nào ở cơ quan khác.', en: 'No work is at another agency.' },
} as const satisfies Record<string, Text>

/** Why a group is empty, and what to do next. */
export const emptyTexts: Readonly<Record<string, Text>> = {
  intake: { vi: 'Không có hồ sơ nào chờ tiếp nhận.', en: 'Nothing waits for acceptance.' },
  transferred: { vi: 'Không có hồ sơ nào do nơi khác chuyển đến.', en: 'Nothing was sent here by another desk.' },
  mine: { vi: 'Bạn đã làm xong mọi việc được giao.', en: 'All of your work is done.' },
  following: { vi: 'Không có hồ sơ nào đang ở bộ phận khác.', en: 'No dossier is with another division.' },
  'due-soon': { vi: 'Không có hồ sơ nào sắp đến hạn.', en: 'Nothing is due soon.' },
  late: { vi: 'Không có hồ sơ trễ hạn.', en: 'Nothing is late.' },
  deliver: { vi: 'Không có kết quả nào chờ trả.', en: 'No result waits to be returned.' },
}
