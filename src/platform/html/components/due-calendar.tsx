import { useSay, type Words } from '../locale.tsx'
import { safeHref } from '../safe-href.ts'
import { type CalendarDay, calendarHeads, calendarKey, cellClasses, dayWords } from './due-calendar-days.ts'

export interface LedgerLine {
  label: Words
  /** What it adds or fixes: a date or a number of days. */
  value: Words
  note?: Words | undefined
}
export interface DueCalendarProps {
  /** Weeks from Monday to Sunday, seven days each. */
  weeks: readonly (readonly CalendarDay[])[]
  /** Says how to read it: "Hôm nay, 25/11, là ngày thứ 12 trên 18." */
  caption: Words
  ledger: readonly LedgerLine[]
  /** The last line, the same date as the door in the calendar. */
  sum: { label: Words; value: Words }
  /** Further words below the ledger. */
  link?: { href: string; text: Words } | undefined
}

/** "Vì sao là ngày này": the days that were counted, and the sum that gives the same date. */
export function DueCalendar(props: DueCalendarProps) {
  const say = useSay()
  const used = new Set(props.weeks.flat().map(day => day.role))
  return (
    <div class="due-calendar">
      <div>
        <table class="calendar">
          <caption>{say(props.caption)}</caption>
          <thead>
            <tr>
              {calendarHeads.map(head => (
                <th scope="col" key={head.vi}>
                  {say(head)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {props.weeks.map(week => (
              <tr key={week[0]?.date}>
                {week.map((day, at) => (
                  <td key={day.date} class={cellClasses(week, at)}>
                    <div>
                      <time class="calendar-date" datetime={day.date}>
                        {day.date.slice(8, 10)}/{day.date.slice(5, 7)}
                      </time>
                      {day.label === undefined ? null : <b>{say(day.label)}</b>}
                      <span class="sr-only">{say(dayWords(day))}</span>
                    </div>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        <ul class="calendar-key" aria-hidden="true">
          {calendarKey
            .filter(item => used.has(item.role))
            .map(item => (
              <li key={item.role}>
                <span class={`swatch role-${item.role}`} />
                {say(item.label)}
              </li>
            ))}
        </ul>
      </div>
      <div>
        <dl class="ledger">
          {props.ledger.map(line => (
            <div key={say(line.label)}>
              <dt>{say(line.label)}</dt>
              <dd class="ledger-value">{say(line.value)}</dd>
              {line.note === undefined ? null : <dd class="ledger-note">{say(line.note)}</dd>}
            </div>
          ))}
          <div class="ledger-sum">
            <dt>{say(props.sum.label)}</dt>
            <dd class="ledger-value">{say(props.sum.value)}</dd>
          </div>
        </dl>
        {props.link === undefined ? null : (
          <p>
            <a href={safeHref(props.link.href)}>{say(props.link.text)}</a>
          </p>
        )}
      </div>
    </div>
  )
}
