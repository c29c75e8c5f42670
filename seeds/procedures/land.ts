import type { Block } from '../../src/workflow/index.ts'
import { agencyCodes } from '../agencies.ts'
import { area, select, text } from '../forms/fields.ts'
import { requestExample, requestForm } from '../forms/general.ts'
import { landChangeExample, landChangeForm } from '../forms/land.ts'
import {
  type CaseSpec,
  council,
  councilFee,
  declaration,
  free,
  identityCard,
  ifAny,
  original,
  pausingSupplement,
  procedure,
  result,
  type SeedProcedure,
  simple,
  waitsOf,
} from './build.ts'
import { appraisal, days, draft, examine, issue, sequence, settle, sign, waitRules, workingDays } from './steps.ts'

const law = ['Luật Đất đai 31/2024/QH15', 'Nghị định 101/2024/NĐ-CP', 'Nghị định 151/2025/NĐ-CP']
const landRules = {
  supplement: pausingSupplement('Nghị định 101/2024/NĐ-CP', workingDays(30)),
  verification: 'Nghị định 101/2024/NĐ-CP',
  money: 'Nghị định 101/2024/NĐ-CP, Điều 22',
} as const
const waits = waitsOf(landRules)
const office = 'competent'
const shared = {
  ...landRules,
  field: 'dat-dai',
  level: 'province',
  audience: 'both',
  competent: { named: agencyCodes.landOffice },
  agencyName: 'Văn phòng Đăng ký đất đai',
  bases: law,
} as const

/** Land office → notice of the tax office and payment → certificate: the clock stands still while money is awaited. */
const change: Block = sequence(
  'main',
  examine('examine', 'Kiểm tra thửa đất, lập phiếu chuyển thông tin', 'Check the parcel', office, {
    limit: workingDays(5),
    outcomes: appraisal,
    waits: waitRules({ ...waits, money: undefined }),
  }),
  settle(
    'tax',
    'Ra thông báo nộp thuế, lệ phí trước bạ',
    'Tax notice and payment',
    { named: agencyCodes.tax },
    {
      limit: workingDays(5),
      waits: [{ kind: 'financial-obligation', policy: 'pause', scope: 'dossier', legalBasis: landRules.money }],
    },
  ),
  examine('paid', 'Kiểm tra chứng từ đã nộp', 'Check the payment', office, {
    limit: workingDays(1),
    outcomes: [
      { key: 'paid', label: { vi: 'Đã nộp đủ', en: 'Paid' }, effect: 'continue' },
      {
        key: 'unclear',
        label: { vi: 'Chứng từ chưa khớp, trả lại thuế', en: 'Back to the tax office' },
        effect: { return: 'tax' },
      },
    ],
  }),
  draft('draft', 'Cập nhật bản đồ, dự thảo giấy chứng nhận', 'Draft the certificate', office, {
    limit: workingDays(4),
  }),
  sign('sign', 'Ký giấy chứng nhận', 'Sign the certificate', office, { limit: workingDays(2) }),
  issue('issue', 'Vào sổ, phát hành', 'Number and issue', office, { limit: workingDays(1) }),
)

const certificate = [result('certificate', 'KQ.G10.001147', 'Giấy chứng nhận quyền sử dụng đất', 'GCN')]
const changeCase = (key: string, vi: string, en: string, changeKind: string, paper: string): CaseSpec => ({
  key,
  name: { vi, en },
  components: [
    declaration('Đơn đăng ký biến động (Mẫu 18)'),
    original('contract', paper),
    original('certificate', 'Bản gốc giấy chứng nhận đã cấp', { resultKinds: ['KQ.G10.001147'] }),
    ifAny('survey', 'Mảnh trích đo bản đồ địa chính', 'Khi chưa có bản đồ địa chính'),
    identityCard,
  ],
  form: landChangeForm,
  example: { ...landChangeExample, changeKind },
  results: certificate,
  process: change,
})
const reissue = (request: string) => ({ ...landChangeExample, changeKind: 'reissue', reason: request })

export const land: readonly SeedProcedure[] = [
  procedure({
    ...shared,
    code: '1.013831',
    name: 'Đăng ký biến động quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất khi chuyển quyền',
    shortName: ['Sang tên sổ đất', 'Transfer of land'],
    aliases: ['sang tên', 'sổ đỏ', 'sang tên sổ đỏ', 'tặng cho đất', 'chuyển nhượng đất'],
    summary: [
      'Sau khi mua bán, tặng cho, thừa kế. Thời gian chờ bạn nộp thuế không tính vào thời hạn.',
      'After a sale, a gift or an inheritance. Waiting for your tax payment does not count.',
    ],
    limit: workingDays(18),
    limitNote: 'Không tính thời gian nộp nghĩa vụ tài chính',
    fee: councilFee(100_000),
    unconfirmed: 'Nguồn ghi 4 ngày khi nộp qua bưu chính, khác 18 ngày của kênh khác: có thể nhầm',
    cases: [
      changeCase('gift', 'Tặng cho', 'Gift', 'gift', 'Hợp đồng tặng cho đã công chứng, chứng thực'),
      changeCase('transfer', 'Chuyển nhượng', 'Sale', 'transfer', 'Hợp đồng chuyển nhượng đã công chứng, chứng thực'),
      changeCase('inheritance', 'Thừa kế', 'Inheritance', 'inheritance', 'Văn bản phân chia di sản hoặc bản án'),
    ],
  }),
  simple({
    ...shared,
    code: '1.012783',
    name: 'Cấp đổi Giấy chứng nhận quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất',
    shortName: ['Đổi sổ đất', 'Exchange of a certificate'],
    aliases: ['đổi sổ đỏ', 'cấp đổi sổ', 'sổ cũ'],
    summary: ['Khi giấy cũ, nhòe, rách hoặc đo đạc lại.', 'When the paper is old or torn, or after a new survey.'],
    limit: workingDays(5),
    limitNote: 'Phải đo đạc lại: đến 15 ngày làm việc',
    fee: council,
    components: [
      declaration('Đơn đăng ký biến động (Mẫu 18)'),
      original('certificate', 'Bản gốc giấy chứng nhận', { resultKinds: ['KQ.G10.001147'] }),
      identityCard,
    ],
    form: landChangeForm,
    example: reissue('Giấy chứng nhận bị nhòe'),
    results: certificate,
  }),
  simple({
    ...shared,
    code: '1.012786',
    name: 'Cấp lại Giấy chứng nhận do bị mất',
    shortName: ['Cấp lại sổ đất bị mất', 'Lost certificate'],
    aliases: ['mất sổ đỏ', 'cấp lại sổ đỏ'],
    summary: [
      'Xã niêm yết việc mất giấy 15 ngày trước khi cấp lại.',
      'The loss is posted 15 days at the commune first.',
    ],
    limit: workingDays(10),
    fee: council,
    components: [
      declaration('Đơn đăng ký biến động (Mẫu 18)'),
      ifAny('posting', 'Xác nhận niêm yết mất giấy'),
      identityCard,
    ],
    form: landChangeForm,
    example: reissue('Mất giấy chứng nhận khi dọn nhà'),
    results: certificate,
  }),
  simple({
    ...shared,
    code: '1.011441',
    name: 'Đăng ký biện pháp bảo đảm bằng quyền sử dụng đất, tài sản gắn liền với đất',
    shortName: ['Đăng ký thế chấp', 'Mortgage'],
    aliases: ['thế chấp', 'vay ngân hàng', 'thế chấp sổ đỏ'],
    summary: ['Đăng ký thế chấp nhà đất khi vay vốn.', 'Registers a mortgage on land or a house.'],
    bases: ['Nghị định 99/2022/NĐ-CP', 'Nghị định 18/2026/NĐ-CP'],
    limit: workingDays(1),
    limitNote: 'Nộp sau 15:00 thì trả ngày làm việc tiếp theo, có thể đến 3 ngày khi có lý do',
    cutoff: { at: '15:00', effect: 'result-day' },
    fee: councilFee(80_000),
    components: [
      declaration('Phiếu yêu cầu đăng ký (Mẫu 01a)'),
      original('contract', 'Hợp đồng bảo đảm'),
      original('certificate', 'Bản gốc giấy chứng nhận', { resultKinds: ['KQ.G10.001147'] }),
    ],
    form: requestForm('BD-01a', 'Phiếu yêu cầu đăng ký biện pháp bảo đảm', 'Mortgage', [
      text('bank', 'Bên nhận bảo đảm'),
      text('certSerial', 'Số phát hành giấy chứng nhận'),
    ]),
    example: requestExample(
      'Đăng ký thế chấp quyền sử dụng đất',
      { bank: 'Quỹ tín dụng nhân dân Khánh Vĩnh', certSerial: 'DB 418207' },
      agencyCodes.landOffice,
    ),
    results: [result('mortgage', 'KQ.G15.000334', 'Phiếu yêu cầu có chứng nhận đăng ký', 'DKBD')],
  }),
  simple({
    ...shared,
    code: '1.011443',
    name: 'Xóa đăng ký biện pháp bảo đảm bằng quyền sử dụng đất, tài sản gắn liền với đất',
    shortName: ['Xóa thế chấp', 'End of a mortgage'],
    aliases: ['giải chấp', 'xóa thế chấp'],
    summary: ['Sau khi trả xong nợ.', 'After the loan is paid back.'],
    bases: ['Nghị định 99/2022/NĐ-CP', 'Nghị định 18/2026/NĐ-CP'],
    limit: workingDays(1),
    cutoff: { at: '15:00', effect: 'result-day' },
    fee: free,
    components: [
      declaration('Phiếu yêu cầu xóa đăng ký (Mẫu 03a)'),
      original('consent', 'Văn bản đồng ý của bên nhận bảo đảm'),
      original('certificate', 'Bản gốc giấy chứng nhận', { resultKinds: ['KQ.G10.001147'] }),
    ],
    form: requestForm('BD-03a', 'Phiếu yêu cầu xóa đăng ký biện pháp bảo đảm', 'End of a mortgage', [
      text('bank', 'Bên nhận bảo đảm'),
      text('certSerial', 'Số phát hành giấy chứng nhận'),
    ]),
    example: requestExample(
      'Xóa đăng ký thế chấp',
      { bank: 'Quỹ tín dụng nhân dân Khánh Vĩnh', certSerial: 'DB 418207' },
      agencyCodes.landOffice,
    ),
    results: [result('mortgage', 'KQ.G15.000335', 'Phiếu yêu cầu xóa có chứng nhận', 'XDKBD')],
  }),
  simple({
    field: 'dat-dai',
    level: 'commune',
    competent: { communeOf: 'parcel' },
    agencyName: 'UBND cấp xã nơi có đất',
    bases: ['Luật Đất đai 31/2024/QH15, Điều 235', 'Nghị định 102/2024/NĐ-CP'],
    code: '1.012812',
    name: 'Hòa giải tranh chấp đất đai',
    shortName: ['Hòa giải đất đai', 'Land mediation'],
    aliases: ['tranh chấp đất', 'hòa giải'],
    summary: ['Xã mời các bên, lập biên bản hòa giải.', 'The commune hears both sides and writes the minutes.'],
    limit: days(30),
    channels: ['counter', 'post'],
    opinion: 'Luật Đất đai 31/2024/QH15, Điều 235',
    components: [declaration('Đơn yêu cầu hòa giải'), ifAny('papers', 'Giấy tờ về việc sử dụng đất')],
    form: requestForm('DD-HG', 'Đơn yêu cầu hòa giải tranh chấp đất đai', 'Land mediation', [
      { key: 'parcel', label: { vi: 'Thửa đất ở đâu' }, type: 'address', required: true },
      text('otherParty', 'Bên kia: họ tên, địa chỉ'),
      select('matter', 'Tranh chấp về', [
        ['boundary', 'Ranh giới'],
        ['right', 'Quyền sử dụng'],
        ['passage', 'Lối đi'],
      ]),
      area('story', 'Sự việc'),
    ]),
    example: requestExample('Mời hai bên hòa giải', {
      parcel: { province: '56', commune: '22609', detail: 'Thửa 12, tờ 5, thôn Suối Cá' },
      otherParty: 'Ông Mấu Văn Tín, thôn Suối Cá',
      matter: 'boundary',
      story: 'Hàng rào mới lấn khoảng 0,5 m',
    }),
    results: [result('minutes', 'KQ.G10.001159', 'Biên bản hòa giải tranh chấp đất đai', 'BBHG')],
  }),
]
