import { tagOf } from '../../dossiers/index.ts'
import {
  Button,
  Code,
  DeadlineChip,
  formatDate,
  formatInstant,
  formatMoney,
  localePath,
  PageHead,
  StateTag,
  Table,
  useLocale,
  useSay,
} from '../../platform/html/index.ts'
import type { Frame } from '../../platform/http/index.ts'
import { say, type Text } from '../../platform/text.ts'
import { awaitsFee, deadlineOf, type Tracked, todoOf } from '../../tracking/index.ts'
import { AccountPage } from '../account-frame.view.tsx'
import { words } from './my-dossiers.words.ts'

/** What was begun and not filed. */
export interface OwnDraft {
  readonly code: string
  /** Vietnamese path. */
  readonly path: string
  readonly procedure: Text
  readonly savedAt: string
  readonly expiresAt: string
}

export interface MyDossiersProps {
  readonly frame: Frame
  readonly needsYou: readonly Tracked[]
  readonly running: readonly Tracked[]
  readonly finished: readonly Tracked[]
  /** Where older finished ones begin. */
  readonly next: number | null
  /** The page of older finished ones is shown, without what runs. */
  readonly older: boolean
  /** Messages that were not marked as read. */
  readonly unread: number
  readonly drafts: readonly OwnDraft[]
}

/** The state, and beside it that a fee is waited for. */
function States({ tracked }: { tracked: Tracked }) {
  const state = <StateTag state={tagOf[tracked.state]} label={tracked.stateLabel} />
  if (!awaitsFee(tracked) || tracked.state === 'awaiting-payment') return state
  return (
    <span class="tag-row">
      {state}
      <StateTag state="awaiting-fee" />
    </span>
  )
}

function DossierTable(props: { caption: Text; dossiers: readonly Tracked[]; empty: Text; todo?: boolean }) {
  const to = useSay()
  const locale = useLocale()
  const { dossiers, caption, empty, todo = false } = props
  return (
    <Table
      caption={caption}
      empty={<p>{to(empty)}</p>}
      columns={[
        { key: 'name', label: words.dossier, phone: 'title' },
        { key: 'state', label: words.state, tight: true },
        { key: 'deadline', label: words.deadline, tight: true },
        ...(todo ? [{ key: 'todo', label: words.todo }] : []),
      ]}
      rows={dossiers.map(tracked => {
        const href = localePath(`/tai-khoan/ho-so/${tracked.code}`, locale)
        return {
          key: tracked.code,
          cells: {
            name: (
              <>
                <a href={href}>{to(tracked.procedure.shortName)}</a>
                <br />
                <Code code={tracked.code} />
              </>
            ),
            state: <States tracked={tracked} />,
            deadline: <DeadlineChip deadline={deadlineOf(tracked)} />,
            todo:
              tracked.state === 'awaiting-supplement' ? (
                <a href={`${href}/bo-sung`}>
                  {to(words.supply)}
                  <span class="sr-only"> {tracked.code}</span>
                </a>
              ) : awaitsFee(tracked) ? (
                <a href={`${href}/thanh-toan`}>
                  {to(words.pay)} {formatMoney(tracked.fee.outstanding, locale)}
                  <span class="sr-only"> {tracked.code}</span>
                </a>
              ) : (
                to(todoOf(tracked).what)
              ),
          },
        }
      })}
    />
  )
}

function Drafts({ drafts }: Pick<MyDossiersProps, 'drafts'>) {
  const to = useSay()
  const locale = useLocale()
  if (drafts.length === 0) return null
  return (
    <section class="stack-s">
      <h2>{to(words.drafts)}</h2>
      <Table
        caption={words.drafts}
        columns={[
          { key: 'name', label: words.procedure, phone: 'title' },
          { key: 'saved', label: words.saved, tight: true },
          { key: 'kept', label: words.keptUntil, tight: true },
        ]}
        rows={drafts.map(draft => ({
          key: draft.code,
          cells: {
            name: (
              <>
                <a href={localePath(draft.path, locale)}>{to(draft.procedure)}</a>
                <br />
                <span class="code muted">{draft.code}</span>
              </>
            ),
            saved: formatInstant(draft.savedAt, locale),
            kept: formatDate(draft.expiresAt),
          },
        }))}
      />
    </section>
  )
}

/** `/tai-khoan`: what needs you, what runs, what is finished. */
export function MyDossiersPage(props: MyDossiersProps) {
  const { frame, needsYou, running, finished, next, older, unread } = props
  const { locale } = frame
  const to = (text: Text) => say(text, locale)
  return (
    <AccountPage frame={frame} title={words.title} section="/tai-khoan" unread={unread}>
      <PageHead title={words.title}>
        <Button href={localePath('/thu-tuc', locale)}>{to(words.fileNew)}</Button>
      </PageHead>
      {older ? null : (
        <>
          <section class="stack-s">
            <h2>{to(words.needsYou)}</h2>
            <DossierTable caption={words.needsYou} dossiers={needsYou} empty={words.nothingToDo} todo />
          </section>
          <Drafts drafts={props.drafts} />
          <section class="stack-s">
            <h2>{to(words.running)}</h2>
            <DossierTable caption={words.running} dossiers={running} empty={words.noneRunning} />
          </section>
        </>
      )}
      <section class="stack-s">
        <h2>{to(words.finished)}</h2>
        <DossierTable caption={words.finished} dossiers={finished} empty={words.noneFinished} />
        {next === null ? null : (
          <p>
            <a href={localePath(`/tai-khoan?truoc=${next}`, locale)}>{to(words.older)}</a>
          </p>
        )}
        {older ? (
          <p>
            <a href={localePath('/tai-khoan', locale)}>{to(words.newest)}</a>
          </p>
        ) : null}
      </section>
      <p class="hint measure">
        {to(words.missing)} <a href={localePath('/tra-cuu', locale)}>{to(words.track)}</a>
      </p>
    </AccountPage>
  )
}
