import type { Text } from '../../platform/text.ts'

export const words = {
  title: { vi: 'Tra cứu phản ánh', en: 'Follow a report' },
  lead: { vi: 'Nhập mã PA và 4 số cuối điện thoại.', en: 'Enter the PA code and the last 4 digits of the phone.' },
  door: { vi: 'Phản ánh của bạn đến đâu?', en: 'Where is your report?' },
  code: { vi: 'Mã phản ánh', en: 'Code' },
  digits: { vi: '4 số cuối điện thoại', en: 'Last 4 digits of the phone' },
  digitsHint: {
    vi: 'Gửi không có điện thoại: 4 số đã cho bạn khi gửi.',
    en: 'Sent without a phone: the 4 digits you were given.',
  },
  submit: { vi: 'Tra cứu', en: 'Look up' },
  enterCode: { vi: 'Nhập mã dạng PA-261102-0418', en: 'Enter a code like PA-261125-0001' },
  enterDigits: { vi: 'Nhập 4 chữ số', en: 'Enter 4 digits' },
  notFound: {
    vi: 'Không có phản ánh với mã và 4 số này. Kiểm tra lại cả hai',
    en: 'Nothing has this code and these digits. Check both',
  },
  received: { vi: 'Đã nhận. Ghi lại mã này', en: 'Received. Keep this code' },
  keepDigits: { vi: '4 số để tra cứu', en: '4 digits to look it up' },
  keepPhone: {
    vi: 'Tra cứu bằng mã và 4 số cuối điện thoại của bạn.',
    en: 'Look it up by the code and the last 4 digits of your phone.',
  },
  add: { vi: 'Thêm ảnh hoặc tệp', en: 'Add a picture or file' },
  addSubmit: { vi: 'Tải lên', en: 'Upload' },
  chooseFile: { vi: 'Chọn tệp cần thêm', en: 'Choose a file' },
  tooManyFiles: { vi: 'Đã đủ 5 tệp', en: 'There are 5 files already' },
  added: { vi: 'Đã thêm tệp.', en: 'The file was added.' },
  basis: { vi: 'Thời hạn theo', en: 'Time limit by' },
  noAnswerDate: { vi: 'Tính từ ngày thụ lý', en: 'Counts from the day it is taken up' },
} as const satisfies Record<string, Text>
