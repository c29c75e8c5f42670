import { pastDate, select, text } from '../forms/fields.ts'
import { requestExample, requestForm } from '../forms/general.ts'
import {
  copy,
  council,
  declaration,
  free,
  identityCard,
  ifAny,
  original,
  perUnit,
  result,
  type SeedProcedure,
  simple,
} from './build.ts'
import { authorisation, birthCertificate, civilLaw, commune, sameDayRule, verification } from './civil-shared.ts'
import { workingDays } from './steps.ts'

const registerAgain = simple({
  ...commune,
  code: '1.004884',
  name: 'Thủ tục đăng ký lại khai sinh',
  shortName: ['Đăng ký lại khai sinh', 'Birth registration again'],
  aliases: ['dlks', 'mất giấy khai sinh', 'làm lại khai sinh'],
  summary: [
    'Khi sổ gốc và bản chính khai sinh đều đã mất. Xã hỏi nơi đăng ký trước đây.',
    'When both the register and the certificate are lost. The commune asks the place that registered first.',
  ],
  bases: [...civilLaw, 'Thông tư 04/2020/TT-BTP'],
  limit: workingDays(5),
  fee: council,
  verification: 'Nghị định 123/2015/NĐ-CP, Điều 26',
  components: [
    declaration('Tờ khai đăng ký lại khai sinh'),
    copy('papers', 'Giấy tờ có thông tin về khai sinh'),
    ifAny('employer', 'Xác nhận của thủ trưởng cơ quan', 'Với cán bộ, công chức, viên chức, lực lượng vũ trang'),
    identityCard,
  ],
  form: requestForm('TP-HT-TKDKLKS', 'Tờ khai đăng ký lại khai sinh', 'Birth registration again', [
    text('registeredAt', 'Nơi đã đăng ký khai sinh'),
    text('registeredYear', 'Năm đăng ký', { format: 'digits', maxLength: 4 }),
  ]),
  example: requestExample('Đăng ký lại khai sinh do sổ gốc đã mất', {
    registeredAt: 'UBND xã Sông Cầu cũ',
    registeredYear: '1985',
  }),
  results: birthCertificate,
})

const recognition = simple({
  ...commune,
  code: '1.001022',
  name: 'Thủ tục đăng ký nhận cha, mẹ, con',
  shortName: ['Nhận cha, mẹ, con', 'Recognition of a child'],
  aliases: ['nhận con', 'nhận cha', 'cha mẹ con'],
  summary: [
    'Ghi vào sổ quan hệ cha, mẹ, con. Các bên cùng có mặt.',
    'Puts parent and child in the register. All come.',
  ],
  bases: civilLaw,
  limit: workingDays(3),
  fee: council,
  verification: 'Luật Hộ tịch 60/2014/QH13, Điều 25',
  components: [
    declaration('Tờ khai đăng ký nhận cha, mẹ, con'),
    original('proof', 'Chứng cứ về quan hệ cha, mẹ, con, hoặc văn bản cam đoan có người làm chứng'),
    identityCard,
  ],
  form: requestForm('TP-HT-TKCMC', 'Tờ khai đăng ký nhận cha, mẹ, con', 'Recognition of a child', [
    text('childName', 'Họ tên người được nhận'),
    select('kind', 'Nội dung', [
      ['father', 'Nhận cha'],
      ['mother', 'Nhận mẹ'],
      ['child', 'Nhận con'],
    ]),
  ]),
  example: requestExample('Nhận con chung', { childName: 'CAO GIA HƯNG', kind: 'child' }),
  results: [result('recognition', 'KQ.G15.000033', 'Trích lục đăng ký nhận cha, mẹ, con', 'TLCMC')],
})

const correction = simple({
  ...commune,
  code: '1.004859',
  name: 'Thủ tục thay đổi, cải chính, bổ sung thông tin hộ tịch, xác định lại dân tộc',
  shortName: ['Cải chính hộ tịch', 'Civil status correction'],
  aliases: ['cc', 'đổi tên', 'sửa khai sinh', 'cải chính'],
  summary: [
    'Sửa sai, đổi tên, bổ sung thông tin trong giấy hộ tịch.',
    'Correct, change or complete civil status papers.',
  ],
  bases: civilLaw,
  limit: workingDays(3),
  fee: council,
  verification,
  review: true,
  components: [
    declaration('Tờ khai thay đổi, cải chính hộ tịch'),
    original('grounds', 'Giấy tờ làm căn cứ thay đổi'),
    authorisation,
    identityCard,
  ],
  form: requestForm('TP-HT-TKTDHT', 'Tờ khai thay đổi, cải chính hộ tịch', 'Civil status correction', [
    text('paper', 'Giấy tờ cần sửa: loại, số, ngày, nơi cấp'),
    text('before', 'Thông tin đang ghi'),
    text('after', 'Thông tin đề nghị ghi'),
  ]),
  example: requestExample('Cải chính năm sinh theo hồ sơ gốc', {
    paper: 'Giấy khai sinh số 41, 12/03/1990',
    before: 'Sinh năm 1963',
    after: 'Sinh năm 1962',
  }),
  results: [result('correction', 'KQ.G15.000037', 'Trích lục thay đổi, cải chính hộ tịch', 'TLTĐ')],
})

const guardianship = simple({
  ...commune,
  code: '1.004837',
  name: 'Thủ tục đăng ký giám hộ',
  shortName: ['Giám hộ', 'Guardianship'],
  aliases: ['gh', 'người giám hộ'],
  summary: ['Đăng ký người giám hộ cho trẻ em hoặc người cần giám hộ.', 'Registers a guardian.'],
  bases: ['Bộ luật Dân sự 91/2015/QH13', ...civilLaw],
  limit: workingDays(3),
  verification,
  components: [
    declaration('Tờ khai đăng ký giám hộ'),
    original('appointment', 'Văn bản cử người giám hộ hoặc giấy tờ về điều kiện giám hộ đương nhiên'),
    authorisation,
    identityCard,
  ],
  form: requestForm('TP-HT-TKGH', 'Tờ khai đăng ký giám hộ', 'Guardianship', [
    text('ward', 'Họ tên người được giám hộ'),
    pastDate('wardBirthDate', 'Ngày sinh của người được giám hộ'),
  ]),
  example: requestExample('Đăng ký giám hộ cho cháu nội', { ward: 'CAO THỊ MY', wardBirthDate: '2016-10-02' }),
  results: [result('guardianship', 'KQ.G15.000035', 'Trích lục đăng ký giám hộ', 'TLGH')],
})

const extracts = simple({
  ...commune,
  ...sameDayRule,
  code: '2.000635',
  name: 'Cấp bản sao Trích lục hộ tịch, bản sao Giấy khai sinh',
  shortName: ['Bản sao trích lục', 'Copies of extracts'],
  aliases: ['tl', 'trích lục khai sinh', 'bản sao khai sinh', 'trích lục'],
  summary: ['Xin thêm bản sao ở bất kỳ xã nào trong tỉnh.', 'Ask for copies at any commune of the province.'],
  bases: [...civilLaw, 'Thông tư 281/2016/TT-BTC'],
  fee: perUnit(8_000, '8.000 đ mỗi bản'),
  components: [declaration('Tờ khai cấp bản sao trích lục'), authorisation, identityCard],
  form: requestForm('TP-HT-TKTL', 'Tờ khai cấp bản sao trích lục hộ tịch', 'Copies of extracts', [
    select('paper', 'Loại giấy', [
      ['birth', 'Giấy khai sinh'],
      ['marriage', 'Kết hôn'],
      ['death', 'Khai tử'],
      ['other', 'Giấy hộ tịch khác'],
    ]),
    text('registeredAt', 'Nơi đã đăng ký'),
  ]),
  example: requestExample('Xin 2 bản sao để nộp hồ sơ nhập học', {
    paper: 'birth',
    registeredAt: 'UBND xã Khánh Vĩnh',
  }),
  results: [result('copy', 'KQ.G15.000342', 'Bản sao trích lục hộ tịch', 'TLBS')],
})

export const civilChanges: readonly SeedProcedure[] = [
  registerAgain,
  recognition,
  correction,
  guardianship,
  extracts,
  simple({
    ...commune,
    code: '1.004746',
    name: 'Thủ tục đăng ký lại kết hôn',
    shortName: ['Đăng ký lại kết hôn', 'Marriage again'],
    aliases: ['mất giấy kết hôn', 'làm lại giấy kết hôn'],
    summary: ['Khi sổ gốc và bản chính đều đã mất.', 'When both the register and the certificate are lost.'],
    bases: civilLaw,
    limit: workingDays(5),
    fee: free,
    verification: 'Nghị định 123/2015/NĐ-CP, Điều 27',
    components: [
      declaration('Tờ khai đăng ký lại kết hôn'),
      copy('papers', 'Bản sao giấy chứng nhận kết hôn, nếu còn', { required: false }),
      identityCard,
    ],
    form: requestForm('TP-HT-TKDKLKH', 'Tờ khai đăng ký lại kết hôn', 'Marriage again', [
      text('spouse', 'Họ tên vợ hoặc chồng'),
      text('registeredAt', 'Nơi đã đăng ký kết hôn'),
    ]),
    example: requestExample('Đăng ký lại kết hôn do sổ gốc đã mất', {
      spouse: 'CAO XUÂN THỚI',
      registeredAt: 'UBND xã Khánh Nam cũ',
    }),
    results: [result('marriage', 'KQ.G15.000032', 'Giấy chứng nhận kết hôn', 'KH')],
  }),
]
