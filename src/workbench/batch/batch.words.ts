import type { Text } from '../../platform/text.ts'

/** What may be done to several dossiers at once; each by its ordinary command. */
export const batchWorks = {
  giao: {
    type: 'assign',
    name: { vi: 'Phân công', en: 'Assign' },
    many: (count: number): Text => ({ vi: `Phân công ${count} hồ sơ`, en: `Assign ${count} dossiers` }),
    done: (count: number): Text => ({ vi: `Đã phân công ${count} hồ sơ`, en: `${count} dossiers assigned` }),
  },
  chuyen: {
    type: 'complete-step',
    name: { vi: 'Chuyển bước', en: 'Hand over' },
    many: (count: number): Text => ({ vi: `Chuyển bước ${count} hồ sơ`, en: `Hand over ${count} dossiers` }),
    done: (count: number): Text => ({ vi: `Đã chuyển bước ${count} hồ sơ`, en: `${count} dossiers handed over` }),
  },
} as const
export type BatchWork = keyof typeof batchWorks
export const isBatchWork = (word: string): word is BatchWork => Object.hasOwn(batchWorks, word)

/** Pages that a batch begins on and leads back to. */
export const batchBacks = { 'hop-viec': '/can-bo', 'phan-cong': '/can-bo/phan-cong' } as const

/** Why a dossier of a batch was not done, by the code of the refusal. */
export const refusalWords: Readonly<Record<string, Text>> = {
  'not-found': { vi: 'Không có hồ sơ này', en: 'There is no such dossier' },
  forbidden: { vi: 'Bạn không được làm việc này ở hồ sơ này', en: 'You may not do this to the dossier' },
  'not-permitted-now': { vi: 'Bước này không còn mở cho việc này', en: 'The step is not open for this now' },
  'stale-version': {
    vi: 'Hồ sơ vừa thay đổi. Mở ra xem rồi làm lại',
    en: 'It has just changed. Open it and try again',
  },
  'invalid-command': { vi: 'Lựa chọn không hợp với bước của hồ sơ này', en: 'The choice does not fit this step' },
}

export const words = {
  choose: { vi: 'Chọn hồ sơ', en: 'Choose the dossier' },
  chosen: { vi: 'Hồ sơ đã chọn', en: 'Chosen dossiers' },
  none: { vi: 'Chọn ít nhất một hồ sơ ở danh sách.', en: 'Choose at least one dossier of the list.' },
  nonePermitted: {
    vi: 'Không hồ sơ nào đã chọn đang ở bước mà bạn được làm việc này.',
    en: 'None of the chosen dossiers is at a step at which you may do this.',
  },
  mixed: {
    vi: 'Chuyển bước một lần chỉ cho một thủ tục và một bước. Chọn một nhóm:',
    en: 'Handing over at once is for one procedure and one step. Choose a group:',
  },
  left: { vi: 'Không làm được', en: 'Cannot be done' },
  back: { vi: 'Về danh sách', en: 'Back to the list' },
  official: { vi: 'Giao cho', en: 'To whom' },
  outcome: { vi: 'Kết quả của bước', en: 'Outcome of the step' },
  chooseOne: { vi: 'Chọn một mục', en: 'Choose one' },
  note: { vi: 'Ghi chú nội bộ', en: 'Internal note' },
  report: { vi: 'Kết quả xử lý nhiều hồ sơ', en: 'What was done to several dossiers' },
  refused: { vi: 'Chưa làm được', en: 'Not done' },
  reason: { vi: 'Vì sao', en: 'Why' },
  step: { vi: 'Bước', en: 'Step' },
} as const satisfies Record<string, Text>

export const refusedCount = (count: number): Text => ({
  vi: `Chưa làm được ${count} hồ sơ`,
  en: `${count} dossiers were not done`,
})

/** Title of the page that does one work to several dossiers. */
export const batchTitle = (work: Text): Text => ({ vi: `${work.vi}: nhiều hồ sơ`, en: `${work.en}: several dossiers` })
