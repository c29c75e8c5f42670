import { expect, test } from 'vitest'
import { sources } from '../slips.fixture.ts'
import { typesetDocument } from '../typesetter.ts'
import { renderResult } from './render-result.ts'
import { type IssuedResult, resultDocument } from './result-document.ts'
import { resultTemplate } from './result-template.ts'

const { directory } = sources.M01
const site = 'https://motcua.example.vn'
const result: IssuedResult = {
  number: '12/2026/XNHN-xa',
  name: 'Giấy xác nhận tình trạng hôn nhân',
  decision: 'granted',
  content: 'Xác nhận bà Cao Thị Lan chưa kết hôn.\n\nGiấy này dùng để đăng ký kết hôn.',
  holder: 'Cao Thị Lan',
  agency: 'xa',
  issuedAt: '2026-11-27T16:00:00+07:00',
  dossierCode: 'H32.26-20261125-0001',
  procedureName: 'Cấp Giấy xác nhận tình trạng hôn nhân',
  signedBy: 'lanhdao',
  signedAt: '2026-11-27T15:30:00+07:00',
}
const documentOf = (more: Partial<IssuedResult> = {}) => resultDocument({ ...result, ...more }, directory, site)

test('a result is set out as decree 30/2020 says, and says that nobody signed it digitally', () => {
  expect(documentOf()).toMatchObject({
    parent: '',
    unit: ['Ủy ban nhân dân', 'xã Khánh Vĩnh'],
    number: 'Số: 12/2026/XNHN-xa',
    place: 'Khánh Vĩnh, ngày 27 tháng 11 năm 2026',
    title: 'GIẤY XÁC NHẬN TÌNH TRẠNG HÔN NHÂN',
    paragraphs: ['Xác nhận bà Cao Thị Lan chưa kết hôn.', 'Giấy này dùng để đăng ký kết hôn.'],
    signature: { name: 'Nguyễn Thị Thu Hà', approved: 'Đã phê duyệt lúc 15 giờ 30 phút, ngày 27/11/2026' },
    note: expect.stringContaining('chưa được ký số'),
    link: `${site}/ket-qua/12%2F2026%2FXNHN-xa`,
  })
})

test('an agency that is no people’s committee names its superior', () =>
  expect(documentOf({ agency: 'ca' })).toMatchObject({
    parent: 'UBND tỉnh Khánh Hòa',
    unit: ['Công an xã Khánh Vĩnh'],
  }))

test('a refusal is a notice, and what nobody approved names nobody', () =>
  expect(documentOf({ decision: 'refused', signedBy: null, signedAt: null })).toMatchObject({
    title: 'THÔNG BÁO',
    subtitle: 'Về việc không giải quyết: Cấp Giấy xác nhận tình trạng hôn nhân',
    signature: null,
  }))

test.each([
  ['one page', result.content],
  ['several pages', 'Một đoạn rất dài. '.repeat(900)],
  ['nothing but signs', '#strong[x] *x* $z$ \\ "] // <b>\u202E😀'],
])('it is tagged PDF/A, the same bytes every time: %s', async (_, content) => {
  const document = documentOf({ content })
  const [first, second] = [await renderResult(document), await renderResult(document)]
  expect(first.equals(second)).toBe(true)
  expect(first.toString('latin1')).toContain('<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>')
})

test('the text of a result is never markup', () => {
  const { compiler, document } = typesetDocument(resultTemplate, documentOf({ holder: '#strong[x] *y*' }))
  const bold = compiler.query(document, { selector: 'strong' }) as { body: unknown }[]
  expect(bold.map(found => found.body)).toContainEqual({ func: 'text', text: '#strong[x] *y*' })
})
