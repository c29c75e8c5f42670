export const words = {
  newPassword: { vi: 'Mật khẩu mới', en: 'New password' },
  hint: {
    vi: 'Ít nhất 8 ký tự. Vài từ dài dễ nhớ là tốt nhất.',
    en: 'At least 8 characters. A few long words you remember are best.',
  },
  tooShort: { vi: 'Mật khẩu cần từ 8 đến 200 ký tự', en: 'The password needs 8 to 200 characters' },
  resetTitle: { vi: 'Đặt mật khẩu mới', en: 'Set a new password' },
  resetLead: {
    vi: 'Các thiết bị khác đang đăng nhập sẽ bị đăng xuất.',
    en: 'Other devices that are signed in will be signed out.',
  },
  save: { vi: 'Lưu mật khẩu', en: 'Save the password' },
  current: { vi: 'Mật khẩu đang dùng', en: 'Current password' },
  wrongCurrent: { vi: 'Mật khẩu đang dùng chưa đúng', en: 'The current password is not right' },
  title: { vi: 'Đổi mật khẩu', en: 'Change the password' },
} as const
