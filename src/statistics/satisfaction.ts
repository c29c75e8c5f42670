/** How content customers were in a month; the ratings slice counts them. */
export interface MonthOfRatings {
  /** `YYYY-MM`. */
  readonly month: string
  readonly rated: number
  readonly satisfied: number
}

export interface SatisfactionQuery {
  /** `YYYY-MM`, both included. */
  readonly from: string
  readonly to: string
  readonly agency?: string | undefined
}

/** Handed in by the program, since ratings stand above statistics. */
export type ReadSatisfaction = (query: SatisfactionQuery) => Promise<readonly MonthOfRatings[]>

/** Fewer ratings are not published: a clerk could guess whose they are. */
export const LEAST_PUBLISHED = 5

/** Ratings of a span and their satisfied share in percent; null: too few to be published. */
export function satisfactionOf(months: readonly MonthOfRatings[]): {
  readonly rated: number
  readonly share: number | null
} {
  const rated = months.reduce((sum, month) => sum + month.rated, 0)
  const satisfied = months.reduce((sum, month) => sum + month.satisfied, 0)
  return { rated, share: rated < LEAST_PUBLISHED ? null : (100 * satisfied) / rated }
}
