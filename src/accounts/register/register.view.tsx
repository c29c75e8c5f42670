import {
  Button,
  ErrorSummary,
  type FormProblem,
  HiddenCsrf,
  localePath,
  PageHead,
  PublicPage,
  Radios,
  TextInput,
} from '../../platform/html/index.ts'
import type { Frame } from '../../platform/http/index.ts'
import { say } from '../../platform/text.ts'
import { words as passwordWords } from '../password/password.words.ts'
import { words } from './register.words.ts'

export interface RegisterPageProps {
  readonly frame: Frame
  readonly csrf: string
  readonly action: string
  readonly typed: { readonly kind: string; readonly fullName: string }
  readonly problems: readonly FormProblem[]
}

/** Name, kind, password: after the phone or e-mail was proved. */
export function RegisterPage({ frame, csrf, action, typed, problems }: RegisterPageProps) {
  const { locale } = frame
  const errorOf = (id: string) => problems.find(problem => problem.id === id)?.text
  return (
    <PublicPage {...frame} title={words.title} problems={problems.length} unlisted>
      <ErrorSummary problems={problems} />
      <PageHead title={words.title} lead={say(words.lead, locale)} />
      <form class="stack measure" method="post" action={localePath(action, locale)} data-once>
        <HiddenCsrf token={csrf} />
        <Radios
          name="kind"
          label={words.kind}
          value={typed.kind}
          error={errorOf('kind')}
          items={[
            { value: 'person', label: words.person },
            { value: 'organisation', label: words.organisation },
          ]}
        />
        <TextInput
          name="fullName"
          label={words.fullName}
          hint={words.fullNameHint}
          value={typed.fullName}
          error={errorOf('fullName')}
          autoComplete="name"
          maxLength={200}
        />
        <TextInput
          name="password"
          type="password"
          label={words.password}
          hint={passwordWords.hint}
          error={errorOf('password')}
          autoComplete="new-password"
          width="l"
        />
        <div>
          <Button>{say(words.submit, locale)}</Button>
        </div>
      </form>
    </PublicPage>
  )
}
