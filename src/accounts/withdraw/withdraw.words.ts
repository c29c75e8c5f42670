export const words = {
  title: { vi: 'Rút hồ sơ', en: 'Withdraw the dossier' },
  warning: {
    vi: 'Rút rồi thì hồ sơ dừng lại và không mở lại được. Muốn làm tiếp, bạn nộp hồ sơ mới. Giấy tờ bản chính nhận lại tại nơi đã nộp.',
    en: 'A withdrawn dossier stops and cannot be opened again. To go on, you file a new one. Originals are given back at the desk.',
  },
  fee: {
    vi: 'Phí, lệ phí đã nộp được xử lý theo quy định của từng thủ tục.',
    en: 'Fees already paid are treated by the rules of the procedure.',
  },
  reason: { vi: 'Vì sao bạn rút?', en: 'Why do you withdraw it?' },
  enterReason: { vi: 'Nhập lý do rút hồ sơ', en: 'Enter why you withdraw the dossier' },
  submit: { vi: 'Rút hồ sơ này', en: 'Withdraw this dossier' },
  keep: { vi: 'Không rút, quay lại hồ sơ', en: 'Keep it, back to the dossier' },
} as const
