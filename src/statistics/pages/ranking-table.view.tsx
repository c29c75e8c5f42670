import {
  type Column,
  formatNumber,
  formatPercent,
  ShareBar,
  Table,
  type Row as TableRow,
  useLocale,
  useSay,
} from '../../platform/html/index.ts'
import type { Locale } from '../../platform/text.ts'
import type { Grouping, Row } from '../statistics.ts'
import { onTimeRate, percentOf, type Ranked, rank, receivedIn } from './ranking.ts'
import { groupingLabels, rankingTitles, words } from './statistics.words.ts'

export interface RankingTableProps {
  readonly rows: readonly Row[]
  readonly grouping: Grouping
  /** Address of what a row stands for; null where it has no page. */
  readonly hrefOf: (row: Row) => string | null
}

/** More rows than this are shown by their two ends; the file has all. */
const MOST = 24
const EACH_END = 10
/** The bar of late dossiers ends at this share, or at the highest one. */
const LEAST_SCALE = 5

const latePercent = ({ resolved }: Row): number => percentOf(resolved.late, resolved.total) ?? 0

function columnsOf(grouping: Grouping, scale: number): Column[] {
  const figure = (key: string, label: Column['label']): Column => ({ key, label, align: 'end', tight: true })
  return [
    ...(grouping === 'month' ? [] : [{ key: 'place', label: words.place, tight: true }]),
    { key: 'name', label: groupingLabels[grouping], phone: 'title' },
    figure('received', words.received),
    figure('resolved', words.resolved),
    figure('onTime', words.onTimeRate),
    figure('late', words.late),
    figure('lateNow', words.lateNow),
    { key: 'bar', label: { vi: `Phần trễ, đến ${scale}%`, en: `Share late, up to ${scale}%` }, phone: 'hidden' },
  ]
}

function lineOf({ row, place }: Ranked, scale: number, href: string | null, locale: Locale): TableRow {
  const number = (value: number) => formatNumber(value, locale)
  const rate = onTimeRate(row)
  const name = <span lang="vi">{row.name}</span>
  return {
    key: row.key,
    cells: {
      place: place ?? '–',
      name: href === null ? name : <a href={href}>{name}</a>,
      received: number(receivedIn(row)),
      resolved: number(row.resolved.total),
      onTime: <b>{rate === null ? '–' : formatPercent(rate, locale)}</b>,
      late: <b>{number(row.resolved.late)}</b>,
      lateNow: number(row.pending.late),
      bar: <ShareBar share={latePercent(row) / scale} tone="bad" />,
    },
  }
}

/** Who keeps its dates: every row, or of many the best and the latest, both ends of the same length. */
export function RankingTable({ rows, grouping, hrefOf }: RankingTableProps) {
  const say = useSay()
  const locale = useLocale()
  const ranked: readonly Ranked[] = grouping === 'month' ? rows.map(row => ({ row, place: null })) : rank(rows)
  const scale = Math.ceil(Math.max(LEAST_SCALE, ...rows.map(latePercent)))
  const lines = (some: readonly Ranked[]) => some.map(each => lineOf(each, scale, hrefOf(each.row), locale))
  const best = ranked.slice(0, EACH_END)
  const worst = ranked.filter(each => each.row.resolved.late > 0 && !best.includes(each)).slice(-EACH_END)
  return (
    <Table
      caption={say(rankingTitles[grouping])}
      columns={columnsOf(grouping, scale)}
      rows={
        ranked.length <= MOST
          ? lines(ranked)
          : [
              { key: 'best', cells: {}, group: words.best },
              ...lines(best),
              ...(worst.length === 0 ? [] : [{ key: 'worst', cells: {}, group: words.worst }]),
              ...lines(worst),
            ]
      }
    />
  )
}
