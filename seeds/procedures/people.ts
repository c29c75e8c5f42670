import { agencyCodes } from '../agencies.ts'
import { pastDate, select, text } from '../forms/fields.ts'
import { organisationExample, organisationForm, requestExample, requestForm } from '../forms/general.ts'
import { copy, declaration, fixed, identityCard, ifAny, original, result, type SeedProcedure, simple } from './build.ts'
import { sameDay, workingDays } from './steps.ts'

const unconfirmed = 'Bản ghi nguồn chỉ có tên thủ tục: thời hạn, phí cần đối chiếu quyết định công bố của tỉnh'
const police = { level: 'province', competent: { named: agencyCodes.police }, agencyName: 'Công an tỉnh' } as const

export const policeProcedures: readonly SeedProcedure[] = [
  simple({
    ...police,
    field: 'tu-phap',
    code: '3.000333',
    name: 'Cấp Phiếu Lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam',
    shortName: ['Lý lịch tư pháp', 'Criminal record'],
    aliases: ['lltp', 'phiếu lý lịch tư pháp', 'lý lịch'],
    summary: [
      'Phiếu số 1 có thể nhờ người nộp. Phiếu số 2 phải tự làm.',
      'Form 1 may be asked by proxy, form 2 only in person.',
    ],
    bases: ['Luật Lý lịch tư pháp 28/2009/QH12', 'Nghị định 216/2026/NĐ-CP'],
    limit: { amount: 10, unit: 'calendar-day' },
    fee: fixed(200_000, '200.000 đ mỗi lần'),
    verification: 'Luật Lý lịch tư pháp 28/2009/QH12, Điều 48',
    components: [
      declaration('Tờ khai yêu cầu cấp phiếu (Mẫu 04)'),
      ifAny('authorisation', 'Văn bản ủy quyền', 'Chỉ với phiếu số 1'),
      identityCard,
    ],
    form: requestForm('LLTP-04', 'Tờ khai yêu cầu cấp Phiếu lý lịch tư pháp', 'Criminal record', [
      select('sheet', 'Loại phiếu', [
        ['1', 'Phiếu số 1'],
        ['2', 'Phiếu số 2'],
      ]),
    ]),
    example: requestExample('Bổ sung hồ sơ xin việc', { sheet: '1' }, agencyCodes.police),
    results: [result('record', 'KQ.G01.000200', 'Phiếu lý lịch tư pháp số 1', 'LLTP')],
  }),
  ...(
    [
      [
        '3.000347',
        'Đổi giấy phép lái xe',
        'Đổi giấy phép lái xe',
        'Exchange of a driving licence',
        ['gplx', 'đổi bằng lái', 'bằng lái xe'],
      ],
      [
        '3.000348',
        'Cấp lại giấy phép lái xe',
        'Cấp lại giấy phép lái xe',
        'Driving licence again',
        ['mất bằng lái', 'cấp lại bằng lái'],
      ],
    ] as const
  ).map(([code, name, short, english, aliases]) =>
    simple({
      ...police,
      field: 'giao-thong',
      code,
      name,
      shortName: [short, english],
      aliases,
      summary: ['Làm trên mạng, bằng mới gửi về nhà.', 'Apply online, the new licence comes by post.'],
      bases: ['Thông tư 12/2025/TT-BCA', 'Thông tư 37/2023/TT-BTC'],
      limit: workingDays(5),
      fee: fixed(135_000, '135.000 đ mỗi lần'),
      channels: ['online', 'counter'],
      components: [
        declaration('Đề nghị đổi, cấp lại giấy phép lái xe'),
        original('health', 'Giấy khám sức khỏe', { note: 'Không cần với hạng A1, A, B1', required: false }),
        copy('licence', 'Bản sao giấy phép lái xe', { required: false }),
      ],
      form: requestForm('GPLX-12', 'Đề nghị đổi, cấp lại giấy phép lái xe', english, [
        text('licenceNumber', 'Số giấy phép lái xe', { format: 'digits', maxLength: 12 }),
        text('licenceClass', 'Hạng', { maxLength: 4 }),
      ]),
      example: requestExample(
        'Đề nghị giải quyết',
        { licenceNumber: '560162000853', licenceClass: 'A1' },
        agencyCodes.police,
      ),
      results: [result('licence', 'KQ.G01.000185', 'Giấy phép lái xe', 'GPLX')],
    }),
  ),
]

export const justiceAndLabour: readonly SeedProcedure[] = [
  simple({
    field: 'tu-phap',
    level: 'province',
    competent: { named: agencyCodes.justice },
    agencyName: 'Sở Tư pháp',
    bases: ['Luật Trợ giúp pháp lý 11/2017/QH14', 'Thông tư 11/2025/TT-BTP'],
    code: '2.000829',
    name: 'Thủ tục yêu cầu trợ giúp pháp lý',
    shortName: ['Trợ giúp pháp lý', 'Legal aid'],
    aliases: ['luật sư miễn phí', 'trợ giúp pháp lý'],
    summary: [
      'Người nghèo, người có công, trẻ em được giúp miễn phí.',
      'Free for the poor, people of merit, children.',
    ],
    limit: sameDay,
    cutoff: { at: '15:00', effect: 'result-day' },
    components: [
      declaration('Đơn yêu cầu trợ giúp pháp lý'),
      ifAny('proof', 'Giấy tờ chứng minh thuộc diện'),
      ifAny('case', 'Giấy tờ về vụ việc'),
    ],
    form: requestForm('TGPL-02', 'Đơn yêu cầu trợ giúp pháp lý', 'Legal aid', [text('matter', 'Vụ việc cần giúp')]),
    example: requestExample('Cử người tư vấn', { matter: 'Tranh chấp ranh giới đất' }, agencyCodes.justice),
    results: [result('entry', 'KQ.H32.000041', 'Thông báo thụ lý trợ giúp pháp lý', 'TGPL')],
  }),
  simple({
    field: 'tu-phap',
    level: 'commune',
    competent: 'receiving',
    agencyName: 'UBND cấp xã',
    bases: ['Luật Hòa giải ở cơ sở 35/2013/QH13'],
    code: '1.002211',
    name: 'Thủ tục công nhận hòa giải viên (cấp xã)',
    shortName: ['Công nhận hòa giải viên', 'Mediator'],
    aliases: ['hòa giải viên'],
    summary: ['Công nhận người được thôn, tổ dân phố bầu.', 'For people elected by the hamlet.'],
    limit: workingDays(5),
    components: [
      original('list', 'Danh sách người được đề nghị (Mẫu 06)'),
      original('minutes', 'Biên bản bầu (Mẫu 01)'),
    ],
    form: requestForm('HG-06', 'Đề nghị công nhận hòa giải viên', 'Mediator', [text('hamlet', 'Thôn, tổ dân phố')]),
    example: requestExample('Công nhận 2 hòa giải viên', { hamlet: 'Thôn Suối Cá' }),
    results: [result('decision', 'KQ.G15.000056', 'Quyết định công nhận hòa giải viên', 'QĐHG')],
  }),
  simple({
    field: 'tu-phap',
    level: 'commune',
    competent: { communeOf: 'requesterResidence' },
    agencyName: 'UBND cấp xã nơi cư trú',
    bases: ['Luật Nuôi con nuôi 52/2010/QH12', 'Nghị định 120/2025/NĐ-CP'],
    code: '2.001263',
    name: 'Đăng ký việc nuôi con nuôi trong nước',
    shortName: ['Nuôi con nuôi', 'Adoption'],
    aliases: ['con nuôi', 'nhận con nuôi'],
    summary: [
      'Cán bộ kiểm tra, hỏi ý kiến những người liên quan rồi mới đăng ký.',
      'Registered after everybody concerned is heard.',
    ],
    limit: { amount: 30, unit: 'calendar-day' },
    unconfirmed: 'Bản ghi nguồn không có thời hạn: 30 ngày theo Luật Nuôi con nuôi, cần xác nhận',
    fee: fixed(400_000, '400.000 đ mỗi trường hợp'),
    opinion: 'Luật Nuôi con nuôi 52/2010/QH12, Điều 20',
    verification: 'Luật Nuôi con nuôi 52/2010/QH12, Điều 20',
    review: true,
    components: [
      declaration('Đơn xin nhận con nuôi'),
      original('health', 'Giấy khám sức khỏe của người nhận'),
      original('circumstances', 'Văn bản xác nhận hoàn cảnh gia đình'),
      original('child-papers', 'Giấy khai sinh, giấy khám sức khỏe, ảnh của trẻ'),
      identityCard,
    ],
    form: requestForm('CN-01', 'Đơn xin nhận con nuôi', 'Adoption', [
      text('childName', 'Họ tên trẻ'),
      pastDate('childBirthDate', 'Ngày sinh của trẻ'),
    ]),
    example: requestExample('Nhận cháu làm con nuôi', { childName: 'CAO THỊ MY', childBirthDate: '2016-10-02' }),
    results: [result('certificate', 'KQ.G15.000002', 'Giấy chứng nhận nuôi con nuôi trong nước', 'NCN')],
  }),
  ...(
    [
      [
        '1.001978',
        'Giải quyết hưởng trợ cấp thất nghiệp',
        'Trợ cấp thất nghiệp',
        'Unemployment benefit',
        ['tctn', 'bảo hiểm thất nghiệp', 'nghỉ việc'],
        'Nộp trong 3 tháng từ ngày nghỉ việc.',
        20,
      ],
      [
        '2.000839',
        'Giải quyết hỗ trợ học nghề',
        'Hỗ trợ học nghề',
        'Vocational training',
        ['học nghề'],
        'Cho người đang hưởng trợ cấp thất nghiệp muốn học nghề.',
        15,
      ],
    ] as const
  ).map(([code, name, short, english, aliases, summary, limit]) =>
    simple({
      field: 'lao-dong',
      level: 'province',
      competent: { named: agencyCodes.homeAffairs },
      agencyName: 'Sở Nội vụ (Trung tâm Dịch vụ việc làm)',
      bases: ['Luật Việc làm 74/2025/QH15'],
      code,
      name,
      shortName: [short, english],
      aliases,
      summary: [summary, 'For people who have lost their job.'],
      limit: workingDays(limit),
      unconfirmed,
      components: [
        declaration(`Đề nghị ${short.toLowerCase()}`),
        copy('release', 'Giấy tờ về chấm dứt hợp đồng lao động'),
        ifAny('book', 'Sổ bảo hiểm xã hội'),
      ],
      form: requestForm('VL-01', `Đề nghị ${short.toLowerCase()}`, english, [
        text('employer', 'Nơi làm việc cuối cùng'),
        pastDate('endedOn', 'Ngày chấm dứt hợp đồng'),
      ]),
      example: requestExample(
        'Đề nghị giải quyết',
        { employer: 'Công ty TNHH Hải sản Vịnh Xanh', endedOn: '2025-06-30' },
        agencyCodes.homeAffairs,
      ),
      results: [result('decision', 'KQ.H32.000051', `Quyết định ${short.toLowerCase()}`, 'QĐVL')],
    }),
  ),
]

export const transport: SeedProcedure = simple({
  field: 'giao-thong',
  level: 'province',
  audience: 'both',
  competent: { named: agencyCodes.construction },
  agencyName: 'Sở Xây dựng',
  bases: ['Nghị định 158/2024/NĐ-CP'],
  code: '2.002288',
  name: 'Cấp, cấp lại Phù hiệu cho xe ô tô, xe bốn bánh có gắn động cơ kinh doanh vận tải',
  shortName: ['Phù hiệu xe kinh doanh', 'Vehicle badge'],
  aliases: ['phù hiệu', 'phù hiệu xe', 'xe hợp đồng'],
  summary: ['Cho xe khách, xe tải, taxi, xe hợp đồng.', 'For coaches, lorries, taxis.'],
  limit: workingDays(2),
  components: [declaration('Giấy đề nghị cấp phù hiệu'), copy('registration', 'Chứng nhận đăng ký xe')],
  form: organisationForm('PH-01', 'Giấy đề nghị cấp phù hiệu', 'Vehicle badge', [text('plates', 'Biển số xe')]),
  example: organisationExample('Cấp phù hiệu xe tải', agencyCodes.construction, { plates: '79C-123.45' }),
  results: [result('badge', 'KQ.G04.000504', 'Phù hiệu xe', 'PH')],
})
