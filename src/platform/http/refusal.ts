import type { Text } from '../text.ts'

/** One thing to correct in what was sent; `path` is a JSON pointer without the leading slash turned to dots. */
export interface RefusalItem {
  readonly path: string
  readonly message: Text | string
}

/** An expected refusal on its way out: `refuse(reply, refusal)` makes it a problem document or a page. */
export interface HttpRefusal {
  readonly status: number
  /** Stable word for machines: `stale-version`. */
  readonly code: string
  readonly title: Text
  readonly detail?: Text | string | undefined
  readonly errors?: readonly RefusalItem[] | undefined
  /** Further members of the problem document: `current`, `permitted`. */
  readonly extra?: Readonly<Record<string, unknown>> | undefined
  readonly headers?: Readonly<Record<string, string>> | undefined
}

export const notFound: HttpRefusal = {
  status: 404,
  code: 'not-found',
  title: { vi: 'Không tìm thấy', en: 'Not found' },
  detail: {
    vi: 'Địa chỉ này không có, hoặc bạn không được xem. Kiểm tra lại đường dẫn hoặc mã hồ sơ.',
    en: 'There is nothing at this address, or it is not yours to see. Check the link or the dossier code.',
  },
}

export const forbidden: HttpRefusal = {
  status: 403,
  code: 'forbidden',
  title: { vi: 'Không có quyền', en: 'Not permitted' },
  detail: {
    vi: 'Tài khoản đang đăng nhập không được làm việc này.',
    en: 'The account that is signed in may not do this.',
  },
}

export const staleForm: HttpRefusal = {
  status: 403,
  code: 'stale-form',
  title: { vi: 'Biểu mẫu đã cũ', en: 'The form is out of date' },
  detail: {
    vi: 'Trang này mở đã lâu hoặc được gửi từ nơi khác. Quay lại, tải lại trang rồi gửi lần nữa.',
    en: 'The page was open for long, or was sent from elsewhere. Go back, reload the page and send it again.',
  },
}

export const tooManyRequests = (seconds: number): HttpRefusal => ({
  status: 429,
  code: 'too-many-requests',
  title: { vi: 'Quá nhiều yêu cầu', en: 'Too many requests' },
  detail: { vi: `Thử lại sau ${seconds} giây.`, en: `Try again in ${seconds} seconds.` },
  headers: { 'retry-after': String(seconds) },
})

/** 401 for the API (RFC 6750): the token is absent, or it is false, expired, revoked, or its official disabled. */
export const unauthenticated = (sent: boolean): HttpRefusal => ({
  status: 401,
  code: sent ? 'invalid-token' : 'unauthenticated',
  title: { vi: 'Cần đăng nhập', en: 'Sign-in required' },
  detail: sent
    ? { vi: 'Mã truy cập sai, hết hạn hoặc đã bị thu hồi.', en: 'The token is false, expired or revoked.' }
    : { vi: 'Gửi kèm mã truy cập: Authorization: Bearer …', en: 'Send a token: Authorization: Bearer …' },
  headers: { 'www-authenticate': `Bearer realm="mot-cua"${sent ? ', error="invalid_token"' : ''}` },
})

export const invalidInput = (
  status: 400 | 422,
  code: string,
  errors: readonly RefusalItem[],
  detail?: Text | string,
): HttpRefusal => ({
  status,
  code,
  title: { vi: 'Dữ liệu gửi lên chưa đúng', en: 'What was sent is not right' },
  detail,
  errors,
})

/** What went wrong is ours; the number finds it in the log. */
export const incident = (id: string): HttpRefusal => ({
  status: 500,
  code: 'incident',
  title: { vi: 'Chưa làm được', en: 'Something went wrong' },
  detail: {
    vi: `Lỗi ở phía máy chủ, đã được ghi lại. Thử lại sau ít phút. Mã sự cố: ${id}`,
    en: `The fault is on our side and has been recorded. Try again in a few minutes. Incident number: ${id}`,
  },
  extra: { incident: id },
})

export const overloaded: HttpRefusal = {
  status: 503,
  code: 'overloaded',
  title: { vi: 'Máy chủ đang bận', en: 'The server is busy' },
  detail: { vi: 'Thử lại sau ít giây.', en: 'Try again in a few seconds.' },
  headers: { 'retry-after': '10' },
}
