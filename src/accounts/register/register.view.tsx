import {
  Button,
  ErrorSummary,
  HiddenCsrf,
  localePath,
  PageHead,
  PublicPage,
  Radios,
  TextInput,
} from '../../platform/html/index.ts'
import { say } from '../../platform/text.ts'
import type { ProvedPage } from '../one-time-code/proved-form.route.ts'
import { words as passwordWords } from '../password/password.words.ts'
import { words } from './register.words.ts'

export interface RegisterPageProps extends ProvedPage {
  readonly typed: { readonly kind: string; readonly fullName: string; readonly taxCode: string }
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
            {
              value: 'organisation',
              label: words.organisation,
              reveals: (
                <TextInput
                  name="taxCode"
                  label={words.taxCode}
                  hint={words.taxCodeHint}
                  value={typed.taxCode}
                  error={errorOf('taxCode')}
                  autoComplete="off"
                  width="m"
                  maxLength={40}
                />
              ),
            },
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
