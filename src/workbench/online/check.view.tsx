import type { ComponentChildren } from 'preact'
import { calendarOf } from '../../agencies/index.ts'
import { intakeLimits, timeLeft } from '../../deadlines/index.ts'
import { stateOf, states, tagOf } from '../../dossiers/index.ts'
import { AnswersList, type Lists } from '../../forms/index.ts'
import {
  BatchBar,
  Breadcrumbs,
  Button,
  Checkbox,
  Code,
  DeadlineChip,
  Details,
  ErrorSummary,
  FactRow,
  type FormProblem,
  formatDue,
  formatPersonalNumber,
  formatPhone,
  HiddenCsrf,
  localePath,
  Notice,
  PageHead,
  Panel,
  Radios,
  StateTag,
  SummaryList,
  sayWords,
  TextArea,
  useSay,
} from '../../platform/html/index.ts'
import type { Text } from '../../platform/text.ts'
import { feeDue } from '../../procedures/index.ts'
import { againText } from '../actions/actions.words.ts'
import { SentBack } from '../actions/fields.view.tsx'
import type { Desk } from '../desk.ts'
import { DeskPage } from '../desk.view.tsx'
import type { DeskDossier } from '../dossier/load-dossier.ts'
import { CompetentSelect } from '../intake/competent.view.tsx'
import { chipOf } from '../marks.ts'
import { likelyAnswer } from './check-command.ts'
import { type CheckState, problemOf } from './check-state.ts'
import { waitingText, words } from './online.words.ts'
import { PaperCheckRow } from './paper-check.view.tsx'
import { refusalGrounds } from './refusal-grounds.ts'

export interface CheckProps {
  readonly desk: Desk
  readonly held: DeskDossier
  readonly state: CheckState
  readonly lists: Lists
  readonly problems: readonly FormProblem[]
  /** What the citizen would read; shown when it was asked for. */
  readonly messages: readonly string[]
  readonly waiting: number
  readonly banner: ComponentChildren | null
}

const path = '/can-bo/truc-tuyen'
const main = { kind: 'primary', keys: 'Ctrl+Enter' } as const
const other = { kind: 'secondary' } as const
export const nextPath = (code: string): string => `${path}/ke-tiep?sau=${code}`

function Head({ desk, held, state, waiting }: CheckProps) {
  const say = useSay()
  const { locale } = desk.frame
  const { dossier, version } = held
  const due = dossier.intake.dueAt
  const calendar = calendarOf(desk.directory, dossier.agency)
  const left = (limit = intakeLimits[dossier.channel]) => timeLeft(limit, due, calendar, desk.now)
  const sent = state.seats.length > 0 && state.competent !== dossier.agency
  return (
    <PageHead
      title={version.operation?.shortName ?? version.info.name}
      tags={
        <>
          <DeadlineChip deadline={chipOf(left(), () => left(intakeLimits.online))} prefix={words.intake} />
          <span class="muted">
            {say(words.answerBy)} {formatDue(due, locale, desk.now)}
          </span>
          <span class="muted">{say(waitingText(waiting))}</span>
        </>
      }
    >
      <FactRow
        facts={[
          { label: words.code, value: <Code code={dossier.code} /> },
          { label: words.applicant, value: dossier.applicant.fullName },
          {
            label: words.dueIfNow,
            value: formatDue(state.dueAt, locale, desk.now),
            note: sent ? say(words.latest) : undefined,
          },
        ]}
      />
    </PageHead>
  )
}

function Declared({ desk, held, lists }: CheckProps) {
  const { locale } = desk.frame
  const { applicant, answers, submittedAt } = held.dossier
  return (
    <>
      <Panel title={words.applicant}>
        <SummaryList
          compact
          rows={[
            { label: words.applicant, value: applicant.fullName },
            { label: words.number, value: formatPersonalNumber(applicant.personalNumber ?? applicant.taxCode ?? '–') },
            { label: words.phone, value: formatPhone(applicant.phone) },
            ...(applicant.address ? [{ label: words.address, value: applicant.address }] : []),
            { label: words.submitted, value: formatDue(submittedAt, locale, desk.now) },
          ]}
        />
      </Panel>
      <Panel title={words.declaration}>
        <AnswersList form={held.chosen.form} answers={answers} lists={lists} />
      </Panel>
    </>
  )
}

function RefusalPanel({ state, problems }: CheckProps) {
  const say = useSay()
  const open = state.ground !== '' || problems.some(({ id }) => id === 'ground' || id === 'detail')
  return (
    <Details summary={words.refuse} id="tu-choi" open={open}>
      <div class="stack">
        <Radios
          name="ground"
          label={words.ground}
          layout="bare"
          value={state.ground}
          error={problemOf(problems, 'ground')}
          items={refusalGrounds.map(({ key, label }) => ({ value: key, label }))}
        />
        <TextArea
          name="detail"
          label={words.detail}
          hint={words.detailHint}
          rows={3}
          maxLength={3000}
          value={state.detail}
          error={problemOf(problems, 'detail')}
        />
        <Button kind="secondary" name="viec" value="tu-choi">
          {say(words.refuse)}
        </Button>
      </div>
    </Details>
  )
}

function Decision(props: CheckProps) {
  const say = useSay()
  const { desk, held, state, problems, messages } = props
  const fee = held.chosen.fees[held.dossier.channel]
  return (
    <Panel title={words.decide} id="tra-loi">
      <div class="stack">
        {state.seats.length === 0 ? null : (
          <CompetentSelect
            agencies={state.seats}
            desk={held.dossier.agency}
            value={state.competent}
            error={problemOf(problems, 'competentCode')}
            directory={desk.directory}
          />
        )}
        {feeDue(fee).kind === 'free' ? null : (
          <Checkbox name="feePaid" value="1" label={words.feePaid} note={fee.text} checked={state.feePaid} />
        )}
        <RefusalPanel {...props} />
        {messages.length === 0 ? null : (
          <section class="message-preview" id="tin">
            <h3>{say(words.willRead)}</h3>
            <div class="message-box">
              {messages.map(message => (
                <p key={message} lang="vi">
                  {message}
                </p>
              ))}
            </div>
          </section>
        )}
      </div>
    </Panel>
  )
}

/** `/can-bo/truc-tuyen/:ma`: one dossier to check; papers and what was declared side by side, one button for each answer. */
export function CheckView(props: CheckProps) {
  const { desk, held, state, problems, banner } = props
  const { locale } = desk.frame
  const { dossier } = held
  const say = (text: Text) => sayWords(text, locale)
  const to = (address: string) => localePath(address, locale)
  const address = to(`${path}/${dossier.code}`)
  const rounds = dossier.supplements.length
  const asks = likelyAnswer(state) === 'yeu-cau'
  return (
    <DeskPage
      desk={desk}
      title={`${say(words.intake)} ${dossier.code}`}
      under={path}
      nextPath={nextPath(dossier.code)}
      problems={problems.length}
      banner={banner ?? undefined}
    >
      <ErrorSummary problems={problems} />
      <Breadcrumbs items={[{ label: words.queue, href: to(path) }, { label: dossier.code }]} />
      <Head {...props} />
      <SentBack held={held} desk={desk} />
      {rounds === 0 ? null : <Notice kind="warning">{say(againText(rounds + 1))}</Notice>}
      <form class="desk-fill" method="post" action={address} novalidate data-marks>
        {/* Enter in a field only looks again: no answer is given by a slip of the hand. */}
        <button class="sr-only" type="submit" name="xem" value="1" formaction={`${address}#tra-loi`} tabindex={-1}>
          <span>{say(words.preview)}</span>
        </button>
        <HiddenCsrf token={desk.csrf} idempotencyKey={state.key} />
        <input type="hidden" name="ban" value={dossier.version} />
        <div class="check-page">
          <div>
            <Panel title={words.papers}>
              {state.papers.map(paper => (
                <PaperCheckRow key={paper.component.key} paper={paper} problems={problems} />
              ))}
            </Panel>
            <Decision {...props} />
          </div>
          <div>
            <Declared {...props} />
          </div>
        </div>
        <BatchBar>
          <Button name="viec" value="tiep-nhan" {...(asks ? other : main)}>
            {say(words.accept)}
          </Button>
          <Button name="viec" value="yeu-cau" {...(asks ? main : other)}>
            {say(words.ask)}
          </Button>
          <Button name="xem" value="1" kind="plain" formAction={`${address}#tra-loi`}>
            {say(words.preview)}
          </Button>
          <Button href={to(`/can-bo/ho-so/${dossier.code}`)} kind="plain">
            {say(words.whole)}
          </Button>
          <Button href={to(nextPath(dossier.code))} kind="plain" keys="F8">
            {say(words.next)}
          </Button>
        </BatchBar>
      </form>
    </DeskPage>
  )
}

/** The same address once the dossier waits for nobody here: who was quicker stands in the banner. */
export function AnsweredView(
  props: Pick<CheckProps, 'desk' | 'held' | 'banner'> & { readonly kept: readonly string[] },
) {
  const { desk, held, banner, kept } = props
  const { locale } = desk.frame
  const { dossier } = held
  const state = stateOf(dossier)
  const say = (text: Text) => sayWords(text, locale)
  return (
    <DeskPage
      desk={desk}
      title={`${say(words.intake)} ${dossier.code}`}
      under={path}
      nextPath={nextPath(dossier.code)}
      banner={banner ?? undefined}
    >
      <PageHead title={words.answered} />
      <FactRow
        facts={[
          { label: words.code, value: <Code code={dossier.code} /> },
          { label: words.applicant, value: dossier.applicant.fullName },
          { label: words.state, value: <StateTag state={tagOf[state]} label={states[state].label} /> },
        ]}
      />
      {kept.map(text => (
        <blockquote key={text}>{text}</blockquote>
      ))}
      <p class="row">
        <Button href={localePath(nextPath(dossier.code), locale)} keys="F8">
          {say(words.next)}
        </Button>
        <Button href={localePath(`/can-bo/ho-so/${dossier.code}`, locale)} kind="secondary">
          {say(words.whole)}
        </Button>
      </p>
    </DeskPage>
  )
}
