import type { Text } from '../../platform/text.ts'

export const words = {
  notAuthorised: {
    vi: 'Ủy quyền đã hết hạn, bị thu hồi, hoặc không phải của tài khoản đang đăng nhập. Hồ sơ chưa được nộp',
    en: 'The authorisation has ended, was taken back, or is not of this account. Nothing was filed',
  },
  title: { vi: 'Kiểm tra và nộp', en: 'Check and file' },
  lead: { vi: 'Đọc lại một lượt. Chưa đúng chỗ nào thì bấm Sửa.', en: 'Read it once more. Change what is not right.' },
  missing: { vi: 'Còn mục chưa xong', en: 'Some parts are not finished' },
  papers: { vi: 'Giấy tờ', en: 'Documents' },
  case: { vi: 'Trường hợp', en: 'Case' },
  desk: { vi: 'Nơi nhận hồ sơ', en: 'Desk that receives it' },
  where: { vi: 'Nộp đến', en: 'Filed with' },
  declared: { vi: 'Đã điền ở trên', en: 'Filled in above' },
  bring: { vi: 'Mang bản giấy đến quầy', en: 'Paper, to the counter' },
  none: { vi: 'Không cần', en: 'Does not apply' },
  uploaded: (count: number): Text => ({ vi: `Đã tải lên ${count} tệp`, en: `${count} files uploaded` }),
  fee: { vi: 'Phí, lệ phí', en: 'Fee' },
  free: {
    vi: 'Miễn phí. Không ai được thu thêm tiền của bạn cho việc này.',
    en: 'Free. Nobody may ask you for money.',
  },
  payLater: {
    vi: 'Bạn nộp khi hồ sơ được tiếp nhận: chuyển khoản, quét mã QR hoặc tại quầy.',
    en: 'You pay when the dossier is accepted: by transfer, by QR code or at the counter.',
  },
  duplicate: { vi: 'Có thể bạn đã nộp hồ sơ này', en: 'You may have filed this already' },
  see: { vi: 'Xem hồ sơ', en: 'See the dossier' },
  goOn: { vi: 'Vẫn cần nộp thì bấm Nộp hồ sơ ở cuối trang.', en: 'To file nevertheless, press the button below.' },
  declare: {
    vi: 'Tôi cam đoan nội dung khai là đúng sự thật và chịu trách nhiệm trước pháp luật',
    en: 'I declare that what I stated is true, and answer for it before the law',
  },
  tick: { vi: 'Đánh dấu để cam đoan', en: 'Tick to declare' },
  submit: { vi: 'Nộp hồ sơ', en: 'File the dossier' },
  later: { vi: 'Để sau', en: 'Later' },
} as const
