import { thumbnailAt } from '../../files/index.ts'
import {
  Button,
  DateInput,
  type DateParts,
  ErrorSummary,
  FileInput,
  FileLine,
  type FormProblem,
  formatDate,
  HiddenCsrf,
  HiddenText,
  localePath,
  PageHead,
  Table,
  TextInput,
  useLocale,
  useSay,
} from '../../platform/html/index.ts'
import type { Frame } from '../../platform/http/index.ts'
import { say, type Text } from '../../platform/text.ts'
import { isValidOn, type WalletPaper, type WalletResult } from '../../wallet/index.ts'
import { AccountPage } from '../account-frame.view.tsx'
import { standings } from '../dossier/dossier.words.ts'
import { ownResultPath } from '../dossier/own-result-path.ts'
import { handedIn, words } from './wallet.words.ts'

export interface TypedPaper {
  readonly name: string
  readonly validTo: DateParts | undefined
  /** Uploaded with an earlier try of this form. */
  readonly kept: { readonly id: string; readonly name: string } | undefined
}

export interface WalletPageProps {
  readonly frame: Frame
  readonly csrf: string
  readonly today: string
  readonly papers: readonly WalletPaper[]
  readonly results: readonly WalletResult[]
  readonly maxUploadMb: number
  readonly typed: TypedPaper
  readonly problems: readonly FormProblem[]
  readonly outcome: Text | null
}

/** The dossier and day that a paper came with. */
export function PaperSource({ paper }: { readonly paper: WalletPaper }) {
  const to = useSay()
  const locale = useLocale()
  const { dossierCode: code, at } = paper
  if (code === null) return `${to(words.uploaded)}, ${formatDate(at)}`
  return (
    <>
      <a href={localePath(`/tai-khoan/ho-so/${code}`, locale)}>{code}</a>
      <br />
      {to(handedIn(formatDate(at)))}
    </>
  )
}

function Papers({ papers, today }: Pick<WalletPageProps, 'papers' | 'today'>) {
  const to = useSay()
  const locale = useLocale()
  return (
    <Table
      caption={words.papers}
      empty={<p class="muted">{to(words.none)}</p>}
      columns={[
        { key: 'name', label: words.paper, phone: 'title' },
        { key: 'from', label: words.from },
        { key: 'valid', label: words.validTo },
        { key: 'file', label: words.file },
      ]}
      rows={papers.map(paper => ({
        key: paper.fileId,
        cells: {
          name: (
            <a lang="vi" href={localePath(`/tai-khoan/giay-to/${paper.fileId}`, locale)}>
              {paper.name}
            </a>
          ),
          from: <PaperSource paper={paper} />,
          valid: (
            <>
              {paper.validTo === null ? <span class="muted">{to(words.noEnd)}</span> : formatDate(paper.validTo)}
              {isValidOn(paper, today) ? null : <div class="bad">{to(words.ended)}</div>}
            </>
          ),
          file: (
            <FileLine
              name={paper.fileName}
              size={paper.size}
              href={`/tai-khoan/tep/${paper.fileId}`}
              thumbnail={thumbnailAt(paper, `/tai-khoan/tep/${paper.fileId}`)}
            />
          ),
        },
      }))}
    />
  )
}

function Results({ results }: Pick<WalletPageProps, 'results'>) {
  const to = useSay()
  const locale = useLocale()
  return (
    <Table
      caption={words.results}
      empty={<p class="muted">{to(words.noResults)}</p>}
      columns={[
        { key: 'name', label: words.result, phone: 'title' },
        { key: 'number', label: words.number },
        { key: 'issued', label: words.issued, tight: true },
        { key: 'state', label: words.standing },
      ]}
      rows={results.map(result => ({
        key: String(result.id),
        cells: {
          name: (
            <>
              <a lang="vi" href={localePath(`/tai-khoan/ho-so/${result.dossierCode}`, locale)}>
                {result.name}
              </a>
              <div>
                <a href={ownResultPath(result.id)}>
                  {to(words.download)}
                  <HiddenText> {result.number}</HiddenText>
                </a>
              </div>
            </>
          ),
          number: (
            <a
              class="code"
              href={localePath(`/ket-qua/${result.number.split('/').map(encodeURIComponent).join('/')}`, locale)}
            >
              {result.number}
            </a>
          ),
          issued: formatDate(result.issuedAt),
          state: to(standings[result.state] ?? result.state),
        },
      }))}
    />
  )
}

/** `/tai-khoan/giay-to`: what can be used again, results, and a way to keep a paper beforehand. */
export function WalletPage(props: WalletPageProps) {
  const { frame, csrf, typed, problems, outcome } = props
  const to = (text: Text) => say(text, frame.locale)
  const errorOf = (id: string) => problems.find(problem => problem.id === id)?.text
  return (
    <AccountPage
      frame={frame}
      title={words.title}
      section="/tai-khoan/giay-to"
      problems={problems.length}
      banner={outcome === null ? undefined : <p>{to(outcome)}</p>}
    >
      <ErrorSummary problems={problems} />
      <PageHead title={words.title} lead={to(words.lead)} />
      <section class="stack-s">
        <h2>{to(words.papers)}</h2>
        <Papers papers={props.papers} today={props.today} />
      </section>
      <section class="stack-s">
        <h2>{to(words.results)}</h2>
        <Results results={props.results} />
      </section>
      <section class="stack-s">
        <h2>{to(words.add)}</h2>
        <p>{to(words.addLead)}</p>
        <form
          class="stack measure"
          method="post"
          enctype="multipart/form-data"
          action={localePath('/tai-khoan/giay-to', frame.locale)}
          novalidate
          data-once
        >
          <HiddenCsrf token={csrf} />
          <TextInput
            name="ten"
            label={words.name}
            hint={words.nameHint}
            value={typed.name}
            error={errorOf('ten')}
            maxLength={200}
          />
          {typed.kept === undefined ? null : (
            <p class="source">
              {typed.kept.name}
              <input type="hidden" name="kept" value={typed.kept.id} />
            </p>
          )}
          <FileInput name="tep" label={words.file} error={errorOf('tep')} maxMegabytes={props.maxUploadMb} />
          <DateInput
            name="han"
            label={words.validTo}
            hint={words.validHint}
            value={typed.validTo}
            error={errorOf('han')}
            optional
          />
          <p>
            <Button>{to(words.save)}</Button>
          </p>
        </form>
      </section>
    </AccountPage>
  )
}
