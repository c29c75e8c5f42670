import type { Text } from '../../platform/text.ts'

export const words = {
  title: { vi: 'Tìm hồ sơ', en: 'Search dossiers' },
  filter: { vi: 'Tìm hồ sơ', en: 'Search dossiers' },
  q: { vi: 'Mã, tên, số căn cước, số điện thoại', en: 'Code, name, personal number, phone' },
  from: { vi: 'Nộp từ ngày', en: 'Filed from' },
  to: { vi: 'Đến ngày', en: 'Until' },
  submit: { vi: 'Tìm', en: 'Search' },
  submitted: { vi: 'Nộp lúc', en: 'Filed' },
  found: { vi: 'Hồ sơ tìm thấy', en: 'Dossiers found' },
  start: {
    vi: 'Gõ tên không dấu cũng được. Bốn số cuối của mã hồ sơ là đủ.',
    en: 'Names may be typed without accents. The last four digits of a code will do.',
  },
  nothing: {
    vi: 'Không thấy hồ sơ nào trong phạm vi bạn được xem. Thử ít từ hơn, hoặc bỏ ngày.',
    en: 'No dossier among those that you may read. Try fewer words, or leave the dates out.',
  },
  scan: { vi: 'Quét giấy hẹn, hoặc gõ mã hồ sơ', en: 'Scan the slip, or type the code' },
  openSlip: { vi: 'Mở', en: 'Open' },
  deliverTitle: { vi: 'Trả kết quả', en: 'Return results' },
  waiting: { vi: 'Kết quả chờ trả', en: 'Results to be returned' },
  noneWaiting: { vi: 'Không có kết quả nào chờ trả.', en: 'No result waits to be returned.' },
  notReady: { vi: 'Không thấy hồ sơ có kết quả với mã này', en: 'No result is ready under this code' },
} as const satisfies Record<string, Text>
