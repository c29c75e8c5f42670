import type { Text } from '../../platform/text.ts'

export const words = {
  title: { vi: 'Giấy tờ của tôi', en: 'My papers' },
  lead: {
    vi: 'Giấy tờ đã nộp một lần thì lần sau dùng lại, không phải tải lên nữa.',
    en: 'What you handed in once you can use again, without uploading it.',
  },
  papers: { vi: 'Giấy tờ dùng lại được', en: 'Papers to use again' },
  paper: { vi: 'Giấy tờ', en: 'Paper' },
  from: { vi: 'Nguồn', en: 'From' },
  validTo: { vi: 'Hạn dùng', en: 'Valid to' },
  noEnd: { vi: 'Không ghi', en: 'Not given' },
  ended: { vi: 'Đã hết hạn, không dùng lại được', en: 'Ended, cannot be used again' },
  none: {
    vi: 'Chưa có giấy tờ nào. Giấy tờ trong hồ sơ được tiếp nhận sẽ hiện ở đây.',
    en: 'No papers yet. Papers of accepted dossiers appear here.',
  },
  uploaded: { vi: 'Bạn tải lên', en: 'Uploaded by you' },
  dossier: { vi: 'Hồ sơ', en: 'Dossier' },
  results: { vi: 'Kết quả đã được cấp', en: 'Results issued to you' },
  result: { vi: 'Kết quả', en: 'Result' },
  number: { vi: 'Số', en: 'Number' },
  issued: { vi: 'Ngày cấp', en: 'Issued' },
  standing: { vi: 'Hiệu lực', en: 'Standing' },
  noResults: { vi: 'Chưa có kết quả nào.', en: 'No results yet.' },
  download: { vi: 'Tải về', en: 'Download' },
  add: { vi: 'Tải giấy tờ lên trước', en: 'Upload a paper beforehand' },
  addLead: {
    vi: 'Để sẵn giấy tờ hay dùng, khi nộp hồ sơ chỉ cần bấm Dùng lại.',
    en: 'Keep papers that you often need; when you file, press Use again.',
  },
  name: { vi: 'Tên giấy tờ', en: 'Name of the paper' },
  nameHint: {
    vi: 'Ghi như tên trong thành phần hồ sơ, ví dụ: Giấy chứng sinh',
    en: 'As the procedure calls it, e.g. Giấy chứng sinh',
  },
  file: { vi: 'Tệp', en: 'File' },
  fileMissing: { vi: 'Tải lên tệp của giấy tờ', en: 'Upload the file of the paper' },
  nameMissing: { vi: 'Nhập tên giấy tờ', en: 'Enter the name of the paper' },
  full: {
    vi: 'Ví đã có quá nhiều giấy tờ. Bỏ bớt giấy không dùng nữa',
    en: 'The wallet holds too many papers. Remove some that you do not need',
  },
  validHint: {
    vi: 'Sau ngày này giấy tờ không được gợi ý nữa',
    en: 'After this day the paper is not offered any more',
  },
  save: { vi: 'Lưu vào ví', en: 'Save' },
  saveDate: { vi: 'Lưu hạn dùng', en: 'Save the date' },
  remove: { vi: 'Bỏ khỏi ví', en: 'Remove from my papers' },
  removeNote: {
    vi: 'Giấy tờ vẫn ở trong hồ sơ đã nộp. Chỉ không hiện ở đây và không được gợi ý nữa.',
    en: 'It stays with the dossier. It is only not shown here and not offered any more.',
  },
  removeOwn: { vi: 'Tệp bạn tải lên sẽ bị xóa.', en: 'The file that you uploaded will be deleted.' },
  added: { vi: 'Đã lưu giấy tờ vào ví.', en: 'The paper was saved.' },
  removed: { vi: 'Đã bỏ giấy tờ khỏi ví.', en: 'The paper was removed.' },
  dated: { vi: 'Đã lưu hạn dùng.', en: 'The date was saved.' },
} as const satisfies Record<string, Text>

export const outcomes: ReadonlyMap<string, Text> = new Map<string, Text>([
  ['luu', words.added],
  ['bo', words.removed],
  ['han', words.dated],
])

export const handedIn = (date: string): Text => ({ vi: `nộp ngày ${date}`, en: `handed in on ${date}` })

const parts = { day: { vi: 'ngày', en: 'day' }, month: { vi: 'tháng', en: 'month' }, year: { vi: 'năm', en: 'year' } }

export const partMissing = (part: keyof typeof parts): Text => ({
  vi: `Hạn dùng còn thiếu ${parts[part].vi}`,
  en: `The date lacks its ${parts[part].en}`,
})

export const noSuchDate = (typed: string): Text => ({
  vi: `Ngày ${typed} không có trong lịch`,
  en: `There is no ${typed} in the calendar`,
})
