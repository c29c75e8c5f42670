import type { ComponentChildren } from 'preact'
import {
  Button,
  ErrorSummary,
  type FormProblem,
  formatDate,
  HiddenCsrf,
  localePath,
  PageHead,
  PublicPage,
  SavedLine,
  Steps,
  useLocale,
  useSay,
  type Words,
} from '../platform/html/index.ts'
import type { Frame } from '../platform/http/index.ts'
import { say, type Text } from '../platform/text.ts'
import type { Draft } from './domain/draft.ts'
import { draftPath, type Filing, stepPath } from './domain/filing.ts'
import { words } from './filing.words.ts'

export interface DraftPageProps {
  readonly frame: Frame
  readonly filing: Filing
  readonly title: Words
  readonly problems?: number | undefined
  /** Without "Danh sách mục": this is it. */
  readonly isList?: boolean | undefined
  readonly children: ComponentChildren
}

/** The frame of every page of a draft: the way back to the list, never in a search engine. */
export function DraftPage(props: DraftPageProps) {
  const { frame, filing } = props
  const { draft, operation } = filing
  const name = say(operation.shortName, frame.locale)
  return (
    <PublicPage
      {...frame}
      unlisted
      title={typeof props.title === 'string' ? props.title : `${say(props.title, frame.locale)} – ${name}`}
      problems={props.problems}
      crumbs={
        props.isList === true
          ? [
              { label: operation.shortName, href: localePath(`/thu-tuc/${draft.procedureCode}`, frame.locale) },
              { label: words.list },
            ]
          : [{ label: words.list, href: localePath(draftPath(draft), frame.locale) }, { label: operation.shortName }]
      }
    >
      {props.children}
    </PublicPage>
  )
}

export interface DraftFormProps extends Pick<DraftPageProps, 'frame' | 'filing' | 'title' | 'children'> {
  readonly csrf: string
  readonly lead?: Text
  /** Key of the part that this is. */
  readonly at: string
  /** Takes the form; without the language. */
  readonly path: string
  readonly formProblems: readonly FormProblem[]
  readonly saved: Text
  readonly withFiles?: boolean
}

/** A part of a draft to fill in: save and go on, or save for later, with the other parts beside it. */
export function DraftForm(props: DraftFormProps) {
  const { frame, filing, title, lead, formProblems } = props
  const { steps } = filing
  const to = (text: Text) => say(text, frame.locale)
  return (
    <DraftPage frame={frame} filing={filing} title={title} problems={formProblems.length}>
      <div class="with-aside">
        <form
          class="stack measure"
          method="post"
          action={localePath(props.path, frame.locale)}
          enctype={props.withFiles ? 'multipart/form-data' : undefined}
          novalidate
          data-once
          data-keeps
        >
          <HiddenCsrf token={props.csrf} />
          {/* Enter presses the form's first button: never "Bỏ" of a file or a row. */}
          <button type="submit" name="viec" value="tiep" hidden />
          <Steps at={steps.findIndex(step => step.key === props.at) + 1} of={steps.length + 1} />
          <ErrorSummary problems={formProblems} />
          <PageHead title={title} lead={lead === undefined ? undefined : to(lead)} />
          {props.children}
          <SavedLine text={props.saved} />
          <div class="row form-actions">
            <Button name="viec" value="tiep">
              {to(words.saveGo)}
            </Button>
            <Button kind="plain" name="viec" value="de-sau" formNoValidate>
              {to(words.saveLater)}
            </Button>
          </div>
        </form>
        <aside class="stack" aria-label={to(words.list)}>
          <PartsBeside filing={filing} at={props.at} />
          <KeptNote draft={filing.draft} />
        </aside>
      </div>
    </DraftPage>
  )
}

/** Until when the draft is kept, and how it is opened elsewhere. */
export function KeptNote({ draft }: { draft: Draft }) {
  const to = useSay()
  return (
    <p class="muted">
      {to(words.keptUntil(formatDate(draft.expiresAt)))} {to(words.openAgain)} <b class="code">{draft.code}</b>
    </p>
  )
}

/** The parts and how far they are, beside the page on wide screens; phones have the list one tap away. */
function PartsBeside({ filing, at }: { filing: Filing; at: string }) {
  const to = useSay()
  const locale = useLocale()
  return (
    <div class="wide-only">
      <ol class="plain-list stack-s small">
        {filing.steps.map(step => (
          <li key={step.key} class="row-between" aria-current={step.key === at ? 'step' : undefined}>
            {step.key === at ? (
              <b>{to(step.title)}</b>
            ) : (
              <a href={localePath(stepPath(filing.draft, step), locale)}>{to(step.title)}</a>
            )}
            <span class="muted">{step.state === 'todo' ? '' : to(words.states[step.state])}</span>
          </li>
        ))}
      </ol>
    </div>
  )
}
