import type { HttpRefusal } from '../platform/http/index.ts'
import { assertNever } from '../platform/result.ts'
import type { Text } from '../platform/text.ts'
import type { KeepRefusal } from './file-store.ts'
import { broken, infected, notAllowed, tooLarge, twoInOne, words } from './files.words.ts'

/** Every refusal of a file with its status and sentence. */
export function toHttpRefusal(refusal: KeepRefusal | { readonly code: 'no-file' }, maxMegabytes: number): HttpRefusal {
  const { code } = refusal
  const because = (status: number, detail: Text): HttpRefusal => ({
    status,
    code: `file-${code}`,
    title: words.title,
    detail,
  })
  switch (code) {
    case 'no-file':
      return { ...because(422, words.noFile), code: 'no-file' }
    case 'empty':
      return because(422, words.empty)
    case 'not-allowed':
      return because(415, notAllowed(refusal.found))
    case 'two-in-one':
      return because(422, twoInOne(refusal.found))
    case 'broken':
      return because(422, broken(refusal.found))
    case 'too-many-pixels':
      return because(422, words.pixels)
    case 'infected':
      return because(422, infected(refusal.name))
    case 'not-scanned':
      return { ...because(503, words.notScanned), headers: { 'retry-after': '60' } }
    case 'busy':
      return { ...because(503, words.busy), headers: { 'retry-after': '60' } }
    case 'too-large':
      return because(413, tooLarge(maxMegabytes))
    case 'interrupted':
      return because(400, words.interrupted)
    case 'disk-full':
      return because(507, words.diskFull)
    default:
      return assertNever(code)
  }
}
