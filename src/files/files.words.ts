import type { Text } from '../platform/text.ts'

const kinds: Text = { vi: 'Chọn ảnh JPG, PNG hoặc tệp PDF', en: 'Choose a JPG or PNG picture or a PDF file' }
const heic: Text = {
  vi: `${kinds.vi}; tệp này là HEIC. Trên iPhone vào Cài đặt, Camera, Định dạng, chọn Tương thích nhất rồi chụp lại`,
  en: `${kinds.en}; this one is HEIC. On an iPhone go to Settings, Camera, Formats, choose Most Compatible and take it again`,
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
  busy: {
    vi: 'Máy chủ đang nhận nhiều ảnh cùng lúc. Thử lại sau ít phút',
    en: 'The server is taking many pictures at once. Try again in a few minutes',
  },
  notScanned: {
    vi: 'Chưa kiểm tra được tệp có an toàn không. Thử lại sau ít phút',
    en: 'The file could not be checked for malware. Try again in a few minutes',
  },
  tooMany: {
    vi: 'Có quá nhiều tệp đang tải lên. Bỏ bớt, hoặc thử lại sau',
    en: 'Too many files are being uploaded. Remove some, or try again later',
  },
  pixels: {
    vi: 'Ảnh quá lớn. Chụp hoặc quét lại với độ phân giải thấp hơn',
    en: 'The picture is too large. Take or scan it at a lower resolution',
  },
} as const satisfies Record<string, Text>

export const tooLarge = (megabytes: number): Text => ({
  vi: `Tệp nặng hơn mức tối đa ${megabytes} MB. Chia thành nhiều ảnh`,
  en: `The file is larger than ${megabytes} MB, the most that is taken. Split it into several pictures`,
})

/** The same, where the size is known. */
export const tooHeavy = (size: number, most: number): Text => ({
  vi: `Tệp nặng ${size} MB, tối đa ${most} MB. Chia thành nhiều ảnh`,
  en: `The file has ${size} MB, the most is ${most} MB. Split it into several pictures`,
})

export function notAllowed(found: string | null): Text {
  if (found === null) return kinds
  return found === 'HEIC' ? heic : { vi: `${kinds.vi}; tệp này là ${found}`, en: `${kinds.en}; this one is ${found}` }
}

export const twoInOne = (found: string): Text => ({
  vi: `Trong tệp còn giấu nội dung ${found}. Quét hoặc chụp lại giấy tờ rồi gửi tệp mới`,
  en: `The file also holds ${found} content. Scan or photograph the paper again and send the new file`,
})

export const infected = (name: string): Text => ({
  vi: `Tệp có mã độc (${name}) nên không nhận. Quét máy của bạn rồi gửi tệp khác`,
  en: `The file holds malware (${name}) and is not taken. Scan your device and send another file`,
})

export const broken = (found: string): Text => ({
  vi: `Không mở được tệp ${found} này. Chụp hoặc quét lại`,
  en: `This ${found} file cannot be opened. Take or scan it again`,
})
