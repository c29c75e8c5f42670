import { evaluateForm, type Lists } from '../forms/index.ts'
import { checkPersonalNumber, checkTaxCode, normalisePhone } from '../identity/index.ts'
import { err, ok, type Result } from '../platform/result.ts'
import { tidy } from '../platform/text.ts'
import type { ProcedureVersion } from '../procedures/index.ts'
import type { Applicant } from './domain/dossier.ts'
import { type FieldProblem, invalid, type Refusal } from './domain/refusals.ts'
import type { ReturnWish } from './domain/return-method.ts'

export interface Application extends ReturnWish {
  readonly caseKey?: string | undefined
  readonly channel: 'online' | 'counter' | 'post'
  readonly applicant: Applicant
  readonly answers: Readonly<Record<string, unknown>>
}

export interface CheckedApplication extends ReturnWish {
  readonly caseKey: string
  readonly applicant: Applicant
  readonly answers: Readonly<Record<string, unknown>>
}

const problem = (path: string, vi: string, en: string): FieldProblem => ({ path, message: { vi, en } })

/** The applicant with tidy values, and every value that cannot be right; a number's year or sex is never a reason. */
export function checkApplicant(applicant: Applicant): { applicant: Applicant; problems: FieldProblem[] } {
  const problems: FieldProblem[] = []
  const fullName = tidy(applicant.fullName)
  if (fullName === '') problems.push(problem('applicant.fullName', 'Nhập họ và tên', 'Enter the full name'))
  const phone = normalisePhone(applicant.phone)
  if (!phone.ok) problems.push({ path: 'applicant.phone', message: phone.error.message })
  const number = applicant.personalNumber ? checkPersonalNumber(applicant.personalNumber) : null
  if (number && !number.ok) problems.push({ path: 'applicant.personalNumber', message: number.error.message })
  const tax = applicant.taxCode ? checkTaxCode(applicant.taxCode) : null
  if (tax && !tax.ok) problems.push({ path: 'applicant.taxCode', message: tax.error.message })
  if (applicant.email && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(applicant.email))
    problems.push(
      problem('applicant.email', 'Email cần có dạng ten@vidu.vn', 'The e-mail should look like name@example.vn'),
    )
  return {
    applicant: {
      kind: applicant.kind,
      fullName,
      phone: phone.ok ? phone.value : applicant.phone,
      ...(number?.ok ? { personalNumber: number.value.number } : {}),
      ...(tax?.ok ? { taxCode: tax.value.code } : {}),
      ...(applicant.email ? { email: tidy(applicant.email) } : {}),
      ...(applicant.address ? { address: tidy(applicant.address) } : {}),
    },
    problems,
  }
}

/** The wish with a tidy address, which only the post has; the post must know where to bring the result. */
function checkReturn(wish: ReturnWish, applicant: Applicant, problems: FieldProblem[]): ReturnWish {
  const { returnMethod } = wish
  const address = tidy(wish.returnAddress ?? '')
  if (returnMethod !== 'post') return { returnMethod, returnAddress: undefined }
  if (address === '' && !applicant.address)
    problems.push(problem('returnAddress', 'Nhập địa chỉ nhận kết quả', 'Enter the address that the result is sent to'))
  return { returnMethod, returnAddress: address === '' ? undefined : address }
}

/** Checks what was filed against the procedure in force: case, applicant and the whole form, all errors together. */
export function checkApplication(
  application: Application,
  version: ProcedureVersion | undefined,
  offered: boolean,
  today: string,
  lists: Lists,
): Result<CheckedApplication, Refusal> {
  if (!version) return err(invalid('procedureCode', 'Không có thủ tục này', 'There is no such procedure'))
  if (!version.operation) return err({ code: 'procedure-not-fileable', procedure: version.code })
  if (!offered)
    return err(
      invalid('agencyCode', 'Cơ quan này không nhận thủ tục đã chọn', 'The agency does not receive this procedure'),
    )
  const cases = version.operation.cases
  const chosen = application.caseKey === undefined ? cases[0] : cases.find(c => c.key === application.caseKey)
  if (!chosen)
    return err(
      invalid(
        'caseKey',
        `Chọn một trường hợp: ${cases.map(c => c.key).join(', ')}`,
        `Choose a case: ${cases.map(c => c.key).join(', ')}`,
      ),
    )
  const { applicant, problems } = checkApplicant(application.applicant)
  const form = evaluateForm(chosen.form, application.answers, {
    applicant: { ...applicant },
    case: chosen.key,
    channel: application.channel,
    today,
    lists,
  })
  problems.push(...form.errors.map(e => ({ path: e.field, message: e.message })))
  const wish = checkReturn(application, applicant, problems)
  if (problems.length > 0) return err({ code: 'invalid-command', errors: problems })
  return ok({ caseKey: chosen.key, applicant, answers: form.answers, ...wish })
}
