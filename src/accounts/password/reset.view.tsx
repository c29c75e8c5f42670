import {
  Button,
  ErrorSummary,
  HiddenCsrf,
  localePath,
  PageHead,
  PublicPage,
  TextInput,
} from '../../platform/html/index.ts'
import { say } from '../../platform/text.ts'
import type { ProvedPage } from '../one-time-code/proved-form.route.ts'
import { words } from './password.words.ts'

/** The new password, after the code was right. */
export function ResetPage({ frame, csrf, action, problems }: ProvedPage) {
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
          error={problems.find(problem => problem.id === 'password')?.text}
        />
        <div>
          <Button>{say(words.save, frame.locale)}</Button>
        </div>
      </form>
    </PublicPage>
  )
}
