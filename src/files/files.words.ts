import type { Text } from '../platform/text.ts'

const kinds: Text = {
  vi: 'Chỉ nhận ảnh JPG, PNG hoặc tệp PDF',
  en: 'Only JPG and PNG pictures and PDF files are taken',
}

export const words = {
  title: { vi: 'Không nhận được tệp này', en: 'This file cannot be taken' },
  noFile: {
    vi: 'Gửi kèm một tệp trong phần “file” (multipart/form-data)',
    en: 'Send one file in the part “file” (multipart/form-data)',
  },
  empty: { vi: 'Tệp không có nội dung. Chọn tệp khác', en: 'The file is empty. Choose another' },
  interrupted: { vi: 'Việc gửi tệp bị ngắt giữa chừng. Gửi lại', en: 'The upload was cut off. Send it again' },
  diskFull: { vi: 'Máy chủ hết chỗ lưu tệp. Thử lại sau', en: 'The server has no room for files. Try again later' },
  pixels: {
    vi: 'Ảnh quá lớn. Chụp hoặc quét lại với độ phân giải thấp hơn',
    en: 'The picture is too large. Take or scan it at a lower resolution',
  },
} as const satisfies Record<string, Text>

export const tooLarge = (megabytes: number): Text => ({
  vi: `Tệp lớn hơn ${megabytes} MB. Giảm dung lượng hoặc tách thành nhiều tệp`,
  en: `The file is larger than ${megabytes} MB. Make it smaller or split it`,
})

export const notAllowed = (found: string | null): Text =>
  found === null ? kinds : { vi: `${kinds.vi}; tệp này là ${found}`, en: `${kinds.en}; this one is ${found}` }

export const twoInOne = (found: string): Text => ({
  vi: `Trong tệp còn giấu nội dung ${found}. Quét hoặc chụp lại giấy tờ rồi gửi tệp mới`,
  en: `The file also holds ${found} content. Scan or photograph the paper again and send the new file`,
})

export const broken = (found: string): Text => ({
  vi: `Tệp ${found} bị hỏng hoặc thiếu phần cuối. Mở thử, lưu lại rồi gửi lần nữa`,
  en: `The ${found} file is damaged or cut off. Open it, save it again and send it once more`,
})
