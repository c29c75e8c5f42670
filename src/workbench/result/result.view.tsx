import {
  Breadcrumbs,
  Button,
  ErrorSummary,
  FileLine,
  type FormProblem,
  formatDate,
  formatInstant,
  HiddenCsrf,
  localePath,
  Notice,
  PageHead,
  Panel,
  Radios,
  SummaryList,
  sayWords,
  Tag,
  TextArea,
  TextInput,
} from '../../platform/html/index.ts'
import type { Text } from '../../platform/text.ts'
import type { ResultState, StoredResult } from '../../results/index.ts'
import type { Desk } from '../desk.ts'
import { DeskPage } from '../desk.view.tsx'
import { personName } from '../dossier/people.ts'
import { words } from './result.words.ts'

export interface TypedEnd {
  readonly how: string
  readonly successor: string
  readonly reason: string
}

export interface ResultViewProps {
  readonly desk: Desk
  readonly result: StoredResult
  readonly dossierCode: string
  /** May this official end it? */
  readonly mayEnd: boolean
  readonly typed: TypedEnd
  readonly problems: readonly FormProblem[]
  readonly done: boolean
}

const tags = {
  current: { family: 'green', icon: 'check' },
  superseded: { family: 'amber', icon: 'alert' },
  revoked: { family: 'red', icon: 'cross' },
} as const satisfies Record<ResultState, object>

function EndForm({ desk, result, typed, problems }: ResultViewProps) {
  const { locale } = desk.frame
  const say = (text: Text) => sayWords(text, locale)
  const errorOf = (id: string) => problems.find(problem => problem.id === id)?.text
  return (
    <Panel title={words.end}>
      <form
        class="stack measure"
        method="post"
        action={localePath(`/can-bo/ket-qua/${result.id}/het-hieu-luc`, locale)}
        novalidate
        data-once
      >
        <HiddenCsrf token={desk.csrf} />
        <p>{say(words.endNote)}</p>
        <Radios
          name="how"
          label={words.how}
          value={typed.how}
          error={errorOf('how')}
          items={[
            { value: 'revoke', label: words.revoke, note: words.revokeNote },
            {
              value: 'supersede',
              label: words.supersede,
              reveals: (
                <TextInput
                  name="successor"
                  label={words.successor}
                  value={typed.successor}
                  error={errorOf('successor')}
                  placeholder="12/2026/TLKS-H32.26"
                  autoComplete="off"
                  maxLength={100}
                />
              ),
            },
          ]}
        />
        <TextArea
          name="reason"
          label={words.reason}
          hint={words.reasonHint}
          rows={3}
          value={typed.reason}
          error={errorOf('reason')}
          maxLength={2000}
        />
        <p>
          <Button kind="secondary">{say(words.submit)}</Button>
        </p>
      </form>
    </Panel>
  )
}

/** `/can-bo/ket-qua/:id`: a result as the register holds it, and how its agency ends it. */
export function ResultView(props: ResultViewProps) {
  const { desk, result, dossierCode, problems } = props
  const { locale } = desk.frame
  const say = (text: Text) => sayWords(text, locale)
  const to = (path: string) => localePath(path, locale)
  const dossier = to(`/can-bo/ho-so/${dossierCode}?muc=ket-qua`)
  const { supersededBy: next, stateReason, stateBy, stateAt } = result
  const verifyAt = (number: string) => to(`/ket-qua/${encodeURIComponent(number)}`)
  return (
    <DeskPage
      desk={desk}
      title={result.number}
      under="/can-bo"
      after={result.number}
      problems={problems.length}
      banner={props.done ? <Notice kind="success" title={words.done} live children={null} /> : undefined}
    >
      <ErrorSummary problems={problems} />
      <Breadcrumbs items={[{ label: dossierCode, href: dossier }, { label: result.number }]} />
      <PageHead
        title={result.name}
        lead={result.number}
        tags={<Tag {...tags[result.state]} label={words[result.state]} />}
      />
      <Panel title={words.document}>
        <div class="stack">
          <FileLine name={`${result.number.replaceAll('/', '-')}.pdf`} href={`/can-bo/ket-qua/${result.id}/van-ban`} />
          <SummaryList
            compact
            rows={[
              { label: words.holder, value: <span lang="vi">{result.holder}</span> },
              { label: words.dossier, value: <a href={dossier}>{dossierCode}</a> },
              { label: words.agency, value: <span lang="vi">{result.agencyName}</span> },
              { label: words.issuedOn, value: formatDate(result.issuedAt) },
              ...(next === null ? [] : [{ label: words.supersededBy, value: <a href={verifyAt(next)}>{next}</a> }]),
              ...(stateReason === null ? [] : [{ label: words.reason, value: <span lang="vi">{stateReason}</span> }]),
              ...(stateBy === null || stateAt === null
                ? []
                : [
                    {
                      label: words.endedBy,
                      value: `${personName(desk.directory, stateBy, locale)}, ${formatInstant(stateAt, locale)}`,
                    },
                  ]),
            ]}
          />
          <p>
            <a href={verifyAt(result.number)}>{say(words.verify)}</a>
          </p>
        </div>
      </Panel>
      {props.mayEnd && result.state === 'current' ? <EndForm {...props} /> : null}
    </DeskPage>
  )
}
