import type { Block } from '../../src/workflow/index.ts'
import { constructionExample, constructionForm } from '../forms/construction.ts'
import { text } from '../forms/fields.ts'
import { requestExample, requestForm } from '../forms/general.ts'
import {
  copy,
  councilFee,
  declaration,
  identityCard,
  ifAny,
  original,
  pausingSupplement,
  result,
  type SeedProcedure,
  simple,
  waitsOf,
} from './build.ts'
import { appraisal, days, draft, examine, issue, review, sequence, sign, waitRules, workingDays } from './steps.ts'

const rules = {
  supplement: pausingSupplement('Nghị định 175/2024/NĐ-CP', workingDays(20)),
  opinion: 'Luật Xây dựng 50/2014/QH13, Điều 102',
  verification: 'Luật Xây dựng 50/2014/QH13, Điều 102',
} as const
const law = ['Luật Xây dựng 50/2014/QH13', 'Nghị định 175/2024/NĐ-CP', 'Nghị định 14/2026/NĐ-CP']
const shared = {
  ...rules,
  field: 'xay-dung',
  level: 'commune',
  audience: 'both',
  competent: { communeOf: 'siteAddress' },
  agencyName: 'UBND cấp xã nơi xây dựng',
  bases: law,
} as const

/** Papers, then the site within seven working days of acceptance, then the permit. */
const permit: Block = sequence(
  'main',
  examine('papers', 'Kiểm tra giấy tờ, bản vẽ', 'Check the papers', 'competent', {
    limit: days(4),
    outcomes: appraisal,
    waits: waitRules(waitsOf(rules)),
  }),
  examine('site', 'Kiểm tra thực địa', 'Visit the site', 'competent', {
    limit: days(5),
    outcomes: appraisal,
    waits: waitRules(waitsOf(rules)),
  }),
  draft('draft', 'Dự thảo giấy phép', 'Draft the permit', 'competent', { limit: days(2) }),
  review('review', 'Soát dự thảo', 'Review the draft', 'competent', {
    limit: days(1),
    outcomes: [
      { key: 'agree', label: { vi: 'Đồng ý, trình ký', en: 'Agreed' }, effect: 'continue' },
      { key: 'redo', label: { vi: 'Trả lại dự thảo', en: 'Back to the draft' }, effect: { return: 'draft' } },
    ],
  }),
  sign('sign', 'Ký giấy phép', 'Sign the permit', 'competent', { limit: days(2) }),
  issue('issue', 'Vào sổ, phát hành', 'Number and issue', 'competent', { limit: days(1) }),
)
const permitLimits = { online: days(20), counter: days(15), post: days(20) }
const landPaper = copy('land', 'Giấy tờ về đất đai')
const drawings = original('drawings', 'Bộ bản vẽ thiết kế xây dựng', { originals: 2 })

const onPermit = (title: string, english: string) =>
  requestForm('GPXD-02', title, english, [
    text('permitNumber', 'Số giấy phép đã cấp'),
    { key: 'siteAddress', label: { vi: 'Địa điểm xây dựng' }, type: 'address', required: true },
  ])
const onPermitExample = (request: string) =>
  requestExample(request, {
    permitNumber: '15/GPXD',
    siteAddress: { province: '56', commune: '22609', detail: 'Tổ dân phố 4' },
  })

export const construction: readonly SeedProcedure[] = [
  simple({
    ...shared,
    code: '1.013225',
    name: 'Cấp giấy phép xây dựng mới đối với công trình cấp III, cấp IV và nhà ở riêng lẻ',
    shortName: ['Giấy phép xây dựng nhà ở', 'Building permit'],
    aliases: ['gpxd', 'xây nhà', 'xin phép xây dựng', 'giấy phép xây dựng'],
    summary: [
      'Trước khi khởi công. Cán bộ đến xem đất trong 7 ngày làm việc.',
      'Before you build. An officer visits the site within 7 working days.',
    ],
    limit: permitLimits,
    fee: councilFee(75_000),
    components: [
      declaration('Đơn đề nghị cấp giấy phép (Mẫu 1)'),
      landPaper,
      drawings,
      ifAny('neighbours', 'Cam kết an toàn cho công trình liền kề'),
      identityCard,
    ],
    form: constructionForm,
    example: constructionExample,
    results: [result('permit', 'KQ.G17.000311', 'Giấy phép xây dựng', 'GPXD')],
    process: permit,
  }),
  simple({
    ...shared,
    code: '1.013229',
    name: 'Cấp giấy phép xây dựng sửa chữa, cải tạo đối với công trình cấp III, cấp IV và nhà ở riêng lẻ',
    shortName: ['Giấy phép sửa chữa nhà', 'Repair permit'],
    aliases: ['sửa nhà', 'cải tạo nhà', 'nâng tầng'],
    summary: ['Khi sửa làm thay đổi kết cấu chịu lực hoặc công năng.', 'When the repair changes structure or use.'],
    limit: permitLimits,
    fee: councilFee(75_000),
    components: [
      declaration('Đơn đề nghị cấp giấy phép (Mẫu 1)'),
      landPaper,
      drawings,
      original('photos', 'Ảnh, bản vẽ hiện trạng'),
    ],
    form: constructionForm,
    example: { ...constructionExample, permitKind: 'repair' },
    results: [result('permit', 'KQ.G17.000312', 'Giấy phép sửa chữa, cải tạo', 'GPSC')],
    process: permit,
  }),
  simple({
    ...shared,
    code: '1.013227',
    name: 'Gia hạn giấy phép xây dựng đối với công trình cấp III, cấp IV và nhà ở riêng lẻ',
    shortName: ['Gia hạn giấy phép xây dựng', 'Extend a permit'],
    aliases: ['gia hạn giấy phép xây dựng'],
    summary: ['Khi chưa khởi công trong 12 tháng.', 'When the work has not begun within 12 months.'],
    limit: workingDays(5),
    fee: councilFee(15_000),
    components: [
      declaration('Đơn đề nghị gia hạn (Mẫu 2)'),
      original('permit', 'Bản chính giấy phép đã cấp', { resultKinds: ['KQ.G17.000311', 'KQ.G17.000312'] }),
    ],
    form: onPermit('Đơn đề nghị gia hạn giấy phép xây dựng', 'Extend a permit'),
    example: onPermitExample('Gia hạn 12 tháng'),
    results: [result('permit', 'KQ.G17.000315', 'Giấy phép xây dựng được gia hạn', 'GPGH')],
  }),
  simple({
    ...shared,
    code: '1.013228',
    name: 'Cấp lại giấy phép xây dựng đối với công trình cấp III, cấp IV và nhà ở riêng lẻ',
    shortName: ['Cấp lại giấy phép xây dựng', 'Permit again'],
    aliases: ['mất giấy phép xây dựng'],
    summary: ['Khi giấy phép bị rách, nát hoặc mất.', 'When the permit is torn or lost.'],
    limit: workingDays(5),
    fee: councilFee(15_000),
    components: [declaration('Đơn đề nghị cấp lại'), ifAny('permit', 'Bản chính giấy phép, khi bị rách nát')],
    form: onPermit('Đơn đề nghị cấp lại giấy phép xây dựng', 'Permit again'),
    example: onPermitExample('Cấp lại do bị mất'),
    results: [result('permit', 'KQ.G17.000316', 'Giấy phép xây dựng được cấp lại', 'GPCL')],
  }),
]
