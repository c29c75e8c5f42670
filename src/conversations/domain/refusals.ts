/** Longest message, in characters; most files with one. */
export const LONGEST_MESSAGE = 4_000
export const MOST_FILES = 5
/** Messages that a customer may write about one dossier within an hour. */
export const MOST_AN_HOUR = 30

/** Why a message of somebody who may know of the dossier was not kept. */
export type UnfitMessage =
  | { readonly code: 'may-not-write' }
  | { readonly code: 'empty' }
  | { readonly code: 'too-long' }
  | { readonly code: 'too-many-files' }
  | { readonly code: 'file-not-yours' }
  | { readonly code: 'idempotency-mismatch' }
  | { readonly code: 'too-many'; readonly seconds: number }

export type WriteRefusal = UnfitMessage | { readonly code: 'not-found' }
