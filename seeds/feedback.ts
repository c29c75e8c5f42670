import type { FeedbackCommand } from '../src/feedback/index.ts'

/** One thread of the demonstration: what was sent, how many days ago, and what officials did with it. */
export interface PlannedFeedback {
  readonly kind: 'report' | 'proposal' | 'complaint' | 'question'
  readonly agency: string
  readonly daysAgo: number
  readonly body: string
  readonly name?: string
  readonly phone?: string
  readonly email?: string
  readonly procedure?: string
  readonly mayPublish?: boolean
  /** Commands in order, each with its official and how many days after it was sent. */
  readonly steps?: readonly {
    readonly by: string
    readonly after: number
    readonly command: FeedbackCommand
    readonly procedures?: readonly string[]
  }[]
}

const head = 'truongmotcua.khanhvinh'
const leader = 'lanhdao.khanhvinh'
const clerk = 'motcua.khanhvinh'
const control = 'kiemsoat.tinh'
const khanhVinh = 'H32.26'
const construction = 'H32.75'
const office = 'H32.71'

/** Invented threads in each state, and questions answered lately. */
export const plannedFeedback: readonly PlannedFeedback[] = [
  {
    kind: 'report',
    agency: khanhVinh,
    daysAgo: 1,
    name: 'Cao Văn Bình',
    phone: '0905000101',
    body: 'Sáng thứ Hai quầy số 2 đóng cửa lúc 10 giờ mà không có thông báo. Người ở thôn xa phải quay về.',
    mayPublish: true,
  },
  {
    kind: 'proposal',
    agency: khanhVinh,
    daysAgo: 7,
    name: 'Mấu Thị Hoa',
    phone: '0905000102',
    body: 'Đề nghị có người nói tiếng Raglai ở bộ phận Một cửa vào ngày chợ phiên.',
    mayPublish: true,
    steps: [{ by: head, after: 1, command: { type: 'take-up' } }],
  },
  {
    kind: 'report',
    agency: khanhVinh,
    daysAgo: 5,
    name: 'Trần Quốc Huy',
    phone: '0905000103',
    body: 'Công trình cạnh nhà tôi xây vượt số tầng ghi trong giấy phép, đã báo xã hai lần.',
    steps: [
      {
        by: head,
        after: 1,
        command: { type: 'forward', to: construction, note: 'Thuộc thẩm quyền thanh tra xây dựng của Sở.' },
      },
    ],
  },
  {
    kind: 'report',
    agency: khanhVinh,
    daysAgo: 30,
    name: 'Nguyễn Thị Thu',
    phone: '0905000104',
    body: 'Hồ sơ cấp giấy phép xây dựng trễ hẹn một tuần mà không ai gọi cho tôi.',
    steps: [{ by: head, after: 2, command: { type: 'take-up' } }],
  },
  {
    kind: 'complaint',
    agency: khanhVinh,
    daysAgo: 12,
    name: 'Phạm Văn Lực',
    phone: '0905000105',
    body: 'Tôi khiếu nại văn bản từ chối xác nhận tình trạng hôn nhân vì cho rằng căn cứ nêu trong đó không đúng.',
    steps: [{ by: leader, after: 4, command: { type: 'take-up' } }],
  },
  {
    kind: 'report',
    agency: khanhVinh,
    daysAgo: 40,
    name: 'Lê Văn Sáu',
    phone: '0905000106',
    body: 'Máy lấy số ở bộ phận Một cửa hỏng, mọi người phải chen nhau. Tôi là Lê Văn Sáu ở thôn Đông.',
    mayPublish: true,
    steps: [
      { by: head, after: 1, command: { type: 'take-up' } },
      {
        by: head,
        after: 4,
        command: {
          type: 'answer',
          text: 'Cảm ơn ông đã báo. Máy lấy số đã được sửa trong ngày. Khi máy hỏng, cán bộ phát số giấy tại bàn hướng dẫn.',
        },
      },
      {
        by: head,
        after: 5,
        command: {
          type: 'publish',
          body: 'Máy lấy số ở bộ phận Một cửa hỏng, mọi người phải chen nhau.',
          answer: 'Máy đã được sửa trong ngày. Khi máy hỏng, cán bộ phát số giấy tại bàn hướng dẫn.',
        },
      },
    ],
  },
  {
    kind: 'proposal',
    agency: office,
    daysAgo: 55,
    name: 'Đỗ Minh Châu',
    email: 'chau@thu.example',
    body: 'Kiến nghị bỏ yêu cầu nộp bản sao giấy chứng nhận kết hôn khi dữ liệu đã có trên hệ thống.',
    mayPublish: true,
    steps: [
      { by: control, after: 2, command: { type: 'take-up' } },
      {
        by: control,
        after: 14,
        command: {
          type: 'answer',
          text: 'Chúng tôi đã rà soát: ba thủ tục cấp xã không còn yêu cầu bản sao này khi dữ liệu tra được.',
        },
      },
      {
        by: control,
        after: 15,
        command: {
          type: 'publish',
          body: 'Kiến nghị bỏ yêu cầu nộp bản sao giấy chứng nhận kết hôn khi dữ liệu đã có trên hệ thống.',
          answer: 'Ba thủ tục cấp xã không còn yêu cầu bản sao này khi dữ liệu tra được.',
        },
      },
    ],
  },
  {
    kind: 'report',
    agency: khanhVinh,
    daysAgo: 20,
    name: 'Võ Thị Lý',
    phone: '0905000107',
    body: 'Hàng xóm nhà tôi nợ tiền không trả, đề nghị xã đòi giúp.',
    steps: [
      {
        by: head,
        after: 2,
        command: {
          type: 'decline',
          ground: 'out-of-scope',
          explanation: 'Đây là việc dân sự. Bà có thể nhờ tổ hòa giải của thôn, hoặc khởi kiện tại Tòa án.',
        },
      },
    ],
  },
  {
    kind: 'question',
    agency: khanhVinh,
    daysAgo: 1,
    email: 'hoi@thu.example',
    procedure: '1.001193',
    body: 'Tôi làm việc ở tỉnh khác, có khai sinh cho con ở đây được không?',
    mayPublish: true,
  },
  {
    kind: 'question',
    agency: khanhVinh,
    daysAgo: 9,
    procedure: '1.004194',
    body: 'Đăng ký tạm trú cho người thuê trọ thì chủ nhà có phải đi cùng không?',
    mayPublish: true,
    steps: [
      {
        by: clerk,
        after: 2,
        command: { type: 'answer', text: 'Không phải đi cùng, nếu có văn bản đồng ý cho ở hoặc hợp đồng thuê nhà.' },
      },
      {
        by: clerk,
        after: 2,
        procedures: ['1.004194'],
        command: {
          type: 'publish',
          body: 'Đăng ký tạm trú cho người thuê trọ thì chủ nhà có phải đi cùng không?',
          answer: 'Không phải đi cùng, nếu có văn bản đồng ý cho ở hoặc hợp đồng thuê nhà.',
        },
      },
    ],
  },
]
