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
import { say } from '../../platform/text.ts'
import { words } from './password.words.ts'

/** The new password, after the code was right. */
export function ResetPage(props: { frame: Frame; csrf: string; action: string; problem: FormProblem | null }) {
  const { frame, csrf, action, problem } = props
  const problems = problem === null ? [] : [problem]
  return (
    <PublicPage {...frame} title={words.resetTitle} problems={problems.length} unlisted>
      <ErrorSummary problems={problems} />
      <PageHead title={words.resetTitle} lead={say(words.resetLead, frame.locale)} />
      <form class="stack measure" method="post" action={localePath(action, frame.locale)} data-once>
        <HiddenCsrf token={csrf} />
        <TextInput
          name="password"
          type="password"
          label={words.newPassword}
          hint={words.hint}
          autoComplete="new-password"
          width="l"
          error={problem?.text}
        />
        <div>
          <Button>{say(words.save, frame.locale)}</Button>
        </div>
      </form>
    </PublicPage>
  )
}
