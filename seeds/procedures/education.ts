import { agencyCodes } from '../agencies.ts'
import { text } from '../forms/fields.ts'
import { requestExample, requestForm } from '../forms/general.ts'
import { copy, declaration, identityCard, ifAny, original, result, type SeedProcedure, simple } from './build.ts'
import { workingDays } from './steps.ts'

const unconfirmed = 'Bản ghi nguồn chỉ có tên thủ tục: thời hạn, phí cần đối chiếu quyết định công bố của tỉnh'
const school = {
  field: 'giao-duc',
  level: 'commune',
  competent: { communeOf: 'newSchoolPlace' },
  agencyName: 'UBND cấp xã nơi trường đến',
  unconfirmed,
} as const
const newSchool = [
  text('pupil', 'Họ tên học sinh'),
  text('oldSchool', 'Trường đang học'),
  text('newSchool', 'Trường xin chuyển đến'),
  { key: 'newSchoolPlace', label: { vi: 'Trường chuyển đến ở đâu' }, type: 'address', required: true },
] as const
const newSchoolExample = {
  pupil: 'CAO GIA HƯNG',
  oldSchool: 'Trường Tiểu học Suối Tiên',
  newSchool: 'Trường Tiểu học thị trấn Khánh Vĩnh',
  newSchoolPlace: { province: '56', commune: '22609', detail: 'Tổ dân phố 2' },
}
const education = {
  field: 'giao-duc',
  level: 'province',
  competent: { named: agencyCodes.education },
  agencyName: 'Sở Giáo dục và Đào tạo',
} as const

export const educationProcedures: readonly SeedProcedure[] = [
  simple({
    ...school,
    code: '1.005099',
    name: 'Chuyển trường đối với học sinh tiểu học',
    shortName: ['Chuyển trường tiểu học', 'Primary school transfer'],
    aliases: ['chuyển trường', 'chuyển trường cho con'],
    summary: ['Xin cho con đổi trường trong năm học hoặc đầu năm.', 'Move a child to another school.'],
    bases: ['Thông tư 28/2020/TT-BGDĐT'],
    limit: workingDays(3),
    components: [declaration('Đơn xin chuyển trường'), copy('record', 'Học bạ hoặc kết quả học tập')],
    form: requestForm('GD-CT1', 'Đơn xin chuyển trường tiểu học', 'Primary school transfer', newSchool),
    example: requestExample('Chuyển trường theo nơi ở mới', newSchoolExample),
    results: [result('consent', 'KQ.H32.000031', 'Văn bản tiếp nhận học sinh', 'TNHS')],
  }),
  simple({
    ...school,
    code: '1.004831',
    name: 'Chuyển trường đối với học sinh trung học cơ sở',
    shortName: ['Chuyển trường trung học cơ sở', 'Secondary school transfer'],
    aliases: ['chuyển trường cấp 2'],
    summary: ['Đổi trường khi gia đình chuyển nơi ở.', 'When the family moves.'],
    bases: ['Quyết định 51/2002/QĐ-BGDĐT', 'Thông tư 50/2021/TT-BGDĐT'],
    limit: workingDays(5),
    components: [
      declaration('Đơn xin chuyển trường'),
      original('record', 'Học bạ'),
      original('release', 'Giấy giới thiệu chuyển trường'),
    ],
    form: requestForm('GD-CT2', 'Đơn xin chuyển trường trung học cơ sở', 'Secondary school transfer', newSchool),
    example: requestExample('Chuyển trường theo nơi ở mới', newSchoolExample),
    results: [result('consent', 'KQ.H32.000032', 'Giấy giới thiệu tiếp nhận học sinh', 'GTHS')],
  }),
  simple({
    ...school,
    competent: { communeOf: 'requesterResidence' },
    agencyName: 'UBND cấp xã nơi cư trú',
    code: '1.005144',
    name: 'Đề nghị miễn giảm học phí, hỗ trợ chi phí học tập',
    shortName: ['Miễn giảm học phí', 'School fee relief'],
    aliases: ['học phí', 'giảm học phí', 'hỗ trợ học tập'],
    summary: [
      'Cho học sinh, sinh viên thuộc hộ nghèo, dân tộc thiểu số, con người có công.',
      'For pupils and students in need.',
    ],
    bases: ['Nghị định 238/2025/NĐ-CP'],
    limit: workingDays(5),
    components: [declaration('Đơn đề nghị miễn, giảm học phí'), ifAny('proof', 'Giấy tờ về đối tượng')],
    form: requestForm('GD-HP', 'Đơn đề nghị miễn, giảm học phí', 'School fee relief', [
      text('pupil', 'Họ tên người học'),
      text('schoolName', 'Trường đang học'),
    ]),
    example: requestExample('Miễn học phí năm học này', { pupil: 'CAO THỊ MY', schoolName: 'Trường Mầm non Hoa Mai' }),
    results: [result('decision', 'KQ.H32.000033', 'Quyết định miễn, giảm học phí', 'QĐHP')],
  }),
  simple({
    ...education,
    code: '1.005092',
    name: 'Cấp bản sao văn bằng, chứng chỉ từ sổ gốc',
    shortName: ['Bản sao văn bằng', 'Copy of a diploma'],
    aliases: ['mất bằng', 'bản sao bằng tốt nghiệp', 'cấp lại bằng'],
    summary: ['Mất bằng tốt nghiệp thì xin bản sao từ sổ gốc.', 'Lost your diploma? Get a copy from the register.'],
    bases: ['Thông tư 21/2019/TT-BGDĐT'],
    limit: workingDays(1),
    unconfirmed,
    components: [declaration('Đơn đề nghị cấp bản sao'), identityCard],
    form: requestForm('GD-BS', 'Đơn đề nghị cấp bản sao văn bằng', 'Copy of a diploma', [
      text('diploma', 'Loại bằng, năm tốt nghiệp'),
      text('schoolName', 'Trường'),
    ]),
    example: requestExample(
      'Bản sao bằng tốt nghiệp',
      { diploma: 'Tốt nghiệp THPT, 1980', schoolName: 'THPT Lạc Long Quân' },
      agencyCodes.education,
    ),
    results: [result('copy', 'KQ.H32.000034', 'Bản sao văn bằng', 'BSVB')],
  }),
  simple({
    ...education,
    code: '2.001914',
    name: 'Chỉnh sửa nội dung văn bằng, chứng chỉ',
    shortName: ['Chỉnh sửa văn bằng', 'Correction of a diploma'],
    aliases: ['sửa bằng', 'sai tên trên bằng'],
    summary: ['Khi bằng ghi khác giấy khai sinh.', 'When the diploma differs from the birth certificate.'],
    bases: ['Thông tư 21/2019/TT-BGDĐT'],
    limit: workingDays(5),
    verification: 'Thông tư 21/2019/TT-BGDĐT',
    unconfirmed,
    components: [
      declaration('Đơn đề nghị chỉnh sửa'),
      original('diploma', 'Văn bằng cần sửa'),
      copy('birth', 'Giấy khai sinh hoặc trích lục cải chính'),
    ],
    form: requestForm('GD-CS', 'Đơn đề nghị chỉnh sửa văn bằng', 'Correction of a diploma', [
      text('before', 'Đang ghi'),
      text('after', 'Đề nghị ghi'),
    ]),
    example: requestExample('Sửa năm sinh', { before: '1963', after: '1962' }, agencyCodes.education),
    results: [result('decision', 'KQ.H32.000035', 'Quyết định chỉnh sửa văn bằng', 'QĐCS')],
  }),
]
