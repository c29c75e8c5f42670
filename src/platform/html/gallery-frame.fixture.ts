/** The official whom the workbench galleries show. */
const tabs = [
  { path: '/can-bo', label: 'Hộp việc' },
  { path: '/can-bo/tiep-nhan/moi', label: 'Tiếp nhận' },
  { path: '/can-bo/truc-tuyen', label: 'Trực tuyến' },
  { path: '/can-bo/cho-ky', label: 'Chờ ký' },
  { path: '/can-bo/tra-ket-qua', label: 'Trả kết quả' },
  { path: '/can-bo/lien-thong', label: 'Liên thông' },
  { path: '/can-bo/tim', label: 'Tìm hồ sơ' },
] as const
export const deskFrame = {
  locale: 'vi',
  tabs,
  csrf: 'token',
  official: { name: 'Cao Thị Lan', post: 'Một cửa, UBND xã Khánh Vĩnh' },
  keys: { newIntake: '/can-bo/tiep-nhan/moi', nextDossier: '/can-bo/ho-so/tiep' },
} as const
