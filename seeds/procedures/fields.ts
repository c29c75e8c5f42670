/** Fields (lĩnh vực) of the demonstration's procedures, by code. */
export const fields = {
  'ho-tich': 'Hộ tịch',
  'chung-thuc': 'Chứng thực',
  'cu-tru': 'Đăng ký, quản lý cư trú',
  'can-cuoc': 'Cấp, quản lý căn cước',
  'ho-kinh-doanh': 'Đăng ký kinh doanh',
  'dat-dai': 'Đất đai',
  'xay-dung': 'Hoạt động xây dựng',
  'bao-tro-xa-hoi': 'Bảo trợ xã hội',
  'nguoi-co-cong': 'Người có công',
  'bao-hiem': 'Bảo hiểm xã hội, bảo hiểm y tế',
  'lao-dong': 'Lao động, việc làm',
  'giao-duc': 'Giáo dục và đào tạo',
  'y-te': 'Y tế, an toàn thực phẩm',
  'tu-phap': 'Hỗ trợ tư pháp',
  'giao-thong': 'Giao thông vận tải',
  'van-hoa': 'Văn hóa, du lịch',
  'nong-nghiep': 'Nông nghiệp, thủy sản',
  'thuong-mai': 'Công Thương',
  'dau-tu': 'Đầu tư',
} as const
export type FieldCode = keyof typeof fields
