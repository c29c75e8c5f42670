import { birthExample, birthForm } from '../forms/birth.ts'
import { deathExample, deathForm } from '../forms/general.ts'
import { maritalStatusExample, maritalStatusForm, marriageExample, marriageForm } from '../forms/marriage.ts'
import {
  type CaseSpec,
  copy,
  councilFee,
  declaration,
  identityCard,
  ifAny,
  original,
  procedure,
  result,
  type SeedProcedure,
  shown,
  simple,
} from './build.ts'
import {
  anywhere,
  authorisation,
  birthCertificate,
  civilLaw,
  commune,
  residencePaper,
  sameDayRule,
  verification,
} from './civil-shared.ts'
import { workingDays } from './steps.ts'

const birthCase = (key: string, vi: string, en: string, own: CaseSpec['components']): CaseSpec => ({
  key,
  name: { vi, en },
  components: [declaration('Tờ khai đăng ký khai sinh'), ...own, identityCard, residencePaper],
  form: birthForm,
  example: birthExample,
  results: birthCertificate,
})
const birthNotice = original('birth-notice', 'Giấy chứng sinh', {
  note: 'Hệ thống tự lấy khi nơi sinh đã gửi bản có ký số',
  shortcomings: [
    { reason: 'Thiếu chữ ký hoặc dấu của cơ sở y tế', howToFix: 'Xin cơ sở y tế ký, đóng dấu rồi chụp lại' },
    { reason: 'Họ tên mẹ không khớp căn cước', howToFix: 'Xin cơ sở y tế sửa họ tên mẹ theo căn cước' },
  ],
})

const birth = procedure({
  ...commune,
  ...anywhere,
  ...sameDayRule,
  code: '1.001193',
  name: 'Thủ tục đăng ký khai sinh',
  shortName: ['Khai sinh', 'Birth registration'],
  aliases: ['ks', 'giấy khai sinh', 'làm khai sinh cho con', 'đăng ký khai sinh'],
  summary: [
    'Cha hoặc mẹ đăng ký trong 60 ngày từ ngày sinh. Bé được cấp Giấy khai sinh và số định danh ngay trong ngày.',
    'A parent registers the birth within 60 days. The child gets a birth certificate and a personal number the same day.',
  ],
  decision: '163/QĐ-BTP',
  bases: [...civilLaw, 'Nghị định 87/2020/NĐ-CP', 'Thông tư 04/2020/TT-BTP'],
  verification,
  cases: [
    birthCase('usual', 'Thông thường', 'Usual', [birthNotice]),
    birthCase('no-notice', 'Không có giấy chứng sinh', 'No birth notice', [
      original('witness', 'Văn bản của người làm chứng, hoặc giấy cam đoan về việc sinh'),
    ]),
    birthCase('authorised', 'Được ủy quyền', 'By proxy', [
      birthNotice,
      original('authorisation', 'Văn bản ủy quyền được chứng thực'),
    ]),
    birthCase('surrogacy', 'Mang thai hộ', 'Surrogacy', [
      birthNotice,
      original('surrogacy', 'Xác nhận của cơ sở y tế về kỹ thuật hỗ trợ sinh sản'),
    ]),
    birthCase('abandoned', 'Trẻ bị bỏ rơi', 'Abandoned child', [original('minutes', 'Biên bản về việc trẻ bị bỏ rơi')]),
  ],
})

const death = simple({
  ...commune,
  ...anywhere,
  ...sameDayRule,
  code: '1.000656',
  name: 'Thủ tục đăng ký khai tử',
  shortName: ['Khai tử', 'Death registration'],
  aliases: ['kt', 'báo tử', 'giấy chứng tử', 'đăng ký khai tử'],
  summary: [
    'Người thân khai trong 15 ngày từ ngày mất. Nhận trích lục ngay trong ngày.',
    'A relative declares the death within 15 days and gets the extract the same day.',
  ],
  decision: '163/QĐ-BTP',
  bases: [...civilLaw, 'Nghị định 87/2020/NĐ-CP'],
  verification,
  components: [
    declaration('Tờ khai đăng ký khai tử'),
    original('death-notice', 'Giấy báo tử hoặc giấy tờ thay thế', {
      shortcomings: [
        { reason: 'Chưa ghi giờ mất, nơi mất', howToFix: 'Xin nơi cấp giấy báo tử ghi đủ giờ và nơi mất' },
      ],
    }),
    authorisation,
    identityCard,
    shown('last-residence', 'Giấy tờ về nơi cư trú cuối cùng hoặc nơi mất'),
  ],
  form: deathForm,
  example: deathExample,
  results: [result('death', 'KQ.G15.000034', 'Trích lục khai tử', 'TLKT')],
})

const marriage = simple({
  ...commune,
  ...anywhere,
  ...sameDayRule,
  code: '1.000894',
  name: 'Thủ tục đăng ký kết hôn',
  shortName: ['Kết hôn', 'Marriage'],
  aliases: ['kh', 'đăng ký kết hôn', 'giấy đăng ký kết hôn', 'cưới'],
  summary: [
    'Hai bên cùng có mặt và ký khi nhận giấy. Xác minh thì không quá 5 ngày làm việc.',
    'Both come and sign for the certificate. Where a check is needed it takes up to 5 working days.',
  ],
  decision: '163/QĐ-BTP',
  bases: ['Luật Hôn nhân và gia đình 52/2014/QH13', ...civilLaw],
  verification,
  conditions: 'Nam từ đủ 20 tuổi, nữ từ đủ 18 tuổi, tự nguyện, không thuộc trường hợp cấm kết hôn.',
  components: [
    declaration('Tờ khai đăng ký kết hôn, có chữ ký hai bên'),
    ifAny('marital-status', 'Giấy xác nhận tình trạng hôn nhân', 'Khi cơ sở dữ liệu hộ tịch chưa có'),
    shown('identities', 'Thẻ căn cước hoặc hộ chiếu của hai bên'),
    residencePaper,
  ],
  form: marriageForm,
  example: marriageExample,
  results: [result('marriage', 'KQ.G15.000032', 'Giấy chứng nhận kết hôn', 'KH')],
})

const maritalCase = (key: string, vi: string, en: string, own: CaseSpec['components']): CaseSpec => ({
  key,
  name: { vi, en },
  components: [declaration('Tờ khai cấp giấy xác nhận'), ...own, authorisation, identityCard, residencePaper],
  form: maritalStatusForm,
  example: maritalStatusExample,
  results: [result('marital-status', 'KQ.G15.000038', 'Giấy xác nhận tình trạng hôn nhân', 'XNHN')],
})

const maritalStatus = procedure({
  ...commune,
  ...anywhere,
  code: '1.004873',
  name: 'Thủ tục cấp Giấy xác nhận tình trạng hôn nhân',
  shortName: ['Xác nhận tình trạng hôn nhân', 'Marital status'],
  aliases: ['hn', 'độc thân', 'giấy độc thân', 'xác nhận độc thân'],
  summary: [
    'Cần khi kết hôn, mua bán nhà đất, vay vốn. Xã hỏi nơi bạn từng ở khi cần xác minh.',
    'Needed to marry, to buy or sell land, to borrow. The commune asks where you lived before if it must verify.',
  ],
  decision: '163/QĐ-BTP',
  bases: [...civilLaw, 'Thông tư 04/2020/TT-BTP', 'Thông tư 04/2024/TT-BTP'],
  limit: workingDays(3),
  fee: councilFee(10_000),
  verification,
  opinion: 'Nghị định 123/2015/NĐ-CP, Điều 22',
  review: true,
  cases: [
    maritalCase('usual', 'Chưa kết hôn lần nào', 'Never married', []),
    maritalCase('divorced', 'Đã ly hôn hoặc vợ, chồng đã mất', 'Divorced or widowed', [
      copy('judgment', 'Bản án, quyết định ly hôn hoặc trích lục khai tử', {
        shortcomings: [
          { reason: 'Bản án chưa có hiệu lực', howToFix: 'Nộp bản có xác nhận đã có hiệu lực của Tòa án' },
        ],
      }),
    ]),
    maritalCase('again', 'Xin cấp lại', 'Again', [original('previous', 'Giấy xác nhận đã cấp')]),
  ],
})

export const civilStatus: readonly SeedProcedure[] = [birth, death, marriage, maritalStatus]
