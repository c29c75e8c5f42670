import type { Text } from '../text.ts'

/** "45 giây" below a minute, minutes rounded up above. */
const duration = (seconds: number): Text =>
  seconds < 60
    ? { vi: `${seconds} giây`, en: `${seconds} seconds` }
    : { vi: `${Math.ceil(seconds / 60)} phút`, en: `${Math.ceil(seconds / 60)} minutes` }

/** What somebody reads who has to wait before the next attempt. */
export function waitWords(seconds: number): Text {
  const time = duration(seconds)
  return {
    vi: `Đã sai nhiều lần. Thử lại sau ${time.vi}`,
    en: `Too many failed attempts. Try again in ${time.en}`,
  }
}
