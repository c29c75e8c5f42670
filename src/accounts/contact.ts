import { normalisePhone } from '../identity/index.ts'
import { tidy } from '../platform/text.ts'

/** What an account is found by and what codes are sent to. */
export interface Contact {
  readonly kind: 'phone' | 'email'
  /** Phone: ten digits from 0. E-mail: lower case. */
  readonly value: string
}

const emailForm = /^[^\s@<>",;:]{1,64}@[^\s@<>",;:]+\.[^\s@<>",;:]{2,}$/

/** A phone or an e-mail address as people type it; null when it is neither. */
export function parseContact(text: string): Contact | null {
  const typed = tidy(text)
  if (typed.includes('@')) {
    const value = typed.toLowerCase()
    return emailForm.test(value) && value.length <= 200 ? { kind: 'email', value } : null
  }
  const phone = normalisePhone(typed)
  return phone.ok ? { kind: 'phone', value: phone.value } : null
}

export const contactOf = (value: string): Contact => ({ kind: value.includes('@') ? 'email' : 'phone', value })
