import type { Text } from '../platform/text.ts'
import type { SlipForm } from './slip.ts'

/** Why a slip is not there yet. */
export const missingWords: Readonly<Record<SlipForm, Text>> = {
  M01: {
    vi: 'Giấy tiếp nhận và hẹn trả kết quả chỉ có sau khi hồ sơ được tiếp nhận.',
    en: 'The receipt exists once the dossier has been accepted.',
  },
  M02: {
    vi: 'Hồ sơ không có yêu cầu bổ sung này.',
    en: 'The dossier has no such request for supplements.',
  },
  M03: {
    vi: 'Hồ sơ không bị từ chối tiếp nhận.',
    en: 'The dossier was not refused at intake.',
  },
  M04: {
    vi: 'Hồ sơ chưa được hẹn lại ngày trả kết quả.',
    en: 'The date of the dossier has not been put off.',
  },
  M05: {
    vi: 'Phiếu kiểm soát chỉ có sau khi hồ sơ được tiếp nhận.',
    en: 'The control sheet exists once the dossier has been accepted.',
  },
  M06: {
    vi: 'Hồ sơ chỉ vào sổ theo dõi sau khi được tiếp nhận.',
    en: 'The dossier enters the register once it has been accepted.',
  },
  BL: {
    vi: 'Hồ sơ chưa nộp phí, lệ phí nên chưa có biên lai này.',
    en: 'Nothing has been paid for the dossier, so there is no such receipt.',
  },
}

export const words = {
  noSlip: { vi: 'Hồ sơ chưa có phiếu này', en: 'The dossier has no such slip' },
  desk: { vi: 'Bàn làm việc', en: 'Workbench' },
  pdf: { vi: 'Tải PDF để in', en: 'PDF to print' },
  back: { vi: 'Về hồ sơ', en: 'Back to the dossier' },
  inWords: { vi: 'Nội dung phiếu bằng chữ', en: 'The slip in words' },
} as const satisfies Readonly<Record<string, Text>>
