import type { Role } from '../src/workflow/index.ts'
import { agencyCodes, khanhVinh, nhaTrang, policeOf } from './agencies.ts'

export interface DemoOfficial {
  readonly username: string
  readonly fullName: string
  /** What the account is for, as the program prints it. */
  readonly post: string
  /** One of the accounts that `contracts.md` fixes. */
  readonly fixed: boolean
}

const fixed = (username: string, fullName: string, post: string): DemoOfficial => ({
  username,
  fullName,
  post,
  fixed: true,
})
const further = (username: string, fullName: string, post: string): DemoOfficial => ({
  username,
  fullName,
  post,
  fixed: false,
})

/** People of the demonstration; names invented. Every official of the demonstration has the same password. */
export const demoOfficials: readonly DemoOfficial[] = [
  fixed('motcua.khanhvinh', 'Cao Thị Lan', 'Bộ phận Một cửa, UBND xã Khánh Vĩnh'),
  fixed('chuyenvien.khanhvinh', 'Nguyễn Hữu Phước', 'Công chức Tư pháp – Hộ tịch, UBND xã Khánh Vĩnh'),
  fixed('truongphong.khanhvinh', 'Mấu Thị Liên', 'Trưởng phòng, UBND xã Khánh Vĩnh'),
  fixed('lanhdao.khanhvinh', 'Đỗ Minh Khôi', 'Chủ tịch UBND xã Khánh Vĩnh'),
  fixed('vanthu.khanhvinh', 'Phạm Thị Thu Hiền', 'Văn thư, UBND xã Khánh Vĩnh'),
  fixed('truongmotcua.khanhvinh', 'Mang Văn Thịnh', 'Trưởng Bộ phận Một cửa, UBND xã Khánh Vĩnh'),
  fixed('congan.khanhvinh', 'Lê Hoài Nam', 'Công an xã Khánh Vĩnh, đăng ký cư trú'),
  fixed('bhxh.tinh', 'Trịnh Mai Anh', 'Bảo hiểm xã hội tỉnh'),
  fixed('thue.tinh', 'Vũ Đức Thịnh', 'Thuế tỉnh'),
  fixed('datdai.tinh', 'Ngô Thị Bảo Châu', 'Văn phòng Đăng ký đất đai'),
  fixed('motcua.nhatrang', 'Trần Thị Ngọc Diệp', 'Bộ phận Một cửa, UBND phường Nha Trang'),
  fixed('kiemsoat.tinh', 'Hoàng Quốc Việt', 'Kiểm soát thủ tục hành chính, Văn phòng UBND tỉnh'),
  fixed('quantri.tinh', 'Lưu Gia Bảo', 'Quản trị Trung tâm Phục vụ hành chính công tỉnh'),
  further('phochutich.khanhvinh', 'Hà Văn Tới', 'Phó Chủ tịch UBND xã Khánh Vĩnh'),
]

type DemoPost = readonly [username: string, agencyCode: string, unitCode: string, role: Role]
const office = (username: string, agencyCode: string): readonly DemoPost[] => [
  [username, agencyCode, 'chuyen-mon', 'specialist'],
  [username, agencyCode, 'chuyen-mon', 'unit-head'],
  [username, agencyCode, 'van-thu', 'clerk'],
]
const police = policeOf(khanhVinh)

export const demoPosts: readonly DemoPost[] = [
  ['motcua.khanhvinh', khanhVinh, 'mot-cua', 'one-stop-officer'],
  ['chuyenvien.khanhvinh', khanhVinh, 'tu-phap', 'specialist'],
  ['truongphong.khanhvinh', khanhVinh, 'tu-phap', 'unit-head'],
  ['lanhdao.khanhvinh', khanhVinh, 'lanh-dao', 'leader'],
  ['vanthu.khanhvinh', khanhVinh, 'van-thu', 'clerk'],
  ['truongmotcua.khanhvinh', khanhVinh, 'mot-cua', 'one-stop-head'],
  ['truongmotcua.khanhvinh', khanhVinh, 'mot-cua', 'one-stop-officer'],
  ['congan.khanhvinh', police, 'cu-tru', 'specialist'],
  ['congan.khanhvinh', police, 'cu-tru', 'unit-head'],
  ['congan.khanhvinh', police, 'cu-tru', 'leader'],
  ['congan.khanhvinh', police, 'cu-tru', 'clerk'],
  ...office('bhxh.tinh', agencyCodes.insurance),
  ...office('thue.tinh', agencyCodes.tax),
  ...office('datdai.tinh', agencyCodes.landOffice),
  ['motcua.nhatrang', nhaTrang, 'mot-cua', 'one-stop-officer'],
  ['kiemsoat.tinh', agencyCodes.office, 'chuyen-mon', 'procedure-control'],
  ['quantri.tinh', agencyCodes.centre, 'mot-cua', 'centre-admin'],
]
