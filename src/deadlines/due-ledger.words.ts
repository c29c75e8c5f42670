import type { Text } from '../platform/text.ts'
import type { LimitUnit } from './types.ts'

/** How each unit counts, under the line of the limit. */
export const unitNotes: Record<LimitUnit, Text> = {
  'clock-hour': { vi: 'Tính liên tục, cả ngoài giờ làm việc.', en: 'Runs on, also outside working hours.' },
  'working-hour': { vi: 'Chỉ tính trong giờ làm việc.', en: 'Only working hours count.' },
  'calendar-day': {
    vi: 'Tính cả ngày nghỉ; ngày cuối là ngày nghỉ thì chuyển sang ngày làm việc tiếp theo.',
    en: 'Days off count; a last day that is off moves to the next working day.',
  },
  'working-day': { vi: 'Chỉ tính ngày làm việc.', en: 'Only working days count.' },
  month: {
    vi: 'Đến cùng ngày của tháng cuối, hoặc ngày cuối tháng đó.',
    en: 'To the same day of the last month, or the last day of that month.',
  },
}

/** Labels and notes of the ledger. */
export const words = {
  start: { vi: 'Ngày nhận đủ hồ sơ', en: 'Received complete' },
  dayZero: { vi: 'Ngày nhận không tính.', en: 'The day of receipt is not counted.' },
  clockStart: { vi: 'Bắt đầu tính thời hạn', en: 'The time limit begins' },
  afterCutoff: {
    vi: 'Nhận sau giờ chốt hoặc vào ngày nghỉ: tính từ đầu ngày làm việc tiếp theo.',
    en: 'Received after the cut-off hour or on a day off: it begins with the next working day.',
  },
  limit: { vi: 'Thời hạn giải quyết', en: 'Time limit' },
  holidays: { vi: 'Nghỉ lễ', en: 'Holidays' },
  extraWork: { vi: 'Ngày làm bù', en: 'Extra working days' },
  originalDue: { vi: 'Hẹn trả lúc đầu', en: 'First due date' },
  pause: { vi: 'Tạm dừng tính thời hạn', en: 'Clock paused' },
  latePause: { vi: 'Tạm dừng sau ngày hẹn trả', en: 'Pause after the due date' },
  latePauseNote: { vi: 'Không làm đổi ngày hẹn trả.', en: 'It does not change the due date.' },
  restart: { vi: 'Tính lại thời hạn từ đầu', en: 'The time limit begins anew' },
  waiting: { vi: 'Thời hạn còn lại', en: 'Time still to run' },
  waitingNote: {
    vi: 'Ngày hẹn trả được tính khi hết tạm dừng.',
    en: 'The due date is set when the pause ends.',
  },
  afterClose: { vi: 'Tính tiếp sau giờ đóng cửa: ngày làm việc tiếp theo.', en: 'Resumed after closing time.' },
  due: { vi: 'Hẹn trả', en: 'Due' },
  dueNow: { vi: 'Hẹn trả hiện nay', en: 'Due now' },
} satisfies Record<string, Text>
