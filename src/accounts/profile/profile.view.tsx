import { maskPersonalNumber } from '../../identity/index.ts'
import {
  Button,
  ErrorSummary,
  type FormProblem,
  formatPhone,
  HiddenCsrf,
  localePath,
  PageHead,
  SummaryList,
  TextInput,
} from '../../platform/html/index.ts'
import type { Frame } from '../../platform/http/index.ts'
import { say, type Text } from '../../platform/text.ts'
import { AccountPage } from '../account-frame.view.tsx'
import { words as passwordWords } from '../password/password.words.ts'
import type { Profile } from './profile.queries.ts'
import { words } from './profile.words.ts'

export interface ProfilePageProps {
  readonly frame: Frame
  readonly csrf: string
  readonly profile: Profile
  readonly typed: { readonly email: string; readonly address: string }
  readonly problems: readonly FormProblem[]
  readonly outcome: Text | null
}

function rowsOf({ kind, fullName, personalNumber, taxCode, phone, email, verified }: Profile, to: (t: Text) => string) {
  const number = personalNumber ?? (taxCode?.length === 12 ? taxCode : null)
  return [
    { label: kind === 'person' ? words.fullName : words.organisationName, value: fullName },
    ...(number === null
      ? []
      : [{ label: personalNumber === null ? words.taxCode : words.personalNumber, value: maskPersonalNumber(number) }]),
    ...(taxCode !== null && number === null ? [{ label: words.taxCode, value: taxCode }] : []),
    { label: words.state, value: to(verified ? words.checked : words.unchecked) },
    {
      label: words.signsInWith,
      value: [phone === null ? null : formatPhone(phone), email].filter(each => each !== null).join(', '),
    },
  ]
}

/** `/tai-khoan/thong-tin`: who the account stands for (read only), how to reach them, the password. */
export function ProfilePage({ frame, csrf, profile, typed, problems, outcome }: ProfilePageProps) {
  const { locale } = frame
  const to = (text: Text) => say(text, locale)
  const errorOf = (id: string) => problems.find(problem => problem.id === id)?.text
  return (
    <AccountPage
      frame={frame}
      title={words.title}
      section="/tai-khoan/thong-tin"
      problems={problems.length}
      banner={outcome === null ? undefined : <p>{to(outcome)}</p>}
    >
      <ErrorSummary problems={problems} />
      <PageHead title={words.title} lead={to(words.lead)} />
      <section class="stack-s measure">
        <h2>{to(words.identity)}</h2>
        <SummaryList rows={rowsOf(profile, to)} />
        {profile.personalNumber === null ? null : <p class="hint">{to(words.sensitive)}</p>}
      </section>
      <section class="stack-s measure">
        <h2>{to(words.contact)}</h2>
        <form class="stack" method="post" action={localePath('/tai-khoan/thong-tin', locale)} data-once>
          <HiddenCsrf token={csrf} />
          <TextInput
            name="email"
            label={words.email}
            value={typed.email}
            error={errorOf('email')}
            inputMode="email"
            autoComplete="email"
            maxLength={200}
            optional
          />
          <TextInput
            name="address"
            label={words.address}
            value={typed.address}
            autoComplete="street-address"
            maxLength={300}
            optional
          />
          <div>
            <Button>{to(words.save)}</Button>
          </div>
        </form>
      </section>
      <section class="stack-s measure">
        <h2>{to(passwordWords.title)}</h2>
        <form class="stack" method="post" action={localePath('/tai-khoan/mat-khau', locale)} data-once>
          <HiddenCsrf token={csrf} />
          <TextInput
            name="current"
            type="password"
            label={passwordWords.current}
            error={errorOf('current')}
            autoComplete="current-password"
            width="l"
          />
          <TextInput
            name="password"
            type="password"
            label={passwordWords.newPassword}
            hint={passwordWords.hint}
            error={errorOf('password')}
            autoComplete="new-password"
            width="l"
          />
          <div>
            <Button kind="secondary">{to(passwordWords.save)}</Button>
          </div>
        </form>
      </section>
    </AccountPage>
  )
}
