import type { Text } from '../../platform/text.ts'
import type { CommandType, QueueGroup } from '../domain/feedback.ts'

/** Groups of the queue, with the word that each has in the address. */
export const groupWords: Readonly<
  Record<QueueGroup, { readonly key: string; readonly label: Text; readonly empty: Text }>
> = {
  waiting: {
    key: 'cho-tiep-nhan',
    label: { vi: 'Chờ tiếp nhận', en: 'To take up' },
    empty: { vi: 'Không có gì chờ tiếp nhận.', en: 'Nothing waits to be taken up.' },
  },
  working: {
    key: 'dang-xu-ly',
    label: { vi: 'Đang xử lý', en: 'In progress' },
    empty: { vi: 'Không có gì đang xử lý.', en: 'Nothing is in progress.' },
  },
  late: {
    key: 'tre',
    label: { vi: 'Trễ', en: 'Late' },
    empty: { vi: 'Không có gì trễ hạn.', en: 'Nothing is late.' },
  },
  closed: {
    key: 'da-xong',
    label: { vi: 'Đã xong', en: 'Finished' },
    empty: { vi: 'Chưa trả lời phản ánh nào.', en: 'Nothing has been answered yet.' },
  },
}

export const commandWords: Readonly<Record<CommandType, Text>> = {
  'take-up': { vi: 'Tiếp nhận xử lý', en: 'Take up' },
  answer: { vi: 'Trả lời', en: 'Answer' },
  forward: { vi: 'Chuyển cơ quan khác', en: 'Pass on' },
  decline: { vi: 'Không tiếp nhận', en: 'Decline' },
  publish: { vi: 'Công khai', en: 'Publish' },
}

export const words = {
  title: { vi: 'Phản ánh, kiến nghị, câu hỏi', en: 'Reports, proposals, questions' },
  lead: {
    vi: 'Xếp theo thời gian còn lại: hạn tiếp nhận, rồi hạn trả lời.',
    en: 'By time left: to be taken up, then to be answered.',
  },
  groups: { vi: 'Nhóm phản ánh', en: 'Groups' },
  filter: { vi: 'Lọc phản ánh', en: 'Filter' },
  all: { vi: 'Tất cả', en: 'All' },
  left: { vi: 'Còn lại', en: 'Time left' },
  none: {
    vi: 'Chức danh của bạn không xử lý phản ánh, kiến nghị.',
    en: 'Your post does not handle reports.',
  },
  actions: { vi: 'Việc làm', en: 'Actions' },
  nothing: { vi: 'Không có việc nào bạn làm được lúc này.', en: 'There is nothing that you can do now.' },
  sender: { vi: 'Người gửi', en: 'Sender' },
  anonymous: { vi: 'Không nêu tên', en: 'Not named' },
  consent: { vi: 'Đồng ý công khai', en: 'May be published' },
  yes: { vi: 'Có', en: 'Yes' },
  no: { vi: 'Không', en: 'No' },
  answerText: { vi: 'Nội dung trả lời', en: 'The answer' },
  answerHint: { vi: 'Người gửi đọc nguyên văn. Xưng “chúng tôi”.', en: 'The sender reads it word by word.' },
  to: { vi: 'Chuyển đến', en: 'To' },
  choose: { vi: 'Chọn cơ quan', en: 'Choose an agency' },
  note: { vi: 'Ghi chú nội bộ', en: 'Internal note' },
  ground: { vi: 'Căn cứ', en: 'Ground' },
  explanation: { vi: 'Giải thích cho người gửi', en: 'Explanation for the sender' },
  publicBody: { vi: 'Nội dung công khai', en: 'Text for the public' },
  publicHint: {
    vi: 'Bỏ tên, số điện thoại, mã hồ sơ và mọi chi tiết cho biết người gửi là ai.',
    en: 'Take out names, phones, codes, and whatever tells who it was.',
  },
  publicAnswer: { vi: 'Trả lời công khai', en: 'Answer for the public' },
  codes: { vi: 'Mã các thủ tục liên quan', en: 'Procedures it is about' },
  codesHint: {
    vi: 'Cách nhau bằng dấu cách, ví dụ 1.001193 3.000722',
    en: 'With spaces between, for example 1.001193 3.000722',
  },
  published: { vi: 'Đã công khai', en: 'Published' },
  done: { vi: 'Đã ghi nhận.', en: 'Recorded.' },
  stale: {
    vi: 'Người khác vừa xử lý phản ánh này. Xem lại rồi làm tiếp, nội dung bạn gõ vẫn còn',
    en: 'Somebody else has just acted. Look again: what you typed is kept',
  },
  notNow: { vi: 'Việc này không còn làm được với phản ánh này', en: 'This can no longer be done' },
  forbidden: { vi: 'Chức danh của bạn không được làm việc này', en: 'Your post may not do this' },
  chooseTo: { vi: 'Chọn cơ quan nhận', en: 'Choose the agency' },
  sameAgency: { vi: 'Cơ quan này đang giữ phản ánh. Chọn cơ quan khác', en: 'That agency has it already' },
  enterAnswer: { vi: 'Nhập nội dung trả lời', en: 'Enter the answer' },
  chooseGround: { vi: 'Chọn căn cứ', en: 'Choose the ground' },
  enterExplanation: { vi: 'Nhập lời giải thích', en: 'Enter the explanation' },
  enterBody: { vi: 'Nhập nội dung công khai', en: 'Enter the text for the public' },
  enterPublicAnswer: { vi: 'Nhập trả lời công khai', en: 'Enter the answer for the public' },
  enterCodes: {
    vi: 'Nhập ít nhất một mã thủ tục có trong danh mục',
    en: 'Enter at least one procedure of the catalogue',
  },
} as const satisfies Record<string, Text>

export const personalFound = (found: string): Text => ({
  vi: `Bỏ “${found}” trước khi công khai`,
  en: `Take out “${found}” before publishing`,
})
