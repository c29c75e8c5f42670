import {
  Button,
  Code,
  DeadlineChip,
  formatTime,
  formatWeekdayDate,
  HiddenCsrf,
  localePath,
  Notice,
  PageHead,
  Panel,
  sayWords,
  Tag,
} from '../../platform/html/index.ts'
import type { Text } from '../../platform/text.ts'
import type { TaskLine } from '../../tasks/index.ts'
import type { Desk } from '../desk.ts'
import { DeskPage } from '../desk.view.tsx'
import { words as dossierWords, eventNames } from '../dossier/dossier.words.ts'
import { eventDetail } from '../dossier/event-lines.ts'
import type { DeskDossier } from '../dossier/load-dossier.ts'
import { personName } from '../dossier/people.ts'
import { rowChip } from '../marks.ts'
import { words as shared } from '../workbench.words.ts'
import { words } from './sign.words.ts'

export interface ToSign {
  readonly line: TaskLine
  readonly held: DeskDossier
  readonly key: string
}

/** Conclusions and notes that came before the signature. */
const opinions = new Set(['task-done', 'noted', 'task-returned'])

function SignCard({ one, desk }: { one: ToSign; desk: Desk }) {
  const { line, held, key } = one
  const { locale } = desk.frame
  const to = (path: string) => localePath(path, locale)
  const say = (text: Text) => sayWords(text, locale)
  const { dossier } = held
  const { deadline } = rowChip({ ...line, atIntake: false }, desk.directory, desk.now)
  const draft = dossier.results.find(result => result.issuedAt === null && result.signedAt === null)
  const said = held.events.filter(event => opinions.has(event.body.type))
  const page = to(`/can-bo/ho-so/${dossier.code}`)
  const returns = held.permitted.find(permit => permit.type === 'return-step' && permit.nodeId === line.nodeId)
  return (
    <Panel
      title={{ vi: `${line.procedureName}, ${line.applicant}`, en: `${line.procedureName}, ${line.applicant}` }}
      aside={<DeadlineChip deadline={deadline} />}
    >
      <div class="stack">
        <p>
          <a href={page}>
            <Code code={dossier.code} />
          </a>
        </p>
        <section class="stack-s">
          <h3>{say(words.content)}</h3>
          {draft === undefined ? null : (
            <div class="message-box">
              <p>
                {draft.decision === 'granted' ? (
                  <Tag family="green" icon="check" label={dossierWords.granted} />
                ) : (
                  <Tag family="red" icon="cross" label={dossierWords.refused} />
                )}
              </p>
              <p lang="vi">{draft.content}</p>
              <p class="muted">{personName(desk.directory, draft.draftedBy, locale)}</p>
            </div>
          )}
        </section>
        <section class="stack-s">
          <h3>{say(words.opinion)}</h3>
          {said.length === 0 ? <p class="muted">{say(words.noOpinion)}</p> : null}
          <ul>
            {said.map(event => (
              <li key={event.seq}>
                <span lang="vi">
                  {say(eventNames[event.body.type])}: {eventDetail(event, held, desk.directory)}
                </span>
                <span class="muted">
                  {` ${personName(desk.directory, event.by, locale)}, ${formatTime(event.at)} ${formatWeekdayDate(event.at, locale, desk.now)}`}
                </span>
              </li>
            ))}
          </ul>
        </section>
        <form class="row" method="post" action={to(`/can-bo/ho-so/${dossier.code}/lenh`)}>
          <HiddenCsrf token={desk.csrf} idempotencyKey={key} />
          <input type="hidden" name="viec" value="sign-result" />
          <input type="hidden" name="buoc" value={line.nodeId} />
          <input type="hidden" name="ban" value={dossier.version} />
          <input type="hidden" name="ve" value="cho-ky" />
          <Button keys="Ctrl+Enter">{say(words.sign)}</Button>
          {returns === undefined ? null : (
            <Button kind="secondary" href={`${page}?viec=return-step&buoc=${encodeURIComponent(line.nodeId)}#viec`}>
              {say(words.sendBack)}
            </Button>
          )}
        </form>
        <p class="muted">{say(words.citizen)}</p>
      </div>
    </Panel>
  )
}

/** `/can-bo/cho-ky`: phone first; what is to be signed, with content and opinions. */
export function SignView({ desk, waiting, signed }: { desk: Desk; waiting: readonly ToSign[]; signed: string | null }) {
  const { locale } = desk.frame
  const say = (text: Text) => sayWords(text, locale)
  const banner =
    signed === null ? undefined : (
      <Notice kind="success" live title={{ vi: `${words.signed.vi} ${signed}`, en: `${words.signed.en} ${signed}` }}>
        <p>{say(words.citizen)}</p>
      </Notice>
    )
  return (
    <DeskPage desk={desk} title={words.title} under="/can-bo/cho-ky" banner={banner}>
      <PageHead title={words.title} lead={say(words.lead)} />
      {waiting.length === 0 ? (
        <div class="empty">
          <p>{say(words.empty)}</p>
          <p>
            <a href={localePath('/can-bo', locale)}>{say(shared.toInbox)}</a>
          </p>
        </div>
      ) : null}
      <div class="grid sign-grid">
        {waiting.map(one => (
          <SignCard key={`${one.line.dossierCode} ${one.line.visit}`} one={one} desk={desk} />
        ))}
      </div>
    </DeskPage>
  )
}
