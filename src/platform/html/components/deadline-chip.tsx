import { useSay, type Words } from '../locale.tsx'
import { classes } from './classes.ts'
import { Icon, type IconName } from './icon.tsx'
import type { TagFamily } from './state-tag.tsx'

/** Time in the words of its unit; the deadlines slice counts, the page only says. */
export interface Remaining {
  amount: number
  unit: 'minute' | 'hour' | 'working-hour' | 'day' | 'working-day'
}
export type Deadline =
  | { kind: 'in-time'; left: Remaining }
  | { kind: 'today'; left: Remaining }
  | { kind: 'soon'; left: Remaining }
  | { kind: 'late'; by: Remaining }
  /** `since`: ready for reading, `05/03` or `10:36`. */
  | { kind: 'paused'; since: string }
  | { kind: 'finished'; how: 'early' | 'on-time' | 'late' }
  | { kind: 'none' }

const units: Record<Remaining['unit'], { vi: string; one: string; many: string }> = {
  minute: { vi: 'phút', one: 'minute', many: 'minutes' },
  hour: { vi: 'giờ', one: 'hour', many: 'hours' },
  'working-hour': { vi: 'giờ làm việc', one: 'working hour', many: 'working hours' },
  day: { vi: 'ngày', one: 'day', many: 'days' },
  'working-day': { vi: 'ngày làm việc', one: 'working day', many: 'working days' },
}

/** `{amount: 3, unit: 'day'}` → "3 ngày" / "3 days". */
export function remainingWords(left: Remaining): { vi: string; en: string } {
  const unit = units[left.unit]
  return { vi: `${left.amount} ${unit.vi}`, en: `${left.amount} ${left.amount === 1 ? unit.one : unit.many}` }
}

interface Look {
  family: TagFamily
  icon: IconName
  label: Words
  /** After a prefix. */
  short?: Words | undefined
}

const openings = { today: { vi: 'Hôm nay: ', en: 'Today: ' }, soon: { vi: 'Sắp đến hạn: ', en: 'Due soon: ' } }

function timeLeft(kind: 'in-time' | 'today' | 'soon', left: { vi: string; en: string }): Look {
  const short = { vi: `còn ${left.vi}`, en: `${left.en} left` }
  if (kind === 'in-time')
    return { family: 'green', icon: 'check', label: { vi: `Còn ${left.vi}`, en: short.en }, short }
  const opening = openings[kind]
  return {
    family: 'amber',
    icon: 'bang',
    label: { vi: opening.vi + short.vi, en: opening.en + short.en },
    short,
  }
}

const dueToday: Look = {
  family: 'amber',
  icon: 'bang',
  label: { vi: 'Đến hạn hôm nay', en: 'Due today' },
  short: { vi: 'hôm nay', en: 'today' },
}

const finished: Record<'early' | 'on-time' | 'late', Look> = {
  early: { family: 'green', icon: 'check', label: { vi: 'Trước hạn', en: 'Early' } },
  'on-time': { family: 'green', icon: 'check', label: { vi: 'Đúng hạn', en: 'On time' } },
  late: { family: 'red', icon: 'triangle', label: { vi: 'Trễ hạn', en: 'Late' } },
}

function lookOf(deadline: Deadline): Look {
  switch (deadline.kind) {
    case 'in-time':
    case 'today':
    case 'soon':
      if (deadline.left.amount === 0) return dueToday
      return timeLeft(deadline.kind, remainingWords(deadline.left))
    case 'late': {
      const by = remainingWords(deadline.by)
      return {
        family: 'red',
        icon: 'triangle',
        label: { vi: `Trễ ${by.vi}`, en: `${by.en} late` },
        short: { vi: `trễ ${by.vi}`, en: `${by.en} late` },
      }
    }
    case 'paused':
      return {
        family: 'brown',
        icon: 'pause',
        label: { vi: `Tạm dừng từ ${deadline.since}`, en: `Paused since ${deadline.since}` },
      }
    case 'finished':
      return finished[deadline.how]
    case 'none':
      return { family: 'gray', icon: 'clock', label: { vi: 'Chưa tính hạn', en: 'Clock not started' } }
  }
}

/** The round chip of a due date. `prefix` names the clock where it is not the main one: "Tiếp nhận". */
export function DeadlineChip(props: { deadline: Deadline; prefix?: Words | undefined; large?: boolean | undefined }) {
  const say = useSay()
  const look = lookOf(props.deadline)
  return (
    <span class={classes('chip', `tone-${look.family}`, props.large === true && 'is-large')}>
      <Icon name={look.icon} />
      {props.prefix === undefined ? say(look.label) : `${say(props.prefix)}: ${say(look.short ?? look.label)}`}
    </span>
  )
}
