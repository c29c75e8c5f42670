import type { Actor } from '../dossiers/index.ts'

type Official = Extract<Actor, { kind: 'official' }>

/** What an official's posts of today let stand in his lists; every query carries it in its own SQL. */
export interface TaskScope {
  readonly officialId: number
  /** Agency and role of each post, side by side. */
  readonly agencies: readonly string[]
  readonly roles: readonly string[]
  /** One-stops where he receives and returns, as officer or head. */
  readonly receiving: readonly string[]
  /** Agencies whose dossiers he may read. */
  readonly reading: readonly string[]
  readonly readsAll: boolean
  /** Agencies where he assigns work, as head of a unit. */
  readonly heading: readonly string[]
}

const unique = (values: readonly string[]): string[] => [...new Set(values)]

export function scopeOf(official: Official): TaskScope {
  const { posts } = official
  const ofOneStop = posts.filter(post => post.role === 'one-stop-officer' || post.role === 'one-stop-head')
  return {
    officialId: official.id,
    agencies: posts.map(post => post.agency),
    roles: posts.map(post => post.role),
    receiving: unique(ofOneStop.map(post => post.agency)),
    reading: unique(posts.filter(post => post.role !== 'centre-admin').map(post => post.agency)),
    heading: unique(posts.filter(post => post.role === 'unit-head').map(post => post.agency)),
    readsAll: posts.some(post => post.role === 'procedure-control'),
  }
}
