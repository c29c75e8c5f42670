import type { Directory } from '../../agencies/index.ts'
import type { Locale } from '../../platform/text.ts'
import { words } from './dossier.words.ts'

/** Who acted, as people say it: an official's full name, the applicant, or the system. */
export function personName(directory: Directory, by: string, locale: Locale): string {
  const actsFor = /^customer:\d+:(.+)$/.exec(by)?.[1]
  if (actsFor !== undefined) return `${actsFor} (${words.forCustomer[locale]})`
  if (by === 'customer') return words.customer[locale]
  return directory.byUsername.get(by)?.[0]?.fullName ?? (by.includes('.') ? by : words.system[locale])
}
