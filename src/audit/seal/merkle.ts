import { createHash } from 'node:crypto'

const sha = (...parts: readonly string[]): string => createHash('sha256').update(parts.join('\n')).digest('hex')

/** Leaves and inner nodes are hashed apart, so that no inner node can pass for a leaf. */
export function merkleRoot(leaves: readonly string[]): string {
  let level = leaves.map(leaf => sha('leaf', leaf))
  if (level.length === 0) return sha('empty')
  while (level.length > 1) {
    const next: string[] = []
    for (let i = 0; i < level.length; i += 2)
      next.push(sha('node', level[i] as string, level[i + 1] ?? (level[i] as string)))
    level = next
  }
  return level[0] as string
}

/** What a seal says of one chain: its name, how long it was, and the hash of its last link. */
export type Leaf = readonly [chain: string, length: number, hash: string]

export interface Seal {
  readonly number: number
  readonly sealedAt: string
  readonly leaves: readonly Leaf[]
  readonly root: string
  readonly previous: string
  readonly hash: string
}

export const firstSeal = sha('first seal')

/** The next seal: its hash binds number, time, root and the seal before it. */
export function sealLeaves(number: number, sealedAt: string, leaves: readonly Leaf[], previous: string): Seal {
  const root = merkleRoot(leaves.map(leaf => leaf.join(' ')))
  return { number, sealedAt, leaves, root, previous, hash: sha(String(number), sealedAt, root, previous) }
}

/** True when the seal is what its own content says it is, and follows the one before. */
export const isSealSound = (seal: Seal, previous: string): boolean =>
  sealLeaves(seal.number, seal.sealedAt, seal.leaves, previous).hash === seal.hash && seal.previous === previous
