import type { Text } from '../../platform/text.ts'

export const words = {
  title: { vi: 'Phân công', en: 'Assign work' },
  lead: {
    vi: 'Việc đang mở của đơn vị: ai đang giữ bao nhiêu, việc nào chưa có người làm.',
    en: 'Open work of the unit: who holds how much, and what nobody was given.',
  },
  who: { vi: 'Ai đang giữ', en: 'Who holds what' },
  official: { vi: 'Cán bộ', en: 'Official' },
  open: { vi: 'Đang mở', en: 'Open' },
  soon: { vi: 'Sắp đến hạn', en: 'Due soon' },
  late: { vi: 'Trễ', en: 'Late' },
  unassigned: { vi: 'Chưa phân công', en: 'Not assigned' },
  everybody: { vi: 'Tất cả', en: 'All' },
  none: { vi: 'Không có việc nào.', en: 'No work.' },
  noneUnassigned: { vi: 'Mọi việc đều đã có người làm.', en: 'All work has somebody.' },
} as const satisfies Record<string, Text>

export const workOf = (name: string): Text => ({ vi: `Việc của ${name}`, en: `Work of ${name}` })
