import {
  Code,
  DeadlineChip,
  DueCalendar,
  dueCalendarOf,
  FactRow,
  formatDay,
  formatDue,
  localePath,
  Notice,
  PageHead,
  PublicPage,
  StateTag,
} from '../../platform/html/index.ts'
import type { Frame } from '../../platform/http/index.ts'
import { say, type Text } from '../../platform/text.ts'
import type { Holder, Tracked } from '../track-dossier.ts'
import { deadlineOf, tagOf, todoOf } from './tracked-marks.ts'
import { TrackedTimeline } from './tracked-timeline.view.tsx'
import { words } from './tracking-pages.words.ts'

export interface TrackedPageProps {
  readonly frame: Frame
  readonly tracked: Tracked
  /** `YYYY-MM-DD`. */
  readonly today: string
  /** When the receiving desk is open. */
  readonly hours: Text
}

function dueFact({ tracked, frame, today }: TrackedPageProps) {
  const { locale } = frame
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

function holderFact({ tracked, frame }: TrackedPageProps) {
  const to = (text: Text) => say(text, frame.locale)
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

/** `/tra-cuu/:ma`: state, date, desk, what to do, why this date, the way so far. Nobody's name is on it. */
export function TrackedPage(props: TrackedPageProps) {
  const { frame, tracked, today } = props
  const { locale } = frame
  const to = (text: Text) => say(text, locale)
  const todo = todoOf(tracked)
  const due = tracked.explanation?.due ?? null
  const heading: Text =
    due === null ? words.whyNone : { vi: `Vì sao là ngày ${formatDay(due)}?`, en: `Why ${formatDay(due)}?` }
  return (
    <PublicPage
      {...frame}
      title={{ vi: `Hồ sơ ${tracked.code}`, en: `Dossier ${tracked.code}` }}
      unlisted
      wide
      crumbs={[
        { label: words.home, href: localePath('/', locale) },
        { label: words.title, href: localePath('/tra-cuu', locale) },
        { label: tracked.code },
      ]}
    >
      <section class="wrap main stack">
        <div class="sheet">
          <PageHead
            title={tracked.procedure.shortName}
            above={<Code code={tracked.code} />}
            tags={
              <>
                <StateTag state={tagOf[tracked.state]} label={tracked.stateLabel} large />
                <DeadlineChip deadline={deadlineOf(tracked)} large />
              </>
            }
          />
          <FactRow
            facts={[
              dueFact(props),
              holderFact(props),
              { label: words.todo, value: to(todo.what), note: todo.note === null ? undefined : to(todo.note) },
            ]}
          />
        </div>
        {tracked.missing.length === 0 ? null : (
          <Notice kind="warning" title={words.missing}>
            <ul lang="vi">
              {tracked.missing.map(name => (
                <li key={name}>{name}</li>
              ))}
            </ul>
            <p>{to(words.missingText)}</p>
          </Notice>
        )}
        {tracked.explanation === null ? null : (
          <section id="vi-sao">
            <div class="section-head">
              <h2>{to(heading)}</h2>
            </div>
            <DueCalendar {...dueCalendarOf(tracked.explanation)} />
          </section>
        )}
      </section>
      <section class="section section-tint">
        <div class="wrap with-aside">
          <div>
            <TrackedTimeline tracked={tracked} today={today} />
          </div>
          <aside class="stack">
            <h3>{to(words.atReceipt)}</h3>
            <ul class="plain-list">
              <li>{to(words.bring)}</li>
              <li>{to(words.proxy)}</li>
              <li>
                {tracked.receivedBy.slug === null ? (
                  tracked.receivedBy.name
                ) : (
                  <a href={localePath(`/co-quan/${tracked.receivedBy.slug}`, locale)}>{tracked.receivedBy.name}</a>
                )}
              </li>
              <li>{to(props.hours)}</li>
            </ul>
            <h3>{to(words.wrong)}</h3>
            <p>{to(words.wrongText)}</p>
            <p>
              <a href={localePath('/tra-cuu?khac=1', locale)}>{to(words.other)}</a>
            </p>
          </aside>
        </div>
      </section>
    </PublicPage>
  )
}
