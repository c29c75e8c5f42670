import { type CelError, checkTypes } from './cel.ts'
import type { ExpressionProblem, Variables } from './types.ts'

/** What an expression may be asked to give. */
export type ExpectedType = 'boolean' | 'string' | 'integer' | 'number'

const accepted: Readonly<Record<ExpectedType, readonly string[]>> = {
  boolean: ['bool'],
  string: ['string'],
  integer: ['int'],
  number: ['int', 'double'],
}
const expectedWords: Readonly<Record<ExpectedType, { vi: string; en: string }>> = {
  boolean: { vi: 'đúng hoặc sai', en: 'true or false' },
  string: { vi: 'chữ', en: 'text' },
  integer: { vi: 'số nguyên', en: 'a whole number' },
  number: { vi: 'số', en: 'a number' },
}

const unknownNames = new Set(['no_such_key', 'unknown_variable', 'unknown_function', 'function_not_found'])

/** The same error in the words of the designer's screens. */
export function problemOf(error: CelError, source: string): ExpressionProblem {
  const { start, end, summary } = error
  const piece = source.slice(start, end)
  if (error.kind === 'syntax') {
    return {
      code: 'syntax',
      start,
      end,
      message: {
        vi: `Biểu thức viết sai ở ký tự thứ ${start + 1}: ${summary}.`,
        en: `The expression cannot be read at character ${start + 1}: ${summary}.`,
      },
    }
  }
  if (unknownNames.has(error.code)) {
    return {
      code: 'unknown-name',
      start,
      end,
      message: { vi: `Không có tên “${piece}” ở đây.`, en: `There is no name “${piece}” here.` },
    }
  }
  return {
    code: 'wrong-type',
    start,
    end,
    message: { vi: `Sai kiểu dữ liệu ở “${piece}”: ${summary}.`, en: `Wrong type in “${piece}”: ${summary}.` },
  }
}

/**
 * Problems of an expression against the variables it may use; empty when there are none. With `expected`, its result
 * must be of that type (`any` passes). Keep one `variables` object for many checks: preparing it is the costly part.
 */
export function checkExpression(source: string, variables: Variables, expected?: ExpectedType): ExpressionProblem[] {
  const checked = checkTypes(source, variables)
  if ('error' in checked) return [problemOf(checked.error, source)]
  if (!expected || checked.type.startsWith('dyn') || checked.type === 'null') return []
  if (accepted[expected].includes(checked.type)) return []
  const words = expectedWords[expected]
  return [
    {
      code: 'wrong-result',
      start: 0,
      end: source.length,
      message: {
        vi: `Biểu thức phải cho kết quả là ${words.vi}, nhưng lại cho kiểu ${checked.type}.`,
        en: `The expression must give ${words.en}, but gives ${checked.type}.`,
      },
    },
  ]
}
