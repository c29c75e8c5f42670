import type { Cursor } from './feedback.queries.ts'

/** The keyset of a page as it stands in the address: `INSTANT_ID`; null for anything else. */
export function readCursor(text: string | undefined): Cursor | null {
  const [at = '', id = ''] = (text ?? '').split('_')
  return /^\d{4}-\d\d-\d\dT[\d:]{8}\+07:00$/.test(at) && /^\d{1,15}$/.test(id) ? { at, id: Number(id) } : null
}

export const writeCursor = ({ at, id }: Cursor): string => `${at}_${id}`
