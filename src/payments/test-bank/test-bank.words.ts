import type { Text } from '../../platform/text.ts'

export const words = {
  title: { vi: 'Ngân hàng thử', en: 'Play bank' },
  lead: {
    vi: 'Trang này chỉ có ở bản trình diễn. Không có tiền thật nào được chuyển.',
    en: 'This page exists in the demonstration only. No real money moves.',
  },
  amount: { vi: 'Số tiền (đồng)', en: 'Amount (đồng)' },
  text: { vi: 'Nội dung chuyển khoản', en: 'Text of the transfer' },
  textHint: {
    vi: 'Sửa thử số tiền hoặc nội dung để thấy khoản tiền cần đối soát.',
    en: 'Change amount or text to see money that an officer must reconcile.',
  },
  pay: { vi: 'Trả tiền thử', en: 'Pay with play money' },
  done: { vi: 'Đã chuyển tiền thử', en: 'Play money was sent' },
  enterAmount: { vi: 'Nhập số tiền, ví dụ: 75.000', en: 'Enter the amount, e.g. 75.000' },
  refused: { vi: 'Nhập nội dung dưới 300 chữ', en: 'Enter a text below 300 characters' },
  back: { vi: 'Quay lại', en: 'Back' },
} as const satisfies Record<string, Text>
