import { BarChart, formatNumber, formatPercent, StatCard, useLocale, useSay } from '../../platform/html/index.ts'
import type { Row } from '../statistics.ts'
import { onTimeIn, onTimeRate, percentOf, receivedIn } from './ranking.ts'
import { words } from './statistics.words.ts'

/** Received, resolved, on time, late: four cards of one size, lateness not smaller than success. */
export function PeriodCards({ figures }: { readonly figures: Row }) {
  const say = useSay()
  const locale = useLocale()
  const number = (value: number) => formatNumber(value, locale)
  const percent = (value: number | null) => (value === null ? '–' : formatPercent(value, locale))
  const { received, resolved, pending, carriedOver } = figures
  return (
    <div class="grid grid-4">
      <StatCard
        label={words.received}
        value={number(receivedIn(figures))}
        note={say({
          vi: `Trực tuyến ${number(received.online)}, tại quầy ${number(received.counter)}, bưu chính ${number(received.post)}. Kỳ trước chuyển sang ${number(carriedOver)}`,
          en: `Online ${number(received.online)}, counter ${number(received.counter)}, post ${number(received.post)}. Carried over ${number(carriedOver)}`,
        })}
      />
      <StatCard
        label={words.resolved}
        value={number(resolved.total)}
        note={say({
          vi: `Trước hạn ${number(resolved.early)}, đúng hạn ${number(resolved.onTime)}, trễ ${number(resolved.late)}. Còn lại ${number(pending.total)}`,
          en: `Early ${number(resolved.early)}, on time ${number(resolved.onTime)}, late ${number(resolved.late)}. Pending ${number(pending.total)}`,
        })}
      />
      <StatCard
        label={words.onTimeRate}
        value={percent(onTimeRate(figures))}
        note={say({
          vi: `${number(onTimeIn(figures))} trên ${number(resolved.total)} hồ sơ đã giải quyết`,
          en: `${number(onTimeIn(figures))} of ${number(resolved.total)} resolved`,
        })}
      />
      <StatCard
        label={words.lateDossiers}
        value={number(resolved.late)}
        tone="bad"
        note={say({
          vi: `${percent(percentOf(resolved.late, resolved.total))} số đã giải quyết. Thêm ${number(pending.late)} hồ sơ đang trễ, ${number(figures.paused)} đang tạm dừng`,
          en: `${percent(percentOf(resolved.late, resolved.total))} of resolved. Another ${number(pending.late)} late now, ${number(figures.paused)} paused`,
        })}
      />
    </div>
  )
}

/** Two charts over the same months, each with its table; a month without work stands there with 0. */
export function MonthCharts({ months }: { readonly months: readonly Row[] }) {
  const locale = useLocale()
  const shared = {
    categoryLabel: words.month,
    categories: months.map(({ key }) => (months.length > 12 ? `${key.slice(5)}/${key.slice(2, 4)}` : key.slice(5))),
    say: (value: number) => formatNumber(value, locale),
  }
  const values = (of: (row: Row) => number) => months.map(of)
  return (
    <div class="grid grid-2">
      <BarChart
        {...shared}
        title={words.receivedByMonth}
        series={[
          { label: words.online, values: values(row => row.received.online) },
          { label: words.counter, values: values(row => row.received.counter) },
          { label: words.post, values: values(row => row.received.post) },
        ]}
      />
      <BarChart
        {...shared}
        title={words.resolvedByMonth}
        series={[
          { label: words.early, values: values(row => row.resolved.early) },
          { label: words.onTime, values: values(row => row.resolved.onTime) },
          { label: words.late, values: values(row => row.resolved.late) },
        ]}
      />
    </div>
  )
}
