import { payWords } from '../../payments/index.ts'
import { Button, localePath, Notice, PublicPage } from '../../platform/html/index.ts'
import type { Frame } from '../../platform/http/index.ts'
import { say, type Text } from '../../platform/text.ts'
import type { Tracked } from '../track-dossier.ts'
import { TrackedCalendar, TrackedHead } from './tracked-head.view.tsx'
import { awaitsFee } from './tracked-marks.ts'
import { TrackedTimeline } from './tracked-timeline.view.tsx'
import { words } from './tracking-pages.words.ts'

export interface TrackedPageProps {
  readonly frame: Frame
  readonly tracked: Tracked
  /** `YYYY-MM-DD`. */
  readonly today: string
  /** When the receiving desk is open. */
  readonly hours: Text
  /** Contacts that may still be rated. */
  readonly unrated: number
}

/** `/tra-cuu/:ma`: state, date, desk, what to do, why this date, the way so far. Nobody's name is on it. */
export function TrackedPage(props: TrackedPageProps) {
  const { frame, tracked, today } = props
  const { locale } = frame
  const to = (text: Text) => say(text, locale)
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
        <TrackedHead tracked={tracked} today={today} />
        {awaitsFee(tracked) ? (
          <p>
            <Button href={localePath(`/tra-cuu/${encodeURIComponent(tracked.code)}/thanh-toan`, locale)}>
              {to(payWords.pay)}
            </Button>
          </p>
        ) : null}
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
        {props.unrated === 0 ? null : (
          <p>
            <Button kind="secondary" href={localePath(`/danh-gia/${tracked.code}`, locale)}>
              {to(words.rate)}
            </Button>
          </p>
        )}
        <TrackedCalendar tracked={tracked} />
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
              <a
                href={localePath(
                  `/phan-anh/gui?ho-so=${tracked.code}&co-quan=${tracked.receivedBy.slug ?? ''}&loai=report`,
                  locale,
                )}
              >
                {to(words.report)}
              </a>
            </p>
            <p>
              <a href={localePath(`/tai-khoan/ho-so/${tracked.code}/trao-doi`, locale)}>{to(words.write)}</a>
            </p>
            <p>
              <a href={localePath('/tra-cuu?khac=1', locale)}>{to(words.other)}</a>
            </p>
          </aside>
        </div>
      </section>
    </PublicPage>
  )
}
