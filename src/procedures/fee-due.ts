import type { Fee } from './types.ts'

/**
 * What a fee comes to before anybody has counted: nothing, an amount of đồng, a price of one piece (pages, copies), or a
 * sum that only the one-stop can name. `text` is the rule as announced.
 */
export type FeeDue =
  | { readonly kind: 'free'; readonly text: string }
  | { readonly kind: 'exact'; readonly amount: number; readonly text: string }
  | { readonly kind: 'per-piece'; readonly price: number; readonly text: string }
  | { readonly kind: 'open'; readonly text: string }

/** The fee of a case by one channel, as the procedure version has it; a council's fee without an amount stays open. */
export function feeDue({ amount, basis, text }: Fee): FeeDue {
  if (basis === 'free' || amount === 0) return { kind: 'free', text }
  if (amount === null) return { kind: 'open', text }
  return basis === 'per-unit' ? { kind: 'per-piece', price: amount, text } : { kind: 'exact', amount, text }
}
