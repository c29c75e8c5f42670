import type { OutgoingMessage } from '../../notifications/index.ts'
import type { Text } from '../../platform/text.ts'
import type { Access } from '../accounts.policy.ts'

export const accessWords: Readonly<Record<Access, { readonly label: Text; readonly note: Text }>> = {
  read: { label: { vi: 'Xem hồ sơ', en: 'Sees dossiers' }, note: { vi: 'Chỉ xem', en: 'Only looks' } },
  file: {
    label: { vi: 'Nộp hồ sơ', en: 'Files' },
    note: { vi: 'Xem, nộp, bổ sung, rút hồ sơ', en: 'Sees, files, supplies, withdraws' },
  },
  manage: {
    label: { vi: 'Quản lý', en: 'Manages' },
    note: { vi: 'Nộp hồ sơ, mời và gỡ thành viên', en: 'Files, invites and removes members' },
  },
}

/** To whom is invited; the code opens nothing without an account of their own. */
export const invitationMessage = (organisation: string, code: string, site: string): OutgoingMessage => ({
  subject: `${organisation} mời bạn làm việc trên Một Cửa`,
  body: `Một Cửa: ${organisation} mời bạn làm thành viên. Đăng nhập bằng tài khoản của bạn tại ${site}/tai-khoan/to-chuc và nhập mã ${code}. Mã dùng một lần, trong 7 ngày.`,
})

export const words = {
  title: { vi: 'Tổ chức', en: 'Organisations' },
  lead: {
    vi: 'Làm việc cho hộ kinh doanh, doanh nghiệp, tổ chức bằng tài khoản của chính bạn.',
    en: 'Work for a household business, company or organisation with an account of your own.',
  },
  workFor: { vi: 'Tôi đang làm việc cho', en: 'I am working for' },
  myself: { vi: 'Chính tôi', en: 'Myself' },
  now: { vi: 'Đang chọn', en: 'Chosen' },
  choose: { vi: 'Chọn', en: 'Choose' },
  leave: { vi: 'Rời tổ chức', en: 'Leave' },
  noOrganisation: {
    vi: 'Bạn chưa là thành viên của tổ chức nào. Người quản lý của tổ chức gửi mã mời cho bạn.',
    en: 'You are not a member of any organisation yet. Its manager sends you a code.',
  },
  join: { vi: 'Nhận lời mời', en: 'Accept an invitation' },
  code: { vi: 'Mã mời', en: 'Invitation code' },
  codeHint: {
    vi: '12 chữ và số, có trong tin nhắn hoặc email mời bạn.',
    en: '12 letters and digits, from the message.',
  },
  accept: { vi: 'Nhận lời mời', en: 'Accept' },
  wrongCode: {
    vi: 'Mã không đúng, đã dùng hoặc đã hết hạn. Kiểm tra lại, hoặc xin mã mới',
    en: 'The code is wrong, used or too old. Check it, or ask for a new one',
  },
  onlyPeople: {
    vi: 'Tài khoản của tổ chức không làm thành viên của tổ chức khác. Dùng tài khoản của bạn',
    en: 'An organisation’s account cannot be a member. Use your own account',
  },
  members: { vi: 'Thành viên', en: 'Members' },
  noMembers: { vi: 'Chưa có thành viên nào.', en: 'No members yet.' },
  name: { vi: 'Họ và tên', en: 'Name' },
  contact: { vi: 'Số điện thoại hoặc email', en: 'Phone or e-mail' },
  access: { vi: 'Được làm gì', en: 'May' },
  since: { vi: 'Từ ngày', en: 'Since' },
  until: { vi: 'Hết hạn', en: 'Until' },
  act: { vi: 'Việc', en: 'Action' },
  remove: { vi: 'Gỡ', en: 'Remove' },
  invitations: { vi: 'Lời mời đang chờ', en: 'Open invitations' },
  cancel: { vi: 'Hủy lời mời', en: 'Take back' },
  invite: { vi: 'Mời thành viên', en: 'Invite a member' },
  send: { vi: 'Gửi lời mời', en: 'Send the invitation' },
  enterContact: {
    vi: 'Nhập số điện thoại 10 chữ số bắt đầu bằng 0, hoặc email dạng ten@vidu.vn',
    en: 'Enter a phone of 10 digits beginning with 0, or an e-mail like name@example.vn',
  },
  chooseAccess: { vi: 'Chọn việc thành viên được làm', en: 'Choose what the member may do' },
  noWay: { vi: 'Hiện chưa gửi được đến địa chỉ này', en: 'Nothing can be sent there now' },
  outcomes: {
    chon: { vi: 'Đã đổi người bạn làm việc cho.', en: 'Changed.' },
    nhan: { vi: 'Bạn đã là thành viên. Chọn tổ chức để bắt đầu làm việc.', en: 'You are a member now.' },
    moi: { vi: 'Đã gửi lời mời.', en: 'The invitation was sent.' },
    huy: { vi: 'Đã hủy lời mời.', en: 'The invitation was taken back.' },
    go: { vi: 'Đã gỡ thành viên. Quyền của họ hết ngay.', en: 'The member was removed at once.' },
    roi: { vi: 'Bạn đã rời tổ chức.', en: 'You have left the organisation.' },
  },
} as const
