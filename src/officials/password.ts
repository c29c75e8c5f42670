import { hash, verify } from '@node-rs/argon2'

// Argon2id (the library's own default kind) with the parameters that OWASP's password storage page asks for.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFC'), cost)

let nobodysHash: Promise<string> | null = null

/**
 * True when the password belongs to the hash. Without a hash the same work is done against one that no password
 * opens, so that time does not tell whether the account exists.
 */
export async function isPassword(password: string, passwordHash: string | null): Promise<boolean> {
  nobodysHash ??= hashPassword(crypto.randomUUID())
  const right = await verify(passwordHash ?? (await nobodysHash), password.normalize('NFC'))
  return right && passwordHash !== null
}

/** Eight to 200 characters; length is what counts, so nothing is asked about kinds of characters. */
export const isAcceptablePassword = (password: string): boolean => {
  const length = [...password.normalize('NFC')].length
  return length >= 8 && length <= 200
}
