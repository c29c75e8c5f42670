import { formatNumber, formatPercent, StatCard, useLocale, useSay } from '../../platform/html/index.ts'
import { LEAST_PUBLISHED, type MonthOfRatings, satisfactionOf } from '../satisfaction.ts'

/** "Mức hài lòng": the share of those who rated, never who and whom. */
export function SatisfactionCard(props: { readonly months: readonly MonthOfRatings[]; readonly span: string }) {
  const say = useSay()
  const locale = useLocale()
  const { rated, share } = satisfactionOf(props.months)
  return (
    <StatCard
      label={{ vi: 'Mức hài lòng', en: 'Satisfaction' }}
      value={share === null ? '–' : formatPercent(share, locale)}
      note={
        share === null
          ? say({
              vi: `Có ${formatNumber(rated)} lượt đánh giá. Công bố khi có từ ${LEAST_PUBLISHED} lượt`,
              en: `${formatNumber(rated, 'en')} ratings. Published from ${LEAST_PUBLISHED} on`,
            })
          : say({
              vi: `Hài lòng và rất hài lòng, trên ${formatNumber(rated)} lượt đánh giá, ${props.span}`,
              en: `Satisfied or very satisfied, of ${formatNumber(rated, 'en')} ratings, ${props.span}`,
            })
      }
    />
  )
}
