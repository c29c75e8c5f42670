import { AnswersList, type FormSection } from '../../forms/index.ts'
import {
  Button,
  Checkbox,
  ErrorSummary,
  type FormProblem,
  HiddenCsrf,
  localePath,
  Notice,
  PageHead,
  Steps,
  SummaryList,
} from '../../platform/html/index.ts'
import type { Frame } from '../../platform/http/index.ts'
import { say, type Text } from '../../platform/text.ts'
import { feeDue, feeNote, feeWords } from '../../procedures/index.ts'
import { contactSteps } from '../domain/contact-form.ts'
import { type Duplicate, duplicateWords } from '../domain/duplicate.ts'
import { draftPath, type Filing, isComplete, stepPath } from '../domain/filing.ts'
import { isContinued } from '../domain/form-pages.ts'
import { papersToChoose } from '../domain/papers.ts'
import { DraftPage, KeptNote } from '../draft-page.view.tsx'
import { words } from './review.words.ts'

export interface ReviewPageProps {
  readonly frame: Frame
  readonly csrf: string
  readonly filing: Filing
  readonly agency: string
  readonly duplicate: Duplicate | null
  readonly problems: readonly FormProblem[]
  readonly declared: boolean
}

type To = (text: Text) => string

/** `…/kiem-tra`: all answers with "Sửa" that leads back here, the fee and why, the declaration, the button. */
export function ReviewPage(props: ReviewPageProps) {
  const { frame, filing, problems } = props
  const { draft, steps, lists } = filing
  const to: To = text => say(text, frame.locale)
  const link = (path: string) => localePath(path, frame.locale)
  const change = (key: string) => {
    const step = steps.find(one => one.key === key)
    return link(step === undefined ? draftPath(draft) : `${stepPath(draft, step)}?ve=kiem-tra`)
  }
  const sections = (part: 'contact' | 'answers', isResult: boolean): FormSection[] =>
    steps.flatMap(step =>
      step.part === part && step.section && (step.key === contactSteps.result) === isResult ? [step.section] : [],
    )
  const contact = (isResult: boolean) => ({ ...filing.contactForm, sections: sections('contact', isResult) })
  const people = filing.contact.answers
  return (
    <DraftPage frame={frame} filing={filing} title={words.title} problems={problems.length}>
      <div class="stack measure">
        <Steps at={steps.length + 1} of={steps.length + 1} />
        <ErrorSummary problems={problems} />
        <PageHead title={words.title} lead={to(words.lead)} />
        <Unfinished filing={filing} to={to} link={link} />
        <DuplicateNotice duplicate={props.duplicate} to={to} link={link} />
        <section class="stack-s">
          <h2>{to(words.where)}</h2>
          <SummaryList
            compact
            rows={[
              { label: words.desk, value: props.agency },
              ...(filing.operation.cases.length < 2 ? [] : [{ label: words.case, value: to(filing.chosen.name) }]),
            ]}
          />
        </section>
        <AnswersList form={contact(false)} answers={people} lists={lists} changeHref={change} level="h2" />
        <AnswersList
          form={{ ...filing.chosen.form, sections: sections('answers', false) }}
          answers={filing.answers.answers}
          lists={lists}
          changeHref={change}
          isContinued={key => isContinued(filing.chosen.form, key)}
          level="h2"
        />
        <Papers filing={filing} to={to} href={change('giay-to')} />
        <AnswersList form={contact(true)} answers={people} lists={lists} changeHref={change} level="h2" />
        <Fee filing={filing} to={to} />
        {isComplete(filing) ? (
          <form class="stack" method="post" action={link(`${draftPath(draft)}/kiem-tra`)} novalidate data-once>
            <HiddenCsrf token={props.csrf} />
            <Checkbox
              name="cam-doan"
              value="1"
              label={words.declare}
              checked={props.declared}
              error={problems.find(problem => problem.id === 'cam-doan')?.text}
            />
            <div class="row">
              <Button>{to(words.submit)}</Button>
              <Button kind="plain" href={link(draftPath(draft))}>
                {to(words.later)}
              </Button>
            </div>
          </form>
        ) : null}
        <KeptNote draft={draft} />
      </div>
    </DraftPage>
  )
}

function Unfinished({ filing, to, link }: { filing: Filing; to: To; link: (path: string) => string }) {
  if (isComplete(filing)) return null
  return (
    <Notice kind="warning" title={words.missing}>
      <ul>
        {filing.steps
          .filter(step => step.state !== 'done')
          .map(step => (
            <li key={step.key}>
              <a href={`${link(stepPath(filing.draft, step))}?ve=kiem-tra`}>{to(step.title)}</a>
            </li>
          ))}
      </ul>
    </Notice>
  )
}

function DuplicateNotice(props: { duplicate: Duplicate | null; to: To; link: (path: string) => string }) {
  const { duplicate, to, link } = props
  if (duplicate === null) return null
  const path = duplicate.code === null ? '/tra-cuu' : `/tra-cuu?ma=${encodeURIComponent(duplicate.code)}`
  return (
    <Notice kind="warning" title={words.duplicate}>
      <p>
        {to(duplicateWords(duplicate))}. <a href={link(path)}>{to(words.see)}</a>
      </p>
      <p>{to(words.goOn)}</p>
    </Notice>
  )
}

function Papers({ filing, to, href }: { filing: Filing; to: To; href: string }) {
  const papers = papersToChoose(filing.chosen)
  if (papers.length === 0) return null
  const said = (key: string): string => {
    const choice = filing.draft.papers[key]
    const count = choice?.fileIds?.length ?? 0
    if (count > 0) return to(words.uploaded(count))
    return choice?.way === 'bring' ? to(words.bring) : choice?.way === 'none' ? to(words.none) : '…'
  }
  return (
    <section class="stack-s">
      <h2>{to(words.papers)}</h2>
      <SummaryList
        compact
        rows={papers.map(paper => ({ label: paper.name, value: said(paper.key), change: { href } }))}
      />
    </section>
  )
}

function Fee({ filing, to }: { filing: Filing; to: To }) {
  const fee = filing.chosen.fees.online
  const free = feeDue(fee).kind === 'free'
  const note = feeNote(fee.text, feeWords(fee).vi)
  return (
    <section class="stack-s">
      <h2>{to(words.fee)}</h2>
      {free ? (
        <p>{to(words.free)}</p>
      ) : (
        <>
          <p>
            <b>{to(feeWords(fee))}</b>
          </p>
          {note === null ? null : <p lang="vi">{note}.</p>}
          <p>{to(words.payLater)}</p>
        </>
      )}
    </section>
  )
}
