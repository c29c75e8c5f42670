import { type Aspect, aspects, type Mark, marks, type Score, scores } from './rating.ts'

/** How often each answer was given, over a span. */
export interface RatingSums {
  readonly overall: Readonly<Record<Score, number>>
  readonly aspects: Readonly<Record<Aspect, Readonly<Record<Mark, number>>>>
}

export const noRatings: RatingSums = {
  overall: { 1: 0, 2: 0, 3: 0, 4: 0, 5: 0 },
  aspects: {
    timeliness: { good: 0, fair: 0, poor: 0 },
    attitude: { good: 0, fair: 0, poor: 0 },
    clarity: { good: 0, fair: 0, poor: 0 },
  },
}

export const ratedIn = ({ overall }: RatingSums): number => scores.reduce((sum, score) => sum + overall[score], 0)

/** Satisfied: the two upper words of five. */
export const satisfiedIn = ({ overall }: RatingSums): number => overall[5] + overall[4]

const share = (part: number, whole: number): number | null => (whole === 0 ? null : (100 * part) / whole)

/** Percent satisfied of all who rated; null where nobody did. */
export const satisfiedShare = (sums: RatingSums): number | null => share(satisfiedIn(sums), ratedIn(sums))

/** Percent who found it good, of those who answered the question. */
export function aspectShare({ aspects: counts }: RatingSums, aspect: Aspect): number | null {
  const own = counts[aspect]
  return share(
    own.good,
    marks.reduce((sum, mark) => sum + own[mark], 0),
  )
}

export function addRatings(a: RatingSums, b: RatingSums): RatingSums {
  const pairs = <K extends string | number>(keys: readonly K[], from: Record<K, number>, and: Record<K, number>) =>
    Object.fromEntries(keys.map(key => [key, from[key] + and[key]])) as Record<K, number>
  return {
    overall: pairs(scores, a.overall, b.overall),
    aspects: {
      timeliness: pairs(marks, a.aspects.timeliness, b.aspects.timeliness),
      attitude: pairs(marks, a.aspects.attitude, b.aspects.attitude),
      clarity: pairs(marks, a.aspects.clarity, b.aspects.clarity),
    },
  }
}

/** Names of the counters that a rating moves by one. */
export const counterNames = [
  ...scores.map(score => `overall_${score}` as const),
  ...aspects.flatMap(aspect => marks.map(mark => `${aspect}_${mark}` as const)),
]
export type CounterName = (typeof counterNames)[number]
