import { Fragment } from 'preact'
import { HiddenText, SummaryList, type SummaryRow, Table, useLocale, useSay } from '../platform/html/index.ts'
import { answersForPrint, type PrintEntry } from './print-answers.ts'
import type { Answers, Form, Lists } from './types.ts'

export interface AnswersListProps {
  form: Form
  answers: Answers
  lists?: Lists | undefined
  /** Where a section's answers are changed; no "Sửa" when absent. */
  changeHref?: ((sectionKey: string) => string) | undefined
  /** Sections that go on with the one before, without a heading of their own. */
  isContinued?: ((sectionKey: string) => boolean) | undefined
  /** Heading of a section. */
  level?: 'h2' | 'h3' | undefined
}

/** What was answered, read only: a dossier's tab, the page before sending. */
export function AnswersList(props: AnswersListProps) {
  const say = useSay()
  const locale = useLocale()
  const Heading = props.level ?? 'h3'
  const sections = answersForPrint(props.form, props.answers, { lists: props.lists, locale })
  if (sections.length === 0)
    return <p class="muted">{say({ vi: 'Chưa có câu trả lời nào.', en: 'No answers yet.' })}</p>
  return (
    <>
      {sections.map(section => {
        const href = props.changeHref?.(section.key)
        return (
          <section key={section.key} class="stack">
            {props.isContinued?.(section.key) === true ? null : <Heading>{say(section.title)}</Heading>}
            <Entries entries={section.entries} changeHref={href} />
          </section>
        )
      })}
    </>
  )
}

function Entries(props: { entries: readonly PrintEntry[]; changeHref?: string | undefined }) {
  const say = useSay()
  const rows: SummaryRow[] = props.entries.flatMap(entry =>
    entry.kind === 'answer'
      ? [
          {
            label: entry.label,
            value: <Lines text={entry.value} />,
            ...(props.changeHref === undefined ? {} : { change: { href: props.changeHref } }),
          },
        ]
      : [],
  )
  return (
    <>
      {rows.length === 0 ? null : <SummaryList rows={rows} compact />}
      {props.entries.map(entry => {
        if (entry.kind === 'answer') return null
        if (entry.kind === 'group') {
          return (
            <section key={entry.key} class="stack">
              <p>
                <strong>{say(entry.label)}</strong>
              </p>
              <Entries entries={entry.entries} changeHref={props.changeHref} />
            </section>
          )
        }
        return (
          <div key={entry.key}>
            <Table
              caption={entry.label}
              showCaption
              columns={entry.columns.map((label, at) => ({ key: String(at), label }))}
              rows={entry.rows.map((row, at) => ({
                key: String(at),
                cells: Object.fromEntries(row.map((cell, column) => [String(column), cell])),
              }))}
            />
            {props.changeHref === undefined ? null : (
              <p>
                <a href={props.changeHref}>
                  {say({ vi: 'Sửa', en: 'Change' })}
                  <HiddenText> {say(entry.label)}</HiddenText>
                </a>
              </p>
            )}
          </div>
        )
      })}
    </>
  )
}

/** Line breaks of a long answer stay. */
function Lines(props: { text: string }) {
  const lines = props.text.split('\n')
  return (
    <>
      {lines.map((line, at) => (
        <Fragment key={`${at} ${line}`}>
          {at === 0 ? null : <br />}
          {line}
        </Fragment>
      ))}
    </>
  )
}
