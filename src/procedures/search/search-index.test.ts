import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Level } from '../types.ts'
import { buildIndex, search } from './search-index.ts'
import type { SearchRecord } from './search-record.ts'

const record = (code: string, name: string, more: Partial<SearchRecord> = {}): SearchRecord => ({
  code,
  name,
  fieldName: 'Hộ tịch',
  levels: ['commune'] as readonly Level[],
  agencies: ['Ủy ban nhân dân cấp xã'],
  text: '',
  aliases: [],
  operated: false,
  ...more,
})

/** A catalogue of our own. */
const catalogue: readonly SearchRecord[] = [
  record('9.000001', 'Thủ tục đăng ký khai sinh', { operated: true, aliases: ['Khai sinh', 'ks'] }),
  record('9.000002', 'Thủ tục đăng ký lại khai sinh'),
  record('9.000003', 'Đăng ký khai sinh có yếu tố nước ngoài'),
  record('9.000004', 'Liên thông đăng ký khai sinh, đăng ký thường trú, cấp thẻ bảo hiểm y tế cho trẻ dưới 6 tuổi'),
  record('9.000005', 'Thủ tục đăng ký kết hôn', { aliases: ['Kết hôn', 'kh'], operated: true }),
  record('9.000006', 'Cấp Giấy xác nhận tình trạng hôn nhân'),
  record('9.000007', 'Thủ tục đăng ký khai tử'),
  record('9.000008', 'Thay đổi, cải chính, bổ sung thông tin hộ tịch'),
  record('9.000009', 'Đăng ký thường trú', { fieldName: 'Cư trú', agencies: ['Công an cấp xã'] }),
  record('9.000010', 'Đăng ký tạm trú', { fieldName: 'Cư trú', agencies: ['Công an cấp xã'] }),
  record('9.000011', 'Cấp thẻ căn cước cho người từ đủ 14 tuổi trở lên', {
    fieldName: 'Căn cước',
    levels: ['province'],
  }),
  record('9.000012', 'Cấp đổi Giấy chứng nhận quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất', {
    fieldName: 'Đất đai',
    levels: ['province'],
    text: 'đơn đăng ký biến động, bản gốc giấy chứng nhận đã cấp, văn phòng đăng ký đất đai nhận hồ sơ',
  }),
  record('9.000013', 'Đăng ký biến động do chuyển nhượng quyền sử dụng đất', {
    fieldName: 'Đất đai',
    text: 'hợp đồng chuyển nhượng, văn phòng đăng ký đất đai nhận hồ sơ, nộp thuế thu nhập',
  }),
  record('9.000014', 'Cấp giấy phép lái xe', { fieldName: 'Đường bộ', levels: ['province'] }),
  record('9.000015', 'Đổi giấy phép lái xe', { fieldName: 'Đường bộ', levels: ['province'] }),
  record('9.000016', 'Đăng ký thành lập hộ kinh doanh', {
    fieldName: 'Hộ kinh doanh',
    text: 'giấy đề nghị đăng ký hộ kinh doanh, ngành nghề, địa điểm kinh doanh, nộp hồ sơ',
  }),
  record('9.000017', 'Chấm dứt hoạt động hộ kinh doanh', { fieldName: 'Hộ kinh doanh' }),
  record('9.000018', 'Chứng thực bản sao từ bản chính giấy tờ, văn bản', { fieldName: 'Chứng thực' }),
  record('9.000019', 'Cấp phiếu lý lịch tư pháp', { fieldName: 'Lý lịch tư pháp', levels: ['province'] }),
  record('9.000020', 'Kê khai thuế giá trị gia tăng', { fieldName: 'Thuế', levels: ['province'] }),
  record('9.000021', 'Cho thuê nhà ở xã hội', { fieldName: 'Nhà ở', levels: ['province'] }),
]
const index = buildIndex(catalogue)
const codes = (query: string, limit = 3): string[] => search(index, query, { limit }).hits.map(hit => hit.code)
const bare = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D')

test.each([
  ['khai sinh', '9.000001'],
  ['đăng ký khai sinh', '9.000001'],
  ['tôi muốn làm giấy khai sinh cho con', '9.000001'],
  ['khai sinh có yếu tố nước ngoài', '9.000003'],
  ['liên thông khai sinh thường trú thẻ bảo hiểm y tế', '9.000004'],
  ['cưới vợ cần giấy tờ gì', '9.000005'],
  ['giấy độc thân', '9.000006'],
  ['người chết thì khai báo ở đâu', '9.000007'],
  ['nhập hộ khẩu', '9.000009'],
  ['KT3', '9.000010'],
  ['làm CCCD', '9.000011'],
  ['đổi sổ đỏ', '9.000012'],
  ['mua bán đất', '9.000013'],
  ['bằng lái', '9.000014'],
  ['đổi bằng lái xe', '9.000015'],
  ['mở quán cà phê', '9.000016'],
  ['đóng cửa quán', '9.000017'],
  ['sao y giấy tờ', '9.000018'],
  ['LLTP', '9.000019'],
])('finds first for everyday words: %s', (query, code) => {
  expect(codes(query, 1)).toEqual([code])
})

test('finds without accents what it finds with them', () => {
  for (const { name, code } of catalogue) {
    expect(codes(name, 1)).toEqual([code])
    expect(codes(bare(name), 1)).toEqual([code])
  }
})

test('lets typed accents decide between words that are alike without them', () => {
  expect(codes('thuế', 1)).toEqual(['9.000020'])
  expect(codes('thuê', 1)).toEqual(['9.000021'])
  expect(codes('thue', 2).sort()).toEqual(['9.000020', '9.000021'])
})

test('reads both ways of writing tone marks and i or y as one', () => {
  expect(codes('uỷ quyền lí lịch tư pháp', 1)).toEqual(['9.000019'])
  expect(codes('đăng kí kết hôn', 1)).toEqual(['9.000005'])
})

test('ranks the same whatever the case, the Unicode form and the spaces', () => {
  const variants = [
    (text: string) => text.toUpperCase(),
    (text: string) => text.normalize('NFD'),
    (text: string) => `  ${text.replaceAll(' ', '   ')}?!`,
  ]
  fc.assert(
    fc.property(fc.constantFrom(...catalogue), fc.constantFrom(...variants), ({ name }, variant) => {
      expect(codes(variant(name), 10)).toEqual(codes(name, 10))
    }),
  )
})

test('answers any text without throwing, with hits in falling order and no more than the limit', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.integer({ min: 1, max: 30 }), (query, limit) => {
      const { hits, total } = search(index, query, { limit })
      expect(hits.length).toBeLessThanOrEqual(Math.min(limit, total))
      for (let at = 1; at < hits.length; at++) expect(hits[at]!.score).toBeLessThanOrEqual(hits[at - 1]!.score)
    }),
  )
})

test('finds by code, whole or its beginning, and by the short codes of officers', () => {
  expect(codes('9.000013')).toEqual(['9.000013'])
  expect(codes('900001', 20)).toHaveLength(10)
  expect(codes('ks', 1)).toEqual(['9.000001'])
  expect(codes('KH', 1)).toEqual(['9.000005'])
})

test('lists everything for an empty query, what the province works first', () => {
  const { hits, total } = search(index, '  ', { limit: 2 })
  expect(total).toBe(catalogue.length)
  expect(hits.map(hit => hit.code)).toEqual(['9.000001', '9.000005'])
})

test('keeps to the filters: field, level, agency, worked here', () => {
  const filtered = (query: string, filters: Parameters<typeof search>[2]) =>
    search(index, query, filters).hits.map(hit => hit.code)
  expect(filtered('đăng ký', { filters: { fieldName: 'cư trú' } }).sort()).toEqual(['9.000009', '9.000010'])
  expect(filtered('giấy phép lái xe', { filters: { level: 'commune' } })).not.toContain('9.000014')
  expect(filtered('thường trú', { filters: { agency: 'cong an' } })[0]).toBe('9.000009')
  expect(filtered('khai sinh', { filters: { operatedOnly: true } })).toEqual(['9.000001'])
})

test('a record without a long text is not put behind for lacking it', () => {
  const filler = Array.from({ length: 30 }, (_, at) =>
    record(`8.${String(at).padStart(6, '0')}`, `Cấp giấy phép loại ${at}`, {
      text: `văn bản đề nghị loại ${at}, hồ sơ nộp trực tiếp`,
    }),
  )
  const lacking = record('7.000001', 'Cấp giấy phép hoạt động bến thủy', { text: '' })
  const small = buildIndex([...filler, lacking])
  expect(search(small, 'hồ sơ cấp giấy phép bến thủy', { limit: 1 }).hits[0]?.code).toBe('7.000001')
})

test('an answered question leads questions like it to its procedure, and leaves others alone', () => {
  const question = 'Con tôi sinh ra ở nước ngoài thì làm lại giấy tờ thế nào?'
  const taught = buildIndex(catalogue, [
    { question, codes: ['9.000003'] },
    { question: 'Thẻ của cháu bị mờ ảnh có phải thay không?', codes: ['9.000011', '5.999999'] },
  ])
  const first = (query: string) => search(taught, query, { limit: 1 }).hits[0]?.code
  expect(first('thẻ bị mờ ảnh phải thay ở đâu')).toBe('9.000011')
  expect(first('con sinh ra ở nước ngoài')).toBe('9.000003')
  expect(first('đăng ký khai sinh')).toBe('9.000001')
  expect(first('đăng ký kết hôn')).toBe('9.000005')
})

test('works on an empty catalogue and with questions alone', () => {
  expect(search(buildIndex([]), 'khai sinh')).toEqual({ hits: [], total: 0 })
  expect(search(buildIndex([], [{ question: 'khai sinh', codes: ['9.000001'] }]), 'khai sinh').total).toBe(0)
})
