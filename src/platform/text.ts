/** A text of the interface or of a procedure: Vietnamese always, English where it was written. */
export interface Text {
  readonly vi: string
  readonly en?: string | undefined
}
export type Locale = 'vi' | 'en'

/** The text in the wanted language; Vietnamese where there is no other. */
export const say = (text: Text, locale: Locale): string => (locale === 'en' ? (text.en ?? text.vi) : text.vi)

/** NFC, no control characters, single spaces, no space at either end. */
export const tidy = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()

/** Lower case without accents, đ as d: the key for finding people, agencies and procedures. */
export const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
