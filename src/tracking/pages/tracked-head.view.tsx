import { tagOf } from '../../dossiers/index.ts'
import {
  Code,
  DeadlineChip,
  DueCalendar,
  dueCalendarOf,
  FactRow,
  formatDay,
  formatDue,
  PageHead,
  StateTag,
  useLocale,
  useSay,
} from '../../platform/html/index.ts'
import { type Locale, say, type Text } from '../../platform/text.ts'
import type { Holder, Tracked } from '../track-dossier.ts'
import { awaitsFee, deadlineOf, todoOf } from './tracked-marks.ts'
import { words } from './tracking-pages.words.ts'

export interface TrackedPartProps {
  readonly tracked: Tracked
  /** `YYYY-MM-DD`. */
  readonly today: string
}

function dueFact({ tracked, today }: TrackedPartProps, locale: Locale) {
  const to = (text: Text) => say(text, locale)
  const { clock, finishedAt, intakeDueAt } = tracked
  const first = clock === null ? null : `${to(words.firstDue)}${formatDay(clock.dueOriginal)}. `
  if (finishedAt !== null) {
    const due = clock?.dueAt ?? clock?.dueOriginal
    const promised = due === undefined ? undefined : `${to(words.due)}: ${formatDue(due, locale, today)}`
    return { label: words.finished, value: formatDue(finishedAt, locale, today), note: promised }
  }
  if (clock === null) {
    return intakeDueAt === null
      ? { label: words.due, value: to(words.noDue), note: to(words.intakeNote) }
      : { label: words.intakeDue, value: formatDue(intakeDueAt, locale, today), note: to(words.intakeNote) }
  }
  const moved = clock.dueAt !== clock.dueOriginal
  return {
    label: words.due,
    value: clock.dueAt === null ? to(words.dueAfterPause) : formatDue(clock.dueAt, locale, today),
    note: (
      <>
        {moved ? first : null}
        <a href="#vi-sao">{to(moved ? words.whyMoved : words.why)}</a>
      </>
    ),
  }
}

function holderFact({ tracked }: TrackedPartProps, locale: Locale) {
  const to = (text: Text) => say(text, locale)
  const names = [...new Set(tracked.holders.map(holder => holder.agency))]
  const several = names.length > 1
  const noteOf = ({ agency, unit, since, stepDueAt }: Holder): string => {
    const times = [
      ...(unit && !several ? [unit] : []),
      ...(since ? [`${to(words.since)}${formatDay(since)}`] : []),
      ...(stepDueAt ? [`${to(words.stepDue)}${formatDay(stepDueAt)}`] : []),
    ].join(', ')
    return several && times !== '' ? `${agency}: ${times}` : times
  }
  const note = tracked.holders
    .map(noteOf)
    .filter(text => text !== '')
    .join('; ')
  return { label: words.holder, value: <span lang="vi">{names.join(', ')}</span>, note: note === '' ? undefined : note }
}

/** The heading of a dossier as citizens see it: code, name, state, deadline, date, desk, what to do. */
export function TrackedHead(props: TrackedPartProps) {
  const to = useSay()
  const locale = useLocale()
  const { tracked } = props
  const todo = todoOf(tracked)
  return (
    <div class="sheet">
      <PageHead
        title={tracked.procedure.shortName}
        above={<Code code={tracked.code} />}
        tags={
          <>
            <StateTag state={tagOf[tracked.state]} label={tracked.stateLabel} large />
            {awaitsFee(tracked) && tracked.state !== 'awaiting-payment' ? (
              <StateTag state="awaiting-fee" large />
            ) : null}
            <DeadlineChip deadline={deadlineOf(tracked)} large />
          </>
        }
      />
      <FactRow
        facts={[
          dueFact(props, locale),
          holderFact(props, locale),
          { label: words.todo, value: to(todo.what), note: todo.note === null ? undefined : to(todo.note) },
        ]}
      />
    </div>
  )
}

/** "Vì sao là ngày này?": the calendar of the clock; nothing before the clock began. */
export function TrackedCalendar({ tracked }: { readonly tracked: Tracked }) {
  const to = useSay()
  const { explanation } = tracked
  if (explanation === null) return null
  const { due } = explanation
  const heading: Text =
    due === null ? words.whyNone : { vi: `Vì sao là ngày ${formatDay(due)}?`, en: `Why ${formatDay(due)}?` }
  return (
    <section id="vi-sao">
      <div class="section-head">
        <h2>{to(heading)}</h2>
      </div>
      <DueCalendar {...dueCalendarOf(explanation)} />
    </section>
  )
}
