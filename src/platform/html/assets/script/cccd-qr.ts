/** What the QR code of an identity card says; dates as `dd/mm/yyyy`. */
export interface CardRead {
  personalNumber: string
  oldNumber: string
  fullName: string
  birthDate: string
  sex: string
  residence: string
  issuedOn: string
}

const asDate = (digits: string): string =>
  /^\d{8}$/.test(digits) ? `${digits.slice(0, 2)}/${digits.slice(2, 4)}/${digits.slice(4)}` : ''

/**
 * `number|old number|name|ddmmyyyy|sex|residence|ddmmyyyy`, as a scanner types it; cards of 2024 add fields at the end.
 * Null when it is something else, e.g. twelve digits typed by hand.
 */
export function readCardQr(text: string): CardRead | null {
  const [personalNumber, oldNumber, fullName, birth, sex, residence, issued] = text
    .normalize('NFC')
    .split('|')
    .map(part => part.trim())
  if (personalNumber === undefined || !/^\d{12}$/.test(personalNumber)) return null
  if (fullName === undefined || birth === undefined || asDate(birth) === '') return null
  return {
    personalNumber,
    oldNumber: oldNumber ?? '',
    fullName,
    birthDate: asDate(birth),
    sex: sex ?? '',
    residence: residence ?? '',
    issuedOn: asDate(issued ?? ''),
  }
}
