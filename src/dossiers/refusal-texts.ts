import type { HttpRefusal } from '../platform/http/index.ts'
import { assertNever } from '../platform/result.ts'
import type { Refusal } from './domain/refusals.ts'

/** Every refusal with its status and sentence; the one table between the core and the doors. */
export function toHttpRefusal(refusal: Refusal): HttpRefusal {
  const { code } = refusal
  switch (code) {
    case 'not-found':
      return { status: 404, code, title: { vi: 'Không tìm thấy hồ sơ', en: 'Dossier not found' } }
    case 'forbidden':
      return {
        status: 403,
        code,
        title: { vi: 'Bạn không được làm việc này', en: 'You may not do this' },
        detail: {
          vi: `Việc “${refusal.command}” thuộc người khác trong quy trình`,
          en: `“${refusal.command}” belongs to somebody else in the process`,
        },
      }
    case 'not-permitted-now':
      return {
        status: 409,
        code,
        title: { vi: 'Lúc này chưa làm được việc này', en: 'Not permitted now' },
        detail: refusal.reason ?? {
          vi: `Hồ sơ không ở bước cho phép “${refusal.command}”`,
          en: `The dossier is not at a step that allows “${refusal.command}”`,
        },
        extra: { permitted: refusal.permitted },
      }
    case 'invalid-command':
      return {
        status: 422,
        code,
        title: { vi: 'Còn chỗ cần sửa', en: 'Some values need correcting' },
        errors: refusal.errors,
      }
    case 'stale-version':
      return {
        status: 409,
        code,
        title: { vi: 'Hồ sơ vừa thay đổi', en: 'The dossier has just changed' },
        detail: {
          vi: `${refusal.current.by} vừa làm việc với hồ sơ lúc ${refusal.current.at.slice(11, 16)}. Xem lại rồi làm tiếp`,
          en: `${refusal.current.by} has just worked on the dossier at ${refusal.current.at.slice(11, 16)}. Look again, then go on`,
        },
        extra: { current: refusal.current },
      }
    case 'idempotency-mismatch':
      return {
        status: 422,
        code,
        title: { vi: 'Mã yêu cầu đã dùng cho nội dung khác', en: 'The idempotency key was used with another body' },
      }
    case 'procedure-not-fileable':
      return {
        status: 422,
        code,
        title: { vi: 'Thủ tục này chưa nộp được ở đây', en: 'The procedure cannot be filed here' },
      }
    default:
      return assertNever(code)
  }
}
