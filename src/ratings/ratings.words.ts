import type { Text } from '../platform/text.ts'
import type { Contact } from './domain/contacts.ts'
import type { Aspect, Mark, Score } from './domain/rating.ts'

export const scoreWords: Readonly<Record<Score, Text>> = {
  5: { vi: 'Rất hài lòng', en: 'Very satisfied' },
  4: { vi: 'Hài lòng', en: 'Satisfied' },
  3: { vi: 'Bình thường', en: 'Neither' },
  2: { vi: 'Không hài lòng', en: 'Dissatisfied' },
  1: { vi: 'Rất không hài lòng', en: 'Very dissatisfied' },
}

export const aspectWords: Readonly<Record<Aspect, Text>> = {
  timeliness: { vi: 'Thời gian chờ và giải quyết', en: 'Waiting and handling time' },
  attitude: { vi: 'Thái độ phục vụ', en: 'Attitude' },
  clarity: { vi: 'Hướng dẫn rõ ràng, một lần', en: 'Clear guidance, given once' },
}

export const markWords: Readonly<Record<Mark, Text>> = {
  good: { vi: 'Tốt', en: 'Good' },
  fair: { vi: 'Tạm được', en: 'Fair' },
  poor: { vi: 'Chưa tốt', en: 'Poor' },
}

const kindWords = {
  accepted: { vi: 'Tiếp nhận hồ sơ', en: 'Acceptance of the dossier' },
  supplement: { vi: 'Yêu cầu bổ sung', en: 'Supplement request' },
  refused: { vi: 'Từ chối tiếp nhận', en: 'Refusal at intake' },
  returned: { vi: 'Trả kết quả', en: 'Return of the result' },
} as const satisfies Record<Contact['kind'], Text>

export const kindName = (kind: Contact['kind']): Text => kindWords[kind]

/** `Tiếp nhận hồ sơ, 09/11/2026`. */
export function contactName({ kind, at }: Contact): Text {
  const day = `${at.slice(8, 10)}/${at.slice(5, 7)}/${at.slice(0, 4)}`
  return { vi: `${kindWords[kind].vi}, ${day}`, en: `${kindWords[kind].en}, ${day}` }
}

export const words = {
  home: { vi: 'Trang chủ', en: 'Home' },
  account: { vi: 'Tài khoản', en: 'Account' },
  tracking: { vi: 'Tra cứu hồ sơ', en: 'Track a dossier' },
  title: { vi: 'Đánh giá', en: 'Rate the service' },
  lead: {
    vi: 'Mỗi lần phục vụ được đánh giá một lần, gửi rồi không sửa. Tên bạn và mã hồ sơ không xuất hiện ở nơi nào công khai.',
    en: 'Each contact is rated once and cannot be changed. Your name and dossier code appear nowhere in public.',
  },
  which: { vi: 'Bạn đánh giá lần nào?', en: 'Which contact do you rate?' },
  overall: { vi: 'Nói chung, bạn hài lòng đến mức nào?', en: 'Overall, how satisfied are you?' },
  comment: { vi: 'Điều bạn muốn nói thêm', en: 'Anything to add' },
  commentHint: {
    vi: 'Lãnh đạo cơ quan đọc mục này. Không ghi tên, số căn cước của ai.',
    en: 'The head of the agency reads this. Do not write names or identity numbers.',
  },
  submit: { vi: 'Gửi đánh giá', en: 'Send the rating' },
  chooseWhich: { vi: 'Chọn lần phục vụ', en: 'Choose the contact' },
  chooseOverall: { vi: 'Chọn mức hài lòng', en: 'Choose how satisfied you are' },
  tooLong: { vi: 'Viết tối đa 1.000 chữ cái', en: 'Write at most 1,000 characters' },
  thanks: { vi: 'Đã gửi. Cảm ơn bạn đã góp ý.', en: 'Sent. Thank you.' },
  already: { vi: 'Lần này đã được đánh giá trước đó, không gửi lại được.', en: 'This contact was rated before.' },
  done: { vi: 'Đã đánh giá', en: 'Rated' },
  contact: { vi: 'Lần phục vụ', en: 'Contact' },
  rating: { vi: 'Mức hài lòng', en: 'Rating' },
  nothing: { vi: 'Chưa có gì để đánh giá', en: 'Nothing to rate yet' },
  nothingText: {
    vi: 'Bạn đánh giá được khi hồ sơ được tiếp nhận, bị yêu cầu bổ sung, bị từ chối hoặc có kết quả trả.',
    en: 'You can rate once the dossier is accepted, a supplement is asked for, it is refused, or a result is returned.',
  },
  all: { vi: 'Bạn đã đánh giá mọi lần phục vụ của hồ sơ này.', en: 'You have rated every contact of this dossier.' },
  back: { vi: 'Quay lại hồ sơ', en: 'Back to the dossier' },
  report: { vi: 'Phản ánh, kiến nghị về hồ sơ này', en: 'Report or complain about this dossier' },
  tokenEnded: {
    vi: 'Trang mở đã lâu. Nội dung vẫn còn đây, bấm gửi lần nữa',
    en: 'The page was open for long. What you wrote is still here: send it again',
  },
} as const satisfies Record<string, Text>

/** Title of the page that rates one dossier. */
export const ratingTitle = (code: string): Text => ({ vi: `Đánh giá hồ sơ ${code}`, en: `Rate the service of ${code}` })
