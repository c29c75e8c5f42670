import type { ComponentChildren } from 'preact'
import { formatNumber, formatPercent, StatCard, useLocale, useSay } from '../../platform/html/index.ts'
import type { Row } from '../../statistics/index.ts'
import { words } from './agencies.words.ts'

const received = (row: Row): number => row.received.online + row.received.counter + row.received.post
const onTime = (row: Row): number => row.resolved.early + row.resolved.onTime
const share = (part: number, whole: number): number => (whole === 0 ? 0 : (100 * part) / whole)

/** On time, received, online, late: lateness has the same size as success. The last month is the figure itself. */
export function FigureCards(props: { months: readonly Row[]; lateNote?: ComponentChildren | undefined }) {
  const say = useSay()
  const locale = useLocale()
  const last = props.months.at(-1)
  if (last === undefined) return null
  const percent = (part: number, whole: number) => (whole === 0 ? '–' : formatPercent(share(part, whole), locale))
  const number = (value: number) => formatNumber(value, locale)
  return (
    <div class="grid grid-4">
      <StatCard
        label={words.onTime}
        value={percent(onTime(last), last.resolved.total)}
        bars={props.months.map(row => share(onTime(row), row.resolved.total))}
        note={say({
          vi: `${number(onTime(last))} trên ${number(last.resolved.total)} hồ sơ đã giải quyết`,
          en: `${number(onTime(last))} of ${number(last.resolved.total)} resolved`,
        })}
      />
      <StatCard
        label={words.received}
        value={number(received(last))}
        bars={props.months.map(received)}
        note={say({
          vi: `${number(last.carriedOver)} hồ sơ từ tháng trước chuyển sang`,
          en: `${number(last.carriedOver)} carried over`,
        })}
      />
      <StatCard
        label={words.online}
        value={percent(last.received.online, received(last))}
        bars={props.months.map(row => share(row.received.online, received(row)))}
        note={say({
          vi: `${number(last.received.online)} hồ sơ không phải đi lại`,
          en: `${number(last.received.online)} without a journey`,
        })}
      />
      <StatCard
        label={words.late}
        value={number(last.resolved.late)}
        tone="bad"
        bars={props.months.map(row => row.resolved.late)}
        note={props.lateNote ?? say(words.lateNote)}
      />
    </div>
  )
}
