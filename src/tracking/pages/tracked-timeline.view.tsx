import {
  formatDay,
  formatDue,
  formatTime,
  formatWeekdayDate,
  type Moment,
  Timeline,
  useLocale,
  useSay,
} from '../../platform/html/index.ts'
import type { Locale, Text } from '../../platform/text.ts'
import type { TrackedMoment } from '../timeline.ts'
import type { Tracked } from '../track-dossier.ts'
import { words } from './tracking-pages.words.ts'

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
const at = (instant: string, locale: Locale, today: string): string =>
  `${upper(formatWeekdayDate(instant, locale, today))}, ${formatTime(instant)}`

function whenOf({ type, from, to, running, dueAt }: TrackedMoment, locale: Locale, today: string): Text | undefined {
  if (from === null) return undefined
  const until = dueAt === null ? '' : `, ${words.stepDue[locale]}${formatDay(dueAt)}`
  if (type === 'extended') {
    const due = dueAt === null ? '' : formatDue(dueAt, locale, today)
    return {
      vi: `${at(from, locale, today)}. Ngày hẹn mới: ${due}`,
      en: `${at(from, locale, today)}. New date: ${due}`,
    }
  }
  if (running) return { vi: `Từ ${formatDay(from)}${until}`, en: `Since ${formatDay(from)}${until}` }
  if (to === null) return { vi: at(from, locale, today) }
  if (to.slice(0, 10) === from.slice(0, 10)) return { vi: at(to, locale, today) }
  return { vi: `${formatDay(from)} đến ${formatDay(to)}`, en: `${formatDay(from)} to ${formatDay(to)}` }
}

const stops = new Set(['paused', 'supplement-requested'])
const unhappy = new Set(['refused-at-intake', 'stopped', 'closed'])

function kindOf(moment: TrackedMoment, tracked: Tracked): Moment['kind'] {
  if (stops.has(moment.type)) return 'paused'
  if (moment.type === 'expected') return 'ahead'
  if (moment.type === 'ended' && unhappy.has(tracked.state)) return 'wrong'
  if (moment.type === 'delivered') return 'end'
  return moment.running ? 'now' : 'done'
}

/** Where the dossier was, is and will go; each pause is a moment of its own with its reason. */
export function TrackedTimeline(props: { tracked: Tracked; today: string }) {
  const say = useSay()
  const locale = useLocale()
  const { tracked, today } = props
  const moments: Moment[] = tracked.timeline.map(moment => {
    const when = whenOf(moment, locale, today)
    const pauses = stops.has(moment.type)
    return {
      kind: kindOf(moment, tracked),
      title: moment.title,
      ...(when === undefined ? {} : { when }),
      ...(moment.agency === null ? {} : { text: <p lang="vi">{moment.agency}</p> }),
      ...(moment.reason === null ? {} : { reason: moment.reason }),
      ...(pauses && moment.reason !== null && tracked.explanation !== null
        ? { link: { href: '#vi-sao', text: words.seeCalendar } }
        : {}),
    }
  })
  const due = tracked.clock?.dueAt ?? null
  if (tracked.finishedAt === null) {
    moments.push({
      kind: 'end',
      title: words.receive,
      ...(due === null
        ? {}
        : { when: { vi: `Chậm nhất ${formatDue(due, 'vi', today)}`, en: `By ${formatDue(due, 'en', today)}` } }),
      text: <p lang="vi">{tracked.receivedBy.name}</p>,
    })
  }
  return (
    <>
      <div class="section-head">
        <h2>{say(words.timeline)}</h2>
      </div>
      <Timeline moments={moments} />
    </>
  )
}
