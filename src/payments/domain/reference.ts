import { plain } from '../../platform/text.ts'

// A reference is `MC`, the dossier's number in eight digits and two check digits (ISO 7064, mod 97-10): every single
// wrong digit and every swap of neighbours is found. Fixed length, so that what a bank writes behind it is no part of it.

const DIGITS = 8
const checkOf = (digits: string): string => String(98 - (Number(`${digits}00`) % 97)).padStart(2, '0')

/** `MC0000123467`: what a citizen writes into the transfer. @param dossierId below 100 million */
export function paymentReference(dossierId: number): string {
  if (!Number.isSafeInteger(dossierId) || dossierId < 1 || dossierId >= 10 ** DIGITS)
    throw new Error(`dossier ${dossierId} has no payment reference`)
  const digits = String(dossierId).padStart(DIGITS, '0')
  return `MC${digits}${checkOf(digits)}`
}

/** The dossier that a reference stands for; null where its check digits do not hold. */
export function dossierOfReference(reference: string): number | null {
  const found = /^MC(\d{8})(\d{2})$/.exec(reference)
  if (found === null) return null
  const [, digits = '', check] = found
  return checkOf(digits) === check && Number(digits) > 0 ? Number(digits) : null
}

/** Letters that people write for digits. */
const asDigits = (text: string): string => text.replaceAll('O', '0').replaceAll(/[IL]/g, '1')

/**
 * The references in the text of a transfer, each once. Banks write capitals, drop accents and signs, put their own marks
 * before and behind, and break lines in the middle: only letters and digits count.
 */
export function findReferences(text: string): string[] {
  const letters = plain(text)
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]/g, '')
  const found = new Set<string>()
  // Looking ahead, so that an `MC` of the bank's own right before ours hides nothing.
  for (const [, digits = ''] of letters.matchAll(/(?=MC([0-9OIL]{10}))/g)) {
    const reference = `MC${asDigits(digits)}`
    if (dossierOfReference(reference) !== null) found.add(reference)
  }
  return [...found]
}
