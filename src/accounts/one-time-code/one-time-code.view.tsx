import {
  Button,
  ErrorSummary,
  type FormProblem,
  HiddenCsrf,
  localePath,
  PageHead,
  PublicPage,
  TextInput,
} from '../../platform/html/index.ts'
import type { Frame } from '../../platform/http/index.ts'
import { say, type Text } from '../../platform/text.ts'
import type { Purpose } from './one-time-code.queries.ts'
import { startWords, words } from './one-time-code.words.ts'

interface StepProps {
  readonly frame: Frame
  readonly csrf: string
  readonly purpose: Purpose
  /** Vietnamese path of the form. */
  readonly action: string
  readonly problem: FormProblem | null
}

const problemOf = (problem: FormProblem | null, id: string) => (problem?.id === id ? problem.text : undefined)

/** Where shall the code go? */
export function ContactPage(props: StepProps & { readonly contact: string }) {
  const { frame, csrf, purpose, action, problem } = props
  const { locale } = frame
  const problems = problem === null ? [] : [problem]
  const { title, lead } = startWords[purpose]
  return (
    <PublicPage {...frame} title={title} problems={problems.length} unlisted>
      <ErrorSummary problems={problems} />
      <PageHead title={title} lead={say(lead, locale)} />
      <form class="stack measure" method="post" action={localePath(action, locale)} data-once>
        <HiddenCsrf token={csrf} />
        <TextInput
          name="contact"
          label={words.contact}
          value={props.contact}
          error={problemOf(problem, 'contact')}
          autoComplete="username"
          spellcheck={false}
          width="l"
          maxLength={200}
        />
        <div>
          <Button>{say(words.send, locale)}</Button>
        </div>
        <p>
          {purpose === 'contact' ? (
            <a href={localePath('/tai-khoan/thong-tin', locale)}>{say(words.backToProfile, locale)}</a>
          ) : (
            <a href={localePath('/dang-nhap', locale)}>{say(words.haveAccount, locale)}</a>
          )}
        </p>
      </form>
    </PublicPage>
  )
}

/** The code itself; it may be pasted, and phones offer it from the message. */
export function CodePage(props: StepProps & { readonly target: string; readonly startPath: string }) {
  const { frame, csrf, purpose, action, problem, target, startPath } = props
  const { locale } = frame
  const problems = problem === null ? [] : [problem]
  const lead: Text = words.sentTo(target)
  const { title } = startWords[purpose]
  return (
    <PublicPage {...frame} title={words.codeFor(title)} problems={problems.length} unlisted>
      <ErrorSummary problems={problems} />
      <PageHead title={words.codeTitle} lead={say(lead, locale)} />
      <form class="stack measure" method="post" action={localePath(action, locale)} data-once>
        <HiddenCsrf token={csrf} />
        <TextInput
          name="code"
          label={words.code}
          hint={words.codeHint}
          error={problemOf(problem, 'code')}
          inputMode="numeric"
          autoComplete="one-time-code"
          width="s"
          maxLength={20}
        />
        <div>
          <Button>{say(words.next, locale)}</Button>
        </div>
        <p>
          <a href={localePath(startPath, locale)}>{say(words.again, locale)}</a>
        </p>
      </form>
    </PublicPage>
  )
}
