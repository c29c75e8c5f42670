import { normalisePhone } from '../../identity/index.ts'
import type { DossierSearch } from '../../tasks/index.ts'

const code = /[A-Z]\d{2}(?:\.\d+)*-\d{8}-\d{4,}/i

/** The dossier code in what a scanner read, be it the code or the address on the slip; null without one. */
export const codeIn = (text: string): string | null => code.exec(text)?.[0].toUpperCase() ?? null

/** What an officer's words look for: a code or its end, a personal number, a phone, else a name. */
export function readWords(text: string): Partial<DossierSearch> {
  const typed = text.trim()
  if (typed === '') return {}
  const whole = codeIn(typed)
  if (whole !== null) return { code: whole }
  const digits = typed.replace(/[\s.]/g, '')
  if (/^\d{12}$/.test(digits)) return { number: digits }
  const phone = normalisePhone(typed)
  if (phone.ok) return { phone: phone.value }
  if (/^\d{10}(-?\d{3})?$/.test(digits)) return { number: digits }
  if (/^[\d-]{3,13}$/.test(digits)) return { code: digits }
  return { applicant: typed }
}
