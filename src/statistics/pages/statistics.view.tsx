import {
  Button,
  FilterBar,
  formatDate,
  formatTime,
  localePath,
  PageHead,
  PublicPage,
  Select,
  type SelectOption,
} from '../../platform/html/index.ts'
import type { Frame } from '../../platform/http/index.ts'
import { say, type Text } from '../../platform/text.ts'
import type { MonthOfRatings } from '../satisfaction.ts'
import { groupings, lastDateOf, monthOf, monthsBack, monthsBetween, type Row } from '../statistics.ts'
import { MonthCharts, PeriodCards } from './figures.view.tsx'
import { type Figures, figuresPath, groupingWords } from './period.ts'
import { RankingTable } from './ranking-table.view.tsx'
import { SatisfactionCard } from './satisfaction-card.view.tsx'
import { definitions, groupingLabels, rankingTitles, words } from './statistics.words.ts'

export interface AgencyChoice {
  readonly code: string
  readonly slug: string
  readonly shortName: string
}

export interface StatisticsPageProps {
  readonly frame: Frame
  readonly asked: Figures
  readonly now: string
  readonly agencies: readonly AgencyChoice[]
  /** The wanted agency, or null for the province. */
  readonly agency: AgencyChoice | null
  /** The months of the charts, the last one that of the period. */
  readonly months: readonly Row[]
  /** The period in one row; null where nothing was ever counted. */
  readonly total: Row | null
  readonly rows: readonly Row[]
  /** Ratings of the period. */
  readonly satisfaction: readonly MonthOfRatings[]
}

const YEARS_TO_CHOOSE = 2
const named = (month: string): string => `${month.slice(5)}/${month.slice(0, 4)}`

/** `Tháng 10/2026, toàn tỉnh. Chốt số hết ngày 31/10/2026.` */
function leadOf({ asked, agency, now }: StatisticsPageProps): Text {
  const { from, to } = asked
  const running = to === monthOf(now)
  const where = agency?.shortName
  const until = running ? formatDate(now) : formatDate(lastDateOf(to))
  return {
    vi: `${from === to ? `Tháng ${named(to)}` : `Tháng ${named(from)} đến ${named(to)}`}, ${where ?? 'toàn tỉnh'}. ${
      running ? `Tính đến ${formatTime(now)} ngày ${until}.` : `Chốt số hết ngày ${until}.`
    }`,
    en: `${from === to ? named(to) : `${named(from)} to ${named(to)}`}, ${where ?? 'whole province'}. ${
      running ? `As of ${formatTime(now)} on ${until}.` : `Closed at the end of ${until}.`
    }`,
  }
}

function Filters(props: StatisticsPageProps) {
  const { asked, frame, agencies, agency, now } = props
  const current = monthOf(now)
  const offered = monthsBetween(monthsBack(current, 12 * YEARS_TO_CHOOSE - 1), current)
  const months: SelectOption[] = [...new Set([...offered, asked.from, asked.to])]
    .toSorted()
    .reverse()
    .map(month => ({ value: month, label: named(month) }))
  const known = agency === null || agencies.some(each => each.code === agency.code) ? agencies : [agency, ...agencies]
  return (
    <FilterBar action={localePath('/thong-ke', frame.locale)} label={words.choose} boxed submit={words.show}>
      <Select name="tu" label={words.from} options={months} value={asked.from} />
      <Select name="den" label={words.to} options={months} value={asked.to} />
      <Select
        name="co-quan"
        label={words.agency}
        prompt={words.wholeProvince}
        options={known.map(each => ({ value: each.code, label: each.shortName }))}
        value={asked.agency ?? ''}
      />
      <Select
        name="nhom"
        label={words.groupBy}
        options={groupings.map(each => ({ value: groupingWords[each], label: groupingLabels[each] }))}
        value={groupingWords[asked.grouping]}
      />
    </FilterBar>
  )
}

function Ranking(props: StatisticsPageProps) {
  const { asked, frame, agencies, rows } = props
  const to = (text: Text) => say(text, frame.locale)
  const slugs = new Map(agencies.map(each => [each.code, each.slug]))
  const hrefOf = (row: Row): string | null => {
    const slug = slugs.get(row.key)
    const paths = {
      month: figuresPath('/thong-ke', { ...asked, from: row.key, to: row.key, grouping: 'agency' }),
      agency: slug === undefined ? null : `/co-quan/${slug}`,
      field: row.key === '' ? null : `/thu-tuc?linh-vuc=${encodeURIComponent(row.key)}`,
      procedure: `/thu-tuc/${row.key}`,
    }
    const path = paths[asked.grouping]
    return path === null ? null : localePath(path, frame.locale)
  }
  return (
    <section>
      <div class="section-head">
        <h2>{to(rankingTitles[asked.grouping])}</h2>
        <a href={localePath(figuresPath('/thong-ke.csv', asked), frame.locale)}>
          {to({ vi: `Tải CSV (${rows.length} dòng)`, en: `Download CSV (${rows.length} rows)` })}
        </a>
      </div>
      <RankingTable rows={rows} grouping={asked.grouping} hrefOf={hrefOf} />
      <h3 class="section-head">{to(words.howCounted)}</h3>
      <ul>
        {definitions.map(({ term, meaning }) => (
          <li key={term.vi}>
            <b>{to(term)}</b>: {to(meaning)}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** `/thong-ke`: what came in, what was resolved, what was late, for everybody to see. */
export function StatisticsPage(props: StatisticsPageProps) {
  const { frame, total, months } = props
  const { locale } = frame
  const to = (text: Text) => say(text, locale)
  return (
    <PublicPage
      {...frame}
      title={words.heading}
      description={words.description}
      crumbs={[{ label: words.home, href: localePath('/', locale) }, { label: words.title }]}
    >
      <PageHead title={words.heading} lead={to(leadOf(props))} />
      <div class="stack-l">
        <Filters {...props} />
        {total === null ? (
          <div class="empty">
            <p>
              <b>{to(words.none)}</b>
            </p>
            <p>{to(words.noneHelp)}</p>
            <p>
              <Button kind="secondary" href={localePath('/thong-ke', locale)}>
                {to(words.lastMonth)}
              </Button>
            </p>
          </div>
        ) : (
          <>
            <section>
              <h2 class="sr-only">{to(words.fourFigures)}</h2>
              <PeriodCards figures={total} />
            </section>
            <section>
              <h2 class="sr-only">{to(words.byMonth)}</h2>
              <MonthCharts months={months} />
            </section>
            {props.satisfaction.length === 0 ? null : (
              <section>
                <h2 class="sr-only">{to(words.satisfaction)}</h2>
                <div class="grid grid-2">
                  <SatisfactionCard months={props.satisfaction} span={to(words.inPeriod)} />
                </div>
              </section>
            )}
            <Ranking {...props} />
          </>
        )}
      </div>
    </PublicPage>
  )
}
