/** 5: very satisfied … 1: very dissatisfied. */
export const scores = [5, 4, 3, 2, 1] as const
export type Score = (typeof scores)[number]

/** The short questions beside the overall one; each may be left out. */
export const aspects = ['timeliness', 'attitude', 'clarity'] as const
export type Aspect = (typeof aspects)[number]
export const marks = ['good', 'fair', 'poor'] as const
export type Mark = (typeof marks)[number]

export interface Rating {
  readonly overall: Score
  readonly aspects: Readonly<Partial<Record<Aspect, Mark>>>
  /** Empty when nothing was written. */
  readonly comment: string
}

export const LONGEST_COMMENT = 1000

export const scoreOf = (text: string): Score | null => scores.find(score => String(score) === text) ?? null
export const markOf = (text: string): Mark | null => marks.find(mark => mark === text) ?? null
