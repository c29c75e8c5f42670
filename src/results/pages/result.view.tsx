import {
  Button,
  DoorwayBox,
  ErrorSummary,
  formatDate,
  localePath,
  Notice,
  PageHead,
  PublicPage,
  SummaryList,
  TextInput,
} from '../../platform/html/index.ts'
import type { Frame } from '../../platform/http/index.ts'
import { say, type Text } from '../../platform/text.ts'
import type { VerifiedResult } from '../verify-result.ts'
import { decisions, verdicts, words } from './results.words.ts'

/** `/ket-qua`: asks for the number. */
export function ResultFormPage(props: { frame: Frame; number?: string; error?: Text | undefined }) {
  const { frame, number, error } = props
  const { locale } = frame
  const problems = error === undefined ? [] : [{ id: 'so', text: error }]
  return (
    <PublicPage
      {...frame}
      title={words.title}
      description={words.lead}
      problems={problems.length}
      crumbs={[{ label: words.home, href: localePath('/', locale) }, { label: words.title }]}
    >
      <ErrorSummary problems={problems} />
      <PageHead title={words.title} lead={say(words.lead, locale)} />
      <DoorwayBox title={words.door}>
        <form class="stack" method="get" action={localePath('/ket-qua', locale)}>
          <TextInput
            name="so"
            label={words.number}
            hint={words.numberHint}
            value={number}
            error={error}
            placeholder="12/2026/TLKS-H32.26"
            autoComplete="off"
            spellcheck={false}
            maxLength={100}
          />
          <Button wide>{say(words.submit, locale)}</Button>
        </form>
      </DoorwayBox>
    </PublicPage>
  )
}

/** `/ket-qua/…`: what the paper should say, and whether it is in force. */
export function ResultPage({ frame, result }: { frame: Frame; result: VerifiedResult }) {
  const { locale } = frame
  const verdict = verdicts[result.state]
  const to = (path: string) => localePath(path, locale)
  const next = result.supersededBy
  return (
    <PublicPage
      {...frame}
      title={{ vi: `Kết quả ${result.number}`, en: `Result ${result.number}` }}
      description={words.lead}
      crumbs={[
        { label: words.home, href: to('/') },
        { label: words.title, href: to('/ket-qua') },
        { label: result.number },
      ]}
    >
      <PageHead title={result.name} lead={result.number} />
      <Notice kind={verdict.kind} title={verdict.title}>
        <p>{say(words.holderNote, locale)}</p>
      </Notice>
      <SummaryList
        rows={[
          { label: words.number, value: <strong>{result.number}</strong> },
          { label: words.holder, value: result.holder },
          { label: words.decision, value: say(decisions[result.decision], locale) },
          { label: words.issuedOn, value: formatDate(result.issuedOn) },
          { label: words.agency, value: result.agency.name },
          { label: words.procedure, value: result.procedure.name },
          ...(result.documentHash === null
            ? []
            : [
                {
                  label: words.documentHash,
                  value: (
                    <>
                      <code>{result.documentHash.replace(/(.{4})(?=.)/g, '$1 ')}</code>
                      <div class="muted">{say(words.documentHashNote, locale)}</div>
                    </>
                  ),
                },
              ]),
          ...(next === null
            ? []
            : [
                {
                  label: words.supersededBy,
                  value: <a href={to(`/ket-qua/${encodeURIComponent(next)}`)}>{next}</a>,
                },
              ]),
        ]}
      />
      <p>
        <a href={to('/ket-qua')}>{say(words.again, locale)}</a>
      </p>
    </PublicPage>
  )
}
