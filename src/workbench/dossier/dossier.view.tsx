import type { ComponentChildren } from 'preact'
import { agencyName, calendarOf } from '../../agencies/index.ts'
import { intakeLimits, remaining, timeLeft, transferLimitOn } from '../../deadlines/index.ts'
import {
  deskAcceptance,
  feeStanding,
  holdersOfDossier,
  openTransfer,
  returnMethods,
  stateOf,
  states,
  tagOf,
} from '../../dossiers/index.ts'
import { FeeTag } from '../../payments/index.ts'
import {
  Breadcrumbs,
  Button,
  Code,
  type Deadline,
  DeadlineChip,
  ErrorSummary,
  FactRow,
  type FormProblem,
  formatDue,
  formatPhone,
  Icon,
  localePath,
  PageHead,
  StateTag,
  sayWords,
  Tabs,
} from '../../platform/html/index.ts'
import type { Text } from '../../platform/text.ts'
import type { ActionForm } from '../actions/action-form.ts'
import { DossierActions } from '../actions/action-panel.view.tsx'
import type { Desk } from '../desk.ts'
import { DeskPage } from '../desk.view.tsx'
import { chipOf } from '../marks.ts'
import { type PartKey, parts, words } from './dossier.words.ts'
import type { DeskDossier } from './load-dossier.ts'

export interface DossierViewProps {
  readonly desk: Desk
  readonly held: DeskDossier
  readonly part: PartKey
  readonly form: ActionForm | null
  readonly banner: ComponentChildren | null
  /** Problems of a message that is being written. */
  readonly problems: readonly FormProblem[]
  /** The slip that was just made: its link takes the focus. */
  readonly print: string | null
  readonly children: ComponentChildren
}

function chipFor({ dossier }: DeskDossier, { directory, now }: Desk): Deadline {
  const { clock, end, intake } = dossier
  if (end !== null) return end.punctuality === null ? { kind: 'none' } : { kind: 'finished', how: end.punctuality }
  const calendar = calendarOf(directory, dossier.agency)
  const hours = (due: string) => () => timeLeft({ amount: 8, unit: 'working-hour' }, due, calendar, now)
  const sent = openTransfer(dossier)
  if (sent !== null) {
    const limit = transferLimitOn(sent.sentAt.slice(0, 10))
    return limit === null ? { kind: 'none' } : chipOf(timeLeft(limit, sent.dueAt, calendar, now), hours(sent.dueAt))
  }
  if (clock === null) {
    if (intake.state !== 'waiting') return { kind: 'none' }
    return chipOf(timeLeft(intakeLimits[dossier.channel], intake.dueAt, calendar, now), hours(intake.dueAt))
  }
  if (clock.dueAt !== null) return chipOf(timeLeft(clock.limit, clock.dueAt, calendar, now), hours(clock.dueAt))
  const { start, limit, changes, cutoff } = clock
  const left = remaining({ start, limit, changes, ...(cutoff ? { cutoff } : {}) }, calendar, now)
  return chipOf(left.ok ? left.value : null, hours(clock.dueOriginal))
}

function dueLine({ dossier }: DeskDossier, desk: Desk): string {
  const { locale } = desk.frame
  if (dossier.clock === null) return sayWords(words.noDue, locale)
  const due = dossier.clock.dueAt
  return due === null ? sayWords(words.dueAfterPause, locale) : formatDue(due, locale, desk.now)
}

const counts: Partial<Record<PartKey, (held: DeskDossier) => number>> = {
  'thanh-phan': held => held.dossier.components.length,
  'ket-qua': held => held.dossier.results.length,
  'trao-doi': held => held.unread,
}

/** `/can-bo/ho-so/:ma`: who it is, until when, what happened, what this official may do. */
export function DossierView({
  desk,
  held,
  part,
  form,
  banner,
  problems: ofMessage,
  print,
  children,
}: DossierViewProps) {
  const { locale } = desk.frame
  const to = (path: string) => localePath(path, locale)
  const say = (text: Text) => sayWords(text, locale)
  const { dossier, version } = held
  const state = stateOf(dossier)
  const fee = feeStanding(dossier, version)
  const paid = dossier.fees !== undefined && dossier.fees.payments.length > 0
  const prefix =
    dossier.clock === null && dossier.end === null ? (openTransfer(dossier) ? words.onItsWay : words.intake) : undefined
  const problems = [...(form?.problems ?? []), ...ofMessage]
  return (
    <DeskPage
      desk={desk}
      title={`${dossier.code}, ${dossier.applicant.fullName}`}
      under="/can-bo"
      after={dossier.code}
      problems={problems.length}
      banner={banner ?? undefined}
    >
      <ErrorSummary problems={problems} />
      <Breadcrumbs items={[{ label: words.inbox, href: to('/can-bo') }, { label: dossier.code }]} />
      <PageHead
        title={version.operation?.shortName ?? version.info.name}
        tags={
          <>
            <StateTag state={tagOf[state]} label={states[state].label} />
            {fee.state === 'none' || fee.state === 'later' ? null : <FeeTag standing={fee} />}
            <DeadlineChip deadline={chipFor(held, desk)} prefix={prefix} />
            <span class="muted">
              {say(words.due)} {dueLine(held, desk)}
            </span>
          </>
        }
      >
        <FactRow
          facts={[
            { label: { vi: 'Mã hồ sơ', en: 'Code' }, value: <Code code={dossier.code} /> },
            { label: words.applicant, value: dossier.applicant.fullName },
            { label: { vi: 'Điện thoại', en: 'Phone' }, value: formatPhone(dossier.applicant.phone) },
            {
              label: words.holder,
              value: (
                <span lang="vi">
                  {dossier.end === null
                    ? holdersOfDossier(dossier, desk.directory).join(', ')
                    : agencyName(desk.directory, dossier.agency)}
                </span>
              ),
            },
            ...(dossier.returnMethod === undefined
              ? []
              : [{ label: words.returning, value: say(returnMethods[dossier.returnMethod].label) }]),
          ]}
        />
      </PageHead>
      <p class="row">
        {deskAcceptance(dossier) === null ? null : (
          <a
            class={print === null ? 'button is-secondary' : 'button is-primary'}
            id="in-phieu"
            href={to(`/can-bo/ho-so/${dossier.code}/phieu/${print ?? 'M01'}`)}
            data-keys="F9"
          >
            <Icon name="printer" />
            <span>{say(print === 'BL' ? words.printReceipt : words.print)}</span>
            <kbd>F9</kbd>
          </a>
        )}
        {paid && print !== 'BL' ? (
          <Button kind="secondary" icon="printer" href={to(`/can-bo/ho-so/${dossier.code}/phieu/BL`)}>
            {say(words.printReceipt)}
          </Button>
        ) : null}
        <Button kind="plain" href="#viec-lam">
          {say(words.toActions)}
        </Button>
      </p>
      <Tabs
        label={words.parts}
        tabs={parts.map(one => ({
          href: to(`/can-bo/ho-so/${dossier.code}?muc=${one.key}`),
          label: one.label,
          current: one.key === part,
          count: counts[one.key]?.(held),
          tone: one.key === 'trao-doi' ? 'amber' : undefined,
        }))}
      />
      <div class="with-aside">
        <div>{children}</div>
        <aside>
          <DossierActions desk={desk} held={held} form={form} part={part} />
        </aside>
      </div>
    </DeskPage>
  )
}
