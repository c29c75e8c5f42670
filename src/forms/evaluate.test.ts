import { describe, expect, it } from 'vitest'
import { evaluateForm, initialAnswers } from './evaluate.ts'
import { aField, aForm, birthAnswers, birthForm, context } from './forms.fixture.ts'
import type { FormField } from './types.ts'

const typed = (field: FormField, raw: unknown) => {
  const { answers, errors } = evaluateForm(aForm([field]), { x: raw }, context)
  return errors.length > 0 ? errors.map(error => error.message.vi).join(' | ') : answers.x
}
const table = (field: FormField, rows: readonly (readonly [unknown, unknown])[]) =>
  it.each(rows.map(([raw, result]) => [raw, result] as [unknown, unknown]))(
    `${field.type}: %j gives %j`,
    (raw, result) => {
      expect(typed(field, raw)).toEqual(result)
    },
  )

describe('what is typed is normalised, or answered with what to do', () => {
  table(aField('text', { label: { vi: 'Họ và tên' }, format: 'name', required: true }), [
    ['  Nguyễn   Văn An ', 'Nguyễn Văn An'],
    ['Nguye\u0302\u0303n', 'Nguyễn'],
    ["K'Brê Y-Moan", "K'Brê Y-Moan"],
    ['An 2', 'Họ và tên chỉ gồm chữ, ví dụ: Nguyễn Văn An'],
    ['', 'Nhập họ và tên'],
    [undefined, 'Nhập họ và tên'],
    [null, 'Nhập họ và tên'],
    [{}, 'Họ và tên phải là chữ'],
  ])
  table(aField('text', { label: { vi: 'Số CCCD' }, required: true }), [['', 'Nhập số CCCD']])
  table(aField('text', { label: { vi: 'CCCD' }, required: true }), [['', 'Nhập CCCD']])
  table(aField('text', { label: { vi: 'Ghi chú' }, maxLength: 5, transform: 'uppercase' }), [
    ['đường', 'ĐƯỜNG'],
    ['dài quá', 'Ghi chú dài 7 ký tự, tối đa 5. Viết ngắn lại'],
    ['<b>', '<B>'],
  ])
  table(aField('text', { label: { vi: 'Mã ngành' }, format: 'digits' }), [
    ['47 11', '4711'],
    ['47a', 'Mã ngành chỉ gồm chữ số'],
  ])
  table(aField('textarea'), [['một \r\n\r\n\r\n\r\nhai', 'một\n\nhai']])
  table(aField('number', { label: { vi: 'Số bản' }, min: 1, max: 2000 }), [
    ['2', 2],
    [2, 2],
    ['1.000', 1000],
    ['x', 'Số bản phải là số, ví dụ: 3'],
    ['1,5', 'Số bản phải là số nguyên'],
    ['0', 'Số bản phải từ 1 trở lên'],
    ['5.000', 'Số bản phải từ 2.000 trở xuống'],
    [true, 'Số bản phải là số, ví dụ: 3'],
  ])
  table(aField('number', { label: { vi: 'Diện tích' }, decimals: 2 }), [
    ['1.234,5', 1234.5],
    ['120.25', 120.25],
    [120.25, 120.25],
    [1.234, 'Diện tích có nhiều nhất 2 chữ số sau dấu phẩy'],
  ])
  table(aField('money', { label: { vi: 'Vốn' } }), [
    ['50.000.000 đồng', 50_000_000],
    ['50000000', 50_000_000],
    ['5,5', 'Vốn phải là số tiền bằng đồng, ví dụ: 5.000.000'],
    ['-1', 'Vốn phải từ 0 trở lên'],
  ])
  table(aField('date', { max: 'today', required: true }), [
    ['05031990', '1990-03-05'],
    ['5/3/1990', '1990-03-05'],
    ['05-03-1990', '1990-03-05'],
    ['1990-03-05', '1990-03-05'],
    [{ day: '5', month: '3', year: '1990' }, '1990-03-05'],
    ['29/02/2024', '2024-02-29'],
    ['29/02/2000', '2000-02-29'],
    ['29/02/1900', 'Ngày 29/02/1900 không có trong lịch'],
    ['25/11/2026', '2026-11-25'],
    ['26/11/2026', 'Ngày sinh phải trước hôm nay'],
    ['30/02/2024', 'Ngày 30/02/2024 không có trong lịch'],
    ['29/2/2023', 'Ngày 29/02/2023 không có trong lịch'],
    ['5/13/1990', 'Ngày 05/13/1990 không có trong lịch'],
    [{ day: '5', month: '', year: '1990' }, 'Ngày sinh còn thiếu tháng'],
    [{ day: '', month: '', year: '1990' }, 'Ngày sinh còn thiếu ngày và tháng'],
    ['1990', 'Ngày sinh còn thiếu ngày và tháng'],
    ['5/3/90', 'Kiểm tra lại năm: ngày sinh cần năm đủ 4 chữ số, ví dụ: 1990'],
    ['mồng năm', 'Ngày sinh cần có dạng ngày/tháng/năm, ví dụ: 05/03/1990'],
    [['05031990'], 'Ngày sinh cần có dạng ngày/tháng/năm, ví dụ: 05/03/1990'],
    [{ day: '', month: '', year: '' }, 'Nhập ngày sinh'],
  ])
  table(aField('partial-date', { max: 'today' }), [
    ['1950', '1950'],
    [1950, '1950'],
    ['3/1950', '1950-03'],
    ['05031950', '1950-03-05'],
    ['2027', 'Ngày sinh phải trước hôm nay'],
    ['2026', '2026'],
    [{ day: '', month: '13', year: '1950' }, 'Tháng 13/1950 không có trong lịch'],
    [{ day: '5', month: '', year: '1950' }, 'Ngày sinh còn thiếu tháng'],
  ])
  table(aField('date', { label: { vi: 'Ngày hẹn' }, min: 'today' }), [
    ['24/11/2026', 'Ngày hẹn phải từ hôm nay trở đi'],
    ['25/11/2026', '2026-11-25'],
  ])
  table(aField('date', { label: { vi: 'Ngày ký' }, min: '2025-07-01', max: '2026-01-31' }), [
    ['30/6/2025', 'Ngày ký phải từ ngày 01/07/2025 trở đi'],
    ['1/2/2026', 'Ngày ký phải từ ngày 31/01/2026 trở về trước'],
  ])
  table(aField('time', { label: { vi: 'Giờ hẹn' } }), [
    ['7:30', '07:30'],
    ['7h30', '07:30'],
    ['0730', '07:30'],
    ['7h', '07:00'],
    ['24:00', 'Giờ hẹn cần có dạng giờ:phút, ví dụ: 07:30'],
  ])
  const options = [
    { value: 'a', label: { vi: 'Loại A' } },
    { value: 'b', label: { vi: 'Loại B' } },
  ]
  table(aField('radio', { label: { vi: 'Loại giấy tờ' }, options, required: true }), [
    ['a', 'a'],
    ['loai b', 'b'],
    ['c', 'Chọn loại giấy tờ trong danh sách'],
    ['', 'Chọn loại giấy tờ'],
  ])
  table(aField('checkboxes', { label: { vi: 'Loại giấy tờ' }, options, required: true }), [
    [
      ['b', 'a', 'b'],
      ['a', 'b'],
    ],
    ['a', ['a']],
    [[], 'Chọn loại giấy tờ'],
    [['c'], 'Chọn loại giấy tờ trong danh sách'],
  ])
  table(aField('select', { label: { vi: 'Xã' }, options: { list: 'communes', filter: 'option.parent == "56"' } }), [
    ['22609', '22609'],
    ['Xã Khánh Vĩnh', '22609'],
    ['1', 'Chọn xã trong danh sách'],
  ])
  table(aField('consent', { label: { vi: 'Tôi cam đoan' }, required: true }), [
    [true, true],
    ['on', true],
    [false, 'Đánh dấu để đồng ý: tôi cam đoan'],
    [undefined, 'Đánh dấu để đồng ý: tôi cam đoan'],
  ])
  table(aField('consent'), [[undefined, false]])
  table(aField('phone'), [
    ['+84 905 123 456', '0905123456'],
    ['905', 'Số điện thoại gồm 10 chữ số, bắt đầu bằng 0'],
  ])
  table(aField('email'), [
    ['Ten@ViDu.VN', 'Ten@vidu.vn'],
    ['ten@vidu', 'Email cần có dạng ten@vidu.vn'],
  ])
  table(aField('url', { label: { vi: 'Trang web' } }), [
    ['vidu.vn/a', 'https://vidu.vn/a'],
    ['http://vidu.vn', 'http://vidu.vn'],
    ['javascript:alert(1)', 'Trang web cần có dạng https://vidu.vn'],
  ])
  table(aField('personal-number'), [
    ['056 090 001 234', '056090001234'],
    ['123', 'Số CCCD phải có đúng 12 chữ số'],
  ])
  table(aField('tax-code'), [['0100109106 001', '0100109106-001']])
  table(aField('insurance-number'), [['12', 'Mã số bảo hiểm xã hội gồm 10 chữ số']])
  table(aField('agency', { label: { vi: 'Cơ quan' }, required: true }), [
    ['H32.KV', 'H32.KV'],
    ['', 'Chọn cơ quan'],
  ])
  table(aField('file', { label: { vi: 'Giấy chứng sinh' }, required: true }), [
    ['f1', ['f1']],
    [
      ['f1', 'f1', 'f2'],
      ['f1', 'f2'],
    ],
    [[], 'Tải lên giấy chứng sinh'],
    ['../x', 'Tải lên giấy chứng sinh'],
  ])
})

describe('an address', () => {
  const home = aField('address', { label: { vi: 'Nơi cư trú' }, required: true })
  table(home, [
    [
      { province: '56', commune: 'Xã Khánh Vĩnh', detail: ' Thôn Gia Lố ' },
      { province: '56', commune: '22609', detail: 'Thôn Gia Lố', text: 'Thôn Gia Lố, Xã Khánh Vĩnh, Tỉnh Khánh Hòa' },
    ],
    [{ province: '56' }, 'Chọn xã, phường hoặc đặc khu'],
    [{ detail: 'Thôn Gia Lố' }, 'Chọn tỉnh hoặc thành phố'],
    [{ province: '56', commune: 'Xã Lạ' }, 'Chọn xã, phường hoặc đặc khu'],
    [
      { province: '68', commune: 'Xã Lạc Dương' },
      { province: '68', commune: 'Xã Lạc Dương', text: 'Xã Lạc Dương, Tỉnh Lâm Đồng' },
    ],
    [
      { oldCommune: '22612', detail: 'Thôn 1' },
      {
        province: '56',
        commune: '22609',
        oldCommune: '22612',
        detail: 'Thôn 1',
        text: 'Thôn 1, Xã Khánh Vĩnh, Tỉnh Khánh Hòa',
      },
    ],
    [{ oldCommune: '22330' }, 'Chọn xã, phường hoặc đặc khu'],
    [
      { oldCommune: '22330', commune: '22366' },
      { province: '56', commune: '22366', oldCommune: '22330', text: 'Phường Nha Trang, Tỉnh Khánh Hòa' },
    ],
    [
      { country: 'Lào', detail: 'Viêng Chăn' },
      { country: 'LA', detail: 'Viêng Chăn', text: 'Viêng Chăn, Lào' },
    ],
    [{ country: 'LA' }, 'Nhập thành phố và địa chỉ ở nước ngoài'],
    [{ province: '56', commune: '22609', street: 'x' }, 'Bỏ mục này: biểu mẫu không hỏi'],
    [{}, 'Nhập nơi cư trú'],
    ['Khánh Vĩnh', 'Nơi cư trú phải gồm từng mục có tên'],
  ])

  it('names the part that is wrong', () => {
    const { errors } = evaluateForm(aForm([home]), { x: { province: '56', commune: 'Xã Lạ' } }, context)
    expect(errors).toEqual([
      {
        field: 'answers.x.commune',
        message: { vi: 'Chọn xã, phường hoặc đặc khu', en: expect.any(String) },
        typed: 'Xã Lạ',
      },
    ])
  })
})

describe('a whole declaration', () => {
  it('is kept normalised, calculated, without what is hidden', () => {
    const { answers, errors, warnings, visible } = evaluateForm(birthForm, birthAnswers, context)
    expect(errors).toEqual([])
    expect(warnings).toEqual([])
    expect(answers).toEqual({
      recipient: 'H32.KV',
      childName: 'CAO THỊ MÂY',
      childBirthDate: '2026-11-05',
      childBirthDateWords: 'ngày mồng năm tháng mười một năm hai nghìn không trăm hai mươi sáu',
      childEthnicity: '01',
      childHome: {
        province: '56',
        commune: '22609',
        detail: 'Thôn Gia Lố',
        text: 'Thôn Gia Lố, Xã Khánh Vĩnh, Tỉnh Khánh Hòa',
      },
      mother: { name: 'Mang Thị Lợi', birthDate: '1994', sex: 'female', personalNumber: '056194007318' },
      hasFather: 'no',
      wantCopies: 'yes',
      copyCount: 2,
      fee: 16_000,
      members: [{ name: 'Cao Văn Tới', works: true, job: 'Thợ mộc' }],
    })
    expect(visible.has('answers.father')).toBe(false)
    expect(visible.has('answers.members[0].job')).toBe(true)
    expect(visible.has('sections.copies')).toBe(true)
  })

  it('lists every error at once, in page order, each with its path and what was typed', () => {
    const raw = {
      ...birthAnswers,
      stranger: 1,
      childName: '',
      childBirthDate: '30/02/2024',
      mother: { name: 'M4i', birthDate: '' },
      copyCount: 'hai',
      members: [{ name: 'A', works: true }, { nickname: 'B' }],
    }
    const { errors } = evaluateForm(birthForm, raw, context)
    expect(errors.map(({ field, message, typed }) => [field, message.vi, typed])).toEqual([
      ['answers.childName', 'Nhập họ, chữ đệm, tên', ''],
      ['answers.childBirthDate', 'Ngày 30/02/2024 không có trong lịch', '30/02/2024'],
      ['answers.mother.name', 'Họ, chữ đệm, tên (Người mẹ) chỉ gồm chữ, ví dụ: Nguyễn Văn An', 'M4i'],
      ['answers.mother.birthDate', 'Nhập ngày sinh (Người mẹ)', ''],
      ['answers.copyCount', 'Số lượng bản phải là số, ví dụ: 3', 'hai'],
      ['answers.members[0].job', 'Nhập nghề nghiệp (người 1)', null],
      ['answers.members[1].name', 'Nhập họ tên (người 2)', null],
      ['answers.members[1].nickname', 'Bỏ mục này: biểu mẫu không hỏi', 'B'],
      ['answers.stranger', 'Bỏ mục này: biểu mẫu không hỏi', 1],
    ])
  })

  it('drops hidden answers, whatever the client sent, without a word', () => {
    const raw = { ...birthAnswers, father: { name: '???' }, wantCopies: 'no', fee: 5 }
    const { answers, errors } = evaluateForm(birthForm, raw, context)
    expect(errors).toEqual([])
    expect(Object.keys(answers)).not.toEqual(expect.arrayContaining(['father']))
    expect(answers).not.toHaveProperty('copyCount')
    expect(answers).not.toHaveProperty('fee')
  })

  it('warns where a personal number does not match, and goes on', () => {
    const mother = { ...birthAnswers.mother, birthDate: '12/08/1995', sex: 'male' }
    const { errors, warnings } = evaluateForm(birthForm, { ...birthAnswers, mother }, context)
    expect(errors).toEqual([])
    expect(warnings.map(({ field, message }) => [field, message.vi])).toEqual([
      ['answers.mother.personalNumber', 'Số CCCD không khớp năm sinh. Kiểm tra lại cả hai'],
      ['answers.mother.personalNumber', 'Số CCCD không khớp giới tính. Kiểm tra lại cả hai'],
    ])
  })

  it('runs the checks of the form once their fields can be read', () => {
    const raw = { ...birthAnswers, childBirthDate: '5/11/1990' }
    const { errors } = evaluateForm(birthForm, raw, context)
    expect(errors.map(({ field, message, typed }) => [field, message.vi, typed])).toEqual([
      ['answers.childBirthDate', 'Ngày sinh của con phải sau ngày sinh của mẹ', '1990-11-05'],
    ])
  })

  it('refuses too many rows, and rows that are no rows', () => {
    const rows = Array.from({ length: 5 }, () => ({ name: 'A' }))
    const { errors, answers } = evaluateForm(birthForm, { ...birthAnswers, members: rows }, context)
    expect(errors.map(error => error.message.vi)).toEqual(['Chỉ giữ nhiều nhất 3 người'])
    expect(answers.members).toHaveLength(3)
    const odd = evaluateForm(birthForm, { ...birthAnswers, members: 'x' }, context)
    expect(odd.errors.map(error => error.message.vi)).toEqual(['Thành viên hộ phải là một danh sách'])
  })

  it('starts a new form with its defaults', () => {
    expect(initialAnswers(birthForm, context)).toEqual({ childEthnicity: '01', members: [] })
  })
})

describe('rules between questions', () => {
  it('orders dates by the key of another one', () => {
    const form = aForm([
      { key: 'issued', label: { vi: 'Ngày cấp' }, type: 'date' },
      { key: 'expires', label: { vi: 'Ngày hết hạn' }, type: 'date', min: 'issued' },
    ])
    const { errors } = evaluateForm(form, { issued: '1/2/2020', expires: '31/1/2020' }, context)
    expect(errors.map(error => [error.field, error.message.vi])).toEqual([
      ['answers.expires', 'Ngày hết hạn phải sau ngày cấp'],
    ])
  })

  it('settles conditions that stand before what they read', () => {
    const form = aForm([
      { key: 'a', label: { vi: 'A' }, type: 'text', when: 'answers.b == "x"' },
      { key: 'b', label: { vi: 'B' }, type: 'text', when: 'answers.c == "x"' },
      { key: 'c', label: { vi: 'C' }, type: 'text' },
    ])
    expect(evaluateForm(form, { a: '1', b: 'x', c: 'x' }, context).answers).toEqual({ a: '1', b: 'x', c: 'x' })
    expect(evaluateForm(form, { a: '1', b: 'x', c: 'y' }, context).answers).toEqual({ c: 'y' })
  })

  it('asks for rows of a table, and knows the row inside it', () => {
    const form = aForm([
      {
        key: 'sectors',
        label: { vi: 'Ngành, nghề' },
        type: 'table',
        required: true,
        columns: [
          { key: 'name', label: { vi: 'Tên ngành' }, type: 'text', required: true },
          { key: 'price', label: { vi: 'Giá' }, type: 'money' },
          { key: 'twice', label: { vi: 'Gấp đôi' }, type: 'money', value: 'item.price * 2' },
        ],
      },
    ])
    expect(evaluateForm(form, {}, context).errors.map(error => error.message.vi)).toEqual([
      'Thêm ít nhất 1 dòng trong Ngành, nghề',
    ])
    expect(evaluateForm(form, { sectors: [{ name: 'Bán lẻ', price: '5' }] }, context).answers).toEqual({
      sectors: [{ name: 'Bán lẻ', price: 5, twice: 10 }],
    })
    const { errors } = evaluateForm(form, { sectors: [{}] }, context)
    expect(errors.map(error => [error.field, error.message.vi])).toEqual([
      ['answers.sectors[0].name', 'Nhập tên ngành (dòng 1)'],
    ])
  })

  it('takes keys of objects for nothing but keys', () => {
    const raw = JSON.parse('{"__proto__": {"x": 1}, "constructor": "y"}')
    const { answers, errors } = evaluateForm(aForm([aField('text')]), raw, context)
    expect(answers).toEqual({})
    expect(errors.map(error => error.field)).toEqual(['answers.__proto__', 'answers.constructor'])
  })
})
