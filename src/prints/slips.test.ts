import { describe, expect, it } from 'vitest'
import type { Slip } from './slip.ts'
import { slipForms } from './slip.ts'
import { slipOf } from './slip-of.ts'
import { accepted, sourceOf, sources } from './slips.fixture.ts'

const slip = (form: keyof typeof sources): Slip => {
  const made = slipOf(form, sources[form])
  if (!made) throw new Error(`no ${form}`)
  return made
}
const linesOf = ({ rows, after }: Slip) =>
  Object.fromEntries([...rows, ...after].flat().map(({ label, value }) => [label, value]))

const applicantBlock = {
  'Tiếp nhận hồ sơ của': 'Cao Thị Lan',
  'Số định danh': '••••••••1234',
  'Địa chỉ': 'Thôn Đá Trắng, xã Khánh Vĩnh, tỉnh Khánh Hòa',
  'Số điện thoại': '0905 123 456',
  Email: 'lan@example.vn',
  'Nội dung yêu cầu giải quyết': 'Cấp Giấy xác nhận tình trạng hôn nhân',
}
const help = {
  'Cán bộ hướng dẫn': 'Trần Thị Mai',
  'Điện thoại': '0258 3790 101',
  'Tra cứu tình trạng hồ sơ tại': 'https://dichvucong.example/tra-cuu',
}

describe('M01', () => {
  it('has every field of the form, in its order', () => {
    const lines = linesOf(slip('M01'))
    const expected = {
      ...applicantBlock,
      '2. Số lượng hồ sơ': '01 bộ',
      '3. Thời gian giải quyết hồ sơ theo quy định': '03 ngày làm việc',
      '4. Thời gian nhận hồ sơ': '09 giờ 05 phút, ngày 25/11/2026',
      '5. Thời gian trả kết quả': '17 giờ 00 phút, ngày 30/11/2026',
      '6. Nơi nhận kết quả': 'UBND xã Khánh Vĩnh, Số 1 đường Hùng Vương, xã Khánh Vĩnh, tỉnh Khánh Hòa',
      'Phí, lệ phí': '8.000 đồng (đã nộp)',
      'Vào Sổ theo dõi hồ sơ, quyển số': '2026',
      'Số thứ tự': '128',
    }
    expect(Object.entries(lines)).toEqual(Object.entries(expected))
    expect(slip('M01')).toMatchObject({
      paper: 'a5',
      parent: 'UBND xã Khánh Vĩnh',
      unit: 'Trung tâm Phục vụ hành chính công xã Khánh Vĩnh',
      number: 'Số: 128/TTPVHCC',
      place: 'Khánh Vĩnh, ngày 25 tháng 11 năm 2026',
      link: 'https://dichvucong.example/tra-cuu/H32.26-20261125-0001',
      copies: ['Lưu', 'Giao người nộp'],
      signatures: [{ name: 'Cao Thị Lan' }, { name: 'Trần Thị Mai' }],
    })
    expect(slip('M01').table?.rows[1]).toEqual([
      '2',
      'Bản án hoặc quyết định ly hôn đã có hiệu lực của Tòa án',
      '',
      '1',
    ])
  })

  it('names the address where the result goes by post, and the desk where nothing was chosen', () => {
    const place = (wish: object) =>
      linesOf(slipOf('M01', sourceOf({ ...accepted, ...wish })) as Slip)['6. Nơi nhận kết quả']
    expect(place({ returnMethod: 'post', returnAddress: '12 Lê Lợi' })).toBe('Qua bưu chính, 12 Lê Lợi')
    expect(place({ returnMethod: 'post' })).toBe(`Qua bưu chính, ${applicantBlock['Địa chỉ']}`)
    expect(place({ returnMethod: 'electronic' })).toBe('Chỉ bản điện tử')
    expect(place({ returnMethod: 'counter' })).toBe(place({}))
  })

  it('counts files only where papers came as files', () => {
    const components = accepted.components.map(c => ({ ...c, fileIds: ['f1', 'f2'] }))
    const table = slipOf('M01', sourceOf({ ...accepted, components }))?.table
    expect(table?.columns.at(-1)?.label).toBe('Tệp')
    expect(table?.rows[0]?.at(-1)).toBe('2')
  })

  it('promises the first date even when a later one was set', () => {
    expect(linesOf(slipOf('M01', sources.M04) as Slip)['5. Thời gian trả kết quả']).toContain('30/11/2026')
  })

  it('names the one-stop section before the centres came on 1-7-2025', () => {
    const made = slipOf('M01', sourceOf({ ...accepted, acceptedAt: '2019-03-04T08:00:00+07:00' }))
    expect([made?.unit, made?.number]).toEqual(['Bộ phận Tiếp nhận và Trả kết quả', 'Số: 128/BPTNTKQ'])
  })

  it("leaves the line of an organisation's submitter and unknown addresses open", () => {
    const applicant = { kind: 'organisation', fullName: 'Hợp tác xã Đá Trắng', phone: '0905123456' } as const
    const made = slipOf('M01', sourceOf({ ...accepted, applicant }))
    expect([made?.signatures[0]?.name, linesOf(made as Slip)['Địa chỉ']]).toEqual(['', ''])
  })
})

describe('M02', () => {
  it('lists everything that is missing with what is wanted, why, and how, signed by the guide alone', () => {
    const made = slip('M02')
    expect(made.number).toBe('Số: ……/HDHS')
    expect(made.table?.rows).toEqual([
      [
        '1',
        'Bản án hoặc quyết định ly hôn đã có hiệu lực của Tòa án',
        '',
        '1',
        'Bản sao mờ, không đọc được số quyết định',
        'Nộp bản sao có chứng thực hoặc mang bản chính đến đối chiếu',
      ],
      ['2', 'Giấy tờ chứng minh nơi cư trú', '', '1', 'Chưa có', 'Nộp một bản sao'],
    ])
    expect(linesOf(made)).toEqual({
      ...applicantBlock,
      'Đề nghị bổ sung trước': '17 giờ 00 phút, ngày 30/11/2026',
      ...help,
    })
    expect(made.signatures.map(s => s.title)).toEqual(['NGƯỜI HƯỚNG DẪN'])
  })

  it('shows the round that is asked for, the last one otherwise', () => {
    const [first] = sources.M02.dossier.supplements
    if (!first) throw new Error('no request')
    const later = { ...first, round: 2, requestedAt: '2026-11-26T08:00:00+07:00' }
    const source = sourceOf({ ...accepted, supplements: [first, later] })
    expect(slipOf('M02', source)?.subtitle).toBe('Lần 2')
    expect(slipOf('M02', { ...source, round: 1 })?.place).toContain('ngày 25')
    expect(slipOf('M02', { ...source, round: 3 })).toBeNull()
  })
})

it('M03 says who refuses and why, and both sign', () => {
  expect(linesOf(slip('M03'))).toEqual({
    ...applicantBlock,
    'Cơ quan từ chối tiếp nhận': 'UBND xã Khánh Vĩnh',
    'Lý do': 'Người yêu cầu thường trú ở tỉnh khác và thủ tục chưa được tiếp nhận không phụ thuộc địa giới',
    ...help,
  })
  expect(slip('M03').signatures).toHaveLength(2)
})

describe('M04', () => {
  it('apologises in the name of the agency that decides, with the old date, the reason and the new date', () => {
    const made = slip('M04')
    expect([made.parent, made.unit, made.number]).toEqual(['UBND tỉnh Khánh Hòa', 'UBND xã Khánh Vĩnh', 'Số: 128/PXL'])
    expect(linesOf(made)).toMatchObject({
      'Kính gửi': 'Cao Thị Lan',
      'Lĩnh vực': 'Hộ tịch',
      'Thời gian hẹn trả kết quả': '17 giờ 00 phút, ngày 30/11/2026',
      'Đến nay hồ sơ chưa giải quyết xong. Lý do': 'Nơi cư trú trước đây chưa trả lời xác minh.',
      'Thời gian hẹn trả lại kết quả': '17 giờ 00 phút, ngày 02/12/2026',
    })
    expect(made.closing).toContain('xin lỗi')
  })

  it.each([
    ['lanhdao', 'Nguyễn Thị Thu Hà'],
    ['truongmotcua', ''],
  ])('put off by %s, the line of the head reads "%s": only a leader signs', (by, name) => {
    const events = sources.M04.events.map(e => ({ ...e, by }))
    expect(slipOf('M04', { ...sources.M04, events })?.signatures.map(s => s.name)).toEqual([name])
  })
})

it('M05 has a row for each hand-over: both sides, when, result, note', () => {
  const rows = slip('M05').table?.rows.map(row => [row[1], row[2], row[3], row[6], row[7]])
  expect(rows).toEqual([
    [
      'UBND xã Khánh Vĩnh – Trần Thị Mai',
      'UBND xã Khánh Vĩnh – Lê Văn Hùng',
      '09:05 25/11/2026',
      'Trước hạn',
      'Thẩm định: Hoàn thành',
    ],
    [
      'UBND xã Khánh Vĩnh – Lê Văn Hùng',
      'Công an xã Khánh Vĩnh – Đỗ Minh Quân',
      '16:00 25/11/2026',
      'Quá hạn',
      'Xác minh cư trú: Hoàn thành',
    ],
    ['Công an xã Khánh Vĩnh – Đỗ Minh Quân', 'UBND xã Khánh Vĩnh', '08:30 27/11/2026', 'Đang giải quyết', 'Ký kết quả'],
  ])
})

it('M06 is the line of the register, from receipt to hand-out', () => {
  const row = slip('M06').table?.rows[0] ?? []
  expect([row[0], row[1], row[4], row[9], row[11]]).toEqual([
    '128',
    'H32.26-20261125-0001',
    'Cao Thị Lan',
    '08 giờ 20 phút, ngày 30/11/2026',
    'Cao Thị Lan',
  ])
})

it('a slip does not exist before what it records has happened', () => {
  const { dossier } = sources.M03
  expect(slipForms.filter(form => slipOf(form, sourceOf(dossier)) !== null)).toEqual([])
  expect(slipForms.filter(form => slipOf(form, sourceOf(accepted)) !== null)).toEqual(['M01', 'M05', 'M06'])
})
