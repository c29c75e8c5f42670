import { writeCsv } from '../../platform/spreadsheet/index.ts'
import { type Locale, say, type Text } from '../../platform/text.ts'
import { aspects, scores } from '../domain/rating.ts'
import { aspectShare, ratedIn, satisfiedShare } from '../domain/satisfaction.ts'
import type { RatingGroup, RatingGrouping } from '../ratings.queries.ts'
import { aspectWords, scoreWords } from '../ratings.words.ts'
import { groupingLabels, words } from './report.words.ts'

const rounded = (percent: number | null): number | null => (percent === null ? null : Math.round(percent * 100) / 100)

/** `/bao-cao/hai-long.csv`: every row of the table with all five answers. */
export function reportFile(groups: readonly RatingGroup[], grouping: RatingGrouping, locale: Locale): string {
  const to = (text: Text) => say(text, locale)
  const heads = [
    to({ vi: 'Mã', en: 'Code' }),
    to(groupingLabels[grouping]),
    to(words.rated),
    ...scores.map(score => to(scoreWords[score])),
    `${to(words.share)} (%)`,
    ...aspects.map(aspect => `${to(aspectWords[aspect])}: ${to(words.good)} (%)`),
  ]
  return writeCsv(
    heads,
    groups.map(({ key, name, sums }) => [
      key,
      name,
      ratedIn(sums),
      ...scores.map(score => sums.overall[score]),
      rounded(satisfiedShare(sums)),
      ...aspects.map(aspect => rounded(aspectShare(sums, aspect))),
    ]),
  )
}
