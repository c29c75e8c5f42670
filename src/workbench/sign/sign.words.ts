import type { Text } from '../../platform/text.ts'

export const words = {
  title: { vi: 'Chờ ký', en: 'To sign' },
  lead: { vi: 'Việc đến hạn trước đứng trên.', en: 'What is due first stands first.' },
  empty: { vi: 'Không còn kết quả nào chờ bạn ký.', en: 'No result waits for your signature.' },
  content: { vi: 'Dự thảo kết quả', en: 'Draft result' },
  opinion: { vi: 'Ý kiến các bước trước', en: 'Opinions of the steps before' },
  noOpinion: { vi: 'Không có ý kiến nào.', en: 'No opinion was given.' },
  sign: { vi: 'Ký duyệt', en: 'Sign' },
  sendBack: { vi: 'Trả lại kèm lý do', en: 'Send back with a reason' },
  signed: { vi: 'Đã ký hồ sơ', en: 'Signed dossier' },
  citizen: { vi: 'Người dân nhận tin khi văn thư phát hành.', en: 'The citizen is told when the clerk issues it.' },
} as const satisfies Record<string, Text>
