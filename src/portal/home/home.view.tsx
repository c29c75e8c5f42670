import { type Agency, FigureCards } from '../../agencies/index.ts'
import {
  Button,
  CardList,
  formatNumber,
  localePath,
  Notice,
  PublicPage,
  Select,
  TextInput,
} from '../../platform/html/index.ts'
import type { Frame } from '../../platform/http/index.ts'
import { say, type Text } from '../../platform/text.ts'
import type { Row } from '../../statistics/index.ts'
import { TrackingDoor } from '../../tracking/index.ts'
import { lifeEvents } from '../life-events/life-events.ts'
import { oftenSought, words } from '../portal.words.ts'

export interface HomePageProps {
  readonly frame: Frame
  readonly csrf: string
  /** How many procedures the catalogue holds. */
  readonly procedures: number
  /** Twelve full months; empty where nothing was ever counted. */
  readonly months: readonly Row[]
  readonly communes: readonly Agency[]
  readonly provincial: readonly Agency[]
  readonly vertical: readonly Agency[]
}

const named = (month: string): string => `${month.slice(5)}/${month.slice(0, 4)}`

/** `/`: search, the tracking door, turns of life, how we did last month, where to go. */
export function HomePage(props: HomePageProps) {
  const { frame, months } = props
  const { locale } = frame
  const to = (text: Text) => say(text, locale)
  const path = (address: string) => localePath(address, locale)
  return (
    <PublicPage {...frame} title={words.siteTitle} description={words.siteText} wide>
      <div class="section-tint">
        <div class="wrap hero">
          <div class="hero-text">
            <h1>{to(words.question)}</h1>
            <p class="lead">{to(words.lead)}</p>
            <search>
              <form class="search-box" action={path('/thu-tuc')}>
                <TextInput
                  name="q"
                  label={words.findProcedure}
                  hideLabel
                  icon="search"
                  type="search"
                  autoComplete="off"
                  placeholder={words.example}
                  suggestFrom="/thu-tuc/goi-y"
                />
                <Button>{to(words.findProcedure)}</Button>
              </form>
            </search>
            <div class="stack">
              <ul class="hints">
                <li>{to(words.often)}</li>
                {oftenSought.map(({ label, q }) => (
                  <li key={q}>
                    <a href={path(`/thu-tuc?q=${encodeURIComponent(q)}`)}>{to(label)}</a>
                  </li>
                ))}
              </ul>
              <Notice icon="hand" title={words.helpTitle}>
                {to(words.helpText)} <a href={path('/co-quan')}>{to(words.near)}</a>
              </Notice>
            </div>
          </div>
          <div class="hero-side">
            <TrackingDoor csrf={props.csrf} />
          </div>
        </div>
      </div>
      <section class="section wrap">
        <div class="section-head">
          <h2>{to(words.byEvent)}</h2>
          <a href={path('/thu-tuc')}>
            {to({
              vi: `Xem cả ${formatNumber(props.procedures)} thủ tục`,
              en: `See all ${formatNumber(props.procedures, 'en')} procedures`,
            })}
          </a>
        </div>
        <CardList
          cards={lifeEvents.map(({ slug, title, description, icon }) => ({
            href: path(`/su-kien/${slug}`),
            title,
            note: description,
            icon,
          }))}
        />
      </section>
      <Figures months={months} to={to} path={path} />
      <Places {...props} to={to} path={path} />
    </PublicPage>
  )
}

interface Tools {
  readonly to: (text: Text) => string
  readonly path: (address: string) => string
}

function Figures({ months, to, path }: Tools & { readonly months: readonly Row[] }) {
  const last = months.at(-1)?.key
  if (last === undefined) return null
  return (
    <section class="section section-tint">
      <div class="wrap">
        <div class="section-head">
          <div>
            <h2>
              {to({ vi: `Tháng ${Number(last.slice(5))} chúng tôi làm đến đâu`, en: `How we did in ${named(last)}` })}
            </h2>
            <p class="muted">
              {to({
                vi: `Cột đậm là tháng ${named(last)}, các cột nhạt là 11 tháng trước.`,
                en: `The dark bar is ${named(last)}, the light ones the 11 months before.`,
              })}
            </p>
          </div>
          <a href={path('/thong-ke')}>{to(words.fullStatistics)}</a>
        </div>
        <FigureCards
          months={months}
          lateNote={
            <>
              {to(words.lateNote)} <a href={path('/thong-ke')}>{to(words.whoIsLate)}</a>
            </>
          }
        />
      </div>
    </section>
  )
}

function Places({ communes, provincial, vertical, to, path }: Tools & HomePageProps) {
  const links = (agencies: readonly Agency[]) =>
    agencies.map(({ slug, shortName }) => (
      <li key={slug}>
        <a href={path(`/co-quan/${slug}`)}>{shortName}</a>
      </li>
    ))
  return (
    <section class="section wrap">
      <div class="section-head">
        <h2>{to(words.where)}</h2>
      </div>
      <div class="grid grid-3">
        <div class="stack-s">
          <h3>{to({ vi: `${communes.length} xã, phường, đặc khu`, en: `${communes.length} communes and wards` })}</h3>
          <p class="muted">{to(words.anywhere)}</p>
          <form class="stack-s" action={path('/co-quan')}>
            <Select
              name="xa"
              label={words.findNear}
              prompt={words.chooseCommune}
              options={communes.map(({ slug, shortName }) => ({ value: slug, label: shortName }))}
            />
            <Button kind="secondary">{to(words.seePlace)}</Button>
          </form>
        </div>
        <div class="stack-s">
          <h3>{to(words.provincial)}</h3>
          <ul class="link-columns" lang="vi">
            {links(provincial)}
          </ul>
          <p>
            <a href={path('/co-quan')}>{to(words.allAgencies)}</a>
          </p>
        </div>
        <div class="stack-s">
          <h3>{to(words.vertical)}</h3>
          <ul class="plain-list" lang="vi">
            {links(vertical)}
          </ul>
        </div>
      </div>
    </section>
  )
}
