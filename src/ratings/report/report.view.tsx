import type { Agency } from '../../agencies/index.ts'
import {
  BarChart,
  Button,
  FilterBar,
  formatDate,
  formatNumber,
  formatPercent,
  localePath,
  PageHead,
  Pagination,
  Select,
  ShareBar,
  StatCard,
  Table,
  TextInput,
} from '../../platform/html/index.ts'
import { say, type Text } from '../../platform/text.ts'
import { type Figures, groupings, groupingWords, monthOf, monthsBetween } from '../../statistics/index.ts'
import { type Desk, DeskPage } from '../../workbench/index.ts'
import { aspects, scores } from '../domain/rating.ts'
import { aspectShare, type RatingSums, ratedIn, satisfiedIn, satisfiedShare } from '../domain/satisfaction.ts'
import type { Comment, RatingGroup } from '../ratings.queries.ts'
import { aspectWords, kindName, scoreWords } from '../ratings.words.ts'
import { groupingLabels, words } from './report.words.ts'

export interface ReportPageProps {
  readonly desk: Desk
  readonly asked: Figures
  readonly procedure: string
  /** Agencies whose figures the official reads. */
  readonly agencies: readonly Pick<Agency, 'code' | 'shortName'>[]
  readonly months: readonly RatingGroup[]
  readonly groups: readonly RatingGroup[]
  readonly total: RatingSums
  /** Null where the official reads none. */
  readonly comments: readonly Comment[] | null
  readonly nextPath: string | null
  readonly filePath: string
}

const named = (month: string): string => `${month.slice(5)}/${month.slice(0, 4)}`
const FIRST_MONTH_BACK = 24

function Filters({ desk, asked, agencies, procedure }: ReportPageProps) {
  const current = monthOf(desk.now)
  const [year = 0, month = 0] = current.split('-').map(Number)
  const first = new Date(Date.UTC(year, month - FIRST_MONTH_BACK, 1)).toISOString().slice(0, 7)
  const months = [...new Set([...monthsBetween(first, current), asked.from, asked.to])]
    .toSorted()
    .reverse()
    .map(each => ({ value: each, label: named(each) }))
  return (
    <FilterBar action={localePath('/bao-cao/hai-long', desk.frame.locale)} label={words.choose} submit={words.show}>
      <Select name="tu" label={words.from} options={months} value={asked.from} />
      <Select name="den" label={words.to} options={months} value={asked.to} />
      <Select
        name="co-quan"
        label={words.agency}
        prompt={words.allMine}
        options={agencies.map(each => ({ value: each.code, label: each.shortName }))}
        value={asked.agency ?? ''}
      />
      <TextInput name="thu-tuc" label={words.procedure} value={procedure} maxLength={20} />
      <Select
        name="nhom"
        label={words.groupBy}
        options={groupings.map(each => ({ value: groupingWords[each], label: groupingLabels[each] }))}
        value={groupingWords[asked.grouping]}
      />
    </FilterBar>
  )
}

function ShareFigures({ desk, months, total }: ReportPageProps) {
  const { locale } = desk.frame
  const to = (text: Text) => say(text, locale)
  const percent = (value: number | null) => (value === null ? '–' : formatPercent(value, locale))
  const number = (value: number) => formatNumber(value, locale)
  const values = (of: (sums: RatingSums) => number) => months.map(({ sums }) => of(sums))
  return (
    <>
      <div class="grid grid-4">
        <StatCard
          label={words.share}
          value={percent(satisfiedShare(total))}
          note={`${to(words.rated)}: ${number(ratedIn(total))}`}
        />
        {aspects.map(aspect => (
          <StatCard
            key={aspect}
            label={aspectWords[aspect]}
            value={percent(aspectShare(total, aspect))}
            note={to(words.good)}
          />
        ))}
      </div>
      <div class="grid grid-2">
        <BarChart
          title={words.byMonth}
          categoryLabel={words.month}
          categories={months.map(({ key }) => (months.length > 12 ? `${key.slice(5)}/${key.slice(2, 4)}` : named(key)))}
          series={[
            { label: words.satisfied, values: values(satisfiedIn) },
            { label: words.neutral, values: values(sums => sums.overall[3]) },
            { label: words.dissatisfied, values: values(sums => sums.overall[1] + sums.overall[2]) },
          ]}
          say={number}
        />
        <BarChart
          title={words.byAnswer}
          categoryLabel={words.answer}
          categories={scores.map(score => to(scoreWords[score]))}
          series={[{ label: words.rated, values: scores.map(score => total.overall[score]) }]}
          say={number}
        />
      </div>
    </>
  )
}

function GroupsTable({ desk, groups, asked }: ReportPageProps) {
  const { locale } = desk.frame
  const percent = (value: number | null) => (value === null ? '–' : formatPercent(value, locale))
  const number = (value: number) => formatNumber(value, locale)
  const figure = (key: string, label: Text) => ({ key, label, align: 'end' as const, tight: true })
  return (
    <Table
      dense
      caption={words.table}
      columns={[
        { key: 'name', label: groupingLabels[asked.grouping], phone: 'title' },
        figure('rated', words.rated),
        figure('satisfied', words.satisfied),
        figure('neutral', words.neutral),
        figure('dissatisfied', words.dissatisfied),
        figure('share', words.share),
        { key: 'bar', label: words.share, hideLabel: true, phone: 'hidden' },
      ]}
      rows={groups.map(({ key, name, sums }) => ({
        key,
        cells: {
          name: <span lang="vi">{name}</span>,
          rated: number(ratedIn(sums)),
          satisfied: number(satisfiedIn(sums)),
          neutral: number(sums.overall[3]),
          dissatisfied: number(sums.overall[1] + sums.overall[2]),
          share: <b>{percent(satisfiedShare(sums))}</b>,
          bar: <ShareBar share={(satisfiedShare(sums) ?? 0) / 100} />,
        },
      }))}
    />
  )
}

function Comments({ desk, comments, nextPath }: ReportPageProps) {
  const { locale } = desk.frame
  const to = (text: Text) => say(text, locale)
  if (comments === null) return <p class="muted">{to(words.closed)}</p>
  return (
    <>
      <Table
        dense
        caption={words.comments}
        empty={<p>{to(words.noComments)}</p>}
        columns={[
          { key: 'day', label: words.day, tight: true },
          { key: 'rating', label: words.title, tight: true },
          { key: 'comment', label: words.comment, phone: 'title' },
          { key: 'contact', label: words.contact },
          { key: 'agency', label: words.agency },
        ]}
        rows={comments.map(each => ({
          key: String(each.id),
          cells: {
            day: formatDate(each.at),
            rating: to(scoreWords[each.overall]),
            comment: <span lang="vi">{each.comment}</span>,
            contact: (
              <>
                {to(kindName(each.kind))}, <span lang="vi">{each.procedure}</span>
              </>
            ),
            agency: <span lang="vi">{desk.directory.agencies.get(each.agency)?.shortName ?? each.agency}</span>,
          },
        }))}
      />
      <Pagination nextHref={nextPath === null ? undefined : localePath(nextPath, locale)} />
    </>
  )
}

/** `/bao-cao/hai-long`: counts and shares from the counters, then what people wrote for those who answer for it. */
export function ReportPage(props: ReportPageProps) {
  const { desk, total } = props
  const { locale } = desk.frame
  const to = (text: Text) => say(text, locale)
  return (
    <DeskPage desk={desk} title={words.title} under="/bao-cao/hai-long">
      <PageHead title={words.title} lead={to(words.lead)}>
        <Button kind="secondary" href={localePath(props.filePath, locale)}>
          {to(words.csv)}
        </Button>
      </PageHead>
      <div class="stack-l">
        <Filters {...props} />
        {ratedIn(total) === 0 ? (
          <div class="empty">
            <p>{to(words.none)}</p>
          </div>
        ) : (
          <>
            <ShareFigures {...props} />
            <section class="stack-s">
              <h2>{to(words.table)}</h2>
              <GroupsTable {...props} />
              <p class="hint">{to(words.howCounted)}</p>
            </section>
            <section class="stack-s">
              <h2>{to(words.comments)}</h2>
              <Comments {...props} />
            </section>
          </>
        )}
      </div>
    </DeskPage>
  )
}
