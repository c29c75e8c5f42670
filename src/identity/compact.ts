/** NFKC without spaces and zero-width marks: full-width digits from phones and scanners become plain ones. */
export const compact = (text: string): string => text.normalize('NFKC').replace(/[\s\u200b-\u200d\u2060\ufeff]+/gu, '')
