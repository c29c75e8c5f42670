import { thumbnailAt } from '../../files/index.ts'
import {
  Button,
  DateInput,
  type DateParts,
  ErrorSummary,
  FileLine,
  type FormProblem,
  HiddenCsrf,
  localePath,
  PageHead,
  SummaryList,
} from '../../platform/html/index.ts'
import type { Frame } from '../../platform/http/index.ts'
import { say, type Text } from '../../platform/text.ts'
import { isValidOn, type WalletPaper } from '../../wallet/index.ts'
import { AccountPage } from '../account-frame.view.tsx'
import { PaperSource } from './wallet.view.tsx'
import { words } from './wallet.words.ts'

export interface PaperPageProps {
  readonly frame: Frame
  readonly csrf: string
  readonly today: string
  readonly paper: WalletPaper
  readonly typed: DateParts | undefined
  readonly problems: readonly FormProblem[]
}

/** `/tai-khoan/giay-to/:id`: one paper, until when it holds, and the way out of the wallet. */
export function PaperPage({ frame, csrf, today, paper, typed, problems }: PaperPageProps) {
  const to = (text: Text) => say(text, frame.locale)
  const path = `/tai-khoan/giay-to/${paper.fileId}`
  const file = `/tai-khoan/tep/${paper.fileId}`
  return (
    <AccountPage
      frame={frame}
      title={paper.name}
      problems={problems.length}
      below={[{ label: words.title, href: '/tai-khoan/giay-to' }, { label: paper.name }]}
    >
      <ErrorSummary problems={problems} />
      <PageHead title={paper.name} />
      {isValidOn(paper, today) ? null : <p class="bad">{to(words.ended)}</p>}
      <SummaryList
        rows={[
          {
            label: words.file,
            value: (
              <FileLine name={paper.fileName} size={paper.size} href={file} thumbnail={thumbnailAt(paper, file)} />
            ),
          },
          { label: words.from, value: <PaperSource paper={paper} /> },
        ]}
      />
      <form class="stack measure" method="post" action={localePath(`${path}/han`, frame.locale)} novalidate data-once>
        <HiddenCsrf token={csrf} />
        <DateInput
          name="han"
          label={words.validTo}
          hint={words.validHint}
          value={typed}
          error={problems.find(problem => problem.id === 'han')?.text}
          optional
        />
        <p>
          <Button>{to(words.saveDate)}</Button>
        </p>
      </form>
      <form class="stack-s measure" method="post" action={localePath(`${path}/bo`, frame.locale)} data-once>
        <HiddenCsrf token={csrf} />
        <h2>{to(words.remove)}</h2>
        <p>{to(paper.dossierCode === null ? words.removeOwn : words.removeNote)}</p>
        <p>
          <Button kind="secondary">{to(words.remove)}</Button>
        </p>
      </form>
    </AccountPage>
  )
}
