import type { Directory } from '../../agencies/index.ts'
import { Button, formatDate, localePath, PageHead, Pagination, PublicPage, Tag } from '../../platform/html/index.ts'
import type { Frame } from '../../platform/http/index.ts'
import { say, type Text } from '../../platform/text.ts'
import { feedbackTerms } from '../domain/feedback-terms.ts'
import type { Published, StoredFeedback } from '../feedback.queries.ts'
import { words as common, kindWords, stateWords } from '../feedback.words.ts'
import { FollowDoor } from '../follow/follow.view.tsx'
import { Written } from '../thread.view.tsx'
import { words } from './published.words.ts'

export interface PublishedPageProps {
  readonly frame: Frame
  readonly csrf: string
  readonly directory: Directory
  readonly own: readonly StoredFeedback[]
  readonly published: readonly Published[]
  readonly nextPath: string | null
}

function Own({ own, frame }: PublishedPageProps) {
  const to = (text: Text) => say(text, frame.locale)
  if (own.length === 0) return null
  return (
    <section class="stack-s">
      <h2>{to(words.mine)}</h2>
      <ul class="plain-list">
        {own.map(each => {
          const state = stateWords[each.state]
          return (
            <li key={each.code}>
              <a href={localePath(`/phan-anh/tra-cuu/${each.code}`, frame.locale)}>{each.code}</a>,{' '}
              {to(kindWords[each.kind].label)}, {formatDate(each.receivedAt)}{' '}
              <Tag family={state.family} icon={state.icon} label={state.label} />
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** The terms as people read them: two days to take it up, so many to answer. */
function Terms({ frame }: { readonly frame: Frame }) {
  const to = (text: Text) => say(text, frame.locale)
  return (
    <ul>
      {(['report', 'complaint', 'question'] as const).map(kind => {
        const { takeUp, answer, basis } = feedbackTerms[kind]
        const label = kind === 'report' ? words.reportAndProposal : kindWords[kind].label
        return (
          <li key={kind}>
            <b>{to(label)}</b>: {to(words.term(takeUp, answer))} ({to(basis)}).
          </li>
        )
      })}
    </ul>
  )
}

/** `/phan-anh`: how to send one, how to follow one, and what was answered. */
export function PublishedPage(props: PublishedPageProps) {
  const { frame, directory, published, nextPath } = props
  const { locale } = frame
  const to = (text: Text) => say(text, locale)
  return (
    <PublicPage
      {...frame}
      title={common.title}
      description={to(words.lead)}
      crumbs={[{ label: common.home, href: localePath('/', locale) }, { label: common.title }]}
    >
      <PageHead title={common.title} lead={to(words.lead)} />
      <div class="stack-l">
        <div class="grid grid-2">
          <section class="stack">
            <div class="row">
              <Button href={localePath('/phan-anh/gui', locale)}>{to(words.send)}</Button>
              <Button kind="secondary" href={localePath('/hoi-dap/gui', locale)}>
                {to(words.ask)}
              </Button>
            </div>
            <h2>{to(words.when)}</h2>
            <Terms frame={frame} />
          </section>
          <FollowDoor csrf={props.csrf} />
        </div>
        <Own {...props} />
        <section class="stack">
          <h2>{to(words.answered)}</h2>
          {published.length === 0 ? (
            <div class="empty">
              <p>{to(words.none)}</p>
            </div>
          ) : (
            <ul class="plain-list measure">
              {published.map(each => (
                <li key={each.id} class="stack-s">
                  <h3>
                    {to(kindWords[each.kind].label)},{' '}
                    <span lang="vi">{directory.agencies.get(each.agency)?.shortName}</span>
                  </h3>
                  <Written text={each.body} />
                  <p>
                    <b>{to(common.answer)}</b>, {formatDate(each.at)}
                  </p>
                  <Written text={each.answer} />
                </li>
              ))}
            </ul>
          )}
          <Pagination nextHref={nextPath === null ? undefined : localePath(nextPath, locale)} />
        </section>
      </div>
    </PublicPage>
  )
}
