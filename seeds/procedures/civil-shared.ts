import { ifAny, result, shown } from './build.ts'
import { sameDay } from './steps.ts'

export const agencyName = 'UBND cấp xã'
export const commune = { field: 'ho-tich', level: 'commune', competent: 'receiving', agencyName } as const
/** Registered where a parent lives or the event happened: any commune receives it for the one that is competent. */
export const anywhere = { boundaryFree: 'province' } as const
export const civilLaw = ['Luật Hộ tịch 60/2014/QH13', 'Nghị định 123/2015/NĐ-CP', 'Nghị định 18/2026/NĐ-CP']
export const sameDayRule = {
  limit: sameDay,
  limitNote: 'Nộp sau 15:00 thì trả ngày làm việc tiếp theo',
  cutoff: { at: '15:00', effect: 'result-day' },
} as const
export const verification = 'Nghị định 123/2015/NĐ-CP, Điều 22'
export const residencePaper = shown('residence', 'Giấy tờ về nơi cư trú, khi cơ sở dữ liệu chưa có')
export const authorisation = ifAny(
  'authorisation',
  'Văn bản ủy quyền',
  'Khi làm thay. Ông bà, cha mẹ, con, vợ chồng, anh chị em không cần',
)

export const birthCertificate = [result('birth', 'KQ.G15.000031', 'Giấy khai sinh', 'GKS')]
