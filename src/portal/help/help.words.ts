import type { Text } from '../../platform/text.ts'

export interface HelpSection {
  readonly title: Text
  readonly lines: readonly Text[]
  readonly link?: { readonly path: string; readonly text: Text }
}
export interface HelpContent {
  readonly title: Text
  readonly lead: Text
  readonly sections: readonly HelpSection[]
}

export const guide: HelpContent = {
  title: { vi: 'Hướng dẫn', en: 'Guide' },
  lead: {
    vi: 'Từ lúc tìm thủ tục đến lúc nhận kết quả. Không phải biết dùng máy mới làm được.',
    en: 'From finding a procedure to receiving the result. You need not be good with computers.',
  },
  sections: [
    {
      title: { vi: '1. Tìm thủ tục', en: '1. Find the procedure' },
      lines: [
        {
          vi: 'Gõ việc bạn cần, ví dụ “làm giấy khai sinh”. Có dấu hay không dấu đều được.',
          en: 'Type what you need, for example “lam giay khai sinh”. Accents do not matter.',
        },
        {
          vi: 'Trang thủ tục cho biết giấy tờ cần có, thời hạn, lệ phí và các bước.',
          en: 'The page of a procedure tells the papers, the time limit, the fee and the steps.',
        },
      ],
      link: { path: '/thu-tuc', text: { vi: 'Tìm thủ tục', en: 'Find a procedure' } },
    },
    {
      title: { vi: '2. Nộp hồ sơ', en: '2. File' },
      lines: [
        {
          vi: 'Nộp ở điểm Một Cửa nào trong tỉnh cũng được. Hồ sơ tự chuyển về đúng nơi giải quyết.',
          en: 'Any one-stop desk of the province takes your dossier and passes it on to who decides.',
        },
        {
          vi: 'Cán bộ tại quầy quét giấy tờ và nộp giúp bạn, không thu tiền.',
          en: 'The officer at the desk scans your papers and files for you, free of charge.',
        },
        {
          vi: 'Còn thiếu giấy tờ thì bạn nhận một danh sách đủ, một lần, kèm cách sửa từng thứ.',
          en: 'If papers are missing you get one full list, once, with how to put each right.',
        },
      ],
      link: { path: '/co-quan', text: { vi: 'Tìm điểm Một Cửa', en: 'Find a one-stop desk' } },
    },
    {
      title: { vi: '3. Theo dõi', en: '3. Follow it' },
      lines: [
        {
          vi: 'Nhập mã hồ sơ in trên giấy hẹn và 4 số cuối điện thoại. Bạn thấy hồ sơ ở đâu và vì sao hẹn ngày đó.',
          en: 'Enter the code on your slip and the last 4 digits of your phone. You see where it is, and why it is due that day.',
        },
        {
          vi: 'Thời hạn tạm dừng thì trang nói rõ lý do. Trễ hẹn thì cơ quan phải xin lỗi và hẹn lại.',
          en: 'If the clock stands, the page says why. If it is late, the agency apologises and gives a new date.',
        },
      ],
      link: { path: '/tra-cuu', text: { vi: 'Tra cứu hồ sơ', en: 'Track a dossier' } },
    },
    {
      title: { vi: '4. Nhận kết quả', en: '4. Receive the result' },
      lines: [
        {
          vi: 'Mang giấy hẹn và thẻ căn cước đến nơi đã nộp. Nhận hộ thì thêm giấy ủy quyền.',
          en: 'Bring the slip and your identity card to the desk. For somebody else, also a power of attorney.',
        },
      ],
    },
    {
      title: { vi: 'Chữ nhỏ, khó nhìn?', en: 'Hard to read?' },
      lines: [
        {
          vi: 'Đổi cỡ chữ, nền tối hoặc tương phản cao. Trang web dùng được bằng bàn phím và trình đọc màn hình.',
          en: 'Change text size, dark or high contrast. The site works with keyboard and screen reader.',
        },
      ],
      link: { path: '/tro-nang', text: { vi: 'Hiển thị, trợ năng', en: 'Display and accessibility' } },
    },
  ],
}

export const privacy: HelpContent = {
  title: { vi: 'Quyền riêng tư', en: 'Privacy' },
  lead: {
    vi: 'Chúng tôi chỉ hỏi điều cần cho thủ tục, và chỉ người giải quyết mới được xem.',
    en: 'We ask only what the procedure needs, and only those who work on it may see it.',
  },
  sections: [
    {
      title: { vi: 'Dữ liệu nào được giữ', en: 'What is kept' },
      lines: [
        {
          vi: 'Nội dung bạn khai, giấy tờ bạn nộp, kết quả và lịch sử giải quyết hồ sơ.',
          en: 'What you declare, the papers you hand in, the result and the history of the dossier.',
        },
        {
          vi: 'Tìm thủ tục hay đọc trang web thì không phải khai gì.',
          en: 'Searching and reading asks nothing of you.',
        },
      ],
    },
    {
      title: { vi: 'Ai được xem', en: 'Who may see it' },
      lines: [
        {
          vi: 'Cán bộ của cơ quan tham gia giải quyết hồ sơ. Mỗi thay đổi trên hồ sơ đều được ghi lại, không xóa được.',
          en: 'Officials of the agencies that take part. Every change of a dossier is recorded and cannot be removed.',
        },
        {
          vi: 'Trang tra cứu không hiện tên, số căn cước, địa chỉ hay nội dung khai của ai.',
          en: 'The tracking page shows nobody’s name, number, address or answers.',
        },
      ],
    },
    {
      title: { vi: 'Cookie', en: 'Cookies' },
      lines: [
        {
          vi: 'Chỉ có cookie cần để trang chạy: cách hiển thị bạn chọn, bảo vệ biểu mẫu, phiên đăng nhập.',
          en: 'Only those that the site needs: your display settings, the protection of forms, your session.',
        },
        {
          vi: 'Sau khi tra cứu, trình duyệt của bạn giữ mã hồ sơ và 4 số cuối trong 30 phút. Bấm “Tra cứu hồ sơ khác” để xóa ngay.',
          en: 'After tracking, your browser keeps the code and the 4 digits for 30 minutes. “Track another dossier” drops them at once.',
        },
        {
          vi: 'Không có quảng cáo, không có công cụ theo dõi của bên khác.',
          en: 'No advertising, no trackers of others.',
        },
      ],
    },
    {
      title: { vi: 'Quyền của bạn', en: 'Your rights' },
      lines: [
        {
          vi: 'Được biết, xem, sửa dữ liệu của mình và khiếu nại, theo luật về bảo vệ dữ liệu cá nhân. Gọi 1022 hoặc đến bộ phận Một cửa.',
          en: 'To know, see and correct your data and to complain, by the law on personal data. Call 1022 or go to a one-stop desk.',
        },
      ],
    },
  ],
}
