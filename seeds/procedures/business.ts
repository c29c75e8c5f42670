import type { AgencySelector, Block } from '../../src/workflow/index.ts'
import { agencyCodes } from '../agencies.ts'
import { area, date, money, nameText, select, text } from '../forms/fields.ts'
import { organisationExample, organisationForm, requestExample, requestForm } from '../forms/general.ts'
import {
  householdBusinessExample,
  householdBusinessForm,
  householdMembersExample,
} from '../forms/household-business.ts'
import {
  type CaseSpec,
  councilFee,
  declaration,
  fixed,
  free,
  identityCard,
  ifAny,
  original,
  procedure,
  result,
  type SeedProcedure,
  simple,
  usualSupplement,
  waitsOf,
} from './build.ts'
import { appraisal, draft, examine, hours, issue, sequence, sign, waitRules, workingDays } from './steps.ts'

const law = ['Nghị định 168/2025/NĐ-CP', 'Thông tư 68/2025/TT-BTC', 'Luật 76/2025/QH15']
const rules = { supplement: usualSupplement, verification: 'Nghị định 168/2025/NĐ-CP' } as const
const whereItSits: AgencySelector = { communeOf: 'bizAddress' }

/** Registration and tax code are made side by side; one certificate carries both. */
const besideTax: Block = sequence(
  'main',
  {
    kind: 'parallel',
    id: 'register',
    branches: [
      {
        id: 'business',
        name: { vi: 'Đăng ký kinh doanh', en: 'Business registration' },
        limit: workingDays(1),
        lead: true,
        process: examine(
          'business-check',
          'Kiểm tra tên, ngành nghề, địa điểm',
          'Check name, trades, seat',
          'competent',
          {
            limit: hours(7),
            outcomes: appraisal,
            waits: waitRules(waitsOf(rules), 'branch'),
          },
        ),
      },
      {
        id: 'tax',
        name: { vi: 'Cấp mã số thuế', en: 'Tax code' },
        limit: workingDays(1),
        process: examine(
          'tax-code',
          'Đối chiếu, cấp mã số thuế',
          'Assign the tax code',
          { named: agencyCodes.tax },
          {
            limit: hours(7),
            waits: waitRules(waitsOf({ ...rules, supplement: { ...usualSupplement, policy: 'NONE' } }), 'branch'),
          },
        ),
      },
    ],
  },
  draft('draft', 'Dự thảo giấy chứng nhận', 'Draft the certificate', 'competent', { limit: hours(5) }),
  sign('sign', 'Ký giấy chứng nhận', 'Sign the certificate', 'competent', { limit: hours(5) }),
  issue('issue', 'Vào sổ, phát hành', 'Number and issue', 'competent', { limit: hours(4) }),
)

const certificate = [result('certificate', 'KQ.G12.001041', 'Giấy chứng nhận đăng ký hộ kinh doanh', 'HKD')]
const businessCase = (
  key: string,
  vi: string,
  en: string,
  example: CaseSpec['example'],
  own: CaseSpec['components'],
): CaseSpec => ({
  key,
  name: { vi, en },
  components: [
    declaration('Giấy đề nghị đăng ký hộ kinh doanh'),
    ...own,
    ifAny('authorisation', 'Văn bản ủy quyền làm thủ tục', 'Khi nhờ người khác nộp'),
    identityCard,
  ],
  form: householdBusinessForm,
  example,
  results: certificate,
  process: besideTax,
})

const atSeat = (title: string, english: string) =>
  requestForm('HKD-DN', title, english, [
    text('bizName', 'Tên hộ kinh doanh'),
    text('bizNumber', 'Mã số hộ kinh doanh', { format: 'digits', maxLength: 13 }),
    { key: 'bizAddress', label: { vi: 'Địa chỉ trụ sở' }, type: 'address', required: true },
    date('fromDate', 'Từ ngày'),
  ])
const atSeatExample = (request: string) =>
  requestExample(request, {
    bizName: 'Hộ kinh doanh Kim Ngân',
    bizNumber: '056188005416',
    bizAddress: { province: '56', commune: '22609', detail: '12 đường 2 tháng 8' },
    fromDate: '2026-12-01',
  })

export const business: readonly SeedProcedure[] = [
  procedure({
    ...rules,
    code: '1.001612',
    field: 'ho-kinh-doanh',
    name: 'Đăng ký thành lập hộ kinh doanh',
    shortName: ['Hộ kinh doanh', 'Household business'],
    aliases: ['hkd', 'mở cửa hàng', 'giấy phép kinh doanh', 'đăng ký kinh doanh', 'mở quán'],
    summary: [
      'Mở cửa hàng, quán ăn, làm nghề tại nhà. Mã số thuế được cấp cùng lúc.',
      'Open a shop or work from home. The tax code comes at the same time.',
    ],
    level: 'commune',
    competent: whereItSits,
    agencyName: 'UBND cấp xã nơi đặt trụ sở',
    decision: '1834/QĐ-BTC',
    bases: law,
    limit: workingDays(3),
    fee: councilFee(50_000),
    cases: [
      businessCase('person', 'Một người làm chủ', 'One owner', householdBusinessExample, []),
      businessCase('household', 'Các thành viên hộ gia đình', 'Members of a household', householdMembersExample, [
        original('minutes', 'Biên bản họp thành viên và văn bản ủy quyền cho một người làm chủ hộ'),
      ]),
    ],
  }),
  simple({
    code: '1.001570',
    field: 'ho-kinh-doanh',
    name: 'Tạm ngừng kinh doanh, tiếp tục kinh doanh trước thời hạn đã thông báo của hộ kinh doanh',
    shortName: ['Tạm ngừng hộ kinh doanh', 'Suspend a business'],
    aliases: ['tạm ngừng kinh doanh', 'nghỉ bán'],
    summary: ['Báo trước ít nhất 3 ngày làm việc.', 'Tell us 3 working days before.'],
    level: 'commune',
    competent: whereItSits,
    agencyName: 'UBND cấp xã nơi đặt trụ sở',
    bases: law,
    limit: workingDays(1),
    fee: free,
    components: [declaration('Thông báo tạm ngừng kinh doanh'), identityCard],
    form: atSeat('Thông báo tạm ngừng kinh doanh', 'Suspension of a household business'),
    example: atSeatExample('Tạm ngừng kinh doanh 6 tháng để sửa nhà'),
    results: [result('confirmation', 'KQ.G12.001049', 'Giấy xác nhận tạm ngừng kinh doanh', 'XNTN')],
  }),
  simple({
    code: '1.001266',
    field: 'ho-kinh-doanh',
    name: 'Chấm dứt hoạt động hộ kinh doanh',
    shortName: ['Chấm dứt hộ kinh doanh', 'Close a business'],
    aliases: ['đóng cửa hàng', 'trả giấy phép kinh doanh'],
    summary: ['Sau khi hoàn thành nghĩa vụ thuế.', 'After taxes are settled.'],
    level: 'commune',
    competent: whereItSits,
    agencyName: 'UBND cấp xã nơi đặt trụ sở',
    bases: law,
    limit: workingDays(1),
    fee: free,
    opinion: 'Nghị định 168/2025/NĐ-CP',
    components: [
      declaration('Thông báo chấm dứt hoạt động'),
      original('certificate', 'Bản gốc giấy chứng nhận đăng ký hộ kinh doanh', { resultKinds: ['KQ.G12.001041'] }),
      ifAny('tax', 'Thông báo của cơ quan thuế', 'Khi dữ liệu thuế chưa liên thông'),
    ],
    form: atSeat('Thông báo chấm dứt hoạt động hộ kinh doanh', 'Closing of a household business'),
    example: atSeatExample('Chấm dứt hoạt động do chuyển nơi ở'),
    results: [result('notice', 'KQ.G12.001349', 'Thông báo chấm dứt hoạt động hộ kinh doanh', 'TBCD')],
  }),
  simple({
    code: '2.001583',
    field: 'ho-kinh-doanh',
    name: 'Đăng ký thành lập công ty TNHH một thành viên',
    shortName: ['Công ty TNHH một thành viên', 'One-member company'],
    aliases: ['mở công ty', 'thành lập công ty', 'tnhh'],
    summary: ['Lập công ty một chủ, nhận mã số doanh nghiệp.', 'Found a company with one owner.'],
    level: 'province',
    audience: 'both',
    competent: { named: agencyCodes.finance },
    agencyName: 'Sở Tài chính',
    bases: ['Luật Doanh nghiệp 59/2020/QH14', 'Nghị định 168/2025/NĐ-CP'],
    limit: workingDays(3),
    fee: { online: free, counter: fixed(50_000, '50.000 đ'), post: fixed(50_000, '50.000 đ') },
    components: [
      declaration('Giấy đề nghị đăng ký doanh nghiệp'),
      original('charter', 'Điều lệ công ty'),
      identityCard,
      ifAny('beneficial-owners', 'Danh sách chủ sở hữu hưởng lợi'),
    ],
    form: requestForm('DN-TNHH1', 'Giấy đề nghị đăng ký công ty TNHH một thành viên', 'One-member company', [
      text('companyName', 'Tên công ty'),
      money('charterCapital', 'Vốn điều lệ'),
      nameText('director', 'Người đại diện theo pháp luật'),
    ]),
    example: requestExample(
      'Đăng ký thành lập công ty',
      { companyName: 'Công ty TNHH Suối Cá', charterCapital: 500_000_000, director: 'CAO THỊ NIỄNG' },
      agencyCodes.finance,
    ),
    results: [result('certificate', 'KQ.G12.001046', 'Giấy chứng nhận đăng ký doanh nghiệp', 'DKDN')],
  }),
  simple({
    code: '2.000620',
    field: 'thuong-mai',
    name: 'Cấp Giấy phép bán lẻ rượu',
    shortName: ['Bán lẻ rượu', 'Retail of spirits'],
    aliases: ['giấy phép rượu', 'bán rượu'],
    summary: ['Cho cửa hàng bán rượu từ 5,5 độ trở lên.', 'For shops that sell drinks of 5.5 % and more.'],
    level: 'commune',
    audience: 'both',
    competent: { communeOf: 'shopAddress' },
    agencyName: 'UBND cấp xã nơi đặt cửa hàng',
    bases: ['Nghị định 105/2017/NĐ-CP', 'Nghị định 17/2020/NĐ-CP'],
    limit: workingDays(10),
    fee: councilFee(200_000),
    unconfirmed: 'Phí và thẩm quyền sau 1-7-2025 chưa đối chiếu với văn bản của tỉnh',
    components: [
      declaration('Đơn đề nghị cấp giấy phép bán lẻ rượu'),
      original('contract', 'Văn bản giới thiệu hoặc hợp đồng của nhà cung cấp'),
      identityCard,
    ],
    form: requestForm('CT-RUOU', 'Đơn đề nghị cấp giấy phép bán lẻ rượu', 'Retail of spirits', [
      text('shopName', 'Tên cửa hàng'),
      { key: 'shopAddress', label: { vi: 'Địa chỉ cửa hàng' }, type: 'address', required: true },
    ]),
    example: requestExample('Bán lẻ rượu tại cửa hàng', {
      shopName: 'Tạp hóa Suối Cá',
      shopAddress: { province: '56', commune: '22609', detail: 'Thôn Suối Cá' },
    }),
    results: [result('licence', 'KQ.H32.000011', 'Giấy phép bán lẻ rượu', 'GPR')],
  }),
  procedure({
    code: '1.009664',
    field: 'dau-tu',
    name: 'Thủ tục cấp Giấy chứng nhận đăng ký đầu tư',
    shortName: ['Đăng ký đầu tư', 'Investment certificate'],
    aliases: ['đầu tư', 'giấy chứng nhận đầu tư', 'irc'],
    summary: ['Cho dự án của nhà đầu tư trong và ngoài nước.', 'For projects of investors from here and abroad.'],
    level: 'province',
    audience: 'organisation',
    competent: { named: agencyCodes.finance },
    agencyName: 'Sở Tài chính',
    decision: '1165/QĐ-BTC',
    bases: ['Luật Đầu tư 143/2025/QH15', 'Nghị định 96/2026/NĐ-CP', 'Thông tư 55/2026/TT-BTC'],
    limit: workingDays(10),
    limitNote: 'Dự án đã có chấp thuận chủ trương: 5 ngày làm việc',
    review: true,
    opinion: 'Luật Đầu tư 143/2025/QH15',
    cases: [
      {
        key: 'no-approval',
        name: { vi: 'Không thuộc diện chấp thuận chủ trương', en: 'Without prior approval' },
        components: [
          declaration('Văn bản đề nghị thực hiện dự án đầu tư'),
          original('legal-status', 'Tài liệu về tư cách pháp lý của nhà đầu tư'),
          original('finance', 'Tài liệu chứng minh năng lực tài chính'),
          original('proposal', 'Đề xuất dự án đầu tư'),
        ],
        form: organisationForm('DT-I11', 'Văn bản đề nghị thực hiện dự án đầu tư', 'Investment project', [
          text('projectName', 'Tên dự án'),
          money('projectCapital', 'Vốn đầu tư'),
          select('approval', 'Chấp thuận chủ trương', [
            ['none', 'Không thuộc diện'],
            ['given', 'Đã được chấp thuận'],
          ]),
          area('goals', 'Mục tiêu, quy mô'),
        ]),
        example: organisationExample('Đề nghị cấp giấy chứng nhận đăng ký đầu tư', agencyCodes.finance, {
          projectName: 'Nhà máy chế biến hải sản Vịnh Xanh',
          projectCapital: 85_000_000_000,
          approval: 'none',
          goals: 'Chế biến 2.000 tấn hải sản mỗi năm',
        }),
        results: [result('certificate', 'TP-G12.0001143', 'Giấy chứng nhận đăng ký đầu tư', 'DKDT')],
      },
    ],
  }),
]
