import pg from 'pg'

/** Offset of Vietnam since 1975, as a zone of PostgreSQL (POSIX counts the other way). */
export const SESSION_ZONE = '<+07>-07'

/** `2026-08-28 16:00:00+07`, as a session at +07 writes it, becomes `2026-08-28T16:00:00+07:00`. */
export const parseInstant = (text: string): string =>
  text.endsWith('+07') ? `${text.slice(0, 10)}T${text.slice(11)}:00` : text

/**
 * A bigint as a number.
 * @throws RangeError above 2^53: silently losing digits would be worse than failing
 */
export function parseBigint(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`bigint ${text} does not fit a number`)
  return value
}

const asText = (text: string): string => text

const scalars: Readonly<Record<number, (text: string) => unknown>> = {
  20: parseBigint,
  1082: asText,
  1114: asText,
  1184: parseInstant,
  1700: asText,
}
const elementOfArray: Readonly<Record<number, number>> = { 1016: 20, 1182: 1082, 1115: 1114, 1185: 1184, 1231: 1700 }

/** OID of text[], which the typings of `pg` do not list. */
const TEXT_ARRAY = 1009 as Parameters<typeof pg.types.getTypeParser>[0]
const parseTextArray = pg.types.getTypeParser(TEXT_ARRAY) as (text: string) => (string | null)[]

function parserOf(oid: number): ((text: string) => unknown) | undefined {
  const element = scalars[elementOfArray[oid] ?? 0]
  if (element) return text => parseTextArray(text).map(item => (item === null ? null : element(item)))
  return scalars[oid]
}

/**
 * How values of the database become values of ours: instants and dates are strings (see `Instant` in deadlines),
 * bigint a number, numeric a string. Belongs to a pool, so other users of `pg` keep their own.
 */
export const valueTypes: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    (format !== 'binary' && parserOf(oid)) || pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
}
