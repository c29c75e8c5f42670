import {
  Button,
  ErrorSummary,
  type FormProblem,
  formatInstant,
  HiddenCsrf,
  localePath,
  PageHead,
  PublicPage,
  TextInput,
} from '../../platform/html/index.ts'
import type { Frame } from '../../platform/http/index.ts'
import { say, type Text } from '../../platform/text.ts'
import type { OpenDraft } from '../open-drafts.ts'
import { words } from './resume.words.ts'

interface ResumePageProps {
  readonly frame: Frame
  readonly csrf: string
  readonly problems: readonly FormProblem[]
}

/** `/nop-ho-so/mo-lai`: drafts of this browser and account, or a code of another one. */
export function ResumePage(props: ResumePageProps & { readonly typed: string; readonly drafts: readonly OpenDraft[] }) {
  const { frame, problems, drafts } = props
  const { locale } = frame
  const to = (text: Text) => say(text, locale)
  return (
    <PublicPage {...frame} title={words.title} problems={problems.length} unlisted>
      <div class="stack measure">
        <ErrorSummary problems={problems} />
        <PageHead title={words.title} lead={to(words.lead)} />
        <form class="stack" method="post" action={localePath('/nop-ho-so/mo-lai', locale)} data-once>
          <HiddenCsrf token={props.csrf} />
          <TextInput
            name="ma"
            label={words.code}
            hint={words.codeHint}
            value={props.typed}
            error={problems.find(problem => problem.id === 'ma')?.text}
            autoComplete="off"
            spellcheck={false}
            width="m"
            maxLength={40}
          />
          <div class="row">
            <Button>{to(words.send)}</Button>
          </div>
        </form>
        {drafts.length === 0 ? null : (
          <section class="stack-s">
            <h2>{to(words.yours)}</h2>
            <ul>
              {drafts.map(draft => (
                <li key={draft.code}>
                  <a href={localePath(draft.path, locale)}>{to(draft.procedure)}</a>, {draft.code} (
                  {formatInstant(draft.savedAt, locale)})
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </PublicPage>
  )
}

/** `/nop-ho-so/mo-lai/ma`: the digits; pasted, or offered by the phone. */
export function DigitsPage({ frame, csrf, problems }: ResumePageProps) {
  const { locale } = frame
  const to = (text: Text) => say(text, locale)
  return (
    <PublicPage {...frame} title={words.digitsTitle} problems={problems.length} unlisted>
      <form class="stack measure" method="post" action={localePath('/nop-ho-so/mo-lai/ma', locale)} data-once>
        <HiddenCsrf token={csrf} />
        <ErrorSummary problems={problems} />
        <PageHead title={words.digitsTitle} lead={to(words.digitsLead)} />
        <TextInput
          name="otp"
          label={words.digits}
          hint={words.digitsHint}
          error={problems.find(problem => problem.id === 'otp')?.text}
          inputMode="numeric"
          autoComplete="one-time-code"
          width="s"
          maxLength={20}
        />
        <div class="row">
          <Button>{to(words.open)}</Button>
          <a href={localePath('/nop-ho-so/mo-lai', locale)}>{to(words.again)}</a>
        </div>
      </form>
    </PublicPage>
  )
}
