import type { Dossier } from '../../dossiers/index.ts'
import { type StoredFile, thumbnailAt } from '../../files/index.ts'
import { AnswersList } from '../../forms/index.ts'
import { payWords } from '../../payments/index.ts'
import {
  Button,
  Details,
  FileLine,
  formatDate,
  formatMoney,
  localePath,
  Notice,
  SummaryList,
  Table,
  useLocale,
  useSay,
} from '../../platform/html/index.ts'
import type { Frame } from '../../platform/http/index.ts'
import type { Text } from '../../platform/text.ts'
import { say } from '../../platform/text.ts'
import type { ProcedureCase } from '../../procedures/index.ts'
import type { StoredResult } from '../../results/index.ts'
import { awaitsFee, type Tracked, TrackedCalendar, TrackedHead, TrackedTimeline } from '../../tracking/index.ts'
import { AccountPage } from '../account-frame.view.tsx'
import { words as conversation, unreadWords } from '../conversation/conversation.words.ts'
import { MessageList } from '../my-dossiers/message-list.view.tsx'
import type { ReceivedMessage } from '../my-dossiers/my-dossiers.queries.ts'
import { amountOf, standings, words } from './dossier.words.ts'
import { ownResultPath } from './own-result-path.ts'

export interface OwnDossierPageProps {
  readonly frame: Frame
  readonly today: string
  readonly dossier: Dossier
  readonly tracked: Tracked
  readonly chosen: ProcedureCase | null
  readonly may: ReadonlySet<string>
  readonly messages: readonly ReceivedMessage[]
  /** Files of the dossier. */
  readonly files: readonly StoredFile[]
  readonly results: readonly StoredResult[]
  readonly hours: Text
  /** Contacts that may still be rated. */
  readonly unrated: number
  /** Messages of the conversation that were not seen. */
  readonly unread: number
  /** What was done just before. */
  readonly outcome: Text | null
  /** Number of the authorisation by which somebody else sees it. */
  readonly authorisation: number | null
  readonly mayReceive: boolean
}

/** What the officer asks for, each paper with the note beside it. */
function Requested(props: { dossier: Dossier; href: string | null; paysFirst: boolean }) {
  const { dossier, href, paysFirst } = props
  const to = useSay()
  const open = dossier.supplements.find(each => each.suppliedAt === null)
  if (open === undefined || dossier.end !== null) return null
  const names = new Map(dossier.components.map(each => [each.key, each.name]))
  return (
    <div class="stack-s">
      <Notice kind="warning" title={words.requested}>
        <ul lang="vi">
          {open.items.map(item => (
            <li key={item.componentKey}>
              <strong>{names.get(item.componentKey) ?? item.componentKey}</strong>: {item.reason}. {to(words.howToFix)}
              {item.howToFix}
            </li>
          ))}
        </ul>
      </Notice>
      {href === null ? null : (
        <p>
          <Button kind={paysFirst ? 'secondary' : 'primary'} href={href}>
            {to(words.supply)}
          </Button>
        </p>
      )}
    </div>
  )
}

/** What is to be paid, first of all that the citizen has to do. */
function FeeToPay({ tracked, href }: { tracked: Tracked; href: string }) {
  const to = useSay()
  const locale = useLocale()
  if (!awaitsFee(tracked)) return null
  return (
    <div class="stack-s">
      <Notice kind="warning" title={words.fee} icon="coin">
        <p>
          <b>{formatMoney(tracked.fee.outstanding, locale)}</b>. {to(words.feeNote)}
        </p>
      </Notice>
      <p>
        <Button href={href}>{to(payWords.pay)}</Button>
      </p>
    </div>
  )
}

/** Whether it is in force, and where it is not, why. */
function ResultStanding({ result }: { readonly result: StoredResult }) {
  const to = useSay()
  const locale = useLocale()
  const { supersededBy: next, stateReason: reason } = result
  return (
    <>
      {to(standings[result.state] ?? result.state)}
      {next === null ? null : (
        <>
          {': '}
          <a href={localePath(`/ket-qua/${encodeURIComponent(next)}`, locale)}>{next}</a>
        </>
      )}
      {reason === null ? null : (
        <div class="muted">
          {to(words.why)} <span lang="vi">{reason}</span>
        </div>
      )}
    </>
  )
}

function Results({ results }: Pick<OwnDossierPageProps, 'results'>) {
  const to = useSay()
  const locale = useLocale()
  if (results.length === 0) return <p class="muted">{to(words.noResult)}</p>
  return (
    <>
      {results.map(result => (
        <article key={result.number} class="stack-s">
          <h3 lang="vi">{result.name}</h3>
          <SummaryList
            compact
            rows={[
              { label: words.number, value: result.number },
              { label: words.issued, value: formatDate(result.issuedAt) },
              { label: words.by, value: <span lang="vi">{result.agencyName}</span> },
              { label: words.standing, value: <ResultStanding result={result} /> },
            ]}
          />
          <FileLine name={`${result.number.replaceAll('/', '-')}.pdf`} href={ownResultPath(result.id)} />
          <Details summary={words.read}>
            {result.content.split('\n').map((line, at) => (
              <p key={at} lang="vi">
                {line}
              </p>
            ))}
          </Details>
          <p>
            <a href={localePath(`/ket-qua/${result.number.split('/').map(encodeURIComponent).join('/')}`, locale)}>
              {to(words.verify)}
            </a>
          </p>
        </article>
      ))}
    </>
  )
}

function Papers({ dossier, files }: Pick<OwnDossierPageProps, 'dossier' | 'files'>) {
  const to = useSay()
  return (
    <Table
      caption={words.papers}
      columns={[
        { key: 'name', label: words.paper, phone: 'title' },
        { key: 'amount', label: words.handedIn },
      ]}
      rows={dossier.components.map(each => ({
        key: each.key,
        cells: {
          name: <span lang="vi">{each.name}</span>,
          amount: (
            <>
              {to(amountOf(each))}
              {files
                .filter(file => each.fileIds.includes(file.id))
                .map(file => (
                  <FileLine
                    key={file.id}
                    {...file}
                    href={`/tai-khoan/tep/${file.id}`}
                    thumbnail={thumbnailAt(file, `/tai-khoan/tep/${file.id}`)}
                  />
                ))}
            </>
          ),
        },
      }))}
    />
  )
}

function Aside({ tracked, hours, withdrawHref }: { tracked: Tracked; hours: Text; withdrawHref: string | null }) {
  const to = useSay()
  const locale = useLocale()
  const { name, slug } = tracked.receivedBy
  return (
    <aside class="stack">
      <h3>{to(words.desk)}</h3>
      <ul class="plain-list">
        <li lang="vi">{slug === null ? name : <a href={localePath(`/co-quan/${slug}`, locale)}>{name}</a>}</li>
        <li>{to(hours)}</li>
      </ul>
      <h3>{to(words.other)}</h3>
      <ul class="plain-list">
        {tracked.fee.paid > 0 ? (
          <li>
            <a href={localePath(`/tai-khoan/ho-so/${tracked.code}/thanh-toan`, locale)}>{to(payWords.receipts)}</a>
          </li>
        ) : null}
        {withdrawHref === null ? null : (
          <li>
            <a href={withdrawHref}>{to(words.withdraw)}</a>
          </li>
        )}
        <li>
          <a href={localePath(`/phan-anh/gui?ho-so=${tracked.code}&co-quan=${slug ?? ''}&loai=report`, locale)}>
            {to(
              tracked.punctuality === 'late' || tracked.clock?.remaining?.state === 'late'
                ? words.reportLate
                : words.report,
            )}
          </a>
        </li>
        <li>{to(words.help)}</li>
      </ul>
    </aside>
  )
}

/** `/tai-khoan/ho-so/:ma`: everything about one's own dossier. */
export function OwnDossierPage(props: OwnDossierPageProps) {
  const { frame, dossier, tracked, chosen, may, messages, results, hours, outcome, today } = props
  const { locale } = frame
  const to = (text: Text) => say(text, locale)
  const root = localePath(`/tai-khoan/ho-so/${dossier.code}`, locale)
  // What the citizen came for stands first as soon as it is there.
  const issued = results.length > 0
  const ownResults = (
    <section class="stack-s">
      <h2>{to(words.results)}</h2>
      {props.mayReceive ? <Results results={results} /> : <p>{to(words.mayNotReceive)}</p>}
    </section>
  )
  return (
    <AccountPage
      frame={frame}
      title={{ vi: `Hồ sơ ${dossier.code}`, en: `Dossier ${dossier.code}` }}
      below={[{ label: dossier.code }]}
      banner={outcome === null ? undefined : <p>{to(outcome)}</p>}
      wide
    >
      <section class="wrap main stack">
        {props.authorisation === null ? null : (
          <Notice kind="info">
            <p>{to(words.byAuthorisation(props.authorisation, dossier.applicant.fullName))}</p>
          </Notice>
        )}
        <TrackedHead tracked={tracked} today={today} />
        {issued ? ownResults : null}
        <FeeToPay tracked={tracked} href={`${root}/thanh-toan`} />
        <Requested
          dossier={dossier}
          href={may.has('supply') ? `${root}/bo-sung` : null}
          paysFirst={awaitsFee(tracked)}
        />
        <p class="row">
          <Button kind="secondary" href={`${root}/trao-doi`} icon="send">
            {to(conversation.open)}
          </Button>
          {props.unread === 0 ? null : <span class="unread-mark">{to(unreadWords(props.unread))}</span>}
          {props.unrated === 0 ? null : (
            <Button kind="secondary" href={localePath(`/tai-khoan/danh-gia/${dossier.code}`, locale)}>
              {to(words.rate)}
            </Button>
          )}
        </p>
        <TrackedCalendar tracked={tracked} />
      </section>
      <section class="section section-tint">
        <div class="wrap with-aside">
          <div>
            <TrackedTimeline tracked={tracked} today={today} />
          </div>
          <Aside tracked={tracked} hours={hours} withdrawHref={may.has('withdraw') ? `${root}/rut` : null} />
        </div>
      </section>
      <section class="section">
        <div class="wrap stack-l">
          {issued ? null : ownResults}
          <section class="stack-s">
            <h2>{to(words.messages)}</h2>
            <MessageList messages={messages} />
          </section>
          <section class="stack-s">
            <h2>{to(words.papers)}</h2>
            <Papers dossier={dossier} files={props.files} />
          </section>
          {chosen === null ? null : (
            <Details summary={words.answers}>
              <AnswersList form={chosen.form} answers={dossier.answers} />
            </Details>
          )}
        </div>
      </section>
    </AccountPage>
  )
}
