import type { Text } from '../platform/text.ts'

export const words = {
  home: { vi: 'Trang chủ', en: 'Home' },
  siteTitle: { vi: 'Dịch vụ công trực tuyến tỉnh Khánh Hòa', en: 'Online public services of Khánh Hòa' },
  siteText: {
    vi: 'Tìm thủ tục, tra cứu hồ sơ, tìm nơi nộp gần bạn.',
    en: 'Find procedures, track a dossier, find a desk near you.',
  },
  question: { vi: 'Bạn cần làm thủ tục gì?', en: 'What do you need to do?' },
  lead: { vi: 'Gõ như bạn nói, có dấu hay không dấu đều được.', en: 'Type as you speak, with or without accents.' },
  findProcedure: { vi: 'Tìm thủ tục', en: 'Find a procedure' },
  example: { vi: 'ví dụ: lam giay khai sinh', en: 'e.g. lam giay khai sinh' },
  often: { vi: 'Hay tìm:', en: 'Often sought:' },
  helpTitle: { vi: 'Không quen dùng máy?', en: 'Not used to computers?' },
  helpText: {
    vi: 'Mọi điểm Một Cửa đều có cán bộ nộp giúp, không thu tiền.',
    en: 'At every one-stop desk an officer files for you, free of charge.',
  },
  near: { vi: 'Tìm điểm gần bạn', en: 'Find a desk near you' },
  byEvent: { vi: 'Chọn theo việc trong đời', en: 'Choose by what happens in life' },
  otherEvents: { vi: 'Việc khác trong đời', en: 'Other turns of life' },
  noProcedures: { vi: 'Chưa có thủ tục nào cho việc này.', en: 'No procedures for this yet.' },
  fullStatistics: { vi: 'Thống kê đầy đủ', en: 'All figures' },
  whoIsLate: { vi: 'Xem cơ quan nào trễ', en: 'See which agencies' },
  lateNote: { vi: 'Mỗi hồ sơ trễ đều được xin lỗi và hẹn lại.', en: 'Each got an apology and a new date.' },
  where: { vi: 'Nơi giải quyết', en: 'Where things are decided' },
  anywhere: {
    vi: 'Nộp ở đâu trong tỉnh cũng được. Hồ sơ tự chuyển về đúng nơi.',
    en: 'File anywhere in the province. The dossier finds its own way.',
  },
  findNear: { vi: 'Tìm nơi gần bạn', en: 'Find a place near you' },
  chooseCommune: { vi: 'Chọn xã, phường, đặc khu', en: 'Choose a commune or ward' },
  seePlace: { vi: 'Xem địa chỉ, giờ làm việc', en: 'See address and hours' },
  provincial: { vi: 'Cơ quan cấp tỉnh', en: 'Provincial agencies' },
  vertical: { vi: 'Ngành dọc', en: 'Vertical bodies' },
  allAgencies: { vi: 'Tất cả cơ quan', en: 'All agencies' },
  questions: { vi: 'Hỏi đáp', en: 'Questions' },
  questionsTitle: { vi: 'Hỏi đáp', en: 'Questions and answers' },
  questionsLead: {
    vi: 'Câu hỏi người dân hay hỏi tại quầy, kèm trả lời và thủ tục liên quan.',
    en: 'What people ask at the desks, with answers and the procedures that belong to them.',
  },
  askHere: { vi: 'Bạn muốn hỏi gì?', en: 'What do you want to ask?' },
  findAnswer: { vi: 'Tìm câu trả lời', en: 'Find an answer' },
  noAnswer: { vi: 'Chưa có câu trả lời nào gần với câu hỏi này.', en: 'No answer comes near this question.' },
  noAnswerHelp: {
    vi: 'Thử gọi tên giấy tờ bạn cần, tìm trong danh mục thủ tục, hoặc gọi 1022.',
    en: 'Name the paper that you need, search the procedures, or call 1022.',
  },
  ask: { vi: 'Gửi câu hỏi', en: 'Ask a question' },
  newestAnswers: { vi: 'Mới trả lời', en: 'Answered lately' },
  answeredOn: { vi: 'Trả lời ngày', en: 'Answered on' },
  oftenAsked: { vi: 'Hay được hỏi', en: 'Often asked' },
  nearestAnswers: { vi: 'Câu trả lời gần nhất', en: 'Nearest answers' },
  related: { vi: 'Thủ tục liên quan:', en: 'Procedures:' },
} as const satisfies Record<string, Text>

/** Searches that the home page offers. */
export const oftenSought: readonly { readonly label: Text; readonly q: string }[] = [
  { label: { vi: 'Khai sinh', en: 'Birth' }, q: 'khai sinh' },
  { label: { vi: 'Chứng thực bản sao', en: 'Certified copies' }, q: 'chứng thực bản sao' },
  { label: { vi: 'Giấy phép xây dựng', en: 'Building permit' }, q: 'giấy phép xây dựng' },
  { label: { vi: 'Lý lịch tư pháp', en: 'Criminal record' }, q: 'lý lịch tư pháp' },
]
