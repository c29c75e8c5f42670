import type { Text } from '../../platform/text.ts'

export const words = {
  title: { vi: 'Gửi phản ánh, kiến nghị', en: 'Send a report or proposal' },
  lead: {
    vi: 'Bạn nhận mã để theo dõi, và trả lời trong thời hạn luật định. Nội dung chỉ người có trách nhiệm đọc.',
    en: 'You get a code to follow it, and an answer within the legal time. Only those responsible read it.',
  },
  questionTitle: { vi: 'Gửi câu hỏi', en: 'Ask a question' },
  questionLead: {
    vi: 'Câu trả lời gửi đến bạn trong 5 ngày làm việc. Nếu bạn đồng ý, chúng tôi đăng lên trang Hỏi đáp, bỏ mọi thông tin cá nhân.',
    en: 'You get an answer within 5 working days. If you agree, it is published without anything personal.',
  },
  who: { vi: 'Chúng tôi trả lời bạn ở đâu?', en: 'Where shall we answer?' },
  whoText: {
    vi: 'Người phản ánh, kiến nghị, khiếu nại cần nêu rõ mình là ai (Nghị định 20/2008/NĐ-CP, Điều 7). Chọn một cách, mất khoảng một phút.',
    en: 'Whoever reports or complains must say who they are (Decree 20/2008, article 7). It takes a minute.',
  },
  byCode: { vi: 'Nhận mã qua điện thoại hoặc email', en: 'Get a code by phone or e-mail' },
  bySignIn: { vi: 'Đăng nhập', en: 'Sign in' },
  askInstead: { vi: 'Chỉ muốn hỏi về thủ tục? Gửi câu hỏi', en: 'Only a question about a procedure? Ask here' },
  kind: { vi: 'Bạn muốn gửi gì?', en: 'What do you send?' },
  agency: { vi: 'Về cơ quan nào?', en: 'About which agency?' },
  agencyPrompt: { vi: 'Không rõ, chuyển giúp tôi', en: 'Not sure, pass it on for me' },
  dossier: { vi: 'Mã hồ sơ liên quan', en: 'Dossier it is about' },
  dossierHint: { vi: 'Ví dụ H32.26-20261102-0418', en: 'For example H32.26-20261102-0418' },
  procedure: { vi: 'Mã thủ tục liên quan', en: 'Procedure it is about' },
  procedureHint: { vi: 'Ví dụ 1.001193; có ở đầu trang thủ tục', en: 'For example 1.001193; at the top of its page' },
  body: { vi: 'Nội dung', en: 'What do you want to say?' },
  bodyHint: {
    vi: 'Việc gì, ở đâu, khi nào, bạn đề nghị gì. Ảnh và tệp được thêm ở bước sau.',
    en: 'What, where, when, and what you ask for. Pictures and files are added afterwards.',
  },
  question: { vi: 'Câu hỏi của bạn', en: 'Your question' },
  questionHint: {
    vi: 'Không ghi số căn cước, số điện thoại trong câu hỏi.',
    en: 'Leave out identity numbers and phones.',
  },
  name: { vi: 'Họ và tên', en: 'Full name' },
  contact: { vi: 'Điện thoại hoặc email nhận trả lời', en: 'Phone or e-mail for the answer' },
  answersTo: { vi: 'Trả lời gửi đến', en: 'The answer goes to' },
  publish: {
    vi: 'Đồng ý công khai câu trả lời, sau khi bỏ mọi thông tin cá nhân',
    en: 'The answer may be published without anything personal',
  },
  submit: { vi: 'Gửi', en: 'Send' },
  askSubmit: { vi: 'Gửi câu hỏi', en: 'Send the question' },
  chooseKind: { vi: 'Chọn loại', en: 'Choose the kind' },
  enterBody: { vi: 'Nhập nội dung, ít nhất 10 chữ cái', en: 'Write at least 10 characters' },
  longBody: { vi: 'Viết tối đa 5.000 chữ cái', en: 'Write at most 5,000 characters' },
  enterName: { vi: 'Nhập họ và tên', en: 'Enter your full name' },
  badAgency: { vi: 'Chọn cơ quan trong danh sách', en: 'Choose an agency of the list' },
  badDossier: { vi: 'Mã hồ sơ có dạng H32.26-20261102-0418', en: 'A dossier code looks like H32.26-20261102-0418' },
  badProcedure: { vi: 'Không có thủ tục mã này. Xem lại ở trang thủ tục', en: 'There is no procedure with this code' },
  badContact: {
    vi: 'Nhập số điện thoại 10 chữ số bắt đầu bằng 0, hoặc email dạng ten@vidu.vn',
    en: 'Enter a phone of 10 digits beginning with 0, or an e-mail like name@example.vn',
  },
  proofEnded: {
    vi: 'Xác minh đã hết hạn. Mở trang “Nhận mã” trong thẻ khác, xác minh lại rồi gửi trang này, nội dung vẫn còn',
    en: 'Your proof has expired. Get a code in another tab, then send this page again: what you wrote is kept',
  },
} as const satisfies Record<string, Text>

export const agencyGroups: Readonly<Record<string, Text>> = {
  commune: { vi: 'Xã, phường, đặc khu', en: 'Communes and wards' },
  'commune-police': { vi: 'Công an xã, phường', en: 'Commune police' },
}
export const otherAgencies: Text = { vi: 'Cơ quan cấp tỉnh', en: 'Provincial agencies' }
