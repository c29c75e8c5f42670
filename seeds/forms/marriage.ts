import type { Answers, FormSection } from '../../src/forms/index.ts'
import {
  address,
  area,
  copies,
  date,
  ethnicity,
  form,
  identityPaper,
  identityPaperExample,
  nameText,
  nationality,
  number,
  optional,
  pastDate,
  place,
  recipient,
  recipientExample,
  section,
  select,
  sex,
  text,
} from './fields.ts'

const basis = ['Thông tư 04/2020/TT-BTP', 'Thông tư 04/2024/TT-BTP']

const side = (key: 'wife' | 'husband', vi: string, en: string): FormSection =>
  section(key, vi, en, [
    nameText(`${key}Name`, 'Họ, chữ đệm, tên'),
    pastDate(`${key}BirthDate`, 'Ngày, tháng, năm sinh'),
    ethnicity(`${key}Ethnicity`, 'Dân tộc'),
    nationality(`${key}Nationality`, 'Quốc tịch'),
    address(`${key}Residence`, 'Nơi cư trú'),
    ...identityPaper(key),
    number(`${key}MarriageNo`, 'Kết hôn lần thứ mấy', { min: 1, max: 9 }),
  ])

export const marriageForm = form(
  'TP-HT-TKKH',
  { vi: 'Tờ khai đăng ký kết hôn', en: 'Declaration of marriage' },
  basis,
  [
    recipient(),
    side('wife', 'Thông tin về bên nữ', 'Wife'),
    side('husband', 'Thông tin về bên nam', 'Husband'),
    copies,
  ],
  [
    {
      when: 'age(answers.wifeBirthDate, today) < 18',
      fields: ['wifeBirthDate'],
      message: { vi: 'Bên nữ phải từ đủ 18 tuổi', en: 'The wife must be 18 or older' },
    },
    {
      when: 'age(answers.husbandBirthDate, today) < 20',
      fields: ['husbandBirthDate'],
      message: { vi: 'Bên nam phải từ đủ 20 tuổi', en: 'The husband must be 20 or older' },
    },
  ],
)

const sideExample = (key: string, name: string, born: string, personal: string): Answers => ({
  [`${key}Name`]: name,
  [`${key}BirthDate`]: born,
  [`${key}Ethnicity`]: '21',
  [`${key}Nationality`]: 'VN',
  [`${key}Residence`]: place('Thôn Suối Sóc'),
  ...identityPaperExample(key, personal),
  [`${key}MarriageNo`]: 1,
})

export const marriageExample: Answers = {
  ...recipientExample,
  ...sideExample('wife', 'TRO THỊ SƯƠNG', '1999-05-14', '056199002318'),
  ...sideExample('husband', 'BO BO VĂN THIỆP', '1997-11-30', '056097006742'),
  wantCopies: 'no',
}

export const maritalStatusForm = form(
  'TP-HT-TKXNTTHN',
  { vi: 'Tờ khai cấp Giấy xác nhận tình trạng hôn nhân', en: 'Request for a certificate of marital status' },
  basis,
  [
    recipient(),
    section('requester', 'Người yêu cầu', 'Requester', [
      nameText('requesterName', 'Họ, chữ đệm, tên người yêu cầu', { prefill: 'applicant.fullName' }),
      address('requesterResidence', 'Nơi cư trú', { prefill: 'applicant.address' }),
      ...identityPaper('requester', true),
      text('relation', 'Quan hệ với người được cấp giấy', { default: '"Bản thân"' }),
    ]),
    section('subject', 'Người được cấp giấy xác nhận', 'Person concerned', [
      nameText('subjectName', 'Họ, chữ đệm, tên'),
      pastDate('subjectBirthDate', 'Ngày, tháng, năm sinh'),
      sex('subjectGender'),
      ethnicity('subjectEthnicity', 'Dân tộc'),
      nationality('subjectNationality', 'Quốc tịch'),
      address('subjectResidence', 'Nơi cư trú'),
      ...identityPaper('subject'),
    ]),
    section('period', 'Thời gian cư trú cần xác nhận', 'Period of residence', [
      address('periodPlace', 'Trong thời gian cư trú tại', optional),
      pastDate('periodFrom', 'Từ ngày', optional),
      date('periodTo', 'Đến ngày', { required: false, min: 'periodFrom' }),
    ]),
    section('status', 'Tình trạng hôn nhân', 'Marital status', [
      select('maritalStatus', 'Tình trạng hôn nhân', [
        ['never-married', 'Hiện tại chưa đăng ký kết hôn với ai'],
        ['married', 'Hiện tại đang có vợ hoặc chồng'],
        ['divorced', 'Đã ly hôn, hiện tại chưa đăng ký kết hôn với ai'],
        ['widowed', 'Vợ hoặc chồng đã chết, hiện tại chưa đăng ký kết hôn với ai'],
      ]),
      area('spouseDetail', 'Chi tiết về vợ, chồng, bản án ly hôn, giấy chứng tử', {
        when: 'answers.maritalStatus != "never-married"',
      }),
      area('purpose', 'Mục đích sử dụng giấy', {
        help: { vi: 'Để kết hôn thì ghi kết hôn với ai, đăng ký ở đâu' },
      }),
      number('copyCount', 'Số lượng bản', { required: false, min: 1, max: 20 }),
    ]),
  ],
)

export const maritalStatusExample: Answers = {
  ...recipientExample,
  requesterName: 'NGUYỄN THU HÀ',
  requesterResidence: place('Thôn Nước Nhĩ'),
  ...identityPaperExample('requester', '056195003127'),
  relation: 'Bản thân',
  subjectName: 'NGUYỄN THU HÀ',
  subjectBirthDate: '1995-09-21',
  subjectGender: 'female',
  subjectEthnicity: '01',
  subjectNationality: 'VN',
  subjectResidence: place('Thôn Nước Nhĩ'),
  ...identityPaperExample('subject', '056195003127'),
  periodPlace: place('Thôn Nước Nhĩ'),
  periodFrom: '2013-09-21',
  maritalStatus: 'never-married',
  purpose: 'Làm thủ tục đăng ký kết hôn tại UBND xã Khánh Vĩnh',
  copyCount: 1,
}
