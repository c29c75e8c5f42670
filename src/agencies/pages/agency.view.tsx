import type { WorkingCalendar } from '../../deadlines/index.ts'
import {
  FilterBar,
  formatPhone,
  formatWeekdayDate,
  localePath,
  Notice,
  PageHead,
  PublicPage,
  SummaryList,
  type SummaryRow,
  Tag,
} from '../../platform/html/index.ts'
import type { Frame } from '../../platform/http/index.ts'
import { say, type Text } from '../../platform/text.ts'
import { type ProcedureLine, ProceduresTable } from '../../procedures/index.ts'
import { type MonthOfRatings, type Row, SatisfactionCard } from '../../statistics/index.ts'
import type { Agency } from '../directory.ts'
import { words } from './agencies.words.ts'
import { FigureCards } from './figures.view.tsx'
import { hoursOf } from './hours.ts'

export interface AgencyPageProps {
  readonly frame: Frame
  readonly agency: Agency
  readonly parent: Agency | null
  readonly successor: Agency | null
  readonly ended: boolean
  readonly calendar: WorkingCalendar
  /** Dates off in the weeks ahead. */
  readonly daysOff: readonly { readonly date: string; readonly name: Text | null }[]
  readonly offered: number
  readonly lines: readonly ProcedureLine[]
  /** Twelve months, the last full one at the end; empty where nothing was ever counted. */
  readonly months: readonly Row[]
  /** The same months and the running one. */
  readonly satisfaction: readonly MonthOfRatings[]
}

function contact(props: AgencyPageProps, to: (text: Text) => string): SummaryRow[] {
  const { agency, calendar, daysOff, frame, parent } = props
  return [
    ...(agency.address === null ? [] : [{ label: words.address, value: <span lang="vi">{agency.address}</span> }]),
    {
      label: words.hours,
      value: hoursOf(calendar).map(line => (
        <p key={line.days.vi}>
          {to(line.days)}: <b>{to(line.hours)}</b>
        </p>
      )),
    },
    {
      label: words.daysOff,
      value:
        daysOff.length === 0
          ? to(words.noDaysOff)
          : daysOff.map(day => (
              <p key={day.date}>
                {formatWeekdayDate(day.date, frame.locale)}
                {day.name === null ? null : `, ${to(day.name)}`}
              </p>
            )),
    },
    ...(agency.phone === null
      ? []
      : [{ label: words.phone, value: <a href={`tel:${agency.phone}`}>{formatPhone(agency.phone)}</a> }]),
    ...(agency.email === null
      ? []
      : [{ label: words.email, value: <a href={`mailto:${agency.email}`}>{agency.email}</a> }]),
    ...(parent === null
      ? []
      : [
          {
            label: words.parent,
            value: <a href={localePath(`/co-quan/${parent.slug}`, frame.locale)}>{parent.name}</a>,
          },
        ]),
  ]
}

/** `/co-quan/:slug`: where it is, when it is open, what it takes, how late it is. */
export function AgencyPage(props: AgencyPageProps) {
  const { frame, agency, successor, months } = props
  const { locale } = frame
  const to = (text: Text) => say(text, locale)
  const month = months.at(-1)?.key
  return (
    <PublicPage
      {...frame}
      title={agency.name}
      wide
      crumbs={[
        { label: words.home, href: localePath('/', locale) },
        { label: words.title, href: localePath('/co-quan', locale) },
        { label: agency.shortName },
      ]}
    >
      <section class="section wrap">
        <PageHead
          title={agency.name}
          tags={
            <Tag
              family={agency.oneStop ? 'green' : 'gray'}
              icon={agency.oneStop ? 'door' : 'info'}
              label={agency.oneStop ? words.desk : words.noDesk}
            />
          }
          lead={to(agency.oneStop ? words.deskText : words.noDeskText)}
        />
        {props.ended ? (
          <Notice kind="warning" title={words.ended}>
            {successor === null ? null : (
              <>
                {to(words.successor)} <a href={localePath(`/co-quan/${successor.slug}`, locale)}>{successor.name}</a>.
              </>
            )}
          </Notice>
        ) : null}
        <SummaryList rows={contact(props, to)} />
      </section>
      <section class="section section-tint">
        <div class="wrap">
          <div class="section-head">
            <div>
              <h2>{to(words.figures)}</h2>
              {month === undefined ? null : (
                <p class="muted">
                  {to({
                    vi: `Cột đậm là tháng ${month.slice(5)}/${month.slice(0, 4)}, các cột nhạt là 11 tháng trước.`,
                    en: `The dark bar is ${month.slice(5)}/${month.slice(0, 4)}, the light ones the 11 months before.`,
                  })}
                </p>
              )}
            </div>
          </div>
          <div class="stack">
            {months.length === 0 ? <p class="empty">{to(words.noFigures)}</p> : <FigureCards months={months} />}
            <div class="grid grid-2">
              <SatisfactionCard months={props.satisfaction} span={to(words.twelveMonths)} />
              <div class="stat">
                <h3>{to(words.wrong)}</h3>
                <div>
                  <p>{to(words.wrongText)}</p>
                  <p>
                    <a href={localePath(`/phan-anh/gui?co-quan=${agency.slug}`, locale)}>{to(words.report)}</a>
                  </p>
                </div>
              </div>
            </div>
          </div>
        </div>
      </section>
      {props.offered === 0 ? null : (
        <section class="section wrap stack">
          <div class="section-head">
            <h2>{to(words.procedures)}</h2>
            <a href={localePath(`/thu-tuc?co-quan=${agency.code}`, locale)}>
              {to({ vi: `Xem cả ${props.offered} thủ tục`, en: `See all ${props.offered}` })}
            </a>
          </div>
          <FilterBar
            action={localePath('/thu-tuc', locale)}
            label={words.findHere}
            submit={words.findProcedure}
            search={{ name: 'q', label: words.findHere }}
          >
            <input type="hidden" name="co-quan" value={agency.code} />
          </FilterBar>
          <ProceduresTable lines={props.lines} />
        </section>
      )}
    </PublicPage>
  )
}
