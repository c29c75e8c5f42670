import type { OutgoingMessage } from '../../notifications/index.ts'

/** To whom is authorised; says nothing that an account would have to prove. */
export const askedMessage = (principal: string, site: string): OutgoingMessage => ({
  subject: `${principal} muốn ủy quyền cho bạn`,
  body: `Một Cửa: ${principal} muốn ủy quyền cho bạn làm thủ tục hành chính. Đăng nhập tại ${site}/tai-khoan/uy-quyen để xem và đồng ý. Không biết người này thì bỏ qua tin.`,
})

export const words = {
  title: { vi: 'Ủy quyền', en: 'Authorisations' },
  lead: {
    vi: 'Để người khác nộp hồ sơ thay bạn bằng tài khoản của họ. Thu hồi được bất cứ lúc nào, có hiệu lực ngay.',
    en: 'Let somebody file for you with their own account. Take it back at any time; it ends at once.',
  },
  given: { vi: 'Tôi ủy quyền', en: 'Given by me' },
  noneGiven: { vi: 'Bạn chưa ủy quyền cho ai.', en: 'You have authorised nobody.' },
  received: { vi: 'Tôi được ủy quyền', en: 'Given to me' },
  noneReceived: { vi: 'Chưa có ai ủy quyền cho bạn.', en: 'Nobody has authorised you.' },
  number: { vi: 'Số', en: 'No.' },
  person: { vi: 'Người', en: 'Person' },
  scope: { vi: 'Cho việc', en: 'For' },
  days: { vi: 'Thời gian', en: 'Days' },
  state: { vi: 'Tình trạng', en: 'State' },
  act: { vi: 'Việc', en: 'Action' },
  accept: { vi: 'Đồng ý', en: 'Accept' },
  decline: { vi: 'Từ chối', en: 'Decline' },
  revoke: { vi: 'Thu hồi', en: 'Take back' },
  renounce: { vi: 'Thôi nhận', en: 'Give up' },
  dossiers: { vi: 'Hồ sơ nộp theo ủy quyền', en: 'Dossiers filed under authorisation' },
  dossier: { vi: 'Hồ sơ', en: 'Dossier' },
  forWhom: { vi: 'Cho ai', en: 'For whom' },
  give: { vi: 'Ủy quyền cho người khác', en: 'Authorise somebody' },
  send: { vi: 'Gửi ủy quyền', en: 'Send' },
  unverified: {
    vi: 'Cần xác nhận danh tính trước khi ủy quyền: mang căn cước đến quầy Một Cửa bất kỳ.',
    en: 'Your identity must be verified first: bring your identity card to any one-stop desk.',
  },
  onlyPeople: {
    vi: 'Ủy quyền là giữa hai cá nhân. Tổ chức thì mời thành viên ở mục Tổ chức.',
    en: 'An authorisation is between two persons. Organisations invite members.',
  },
  acting: {
    vi: 'Bạn đang làm việc cho tổ chức. Chuyển về chính bạn để xem ủy quyền.',
    en: 'You are working for an organisation. Change to yourself to see authorisations.',
  },
  outcomes: {
    gui: {
      vi: 'Đã gửi. Ủy quyền có hiệu lực khi người được ủy quyền đồng ý.',
      en: 'Sent. It holds once the other person accepts.',
    },
    nhan: { vi: 'Bạn đã nhận ủy quyền.', en: 'You have accepted.' },
    thoi: { vi: 'Ủy quyền đã chấm dứt.', en: 'The authorisation has ended.' },
  },
} as const
