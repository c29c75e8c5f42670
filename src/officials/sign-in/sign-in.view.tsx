import {
  Button,
  ErrorSummary,
  type FormProblem,
  HiddenCsrf,
  localePath,
  Notice,
  PageHead,
  PublicPage,
  sayWords,
  TextInput,
  type Words,
} from '../../platform/html/index.ts'
import type { Frame } from '../../platform/http/frame.ts'
import { signInWords as words } from './sign-in.words.ts'

export interface DemoAccounts {
  readonly password: string
  readonly accounts: readonly { readonly username: string; readonly post: Words }[]
}

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
      {demo === null ? null : (
        <Notice title={words.demoTitle}>
          <p>{say(words.demoLead(demo.password))}</p>
          <table class="table">
            <thead>
              <tr>
                <th scope="col">{say(words.demoAccount)}</th>
                <th scope="col">{say(words.demoPost)}</th>
              </tr>
            </thead>
            <tbody>
              {demo.accounts.map(account => (
                <tr key={account.username}>
                  <td>
                    <code>{account.username}</code>
                  </td>
                  <td>{say(account.post)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Notice>
      )}
    </PublicPage>
  )
}
