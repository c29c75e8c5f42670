import type { Answers } from '../../src/forms/index.ts'
import { agencyCodes } from '../agencies.ts'
import {
  address,
  area,
  email,
  form,
  nameText,
  number,
  ofApplicant,
  optional,
  pastDate,
  phone,
  place,
  recipient,
  section,
  select,
  table,
  text,
} from './fields.ts'

export const landChangeForm = form(
  '09-DK',
  { vi: 'Đơn đăng ký biến động đất đai, tài sản gắn liền với đất', en: 'Registration of a change in land' },
  ['Nghị định 101/2024/NĐ-CP', 'Nghị định 151/2025/NĐ-CP, Mẫu số 18'],
  [
    recipient(),
    section('owner', '1. Người sử dụng đất, chủ sở hữu tài sản', '1. Holder', [
      nameText('ownerName', '1.1. Tên', { format: undefined, prefill: 'applicant.fullName' }),
      text('ownerId', 'Giấy tờ nhân thân, pháp nhân (số, ngày cấp, nơi cấp)'),
      address('ownerAddress', '1.2. Địa chỉ', { prefill: 'applicant.address' }),
      phone('ownerPhone', 'Điện thoại liên hệ', { ...optional, ...ofApplicant('phone') }),
      email('ownerEmail', 'Hộp thư điện tử', { ...optional, ...ofApplicant('email') }),
    ]),
    section('certificate', '2. Giấy chứng nhận đã cấp', '2. Certificate', [
      text('certBookNo', '2.1. Số vào sổ cấp giấy chứng nhận'),
      text('certSerial', '2.2. Số phát hành', { maxLength: 12, help: { vi: 'Hai chữ cái và 6 đến 8 chữ số' } }),
      pastDate('certDate', '2.3. Ngày cấp'),
    ]),
    section('change', '3. Nội dung biến động', '3. The change', [
      select('changeKind', '3.1. Biến động về', [
        ['transfer', 'Chuyển nhượng'],
        ['gift', 'Tặng cho'],
        ['inheritance', 'Thừa kế'],
        ['contribution', 'Góp vốn'],
        ['lease', 'Cho thuê, cho thuê lại'],
        ['mortgage', 'Thế chấp, xóa thế chấp'],
        ['holder', 'Thay đổi thông tin người sử dụng đất'],
        ['erosion', 'Giảm diện tích do sạt lở tự nhiên'],
        ['restriction', 'Thay đổi hạn chế quyền'],
        ['finance', 'Thay đổi nghĩa vụ tài chính'],
        ['property', 'Thay đổi tài sản gắn liền với đất'],
        ['reissue', 'Cấp đổi, cấp lại'],
        ['other', 'Khác'],
      ]),
      area('before', '3.2. Nội dung trên giấy chứng nhận trước biến động'),
      area('after', '3.3. Nội dung sau biến động'),
    ]),
    section('grounds', '4–6. Lý do, nghĩa vụ tài chính, giấy tờ', '4–6. Grounds', [
      area('reason', '4. Lý do biến động'),
      area('finance', '5. Tình hình thực hiện nghĩa vụ tài chính về đất đai', optional),
      table('attachments', '6. Giấy tờ nộp kèm', [text('docName', 'Tên giấy tờ'), number('qty', 'Số bản', optional)]),
    ]),
  ],
)

export const landChangeExample: Answers = {
  recipient: agencyCodes.landOffice,
  ownerName: 'LÊ THỊ THANH TUYỀN',
  ownerId: '056179003382, 12/08/2024, Bộ Công an',
  ownerAddress: place('Thôn Đông Sông Giang'),
  ownerPhone: '0905123488',
  certBookNo: 'CS01873',
  certSerial: 'DB 418207',
  certDate: '2021-06-15',
  changeKind: 'gift',
  before: 'Thửa 88, tờ bản đồ 12, 410 m², ông Lê Văn Thanh',
  after: 'Thửa 88, tờ bản đồ 12, 410 m², bà Lê Thị Thanh Tuyền',
  reason: 'Cha tặng cho con theo hợp đồng tặng cho đã chứng thực',
  finance: 'Đã thực hiện',
  attachments: [
    { docName: 'Hợp đồng tặng cho quyền sử dụng đất', qty: 1 },
    { docName: 'Bản gốc giấy chứng nhận đã cấp', qty: 1 },
  ],
}
