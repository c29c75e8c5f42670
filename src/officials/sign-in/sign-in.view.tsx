import {
  Button,
  ErrorSummary,
  type FormProblem,
  HiddenCsrf,
  localePath,
  PageHead,
  PublicPage,
  sayWords,
  TextInput,
  type Words,
} from '../../platform/html/index.ts'
import type { Frame } from '../../platform/http/frame.ts'
import { type DemoAccounts, DemoNotice } from './demo-notice.view.tsx'
import { signInWords as words } from './sign-in.words.ts'

export interface SignInViewProps {
  frame: Omit<Frame, 'csrf'>
  csrf: string
  username: string
  /** Where to go after signing in; a path of this site. */
  returnTo: string | null
  problems: readonly FormProblem[]
  demo: DemoAccounts | null
}

/** The officials' door. */
export function SignInView({ frame, csrf, username, returnTo, problems, demo }: SignInViewProps) {
  const say = (text: Words) => sayWords(text, frame.locale)
  const errorOf = (id: string) => problems.find(problem => problem.id === id)?.text
  return (
    <PublicPage {...frame} title={words.title} problems={problems.length} unlisted>
      <ErrorSummary problems={problems} />
      <PageHead title={words.title} lead={say(words.lead)} />
      <form class="stack measure" method="post" action={localePath('/can-bo/dang-nhap', frame.locale)} data-once>
        <HiddenCsrf token={csrf} />
        {returnTo === null ? null : <input type="hidden" name="tiep" value={returnTo} />}
        <TextInput
          name="username"
          label={words.username}
          value={username}
          autoComplete="username"
          spellcheck={false}
          width="l"
          error={errorOf('username')}
        />
        <TextInput
          name="password"
          type="password"
          label={words.password}
          autoComplete="current-password"
          width="l"
          error={errorOf('password')}
        />
        <div>
          <Button>{say(words.submit)}</Button>
        </div>
        <p class="hint">{say(words.forgotten)}</p>
        <p>
          <a href={localePath('/dang-nhap', frame.locale)}>{say(words.citizens)}</a>
        </p>
      </form>
      <DemoNotice demo={demo} />
    </PublicPage>
  )
}
