import {
  Button,
  ErrorSummary,
  type FormProblem,
  formatDate,
  HiddenCsrf,
  localePath,
  PageHead,
  PublicPage,
  Radios,
  Table,
  TextArea,
  useSay,
} from '../../platform/html/index.ts'
import type { Frame } from '../../platform/http/index.ts'
import { say, type Text } from '../../platform/text.ts'
import { aspects, LONGEST_COMMENT, marks, scores } from '../domain/rating.ts'
import type { RatedContact } from '../rate.ts'
import { aspectWords, contactName, markWords, ratingTitle, scoreWords, words } from '../ratings.words.ts'

/** What was typed, as it came. */
export type TypedRating = Readonly<
  Record<'contact' | 'overall' | 'timeliness' | 'attitude' | 'clarity' | 'comment', string>
>

export interface RatingPageProps {
  readonly frame: Frame
  readonly csrf: string
  readonly code: string
  readonly procedure: Text
  readonly contacts: readonly RatedContact[]
  /** Vietnamese path of this page, and of the dossier's. */
  readonly path: string
  readonly dossierPath: string
  readonly crumbs: readonly { readonly label: Text | string; readonly path?: string }[]
  readonly typed: TypedRating
  readonly problems: readonly FormProblem[]
  readonly outcome: Text | null
}

function RatingForm(props: RatingPageProps & { readonly open: readonly RatedContact[] }) {
  const { frame, csrf, typed, problems, open } = props
  const to = (text: Text) => say(text, frame.locale)
  const errorOf = (id: string) => problems.find(problem => problem.id === id)?.text
  const [only] = open
  return (
    <form class="stack measure" method="post" action={localePath(props.path, frame.locale)} data-once data-keeps>
      <HiddenCsrf token={csrf} />
      {open.length === 1 && only !== undefined ? (
        <>
          <input type="hidden" name="contact" value={only.key} />
          <h2>{to(contactName(only))}</h2>
        </>
      ) : (
        <Radios
          name="contact"
          label={words.which}
          items={open.map(each => ({ value: each.key, label: contactName(each) }))}
          value={typed.contact}
          error={errorOf('contact')}
        />
      )}
      <Radios
        name="overall"
        label={words.overall}
        items={scores.map(score => ({ value: String(score), label: scoreWords[score] }))}
        value={typed.overall}
        error={errorOf('overall')}
      />
      {aspects.map(aspect => (
        <Radios
          key={aspect}
          name={aspect}
          label={aspectWords[aspect]}
          items={marks.map(mark => ({ value: mark, label: markWords[mark] }))}
          value={typed[aspect]}
          layout="row"
          optional
        />
      ))}
      <TextArea
        name="comment"
        label={words.comment}
        hint={words.commentHint}
        value={typed.comment}
        error={errorOf('comment')}
        maxLength={LONGEST_COMMENT}
        optional
      />
      <div>
        <Button>{to(words.submit)}</Button>
      </div>
    </form>
  )
}

function RatedTable({ contacts }: Pick<RatingPageProps, 'contacts'>) {
  return (
    <Table
      caption={words.done}
      showCaption
      columns={[
        { key: 'contact', label: words.contact, phone: 'title' },
        { key: 'rating', label: words.rating },
        { key: 'at', label: words.done },
      ]}
      rows={contacts.flatMap(each =>
        each.rated === null
          ? []
          : [
              {
                key: each.key,
                cells: {
                  contact: <Said text={contactName(each)} />,
                  rating: <Said text={scoreWords[each.rated.overall]} />,
                  at: formatDate(each.rated.at),
                },
              },
            ],
      )}
    />
  )
}

function Said({ text }: { readonly text: Text }) {
  const to = useSay()
  return <>{to(text)}</>
}

/** The page on which contacts of one dossier are rated, by account or by receipt. */
export function RatingPage(props: RatingPageProps) {
  const { frame, contacts, problems, outcome, crumbs } = props
  const { locale } = frame
  const to = (text: Text) => say(text, locale)
  const open = contacts.filter(each => each.rated === null)
  return (
    <PublicPage
      {...frame}
      title={ratingTitle(props.code)}
      problems={problems.length}
      unlisted
      banner={outcome === null ? undefined : <p>{to(outcome)}</p>}
      crumbs={crumbs.map(({ label, path }) => ({
        label,
        ...(path === undefined ? {} : { href: localePath(path, locale) }),
      }))}
    >
      <ErrorSummary problems={problems} />
      <PageHead
        title={words.title}
        above={props.code}
        lead={
          <>
            <span lang="vi">{to(props.procedure)}</span>. {to(words.lead)}
          </>
        }
      />
      <div class="stack-l">
        {open.length > 0 ? (
          <RatingForm {...props} open={open} />
        ) : (
          <div class="empty">
            <p>
              <b>{to(contacts.length === 0 ? words.nothing : words.all)}</b>
            </p>
            {contacts.length === 0 ? <p>{to(words.nothingText)}</p> : null}
          </div>
        )}
        {open.length === contacts.length ? null : <RatedTable contacts={contacts} />}
        <p>
          <a href={localePath(props.dossierPath, locale)}>{to(words.back)}</a>
        </p>
      </div>
    </PublicPage>
  )
}
