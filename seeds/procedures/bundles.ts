import type { AgencySelector, Block, Branch } from '../../src/workflow/index.ts'
import { agencyCodes, khanhVinh, policeOf } from '../agencies.ts'
import { birthExample, birthSections } from '../forms/birth.ts'
import { agency, consent, form, nameText, personalNumber, section, select, text } from '../forms/fields.ts'
import { deathExample, deathSections } from '../forms/general.ts'
import {
  type CaseSpec,
  declaration,
  identityCard,
  ifAny,
  original,
  pausingSupplement,
  procedure,
  result,
  type SeedProcedure,
  waitsOf,
} from './build.ts'
import {
  acknowledge,
  appraisal,
  draft,
  examine,
  hours,
  hoursOfDay,
  issue,
  sequence,
  sign,
  waitRules,
  workingDays,
} from './steps.ts'

const law = [
  'Nghị định 63/2024/NĐ-CP',
  'Nghị định 301/2026/NĐ-CP',
  'Luật Hộ tịch 60/2014/QH13',
  'Luật Cư trú 68/2020/QH14',
]
const rules = {
  supplement: pausingSupplement('Nghị định 301/2026/NĐ-CP', workingDays(7)),
  verification: 'Nghị định 63/2024/NĐ-CP',
} as const
const waits = waitsOf(rules)
const atHome: AgencySelector = 'receiving'
const insurance: AgencySelector = { named: agencyCodes.insurance }
const residenceForm = section('residence', 'Đăng ký cư trú', 'Residence', [
  agency('residenceAgency', 'Công an xã, phường nơi cư trú'),
  nameText('headName', 'Họ tên chủ hộ'),
  personalNumber('headPersonalId', 'Số căn cước của chủ hộ'),
  consent('headConsent', 'Chủ hộ đã đồng ý', { required: false }),
])

/** Civil status first: the certificate is signed and may be delivered before the other agencies have finished. */
const civilPart = (id: string, name: string, english: string, resultKey: string): readonly Block[] => [
  examine(`${id}-check`, `Kiểm tra, ghi sổ ${name}`, `Register the ${english}`, atHome, {
    limit: hours(2),
    outcomes: appraisal,
    waits: waitRules(waits),
  }),
  draft(`${id}-draft`, `Dự thảo giấy ${name}`, `Draft the ${english} paper`, atHome, {
    limit: hours(1),
    result: resultKey,
  }),
  sign(`${id}-sign`, `Ký giấy ${name}`, `Sign the ${english} paper`, atHome, { limit: hours(1), result: resultKey }),
  issue(`${id}-issue`, `Vào sổ, phát hành giấy ${name}`, `Issue the ${english} paper`, atHome, {
    limit: hours(1),
    result: resultKey,
  }),
]

/** Another agency takes over within two working hours, does its part in its own database and hands the data back. */
const part = (id: string, vi: string, en: string, who: AgencySelector, limitDays: number, lead = false): Branch => ({
  id,
  name: { vi, en },
  limit: workingDays(limitDays),
  ...(lead ? { lead } : {}),
  process: sequence(
    `${id}-steps`,
    acknowledge(`${id}-take`, `Nhận việc: ${vi.toLowerCase()}`, `Take over: ${en.toLowerCase()}`, who, {
      limit: hours(2),
    }),
    examine(`${id}-do`, vi, en, who, {
      limit: hours(limitDays * hoursOfDay - 2),
      waits: waitRules({ ...waits, supplement: { ...waits.supplement, policy: 'pause' } }, 'branch'),
    }),
  ),
})

const closing: readonly Block[] = [
  draft('notice-draft', 'Lập thông báo kết quả chung', 'Draft the common notice', atHome, {
    limit: hours(1),
    result: 'notice',
  }),
  sign('notice-sign', 'Ký thông báo', 'Sign the notice', atHome, { limit: hours(1), result: 'notice' }),
  issue('notice-issue', 'Phát hành thông báo', 'Issue the notice', atHome, { limit: hours(1), result: 'notice' }),
]

const birthProcess = (residenceDays: number): Block =>
  sequence(
    'main',
    ...civilPart('birth', 'khai sinh', 'birth', 'birth'),
    {
      kind: 'parallel',
      id: 'together',
      branches: [
        part(
          'residence',
          'Đăng ký thường trú',
          'Permanent residence',
          { communeOf: 'residenceAgency' },
          residenceDays,
          true,
        ),
        part('card', 'Cấp thẻ bảo hiểm y tế', 'Health insurance card', insurance, 2),
      ],
    },
    ...closing,
  )

const birthBundleCase = (key: string, vi: string, en: string, residenceDays: number): CaseSpec => ({
  key,
  name: { vi, en },
  limit: workingDays(residenceDays + 1),
  components: [
    declaration('Tờ khai điện tử chung'),
    original('birth-notice', 'Giấy chứng sinh', { note: 'Hệ thống tự lấy khi nơi sinh đã gửi bản có ký số' }),
    ifAny('housing', 'Giấy tờ về chỗ ở hợp pháp', 'Khi cha mẹ chưa có thường trú cùng chỗ'),
    ifAny('consent', 'Ý kiến đồng ý của chủ hộ', 'Xác nhận trên VNeID hoặc ký giấy'),
    identityCard,
  ],
  form: form('LT-KS', { vi: 'Tờ khai liên thông cho trẻ em dưới 6 tuổi', en: 'Birth bundle' }, law.slice(0, 2), [
    ...birthSections,
    residenceForm,
    section('card', 'Thẻ bảo hiểm y tế', 'Health insurance', [text('hospital', 'Nơi đăng ký khám, chữa bệnh ban đầu')]),
  ]),
  example: {
    ...birthExample,
    residenceAgency: policeOf(khanhVinh),
    headName: 'CAO VĂN QUÝ',
    headPersonalId: '056094003318',
    headConsent: true,
    hospital: 'Trung tâm Y tế Khánh Vĩnh',
  },
  results: [
    result('birth', 'KQ.G15.000031', 'Giấy khai sinh', 'GKS'),
    result('notice', 'KQ.H32.000001', 'Thông báo kết quả đăng ký thường trú và cấp thẻ bảo hiểm y tế', 'TBLT'),
  ],
  process: birthProcess(residenceDays),
})

const birthBundle = procedure({
  ...rules,
  code: '3.000722',
  field: 'ho-tich',
  name: 'Liên thông đăng ký khai sinh, đăng ký thường trú, cấp thẻ bảo hiểm y tế cho trẻ em dưới 6 tuổi',
  shortName: ['Khai sinh, thường trú, thẻ bảo hiểm y tế', 'Birth bundle'],
  aliases: ['lt', 'liên thông khai sinh', 'ba trong một', 'thẻ bảo hiểm y tế trẻ em'],
  summary: [
    'Sinh con: làm một lần ba việc. Một bộ hồ sơ, xong trong 3 ngày làm việc.',
    'A new child: three things at once with one dossier, done in 3 working days.',
  ],
  level: 'commune',
  competent: 'receiving',
  agencyName: 'UBND cấp xã, Công an cấp xã, Bảo hiểm xã hội',
  bases: law,
  limit: workingDays(3),
  limitNote: 'Phải xác minh chỗ ở: 5 ngày làm việc',
  cutoff: { at: '15:00', effect: 'clock-start' },
  cases: [
    birthBundleCase('usual', 'Thông thường', 'Usual', 2),
    birthBundleCase('verified', 'Phải xác minh chỗ ở', 'Residence to verify', 4),
  ],
})

const deathPart: Readonly<Record<string, Branch>> = {
  insurance: part('funeral', 'Trợ cấp mai táng từ bảo hiểm xã hội', 'Funeral grant of insurance', insurance, 8),
  social: part('funeral', 'Hỗ trợ mai táng bảo trợ xã hội', 'Social funeral grant', atHome, 3),
  merit: part(
    'funeral',
    'Mai táng phí người có công',
    'Funeral grant of merit',
    { named: agencyCodes.homeAffairs },
    18,
  ),
}

function deathCase(key: string, vi: string, en: string, funeralDays: number): CaseSpec {
  const funeral = deathPart[key]
  return {
    key,
    name: { vi, en },
    limit: workingDays(funeralDays + 2),
    components: [
      declaration('Tờ khai điện tử chung'),
      original('death-notice', 'Giấy báo tử hoặc giấy tờ thay thế'),
      ...(funeral ? [original('entitlement', 'Giấy tờ về chế độ được hưởng và tài khoản nhận tiền')] : []),
      identityCard,
    ],
    form: form('LT-KT', { vi: 'Tờ khai liên thông khai tử', en: 'Death bundle' }, law.slice(0, 2), [
      ...deathSections,
      residenceForm,
      section('funeral', 'Chế độ mai táng', 'Funeral grant', [
        select('entitlement', 'Chế độ', [
          ['insurance', 'Bảo hiểm xã hội'],
          ['social', 'Bảo trợ xã hội'],
          ['merit', 'Người có công'],
          ['none', 'Không hưởng chế độ'],
        ]),
        text('bankAccount', 'Tài khoản nhận tiền: số, ngân hàng, tên', { when: 'answers.entitlement != "none"' }),
      ]),
    ]),
    example: {
      ...deathExample,
      residenceAgency: policeOf(khanhVinh),
      headName: 'TRO VĂN HIẾU',
      headPersonalId: '056078004106',
      headConsent: true,
      entitlement: key,
      ...(funeral ? { bankAccount: '102030405060, Ngân hàng Nông nghiệp, Tro Văn Hiếu' } : {}),
    },
    results: [
      result('death', 'KQ.G15.000034', 'Trích lục khai tử', 'TLKT'),
      result('notice', 'KQ.H32.000002', 'Thông báo xóa thường trú và chế độ mai táng', 'TBLT'),
    ],
    process: sequence(
      'main',
      ...civilPart('death', 'khai tử', 'death', 'death'),
      {
        kind: 'parallel',
        id: 'together',
        branches: [
          part('residence', 'Xóa đăng ký thường trú', 'End of residence', { communeOf: 'residenceAgency' }, 1, true),
          ...(funeral ? [funeral] : []),
        ],
      },
      ...closing,
    ),
  }
}

const deathBundle = procedure({
  ...rules,
  code: '2.002913',
  field: 'ho-tich',
  name: 'Liên thông đăng ký khai tử, xóa đăng ký thường trú, giải quyết mai táng phí, tử tuất',
  shortName: ['Khai tử, xóa thường trú, mai táng phí', 'Death bundle'],
  aliases: ['ltkt', 'liên thông khai tử', 'mai táng phí', 'tử tuất'],
  summary: [
    'Người thân qua đời: khai tử, xóa thường trú, tiền mai táng trong một hồ sơ.',
    'After a death: registration, residence and funeral grant with one dossier.',
  ],
  level: 'commune',
  competent: 'receiving',
  agencyName: 'UBND cấp xã, Công an cấp xã, cơ quan chi trả',
  bases: law,
  limit: workingDays(3),
  limitNote: 'Tiền mai táng: 3 đến 18 ngày làm việc tùy chế độ',
  cutoff: { at: '15:00', effect: 'clock-start' },
  cases: [
    deathCase('insurance', 'Có tham gia bảo hiểm xã hội', 'Insured', 8),
    deathCase('social', 'Hưởng bảo trợ xã hội', 'Social protection', 3),
    deathCase('merit', 'Người có công', 'Person of merit', 18),
    deathCase('none', 'Không hưởng chế độ', 'No grant', 1),
  ],
})

export const bundles: readonly SeedProcedure[] = [birthBundle, deathBundle]
