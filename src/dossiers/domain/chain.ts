import { createHash } from 'node:crypto'
import { canonicalJson } from '../../platform/canonical-json.ts'
import type { DossierEvent } from './events.ts'

/** Where the chain of a dossier begins: its own code. */
export const chainStart = (code: string): string => createHash('sha256').update(code).digest('hex')

/** The hash of an event carries the one before it: none can be changed, removed or moved unseen. */
export const chainHash = (previous: string, seq: number, event: DossierEvent): string =>
  createHash('sha256')
    .update(previous)
    .update(canonicalJson([seq, event.at, event.by, event.body]))
    .digest('hex')
