import {
  Button,
  FileInput,
  type FormProblem,
  formatDate,
  HiddenCsrf,
  localePath,
  Notice,
  SummaryList,
} from '../../platform/html/index.ts'
import type { Frame } from '../../platform/http/index.ts'
import { say, type Text } from '../../platform/text.ts'
import { type Offer, offerWords } from '../../wallet/index.ts'
import { OwnDossierPart } from '../own-dossier-page.view.tsx'
import type { KeptFile } from './kept-files.queries.ts'
import { words } from './supplement.words.ts'

export interface AskedPaper {
  readonly key: string
  readonly name: string
  readonly reason: string
  readonly howToFix: string
  /** Uploaded with an earlier try of this form. */
  readonly kept: readonly KeptFile[]
  /** What the wallet has of it. */
  readonly offers: readonly Offer[]
}

/** Name of the button that uses a paper of the wallet; its value is `<paper>:<offer>`. */
export const reuseField = 'dung-lai'

export interface SupplementPageProps {
  readonly frame: Frame
  readonly csrf: string
  readonly idempotencyKey: string
  readonly code: string
  readonly procedure: Text
  readonly version: number
  readonly papers: readonly AskedPaper[]
  readonly clock: Text
  readonly windowEndsAt: string | null
  readonly desk: { readonly name: string; readonly hours: Text }
  readonly maxUploadMb: number
  readonly problems: readonly FormProblem[]
}

function Paper({
  paper,
  to,
  problems,
  maxUploadMb,
  path,
}: { paper: AskedPaper; path: string; to: (t: Text) => string } & Pick<
  SupplementPageProps,
  'problems' | 'maxUploadMb'
>) {
  const id = `file.${paper.key}`
  return (
    <section class="stack-s">
      <h2 lang="vi">{paper.name}</h2>
      <SummaryList
        compact
        rows={[
          { label: words.note, value: <span lang="vi">{paper.reason}</span> },
          { label: words.howToFix, value: <span lang="vi">{paper.howToFix}</span> },
          ...(paper.kept.length === 0
            ? []
            : [{ label: words.kept, value: paper.kept.map(each => each.name).join(', ') }]),
        ]}
      />
      {paper.kept.map(each => (
        <input key={each.id} type="hidden" name={`kept.${paper.key}`} value={each.id} />
      ))}
      {paper.offers.map(offer => (
        <div key={offer.ref} class="file-line">
          <Button kind="secondary" name={reuseField} value={`${paper.key}:${offer.ref}`} formNoValidate icon="undo">
            {to(offerWords(offer))}
          </Button>
        </div>
      ))}
      <FileInput
        name={id}
        label={`${to(words.upload)}: ${paper.name}`}
        error={problems.find(problem => problem.id === id)?.text}
        maxMegabytes={maxUploadMb}
        multiple
        inPieces={{ path: `${path}/tep`, paper: paper.key, keptIn: `kept.${paper.key}` }}
      />
    </section>
  )
}

/** `/tai-khoan/ho-so/:ma/bo-sung`: only what was asked for, the officer's note beside each, what it does to the clock. */
export function SupplementPage(props: SupplementPageProps) {
  const { frame, csrf, idempotencyKey, code, procedure, version, papers, clock, windowEndsAt, desk, problems } = props
  const { locale } = frame
  const to = (text: Text) => say(text, locale)
  const root = `/tai-khoan/ho-so/${code}`
  return (
    <OwnDossierPart {...{ frame, code, procedure, problems }} title={words.title} lead={words.lead}>
      <Notice title={words.clock} icon="clock">
        <p>{to(clock)}</p>
        {windowEndsAt === null ? null : (
          <p>
            {to(words.deadline)}: {formatDate(windowEndsAt)}
          </p>
        )}
      </Notice>
      <form
        class="stack-l measure"
        method="post"
        enctype="multipart/form-data"
        action={localePath(`${root}/bo-sung`, locale)}
        data-once
      >
        <HiddenCsrf token={csrf} idempotencyKey={idempotencyKey} />
        {/* Enter presses the form's first button: never a paper of the wallet. */}
        <button type="submit" hidden />
        <input type="hidden" name="version" value={version} />
        {papers.map(paper => (
          <Paper
            key={paper.key}
            paper={paper}
            to={to}
            problems={problems}
            maxUploadMb={props.maxUploadMb}
            path={localePath(`${root}/bo-sung`, locale)}
          />
        ))}
        <div class="row">
          <Button>{to(words.submit)}</Button>
          <Button kind="plain" href={localePath(root, locale)}>
            {to(words.back)}
          </Button>
        </div>
      </form>
      <section class="stack-s measure">
        <h2>{to(words.onPaper)}</h2>
        <p>{to(words.onPaperText)}</p>
        <p lang="vi">
          <strong>{desk.name}</strong>
        </p>
        <p>{to(desk.hours)}</p>
      </section>
    </OwnDossierPart>
  )
}
