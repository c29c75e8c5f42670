/** An expected refusal is a value; bugs and outages throw. */
export type Result<T, E> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E }

export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value })
export const err = <E>(error: E): Result<never, E> => ({ ok: false, error })

/** Ends an exhaustive switch: compiles only when every member of the union was handled. */
export function assertNever(value: never): never {
  throw new Error(`unhandled member of a closed union: ${JSON.stringify(value)}`)
}
