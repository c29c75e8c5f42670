import { type FormContext, type FormError, FormFields, problemsOf, showAnswer } from '../../forms/index.ts'
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
import { words as identityWords } from '../identity-provider/identity-provider.words.ts'
import { words as passwordWords } from '../password/password.words.ts'
import type { Profile } from './domain/profile.ts'
import { profileFields, profileForm } from './domain/profile-form.ts'
import { words } from './profile.words.ts'

export interface ProfilePageProps {
  readonly frame: Frame
  readonly csrf: string
  readonly profile: Profile
  readonly context: FormContext
  readonly values: Readonly<Record<string, unknown>>
  readonly errors: readonly FormError[]
  readonly problems: readonly FormProblem[]
  readonly outcome: Text | null
  /** The provider to verify with; null where the settings name none. */
  readonly identityName: string | null
  /** Who has verified, as people know it. */
  readonly providerName: string
}

type To = (text: Text) => string

/** What nobody changes here, and who has compared it. */
function verifiedRows({ profile, context, providerName }: ProfilePageProps, to: To) {
  const values: Record<string, unknown> = { ...profile.details, fullName: profile.fullName, number: profile.number }
  const source = profile.verifiedFrom === 'identity-provider' ? words.fromProvider(providerName) : words.fromPapers
  return profileFields(profile.kind)
    .filter(field => profile.verified.includes(field.key))
    .map(field => {
      const text = showAnswer(field, values[field.key], { lists: context.lists })
      const shown = field.key === 'number' && text.length === 12 ? maskPersonalNumber(text) : text
      return {
        label: field.label,
        value: (
          <>
            {shown} <span class="muted small">{to(source)}</span>
          </>
        ),
      }
    })
}

/** `/tai-khoan/thong-tin`: who the account stands for, what fills in forms, how to reach them, the password. */
export function ProfilePage(props: ProfilePageProps) {
  const { frame, csrf, profile, context, values, outcome, identityName } = props
  const { locale } = frame
  const to: To = text => say(text, locale)
  const problems = [...problemsOf(props.errors), ...props.problems]
  const errorOf = (id: string) => problems.find(problem => problem.id === id)?.text
  const compared = verifiedRows(props, to)
  const change = { href: localePath('/tai-khoan/lien-he', locale) }
  const contact = (value: string | null) => value ?? <span class="muted">{to(words.none)}</span>
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
        {compared.length === 0 ? <p>{to(words.unchecked)}</p> : <SummaryList rows={compared} />}
        {compared.length === 0 || profile.kind === 'organisation' ? null : <p class="hint">{to(words.sensitive)}</p>}
        {identityName === null ||
        profile.kind === 'organisation' ||
        profile.verifiedFrom === 'identity-provider' ? null : (
          <p>
            <Button kind="secondary" href={localePath('/dang-nhap/dinh-danh', locale)}>
              {to(identityWords.link(identityName))}
            </Button>
          </p>
        )}
      </section>
      <section class="stack-s measure">
        <h2>{to(words.contact)}</h2>
        <SummaryList
          rows={[
            { label: words.phone, value: contact(profile.phone === null ? null : formatPhone(profile.phone)), change },
            { label: words.email, value: contact(profile.email), change },
          ]}
        />
        <p class="hint">{to(words.contactHint)}</p>
      </section>
      <section class="stack-s measure">
        <h2>{to(words.prefill)}</h2>
        <form
          class="stack"
          method="post"
          action={localePath('/tai-khoan/thong-tin', locale)}
          novalidate
          data-once
          data-keeps
        >
          <HiddenCsrf token={csrf} />
          {/* Enter in a field saves; it never asks for the communes of another province. */}
          <button type="submit" name="viec" value="luu" hidden />
          <FormFields
            form={profileForm(profile.kind, profile.verified)}
            values={values}
            context={context}
            errors={props.errors}
            layout="steps"
            headed={false}
          />
          <div>
            <Button>{to(words.save)}</Button>
          </div>
        </form>
      </section>
      <section class="stack-s measure">
        <h2>{to(passwordWords.title)}</h2>
        {profile.hasPassword ? (
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
        ) : (
          <p>
            {to(words.noPassword)} <a href={localePath('/quen-mat-khau', locale)}>{to(words.setPassword)}</a>
          </p>
        )}
      </section>
    </AccountPage>
  )
}
