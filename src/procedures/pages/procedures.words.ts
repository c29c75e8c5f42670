import type { Limit } from '../../deadlines/index.ts'
import type { Text } from '../../platform/text.ts'
import type { Channel, Fee, Level } from '../types.ts'

export const words = {
  title: { vi: 'Thủ tục', en: 'Procedures' },
  home: { vi: 'Trang chủ', en: 'Home' },
  searchTitle: { vi: 'Tìm thủ tục', en: 'Find a procedure' },
  lead: { vi: 'Gõ như bạn nói, có dấu hay không dấu đều được.', en: 'Type as you speak, with or without accents.' },
  what: { vi: 'Bạn cần làm gì?', en: 'What do you need?' },
  example: { vi: 'ví dụ: lam giay khai sinh', en: 'e.g. lam giay khai sinh' },
  field: { vi: 'Lĩnh vực', en: 'Field' },
  allFields: { vi: 'Mọi lĩnh vực', en: 'All fields' },
  level: { vi: 'Cấp giải quyết', en: 'Level' },
  allLevels: { vi: 'Mọi cấp', en: 'All levels' },
  agency: { vi: 'Nơi nộp', en: 'Where to file' },
  allAgencies: { vi: 'Mọi nơi', en: 'Anywhere' },
  clear: { vi: 'Xóa bộ lọc', en: 'Clear filters' },
  procedure: { vi: 'Thủ tục', en: 'Procedure' },
  time: { vi: 'Thời hạn', en: 'Time limit' },
  fee: { vi: 'Lệ phí', en: 'Fee' },
  way: { vi: 'Cách nộp', en: 'Filing' },
  none: { vi: 'Không tìm thấy thủ tục nào.', en: 'No procedure found.' },
  noneHelp: {
    vi: 'Thử ít từ hơn, gọi tên giấy tờ bạn cần, hoặc bỏ bớt bộ lọc. Cần người giúp, gọi 1022.',
    en: 'Try fewer words, name the paper that you need, or drop a filter. For help call 1022.',
  },
  seeAll: { vi: 'Xem tất cả thủ tục', en: 'See all procedures' },
  unknown: { vi: 'Chưa có dữ liệu', en: 'Not known yet' },
  askDesk: { vi: 'Hỏi tại bộ phận Một cửa', en: 'Ask at the one-stop desk' },
  nameOnlyTitle: { vi: 'Mới có tên thủ tục.', en: 'Only the name is known.' },
  nameOnly: {
    vi: 'Trung tâm chưa có nội dung chi tiết đã xác nhận, nên không đoán thay. Hỏi tại bộ phận Một cửa hoặc gọi 1022.',
    en: 'The centre has no confirmed details yet and does not guess. Ask at a one-stop desk or call 1022.',
  },
  notHere: {
    vi: 'Thủ tục này chưa nộp được qua hệ thống của tỉnh.',
    en: 'This procedure cannot be filed through the province’s system yet.',
  },
  confirmTitle: { vi: 'Cần xác nhận thêm.', en: 'To be confirmed.' },
  documents: { vi: 'Giấy tờ cần có', en: 'Papers needed' },
  yourCase: { vi: 'Trường hợp của bạn', en: 'Your case' },
  paper: { vi: 'Giấy tờ', en: 'Paper' },
  copies: { vi: 'Số bản', en: 'How many' },
  doYou: { vi: 'Có phải nộp', en: 'To hand in' },
  submit: { vi: 'Phải nộp', en: 'To hand in' },
  optional: { vi: 'Nộp nếu có', en: 'If it applies' },
  present: { vi: 'Chỉ cần cho xem', en: 'Only to show' },
  notKept: { vi: 'Không nộp', en: 'Not kept' },
  mustSubmit: { vi: 'Có, nộp cùng hồ sơ', en: 'Yes, with the dossier' },
  ifAny: { vi: 'Chỉ khi thuộc trường hợp', en: 'Only where it applies' },
  show: { vi: 'Cho xem, nhận lại ngay', en: 'Show it and take it back' },
  steps: { vi: 'Các bước', en: 'Steps' },
  youFile: { vi: 'Bạn nộp hồ sơ', en: 'You file' },
  youFileText: { vi: 'Trên mạng, tại quầy Một cửa hoặc qua bưu chính.', en: 'Online, at a one-stop desk or by post.' },
  youFileCounter: { vi: 'Tại quầy Một cửa hoặc qua bưu chính.', en: 'At a one-stop desk or by post.' },
  deskChecks: { vi: 'Bộ phận Một cửa kiểm tra', en: 'The one-stop desk checks' },
  deskChecksText: {
    vi: 'Trong 8 giờ làm việc. Nếu thiếu, bạn nhận một danh sách đủ, kèm cách sửa từng thứ.',
    en: 'Within 8 working hours. If something is missing you get one full list, with how to put it right.',
  },
  youReceive: { vi: 'Bạn nhận kết quả', en: 'You receive the result' },
  youReceiveText: { vi: 'Tại quầy, qua bưu chính hoặc bản điện tử.', en: 'At the desk, by post or as an e-copy.' },
  stepLimit: { vi: 'Hạn bước: ', en: 'Limit: ' },
  form: { vi: 'Biểu mẫu', en: 'Form' },
  formText: {
    vi: 'Điền trên mạng hoặc nhờ cán bộ điền giúp tại quầy. Nội dung phải trả lời:',
    en: 'Filled in online, or by an officer at the desk. It asks for:',
  },
  details: { vi: 'Chi tiết và căn cứ', en: 'Details and legal basis' },
  legal: { vi: 'Căn cứ pháp lý', en: 'Legal basis' },
  conditions: { vi: 'Điều kiện', en: 'Conditions' },
  byChannel: { vi: 'Thời hạn và phí theo cách nộp', en: 'Time and fees by way of filing' },
  supplementTitle: { vi: 'Nếu hồ sơ còn thiếu thì sao?', en: 'What if something is missing?' },
  pauses: { vi: 'Khi nào thời hạn được tạm dừng?', en: 'When may the clock stand?' },
  source: { vi: 'Nguồn dữ liệu', en: 'Source' },
  place: { vi: 'Nơi giải quyết', en: 'Who decides' },
  result: { vi: 'Kết quả', en: 'Result' },
  fileButton: { vi: 'Nộp hồ sơ', en: 'File online' },
  nearButton: { vi: 'Nộp tại quầy gần bạn', en: 'File at a desk near you' },
  whereTitle: { vi: 'Nộp ở đâu', en: 'Where to file' },
  whereText: {
    vi: 'Mang giấy tờ đến điểm Một Cửa bất kỳ dưới đây. Cán bộ quét, nộp hồ sơ trên mạng giúp bạn và không thu tiền.',
    en: 'Bring your papers to any of these one-stop desks. An officer scans them and files online for you, free of charge.',
  },
  choosePlace: { vi: 'Chọn nơi gần bạn', en: 'Choose a place near you' },
  seePlace: { vi: 'Xem địa chỉ, giờ làm việc', en: 'See address and hours' },
  chooseCommune: { vi: 'Chọn điểm Một Cửa', en: 'Choose a one-stop desk' },
  bundle: { vi: 'Các việc thường làm cùng', en: 'Often done together' },
} as const satisfies Record<string, Text>

export const levelNames: Record<Level, Text> = {
  central: { vi: 'Cấp bộ', en: 'Ministry' },
  province: { vi: 'Cấp tỉnh', en: 'Province' },
  commune: { vi: 'Cấp xã', en: 'Commune' },
  other: { vi: 'Cơ quan khác', en: 'Other' },
}

export const channelNames: Record<Channel, Text> = {
  online: { vi: 'Trực tuyến', en: 'Online' },
  counter: { vi: 'Nộp trực tiếp', en: 'In person' },
  post: { vi: 'Bưu chính', en: 'By post' },
}

export const onlineNames: Record<'full' | 'partial' | 'none', Text> = {
  full: { vi: 'Trực tuyến toàn trình', en: 'Fully online' },
  partial: { vi: 'Trực tuyến một phần', en: 'Partly online' },
  none: { vi: 'Nộp trực tiếp', en: 'In person' },
}

const units: Record<Limit['unit'], readonly [vi: string, en: string]> = {
  'clock-hour': ['giờ', 'hours'],
  'working-hour': ['giờ làm việc', 'working hours'],
  'calendar-day': ['ngày', 'days'],
  'working-day': ['ngày làm việc', 'working days'],
  month: ['tháng', 'months'],
}

/** `5 ngày làm việc`; no days at all is "Trong ngày". */
export function limitWords({ amount, unit }: Limit): Text {
  if (amount === 0) return { vi: 'Trong ngày', en: 'Same day' }
  const [vi, en] = units[unit]
  return { vi: `${amount} ${vi}`, en: `${amount} ${amount === 1 ? en.slice(0, -1) : en}` }
}

const grouped = (amount: number): string => String(amount).replace(/\B(?=(\d{3})+$)/g, '.')

/** The amount alone: `8.000 đ`, `Miễn phí`. */
export function feeWords(fee: Fee): Text {
  if (fee.basis === 'free') return { vi: 'Miễn phí', en: 'Free' }
  if (fee.amount === null) return { vi: 'Theo quy định của tỉnh', en: 'Set by the province' }
  return { vi: `${grouped(fee.amount)} đ`, en: `${grouped(fee.amount)} đ` }
}

/**
 * What a fee's text says beyond the amount that stands beside it.
 * @param amount as `feeWords` or `formatMoney` writes it in Vietnamese
 * @returns null where there is no more to say
 */
export function feeNote(text: string, amount: string): string | null {
  const shown = amount.replace('\u00a0', ' ')
  const note = text.startsWith(shown) ? text.slice(shown.length).replace(/^[,;.:]?\s*/, '') : text
  return note === '' ? null : note.charAt(0).toLocaleUpperCase('vi') + note.slice(1)
}

/** A time as the source has it; where the source gives a number without a unit, that is said, never guessed. */
export function sourceTime(text: string | null): Text {
  if (text === null) return words.unknown
  return /^\d+$/.test(text)
    ? { vi: `${text} (nguồn chưa ghi đơn vị)`, en: `${text} (no unit in the source)` }
    : { vi: text }
}
