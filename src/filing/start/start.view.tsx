import type { Authorisation } from '../../accounts/index.ts'
import {
  Button,
  ErrorSummary,
  FactsBox,
  type FormProblem,
  formatDate,
  formatInstant,
  HiddenCsrf,
  localePath,
  Notice,
  PageHead,
  PublicPage,
  Radios,
  Select,
} from '../../platform/html/index.ts'
import type { Frame } from '../../platform/http/index.ts'
import { say, type Text } from '../../platform/text.ts'
import { feeNote, feeWords, limitWords, type ProcedureCase, type ProcedureVersion } from '../../procedures/index.ts'
import type { Draft } from '../domain/draft.ts'
import { draftPath } from '../domain/filing.ts'
import { papersToChoose } from '../domain/papers.ts'
import { words as common } from '../filing.words.ts'
import { words } from './start.words.ts'

export interface StartPageProps {
  readonly frame: Frame
  readonly csrf: string
  readonly version: ProcedureVersion
  readonly cases: readonly ProcedureCase[]
  /** Time and fee are shown of it. */
  readonly first: ProcedureCase
  readonly places: readonly { readonly code: string; readonly name: string }[]
  /** The places are communes: the desk follows from where the person lives. */
  readonly byCommune: boolean
  readonly typed: { readonly caseKey: string; readonly forWhom: string; readonly agency: string }
  readonly problems: readonly FormProblem[]
  readonly drafts: readonly Draft[]
  /** Under which this procedure may be filed for somebody else. */
  readonly authorisations: readonly Pick<Authorisation, 'id' | 'principalName' | 'validTo'>[]
}

/** Pages and papers take their minutes: one for three questions, one for each paper. */
const minutesOf = (one: ProcedureCase): number =>
  2 + Math.ceil(one.form.sections.reduce((sum, section) => sum + section.fields.length, 0) / 3) + one.components.length

const crumbsOf = (version: ProcedureVersion, title: Text, locale: Frame['locale']) => [
  { label: common.procedures, href: localePath('/thu-tuc', locale) },
  { label: title, href: localePath(`/thu-tuc/${version.code}`, locale) },
  { label: common.file },
]

/** `/nop-ho-so/:code`: may I, what do I need, how long; then for whom, which case, where. */
export function StartPage(props: StartPageProps) {
  const { frame, version, cases, typed, problems, places } = props
  const { locale } = frame
  const to = (text: Text) => say(text, locale)
  const title = version.operation?.shortName ?? { vi: version.info.name }
  const { first } = props
  const problemOf = (id: string) => problems.find(problem => problem.id === id)?.text
  return (
    <PublicPage
      {...frame}
      title={{ vi: `Nộp hồ sơ: ${title.vi}`, en: `File: ${title.en ?? title.vi}` }}
      description={words.lead(minutesOf(first))}
      problems={problems.length}
      crumbs={crumbsOf(version, title, locale)}
    >
      <div class="with-aside">
        <form
          class="stack"
          method="post"
          action={localePath(`/nop-ho-so/${version.code}`, locale)}
          data-once
          data-keeps
        >
          <HiddenCsrf token={props.csrf} />
          <ErrorSummary problems={problems} />
          <PageHead title={title} lead={to(words.lead(minutesOf(first)))} />
          {props.drafts.map(draft => (
            <Notice key={draft.code} kind="info" title={words.draftHere}>
              <p>
                <a href={localePath(draftPath(draft), locale)}>
                  {to(words.goOn)} <b>{draft.code}</b>
                </a>{' '}
                ({formatInstant(draft.savedAt, locale)})
              </p>
            </Notice>
          ))}
          <Needs version={version} first={first} cases={cases} to={to} />
          {cases.length < 2 ? (
            <input type="hidden" name="truong-hop" value={first.key} />
          ) : (
            <Radios
              name="truong-hop"
              label={words.case}
              as="section"
              value={typed.caseKey}
              error={problemOf('truong-hop')}
              items={cases.map(one => ({ value: one.key, label: one.name, note: neededFor(one, to) }))}
            />
          )}
          <Radios
            name="cho-ai"
            label={words.forWhom}
            as="section"
            value={typed.forWhom}
            error={problemOf('cho-ai')}
            items={[
              { value: 'self', label: words.self },
              ...props.authorisations.map(one => ({
                value: `uq-${one.id}`,
                label: words.authorised(one.principalName),
                note: words.authorisedNote(one.id, formatDate(one.validTo)),
              })),
              { value: 'other', label: words.other, note: words.otherNote },
              { value: 'organisation', label: words.organisation },
            ]}
          />
          {places.length === 1 ? (
            <p>
              {to(words.goesTo)} <b>{places[0]?.name}</b>
              <input type="hidden" name="noi-nhan" value={places[0]?.code} />
            </p>
          ) : (
            <Select
              name="noi-nhan"
              label={props.byCommune ? words.agency : words.desk}
              hint={props.byCommune ? words.agencyHint : undefined}
              value={typed.agency}
              error={problemOf('noi-nhan')}
              prompt={words.prompt(places.length)}
              options={places.map(place => ({ value: place.code, label: place.name }))}
            />
          )}
          <div class="row">
            <Button>{to(words.begin)}</Button>
          </div>
        </form>
        <aside aria-label={to({ vi: 'Tóm tắt', en: 'In short' })}>
          <FactsBox
            facts={[
              { label: words.time, value: to(limitWords(first.limits.online)) },
              {
                label: words.fee,
                value: to(feeWords(first.fees.online)),
                note: feeNote(first.fees.online.text, feeWords(first.fees.online).vi) ?? undefined,
              },
            ]}
          >
            <p>
              {to(words.elsewhere)} <a href={localePath('/nop-ho-so/mo-lai', locale)}>{to(words.openDraft)}</a>
            </p>
          </FactsBox>
        </aside>
      </div>
    </PublicPage>
  )
}

/** The papers of a case in one line, beneath its name. */
function neededFor(one: ProcedureCase, to: (text: Text) => string): string | undefined {
  const papers = papersToChoose(one).map(paper => paper.name + (paper.required ? '' : ` (${to(words.ifAny)})`))
  return papers.length === 0 ? undefined : papers.join('; ')
}

interface NeedsProps {
  readonly version: ProcedureVersion
  readonly first: ProcedureCase
  readonly cases: readonly ProcedureCase[]
  readonly to: (text: Text) => string
}

function Needs({ version, first, cases, to }: NeedsProps) {
  const { conditions, audiences } = version.info
  return (
    <>
      <section class="stack-s">
        <h2>{to(words.eligible)}</h2>
        <p lang="vi">{conditions ?? `${audiences.join(', ')}.`}</p>
      </section>
      <section class="stack-s">
        <h2>{to(words.youNeed)}</h2>
        <ul>
          <li>{to(words.number)}</li>
          {cases.length > 1 ? (
            <li>{to(words.byCase)}</li>
          ) : (
            papersToChoose(first).map(paper => (
              <li key={paper.key}>
                <span lang="vi">{paper.name}</span>
                {paper.required ? null : ` (${to(words.ifAny)})`}
              </li>
            ))
          )}
        </ul>
      </section>
    </>
  )
}

export interface ElsewherePageProps {
  readonly frame: Frame
  readonly version: ProcedureVersion
  /** `national`: filed at the national portal; `counter`: not online at all. */
  readonly way: 'national' | 'counter'
}

const NATIONAL_PORTAL = 'https://dichvucong.gov.vn'

/** Where to go when the procedure is not filed here. */
export function ElsewherePage({ frame, version, way }: ElsewherePageProps) {
  const { locale } = frame
  const to = (text: Text) => say(text, locale)
  const title = version.operation?.shortName ?? { vi: version.info.name }
  return (
    <PublicPage {...frame} title={title} crumbs={crumbsOf(version, title, locale)}>
      <div class="stack measure">
        <PageHead title={way === 'national' ? title : words.notOnline} />
        <p>{to(way === 'national' ? words.national : words.notOnlineText)}</p>
        {way === 'national' ? (
          <p class="row">
            <Button href={NATIONAL_PORTAL}>{to(words.nationalButton)}</Button>
          </p>
        ) : null}
        <p>
          <a href={localePath('/co-quan', locale)}>{to(words.counter)}</a>
        </p>
      </div>
    </PublicPage>
  )
}
