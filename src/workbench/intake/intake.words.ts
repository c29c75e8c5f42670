import type { Limit } from '../../deadlines/index.ts'
import type { Text } from '../../platform/text.ts'
import { type Fee, feeDue } from '../../procedures/index.ts'

export const words = {
  title: { vi: 'Tiếp nhận tại quầy', en: 'Counter intake' },
  reload: { vi: 'Xem lại trang', en: 'Refresh the page' },
  applicant: { vi: 'Người nộp', en: 'Applicant' },
  scan: { vi: 'Quét thẻ căn cước, hoặc gõ 12 số', en: 'Scan the identity card, or type 12 digits' },
  kind: { vi: 'Nộp với tư cách', en: 'Files as' },
  person: { vi: 'Cá nhân', en: 'Person' },
  organisation: { vi: 'Tổ chức', en: 'Organisation' },
  fullName: { vi: 'Họ và tên, hoặc tên tổ chức', en: 'Full name, or name of the organisation' },
  taxCode: { vi: 'Mã số thuế', en: 'Tax code' },
  phone: { vi: 'Điện thoại', en: 'Phone' },
  email: { vi: 'Email', en: 'E-mail' },
  address: { vi: 'Nơi cư trú, hoặc trụ sở', en: 'Residence, or seat' },
  desk: { vi: 'Quầy của', en: 'Desk of' },
  procedure: { vi: 'Thủ tục', en: 'Procedure' },
  alias: { vi: 'Tên tắt, tên, mã', en: 'Alias, name, code' },
  choose: { vi: 'Chọn', en: 'Choose' },
  change: { vi: 'Đổi thủ tục, giữ dữ liệu', en: 'Change the procedure, keep the data' },
  others: { vi: 'Hoặc là:', en: 'Or:' },
  none: {
    vi: 'Không có thủ tục nào khớp ở quầy này. Gõ tên khác hoặc mã',
    en: 'Nothing matches here. Try other words',
  },
  enterProcedure: { vi: 'Chọn thủ tục', en: 'Choose the procedure' },
  start: {
    vi: 'Gõ tên tắt như “ks” rồi Enter. Biểu mẫu và giấy tờ hiện ra ở đây.',
    en: 'Type an alias such as “ks”, then Enter. The form and the papers appear here.',
  },
  case: { vi: 'Trường hợp', en: 'Case' },
  components: { vi: 'Thành phần hồ sơ', en: 'Required documents' },
  paper: { vi: 'Giấy tờ', en: 'Paper' },
  originals: { vi: 'Bản chính', en: 'Originals' },
  copies: { vi: 'Bản sao', en: 'Copies' },
  ifAny: { vi: 'Nếu có', en: 'If it applies' },
  present: { vi: 'Xem, không giữ', en: 'Shown, not kept' },
  fee: { vi: 'Phí, lệ phí', en: 'Fee' },
  feePaid: { vi: 'Đã thu tiền, đã đưa biên lai', en: 'Collected, receipt given' },
  nothingToPay: { vi: 'Không thu.', en: 'Nothing to collect.' },
  free: { vi: 'Miễn phí', en: 'Free' },
  byProvince: { vi: 'Theo quy định của tỉnh', en: 'Set by the province' },
  receive: { vi: 'Nhận kết quả', en: 'Receiving the result' },
  returnAddress: { vi: 'Địa chỉ nhận kết quả', en: 'Address of the result' },
  returnAddressHint: {
    vi: 'Để trống nếu là địa chỉ của người nộp. Người nhận trả cước.',
    en: 'Leave empty for the applicant’s own. Paid on receipt.',
  },
  how: { vi: 'Cách nhận', en: 'Way' },
  accept: { vi: 'Tiếp nhận và in', en: 'Accept and print' },
  keep: { vi: 'Lưu chờ', en: 'Save for later' },
  printNote: { vi: 'In: giấy tiếp nhận và hẹn trả.', en: 'Prints the slip of receipt and due date.' },
  dueAfterPause: { vi: 'Tính lại khi hết tạm dừng', en: 'Set when the pause ends' },
  latest: { vi: ', chậm nhất: tính từ khi nơi giải quyết nhận', en: ', at the latest: from the receipt there' },
  today: { vi: 'hôm nay', en: 'today' },
} as const satisfies Record<string, Text>

const unitNames: Record<Limit['unit'], readonly [string, string]> = {
  'clock-hour': ['giờ', 'hours'],
  'working-hour': ['giờ làm việc', 'working hours'],
  'calendar-day': ['ngày', 'days'],
  'working-day': ['ngày làm việc', 'working days'],
  month: ['tháng', 'months'],
}

export function limitText({ amount, unit }: Limit): Text {
  if (amount === 0) return { vi: 'trong ngày', en: 'same day' }
  const [vi, en] = unitNames[unit]
  return { vi: `${amount} ${vi}`, en: `${amount} ${en}` }
}

export function feeText(fee: Fee): Text {
  if (feeDue(fee).kind === 'free') return words.free
  if (fee.amount === null) return words.byProvince
  const amount = String(fee.amount).replace(/\B(?=(\d{3})+$)/g, '.')
  return { vi: `${amount} đ`, en: `${amount} đ` }
}
