import type { Text } from '../platform/text.ts'

export const problemWords = {
  key: (key: string): Text => ({
    vi: `Khóa “${key}” phải bắt đầu bằng chữ thường, chỉ gồm chữ không dấu và chữ số`,
    en: `The key “${key}” must start with a small letter and have unaccented letters and digits only`,
  }),
  duplicateKey: (key: string): Text => ({
    vi: `Khóa “${key}” đã dùng ở chỗ khác`,
    en: `The key “${key}” is used already`,
  }),
  noFields: { vi: 'Mục này chưa có câu hỏi nào', en: 'This section asks nothing' },
  noOptions: { vi: 'Thêm ít nhất một lựa chọn', en: 'Add at least one option' },
  duplicateOption: (option: string): Text => ({
    vi: `Lựa chọn “${option}” có hai lần`,
    en: `The option “${option}” is there twice`,
  }),
  unknownList: (list: string): Text => ({ vi: `Không có danh mục “${list}”`, en: `There is no list “${list}”` }),
  noColumns: { vi: 'Thêm ít nhất một cột', en: 'Add at least one column' },
  nestedTable: { vi: 'Bảng không được nằm trong bảng khác', en: 'A table cannot stand inside a table' },
  calculatedComposite: {
    vi: 'Chỉ tính được giá trị của câu hỏi đơn, không tính được cả nhóm',
    en: 'Only a single question can be calculated, not a group',
  },
  bounds: { vi: 'Giới hạn dưới lớn hơn giới hạn trên', en: 'The lower limit is above the upper one' },
  dateBound: (bound: string): Text => ({
    vi: `“${bound}” không phải ngày, “today” hay câu hỏi ngày tháng cùng nhóm`,
    en: `“${bound}” is no date, “today” or date question of the same group`,
  }),
  unknownField: (key: string): Text => ({ vi: `Không có câu hỏi “${key}”`, en: `There is no question “${key}”` }),
  cycle: (keys: readonly string[]): Text => ({
    vi: `Các điều kiện quay vòng: ${keys.join(' → ')}`,
    en: `The conditions go round in a circle: ${keys.join(' → ')}`,
  }),
  neverShows: {
    vi: 'Không có câu trả lời nào làm mục này hiện ra',
    en: 'No answer can make this show',
  },
} as const
