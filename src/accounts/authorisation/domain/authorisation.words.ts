import type { Text } from '../../../platform/text.ts'
import type { Authorisation, AuthorisationAct, AuthorisationStanding } from './authorisation.ts'

export const actWords: Readonly<Record<AuthorisationAct, Text>> = {
  file: { vi: 'Nộp, bổ sung, rút hồ sơ', en: 'File, supply, withdraw' },
  follow: { vi: 'Theo dõi hồ sơ đã nộp', en: 'Follow what was filed' },
  receive: { vi: 'Nhận kết quả', en: 'Receive the result' },
}

export const scopeWords: Readonly<Record<Authorisation['scope'], Text>> = {
  procedure: { vi: 'Một thủ tục', en: 'One procedure' },
  field: { vi: 'Mọi thủ tục của một lĩnh vực', en: 'All procedures of a field' },
  all: { vi: 'Mọi thủ tục', en: 'All procedures' },
}

export const standingWords: Readonly<Record<AuthorisationStanding, Text>> = {
  valid: { vi: 'Đang có hiệu lực', en: 'Valid' },
  waiting: { vi: 'Chờ đồng ý', en: 'Waiting to be accepted' },
  future: { vi: 'Chưa đến ngày', en: 'Not yet valid' },
  expired: { vi: 'Hết hạn', en: 'Expired' },
  revoked: { vi: 'Đã thu hồi', en: 'Taken back' },
}
