import type { Answers, FormField } from '../../src/forms/index.ts'
import {
  address,
  consent,
  date,
  email,
  ethnicity,
  form,
  idKind,
  money,
  nameText,
  nationality,
  number,
  ofApplicant,
  optional,
  pastDate,
  phone,
  place,
  radio,
  recipient,
  recipientExample,
  section,
  sex,
  table,
  text,
  url,
} from './fields.ts'

const memberColumns: readonly FormField[] = [
  nameText('name', 'Họ tên'),
  pastDate('birthDate', 'Ngày, tháng, năm sinh'),
  sex('gender'),
  nationality('nationality', 'Quốc tịch'),
  ethnicity('ethnicity', 'Dân tộc'),
  address('permanentAddress', 'Địa chỉ thường trú'),
  address('contactAddress', 'Địa chỉ liên lạc'),
  text('idDoc', 'Số, ngày cấp, cơ quan cấp giấy tờ'),
]

export const householdBusinessForm = form(
  'PL-III-1',
  { vi: 'Giấy đề nghị đăng ký hộ kinh doanh', en: 'Application to register a household business' },
  ['Thông tư 68/2025/TT-BTC, Mẫu số 1 Phụ lục III', 'Nghị định 168/2025/NĐ-CP'],
  [
    recipient('Kính gửi (cơ quan đăng ký kinh doanh)'),
    section('owner', 'Chủ hộ kinh doanh', 'Owner', [
      nameText('ownerName', 'Họ tên', { prefill: 'applicant.fullName' }),
      pastDate('ownerBirthDate', 'Ngày, tháng, năm sinh', ofApplicant('birthDate')),
      sex('ownerGender', ofApplicant('sex')),
      ethnicity('ownerEthnicity', 'Dân tộc', ofApplicant('ethnicity')),
      nationality('ownerNationality', 'Quốc tịch'),
      idKind('ownerIdType'),
      text('ownerIdNumber', 'Số giấy tờ pháp lý', { maxLength: 20, ...ofApplicant('personalNumber') }),
      pastDate('ownerIdDate', 'Ngày cấp', ofApplicant('idIssuedOn')),
      text('ownerIdIssuer', 'Nơi cấp', ofApplicant('idIssuer')),
      date('ownerIdExpiry', 'Có giá trị đến ngày', { required: false, min: 'ownerIdDate' }),
      address('ownerPermanentAddress', 'Địa chỉ thường trú', ofApplicant('permanentAddress')),
      address('ownerContactAddress', 'Địa chỉ liên lạc', ofApplicant('address')),
      phone('ownerPhone', 'Điện thoại', { ...optional, ...ofApplicant('phone') }),
      email('ownerEmail', 'Email', { ...optional, ...ofApplicant('email') }),
    ]),
    section('name', '1. Tên hộ kinh doanh', '1. Business name', [
      text('bizName', 'Tên viết bằng tiếng Việt', {
        transform: 'uppercase',
        help: { vi: 'Gồm “Hộ kinh doanh” và tên riêng' },
      }),
      text('bizNameForeign', 'Tên viết bằng tiếng nước ngoài', optional),
      text('bizNameShort', 'Tên viết tắt', optional),
    ]),
    section('seat', '2. Địa chỉ trụ sở', '2. Seat', [
      address('bizAddress', 'Địa chỉ trụ sở'),
      phone('bizPhone', 'Điện thoại', optional),
      phone('bizFax', 'Fax', optional),
      email('bizEmail', 'Email', optional),
      url('bizWebsite', 'Trang web', optional),
    ]),
    section('trades', '3. Ngành, nghề kinh doanh', '3. Trades', [
      table('sectors', 'Ngành, nghề kinh doanh', [
        text('sectorName', 'Tên ngành'),
        text('sectorCode', 'Mã ngành cấp 4', { format: 'digits', maxLength: 4 }),
        consent('main', 'Ngành chính', optional),
      ]),
    ]),
    section('capital', '4. Vốn kinh doanh', '4. Capital', [
      money('capital', 'Tổng số vốn'),
      text('capitalWords', 'Tổng số vốn bằng chữ', { value: 'moneyInWords(answers.capital)' }),
    ]),
    section('tax', '5. Thông tin đăng ký thuế', '5. Tax registration', [
      address('taxAddress', 'Địa chỉ nhận thông báo thuế, nếu khác trụ sở', optional),
      date('startDate', 'Ngày bắt đầu hoạt động', optional),
      number('workers', 'Tổng số lao động dự kiến'),
      table(
        'locations',
        'Địa điểm kinh doanh khác trụ sở',
        [
          text('locName', 'Tên địa điểm', optional),
          address('locAddress', 'Địa chỉ', optional),
          date('locStart', 'Ngày bắt đầu', optional),
        ],
        optional,
      ),
      radio(
        'vatMethod',
        'Phương pháp tính thuế giá trị gia tăng',
        [
          ['declaration', 'Phương pháp kê khai'],
          ['lump-sum', 'Phương pháp khoán'],
        ],
        optional,
      ),
    ]),
    section('founders', '6. Chủ thể thành lập', '6. Founders', [
      radio('founder', 'Chủ thể thành lập', [
        ['person', 'Cá nhân'],
        ['household', 'Các thành viên hộ gia đình'],
      ]),
    ]),
    {
      ...section('members', '7. Thành viên hộ gia đình', '7. Members', [
        table('members', 'Thành viên tham gia thành lập', memberColumns),
      ]),
      when: 'answers.founder == "household"',
    },
  ],
)

export const householdBusinessExample: Answers = {
  ...recipientExample,
  ownerName: 'VÕ THỊ KIM NGÂN',
  ownerBirthDate: '1988-04-17',
  ownerGender: 'female',
  ownerEthnicity: '01',
  ownerNationality: 'VN',
  ownerIdType: 'identity-card',
  ownerIdNumber: '056188005416',
  ownerIdDate: '2024-05-20',
  ownerIdIssuer: 'Bộ Công an',
  ownerPermanentAddress: place('12 đường 2 tháng 8'),
  ownerContactAddress: place('12 đường 2 tháng 8'),
  ownerPhone: '0905000002',
  bizName: 'HỘ KINH DOANH KIM NGÂN',
  bizAddress: place('12 đường 2 tháng 8'),
  sectors: [
    { sectorName: 'Bán lẻ lương thực, thực phẩm trong cửa hàng', sectorCode: '4721', main: true },
    { sectorName: 'Nhà hàng và dịch vụ ăn uống lưu động', sectorCode: '5610', main: false },
  ],
  capital: 80_000_000,
  workers: 2,
  vatMethod: 'declaration',
  founder: 'person',
}

export const householdMembersExample: Answers = {
  ...householdBusinessExample,
  founder: 'household',
  members: [
    {
      name: 'PHAN QUỐC TÀI',
      birthDate: '1986-02-11',
      gender: 'male',
      nationality: 'VN',
      ethnicity: '01',
      permanentAddress: place('12 đường 2 tháng 8'),
      contactAddress: place('12 đường 2 tháng 8'),
      idDoc: '056086003365, 20/05/2024, Bộ Công an',
    },
  ],
}
