import type { Text } from '../platform/text.ts'

/** What to do, never "not valid" (ux.md §5). */
export const identityWords = {
  personalNumberLength: {
    vi: 'Số CCCD phải có đúng 12 chữ số',
    en: 'The personal number must have exactly 12 digits',
  },
  yearMismatch: {
    vi: 'Số CCCD không khớp năm sinh. Kiểm tra lại cả hai',
    en: 'The personal number does not match the year of birth. Check both',
  },
  sexMismatch: {
    vi: 'Số CCCD không khớp giới tính. Kiểm tra lại cả hai',
    en: 'The personal number does not match the sex. Check both',
  },
  taxCodeForm: {
    vi: 'Mã số thuế gồm 10 chữ số, thêm 3 chữ số nếu là chi nhánh, ví dụ: 0100109106-001',
    en: 'A tax code has 10 digits, and 3 more for a branch, for example 0100109106-001',
  },
  taxCodeCheckDigit: {
    vi: 'Mã số thuế có chữ số gõ nhầm. Kiểm tra lại từng chữ số',
    en: 'A digit of the tax code is mistyped. Check each digit',
  },
  phone: {
    vi: 'Số điện thoại gồm 10 chữ số, bắt đầu bằng 0',
    en: 'A phone number has 10 digits and starts with 0',
  },
  insuranceNumber: {
    vi: 'Mã số bảo hiểm xã hội gồm 10 chữ số',
    en: 'A social insurance number has 10 digits',
  },
} as const satisfies Record<string, Text>

export const unknownProvinceCode = (code: string): Text => ({
  vi: `Không có nơi đăng ký khai sinh mang mã ${code}. Kiểm tra lại 3 chữ số đầu của số CCCD`,
  en: `No place of birth registration has the code ${code}. Check the first 3 digits of the personal number`,
})
