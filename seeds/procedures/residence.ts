import { residenceExample, residenceForm } from '../forms/residence.ts'
import {
  type CaseSpec,
  declaration,
  fixed,
  free,
  ifAny,
  original,
  type ProcedureSpec,
  pausingSupplement,
  procedure,
  result,
  type SeedProcedure,
  waitsOf,
} from './build.ts'
import { residence, workingDays } from './steps.ts'

const law = ['Luật Cư trú 68/2020/QH14', 'Nghị định 154/2024/NĐ-CP', 'Thông tư 53/2025/TT-BCA']
const rules = {
  supplement: pausingSupplement('Thông tư 55/2021/TT-BCA', { amount: 30, unit: 'calendar-day' }),
  verification: 'Luật Cư trú 68/2020/QH14, Điều 22',
} as const
const notice = [result('notice', 'KQ.G01.000065', 'Thông báo kết quả giải quyết thủ tục về cư trú', 'TBCT')]
const housing = original('housing', 'Giấy tờ về chỗ ở hợp pháp', { note: 'Không cần khi cơ sở dữ liệu đã có' })

type Entry = Pick<ProcedureSpec, 'code' | 'name' | 'shortName' | 'aliases' | 'summary' | 'fee'> & {
  readonly limitDays: number
  readonly components: CaseSpec['components']
  readonly request: string
  readonly online?: boolean
  readonly results?: CaseSpec['results']
}

/** Police of the commune decide; any one-stop of the province receives. */
function entry({ limitDays, components, request, online, results, ...spec }: Entry): SeedProcedure {
  const limit = workingDays(limitDays)
  return procedure({
    ...spec,
    ...rules,
    field: 'cu-tru',
    level: 'commune',
    competent: { communeOf: 'recipient' },
    agencyName: 'Công an cấp xã',
    bases: law,
    limit,
    channels: online ? ['online', 'counter'] : ['online', 'counter', 'post'],
    cases: [
      {
        components: [declaration('Tờ khai thay đổi thông tin cư trú (CT01)'), ...components],
        form: residenceForm,
        example: residenceExample(request),
        results: results ?? notice,
        process: residence(limit, waitsOf(rules)),
      },
    ],
  })
}

const perTime = (counter: number, online: number) => ({
  online: fixed(online, `${online.toLocaleString('de-DE')} đ mỗi lần`),
  counter: fixed(counter, `${counter.toLocaleString('de-DE')} đ mỗi lần`),
  post: fixed(counter, `${counter.toLocaleString('de-DE')} đ mỗi lần`),
})

export const residenceProcedures: readonly SeedProcedure[] = [
  entry({
    code: '1.004222',
    name: 'Đăng ký thường trú',
    shortName: ['Thường trú', 'Permanent residence'],
    aliases: ['tt', 'nhập khẩu', 'hộ khẩu', 'nhập hộ khẩu', 'đăng ký thường trú'],
    summary: ['Đăng ký nơi ở chính của bạn hoặc người trong nhà.', 'Registers where you or your family live.'],
    limitDays: 7,
    fee: perTime(20_000, 10_000),
    components: [
      housing,
      ifAny('kinship', 'Giấy tờ về quan hệ với chủ hộ'),
      ifAny('parents', 'Ý kiến của cha, mẹ', 'Với người chưa thành niên'),
    ],
    request: 'Đăng ký thường trú',
    online: true,
  }),
  entry({
    code: '1.004194',
    name: 'Đăng ký tạm trú',
    shortName: ['Tạm trú', 'Temporary residence'],
    aliases: ['tr', 'đăng ký tạm trú', 'ở trọ'],
    summary: ['Khi ở ngoài nơi thường trú từ 30 ngày.', 'When you stay elsewhere for 30 days or more.'],
    limitDays: 3,
    fee: perTime(10_000, 7_000),
    components: [housing],
    request: 'Đăng ký tạm trú',
    online: true,
  }),
  entry({
    code: '1.002755',
    name: 'Gia hạn tạm trú',
    shortName: ['Gia hạn tạm trú', 'Extend temporary residence'],
    aliases: ['gia hạn tạm trú'],
    summary: ['Gia hạn trong 15 ngày trước khi hết hạn tạm trú.', 'Extend within 15 days before it ends.'],
    limitDays: 3,
    fee: perTime(10_000, 5_000),
    components: [housing],
    request: 'Gia hạn tạm trú',
    online: true,
  }),
  entry({
    code: '1.010038',
    name: 'Tách hộ',
    shortName: ['Tách hộ', 'Split a household'],
    aliases: ['tách khẩu', 'tách hộ khẩu'],
    summary: ['Lập hộ riêng tại cùng một chỗ ở.', 'Makes a household of your own at the same address.'],
    limitDays: 5,
    fee: perTime(10_000, 5_000),
    components: [ifAny('divorce', 'Giấy tờ về ly hôn và quyền ở lại')],
    request: 'Tách hộ',
    online: true,
  }),
  entry({
    code: '1.010041',
    name: 'Xác nhận thông tin về cư trú',
    shortName: ['Xác nhận cư trú', 'Confirmation of residence'],
    aliases: ['ct07', 'xác nhận cư trú', 'giấy xác nhận cư trú'],
    summary: ['Nhận giấy xác nhận CT07.', 'Get the confirmation CT07.'],
    limitDays: 1,
    fee: free,
    components: [],
    request: 'Xác nhận thông tin về cư trú',
    results: [result('confirmation', 'KQ.G01.000062', 'Xác nhận thông tin về cư trú', 'CT07')],
  }),
  entry({
    code: '1.003197',
    name: 'Xóa đăng ký thường trú',
    shortName: ['Xóa thường trú', 'End permanent residence'],
    aliases: ['xóa hộ khẩu', 'xóa khẩu'],
    summary: [
      'Khi người trong hộ đã mất, chuyển đi hoặc ra nước ngoài.',
      'When a member died, moved or left the country.',
    ],
    limitDays: 5,
    fee: free,
    components: [original('grounds', 'Giấy tờ về lý do xóa đăng ký')],
    request: 'Xóa đăng ký thường trú',
  }),
]
