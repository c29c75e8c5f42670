import type { Block } from '../../src/workflow/index.ts'
import { agencyCodes } from '../agencies.ts'
import { pastDate, select, text } from '../forms/fields.ts'
import { requestExample, requestForm } from '../forms/general.ts'
import { insuranceExample, insuranceForm } from '../forms/insurance.ts'
import {
  copy,
  declaration,
  identityCard,
  ifAny,
  result,
  type SeedProcedure,
  simple,
  usualSupplement,
  waitsOf,
} from './build.ts'
import { appraisal, draft, examine, issue, review, sequence, sign, waitRules, workingDays } from './steps.ts'

const socialLaw = ['Nghị định 20/2021/NĐ-CP', 'Nghị định 76/2024/NĐ-CP']
const unconfirmed = 'Bản ghi nguồn không có thời hạn của thủ tục này: đối chiếu quyết định công bố của tỉnh'
const social = {
  field: 'bao-tro-xa-hoi',
  level: 'commune',
  competent: { communeOf: 'requesterResidence' },
  agencyName: 'UBND cấp xã nơi cư trú',
  bases: socialLaw,
  opinion: 'Nghị định 20/2021/NĐ-CP',
  verification: 'Nghị định 20/2021/NĐ-CP',
  unconfirmed,
} as const
const allowance = [result('decision', 'KQ.H32.000021', 'Quyết định trợ cấp xã hội hằng tháng', 'QĐTC')]

/** The council of the commune meets once, then the decision is drafted. */
const withCouncil: Block = sequence(
  'main',
  examine('examine', 'Kiểm tra hồ sơ', 'Check the papers', 'competent', {
    limit: workingDays(3),
    outcomes: appraisal,
    waits: waitRules(waitsOf({ ...social, supplement: usualSupplement })),
  }),
  review('council', 'Họp hội đồng xét duyệt, niêm yết', 'Council and posting', 'competent', {
    limit: workingDays(5),
    outcomes: appraisal,
  }),
  draft('draft', 'Dự thảo quyết định', 'Draft the decision', 'competent', { limit: workingDays(1) }),
  sign('sign', 'Ký quyết định', 'Sign', 'competent', { limit: workingDays(1) }),
  issue('issue', 'Vào sổ, phát hành', 'Number and issue', 'competent', { limit: workingDays(1) }),
)

const beneficiary = select('group', 'Thuộc nhóm', [
  ['elderly', 'Người cao tuổi'],
  ['disabled', 'Người khuyết tật'],
  ['child', 'Trẻ em không có nguồn nuôi dưỡng'],
  ['single-parent', 'Người đơn thân nuôi con thuộc hộ nghèo'],
  ['other', 'Nhóm khác'],
])

export const socialProcedures: readonly SeedProcedure[] = [
  simple({
    ...social,
    code: '1.001776',
    name: 'Thực hiện, điều chỉnh, thôi hưởng trợ cấp xã hội hằng tháng, hỗ trợ kinh phí chăm sóc, nuôi dưỡng hằng tháng',
    shortName: ['Trợ cấp xã hội hằng tháng', 'Monthly allowance'],
    aliases: ['tcxh', 'trợ cấp', 'tiền người già', 'trợ cấp người cao tuổi', 'bảo trợ'],
    summary: [
      'Cho người cao tuổi, người khuyết tật, trẻ em và hộ khó khăn. Tiền được tính từ tháng có quyết định.',
      'For the elderly, the disabled, children and families in need.',
    ],
    limit: workingDays(12),
    components: [
      declaration('Tờ khai đề nghị trợ giúp xã hội'),
      ifAny('proof', 'Giấy xác nhận khuyết tật, giấy tờ hộ nghèo'),
      identityCard,
    ],
    form: requestForm('TGXH-1', 'Tờ khai đề nghị trợ giúp xã hội', 'Monthly allowance', [
      beneficiary,
      text('bankAccount', 'Tài khoản nhận tiền', { required: false }),
    ]),
    example: requestExample('Hưởng trợ cấp hằng tháng', { group: 'elderly' }),
    results: allowance,
    process: withCouncil,
  }),
  simple({
    ...social,
    code: '1.001731',
    name: 'Hỗ trợ chi phí mai táng cho đối tượng bảo trợ xã hội',
    shortName: ['Hỗ trợ chi phí mai táng', 'Funeral support'],
    aliases: ['mai táng', 'tiền mai táng', 'mtp'],
    summary: ['Cho gia đình lo mai táng người đang hưởng trợ cấp.', 'For families of people with an allowance.'],
    limit: workingDays(5),
    components: [declaration('Tờ khai hỗ trợ chi phí mai táng'), copy('death', 'Trích lục khai tử'), identityCard],
    form: requestForm('TGXH-4', 'Tờ khai hỗ trợ chi phí mai táng', 'Funeral support', [
      text('deceasedName', 'Họ tên người đã mất'),
      pastDate('deathDate', 'Ngày mất'),
    ]),
    example: requestExample('Hỗ trợ chi phí mai táng', { deceasedName: 'CAO XUÂN LÂM', deathDate: '2025-06-11' }),
    results: [result('decision', 'KQ.H32.000022', 'Quyết định hỗ trợ chi phí mai táng', 'QĐMT')],
  }),
  simple({
    ...social,
    code: '1.001699',
    name: 'Xác định, xác định lại mức độ khuyết tật và cấp Giấy xác nhận khuyết tật',
    shortName: ['Xác định mức độ khuyết tật', 'Degree of disability'],
    aliases: ['khuyết tật', 'giấy khuyết tật'],
    summary: ['Hội đồng của xã đến nhà hoặc mời lên xã để xem.', 'The council sees you at home or at the commune.'],
    bases: ['Luật Người khuyết tật 51/2010/QH12', 'Thông tư 01/2019/TT-BLĐTBXH'],
    limit: workingDays(25),
    components: [
      declaration('Đơn đề nghị xác định mức độ khuyết tật'),
      ifAny('medical', 'Giấy tờ y tế về khuyết tật'),
      identityCard,
    ],
    form: requestForm('KT-1', 'Đơn đề nghị xác định mức độ khuyết tật', 'Degree of disability', [
      select('kind', 'Dạng khuyết tật', [
        ['movement', 'Vận động'],
        ['hearing', 'Nghe, nói'],
        ['sight', 'Nhìn'],
        ['mental', 'Thần kinh, tâm thần'],
        ['intellectual', 'Trí tuệ'],
        ['other', 'Khác'],
      ]),
    ]),
    example: requestExample('Xác định mức độ khuyết tật lần đầu', { kind: 'movement' }),
    results: [result('certificate', 'KQ.H32.000023', 'Giấy xác nhận khuyết tật', 'XNKT')],
    process: withCouncil,
  }),
  simple({
    ...social,
    code: '1.001653',
    name: 'Đổi, cấp lại Giấy xác nhận khuyết tật',
    shortName: ['Đổi giấy khuyết tật', 'Disability certificate again'],
    aliases: ['mất giấy khuyết tật'],
    summary: ['Khi giấy bị mất, hỏng hoặc sai thông tin.', 'When the paper is lost, torn or wrong.'],
    bases: ['Thông tư 01/2019/TT-BLĐTBXH'],
    limit: workingDays(5),
    components: [declaration('Đơn đề nghị đổi, cấp lại giấy'), ifAny('certificate', 'Giấy cũ, nếu còn')],
    form: requestForm('KT-2', 'Đơn đề nghị cấp lại giấy xác nhận khuyết tật', 'Disability certificate again'),
    example: requestExample('Cấp lại giấy bị mất'),
    results: [result('certificate', 'KQ.H32.000023', 'Giấy xác nhận khuyết tật', 'XNKT')],
  }),
  simple({
    ...social,
    code: '1.001758',
    name: 'Chi trả trợ cấp xã hội hằng tháng khi đối tượng thay đổi nơi cư trú',
    shortName: ['Chuyển nơi nhận trợ cấp', 'Allowance at a new place'],
    aliases: ['chuyển trợ cấp'],
    summary: ['Chuyển nhà vẫn nhận trợ cấp, không đứt tháng.', 'Keep the allowance when you move.'],
    limit: workingDays(6),
    components: [declaration('Đơn đề nghị chuyển nơi nhận trợ cấp'), identityCard],
    form: requestForm('TGXH-5', 'Đơn đề nghị chuyển nơi nhận trợ cấp', 'Allowance at a new place', [
      { key: 'newResidence', label: { vi: 'Nơi ở mới' }, type: 'address', required: true },
    ]),
    example: requestExample('Chuyển về phường Cam Ranh', {
      newResidence: { province: '56', commune: '22420', detail: '8 Phan Chu Trinh' },
    }),
    results: [result('decision', 'KQ.H32.000024', 'Quyết định chi trả tại nơi cư trú mới', 'QĐCT')],
  }),
  simple({
    ...social,
    code: '1.011607',
    name: 'Công nhận hộ nghèo, hộ cận nghèo thường xuyên hằng năm',
    shortName: ['Công nhận hộ nghèo', 'Poor household'],
    aliases: ['hộ nghèo', 'cận nghèo', 'sổ hộ nghèo'],
    summary: ['Gặp khó khăn đột xuất thì xin rà soát bất cứ lúc nào.', 'Ask for a review whenever hardship comes.'],
    bases: ['Quyết định 24/2021/QĐ-TTg'],
    limit: workingDays(15),
    channels: ['counter', 'post'],
    components: [declaration('Giấy đề nghị rà soát hộ nghèo (Mẫu 01)')],
    form: requestForm('HN-01', 'Giấy đề nghị rà soát hộ nghèo, cận nghèo', 'Poor household', [
      text('members', 'Số người trong hộ', { format: 'digits', maxLength: 2 }),
    ]),
    example: requestExample('Rà soát do mất mùa', { members: '5' }),
    results: [result('decision', 'KQ.G10.000181', 'Quyết định công nhận hộ nghèo, cận nghèo', 'QĐHN')],
    process: withCouncil,
  }),
  simple({
    field: 'nguoi-co-cong',
    level: 'commune',
    competent: { communeOf: 'requesterResidence' },
    agencyName: 'UBND cấp xã nơi cư trú',
    bases: ['Pháp lệnh 02/2020/UBTVQH14', 'Nghị định 131/2021/NĐ-CP'],
    verification: 'Nghị định 131/2021/NĐ-CP',
    unconfirmed,
    code: '1.010833',
    name: 'Cấp giấy xác nhận thân nhân của người có công',
    shortName: ['Xác nhận thân nhân người có công', 'Family of a person of merit'],
    aliases: ['thân nhân người có công', 'con thương binh'],
    summary: ['Dùng khi đi học, xin việc, hưởng ưu đãi.', 'For school, work and benefits.'],
    limit: workingDays(3),
    components: [
      declaration('Đơn đề nghị cấp giấy xác nhận thân nhân'),
      copy('record', 'Giấy tờ về người có công'),
      identityCard,
    ],
    form: requestForm('NCC-10', 'Đơn đề nghị xác nhận thân nhân người có công', 'Family of a person of merit', [
      text('person', 'Họ tên người có công'),
      text('relation', 'Quan hệ'),
    ]),
    example: requestExample('Xác nhận để hưởng ưu đãi học tập', { person: 'CAO VĂN SƠN', relation: 'Con' }),
    results: [result('confirmation', 'KQ.H32.000025', 'Giấy xác nhận thân nhân người có công', 'XNTN')],
  }),
  simple({
    field: 'nguoi-co-cong',
    level: 'province',
    competent: { named: agencyCodes.homeAffairs },
    agencyName: 'Sở Nội vụ',
    bases: ['Pháp lệnh 02/2020/UBTVQH14', 'Nghị định 131/2021/NĐ-CP'],
    verification: 'Nghị định 131/2021/NĐ-CP',
    unconfirmed,
    review: true,
    code: '1.010824',
    name: 'Hưởng trợ cấp khi người có công đang hưởng trợ cấp ưu đãi từ trần',
    shortName: ['Trợ cấp khi người có công từ trần', 'Death of a person of merit'],
    aliases: ['người có công mất', 'tuất người có công'],
    summary: ['Trợ cấp một lần, mai táng phí, tuất hằng tháng.', 'One-off grant, funeral and survivors.'],
    limit: workingDays(18),
    components: [declaration('Tờ khai hưởng trợ cấp khi từ trần'), copy('death', 'Trích lục khai tử'), identityCard],
    form: requestForm('NCC-12', 'Tờ khai hưởng trợ cấp khi người có công từ trần', 'Death of a person of merit', [
      text('person', 'Họ tên người có công'),
    ]),
    example: requestExample(
      'Hưởng trợ cấp một lần và mai táng phí',
      { person: 'CAO VĂN SƠN' },
      agencyCodes.homeAffairs,
    ),
    results: [result('decision', 'KQ.H32.000026', 'Quyết định trợ cấp', 'QĐNCC')],
  }),
  simple({
    field: 'bao-hiem',
    level: 'province',
    audience: 'both',
    competent: { named: agencyCodes.insurance },
    agencyName: 'Bảo hiểm xã hội tỉnh',
    bases: ['Luật Bảo hiểm xã hội 41/2024/QH15', 'Luật Bảo hiểm y tế 25/2008/QH12'],
    code: '1.002051',
    name: 'Đăng ký, điều chỉnh đóng BHXH, BHYT, BHTN, BHTNLĐ, BNN; cấp sổ BHXH, thẻ BHYT',
    shortName: ['Bảo hiểm y tế, sổ bảo hiểm', 'Health and social insurance'],
    aliases: ['bhyt', 'bhxh', 'thẻ bảo hiểm', 'mua bảo hiểm y tế'],
    summary: ['Tham gia, điều chỉnh thông tin, cấp thẻ và sổ.', 'Join, correct data, get card and book.'],
    limit: workingDays(5),
    limitNote: 'Nguồn ghi 10 ngày cho trường hợp phải xác minh',
    verification: 'Quyết định 595/QĐ-BHXH',
    components: [declaration('Tờ khai TK1-TS'), ifAny('benefit', 'Giấy tờ về quyền lợi cao hơn')],
    form: insuranceForm,
    example: insuranceExample,
    results: [result('card', 'KQ.G12.001166', 'Thẻ bảo hiểm y tế', 'BHYT')],
  }),
]
