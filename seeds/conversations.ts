/** Canned replies of the one-stop and the units of UBND xã Khánh Vĩnh. */
export const cannedReplies = [
  {
    title: 'Hồ sơ đang giải quyết đúng hạn',
    body: 'Chào {ten}, hồ sơ {ma} đang được giải quyết. Hẹn trả kết quả: {ngay_hen}. Ông/bà chưa cần làm gì thêm.',
  },
  {
    title: 'Nơi nhận kết quả và giấy tờ mang theo',
    body: 'Chào {ten}, khi nhận kết quả hồ sơ {ma}, mời ông/bà đến Bộ phận Một cửa và mang theo căn cước cùng giấy hẹn.',
  },
  {
    title: 'Ảnh chụp chưa rõ',
    body: 'Chào {ten}, ảnh ông/bà gửi kèm chưa đọc được. Xin chụp lại đủ bốn góc, chỗ sáng, rồi gửi trong mục trao đổi này.',
  },
] as const

/** A thread: what was written how many hours ago, oldest first; the last questions stay unanswered. */
export type PlannedThread = readonly {
  readonly side: 'customer' | 'official'
  readonly hoursAgo: number
  readonly body: string
  /** The other side has looked at it. */
  readonly seen?: boolean
}[]

export const threads: readonly PlannedThread[] = [
  [
    {
      side: 'customer',
      hoursAgo: 50,
      body: 'Cho tôi hỏi hồ sơ đã chuyển đến bước nào rồi? Tôi sắp đi công tác xa.',
      seen: true,
    },
    {
      side: 'official',
      hoursAgo: 47,
      body: 'Chào ông/bà, hồ sơ đang được giải quyết đúng hạn. Khi có kết quả, trung tâm báo ngay.',
      seen: true,
    },
    {
      side: 'customer',
      hoursAgo: 3,
      body: 'Tôi vắng nhà từ ngày mai. Em trai tôi đến nhận kết quả thay được không, cần mang giấy gì?',
    },
  ],
  [
    {
      side: 'customer',
      hoursAgo: 100,
      body: 'Trong tờ khai tôi ghi nhầm số nhà, đúng là 12 chứ không phải 21. Có sửa được không?',
      seen: true,
    },
  ],
  [
    {
      side: 'official',
      hoursAgo: 5,
      body: 'Chào ông/bà, xin cho biết khung giờ có người ở nhà trong tuần này để cán bộ đến xem hiện trạng.',
    },
  ],
  [
    { side: 'customer', hoursAgo: 28, body: 'Lệ phí nộp ở quầy hay chuyển khoản được?', seen: true },
    { side: 'official', hoursAgo: 26, body: 'Chào ông/bà, cả hai cách đều được. Biên lai gửi trong tài khoản.' },
  ],
]
