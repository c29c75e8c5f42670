import { type DemoAccounts, DemoNotice } from '../../officials/index.ts'
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
import { words as identityWords } from '../identity-provider/identity-provider.words.ts'
import { words } from './sign-in.words.ts'

export interface SignInPageProps {
  readonly frame: Frame
  readonly csrf: string
  readonly contact: string
  /** Where to go after signing in; a path of this site. */
  readonly returnTo: string | null
  readonly problems: readonly FormProblem[]
  readonly demo: DemoAccounts | null
  /** The national identity provider, where the settings name one. */
  readonly identityName: string | null
}

/** The citizens' door, with the way to the officials' one. */
export function SignInPage({ frame, csrf, contact, returnTo, problems, demo, identityName }: SignInPageProps) {
  const { locale } = frame
  const to = (text: Text) => say(text, locale)
  const errorOf = (id: string) => problems.find(problem => problem.id === id)?.text
  const kept = returnTo === null ? '' : `?tiep=${encodeURIComponent(returnTo)}`
  return (
    <PublicPage {...frame} title={words.title} problems={problems.length} unlisted>
      <ErrorSummary problems={problems} />
      <PageHead title={words.title} lead={to(words.lead)} />
      <div class="grid grid-2">
        <form class="stack" method="post" action={localePath('/dang-nhap', locale)} data-once>
          <HiddenCsrf token={csrf} />
          {returnTo === null ? null : <input type="hidden" name="tiep" value={returnTo} />}
          <TextInput
            name="contact"
            label={words.contact}
            value={contact}
            autoComplete="username"
            spellcheck={false}
            error={errorOf('contact')}
          />
          <TextInput
            name="password"
            type="password"
            label={words.password}
            autoComplete="current-password"
            error={errorOf('password')}
          />
          <div>
            <Button>{to(words.submit)}</Button>
          </div>
        </form>
        <section class="stack">
          {identityName === null ? null : (
            <div class="stack-s">
              <p>
                <Button kind="secondary" href={localePath(`/dang-nhap/dinh-danh${kept}`, locale)}>
                  {to(identityWords.button(identityName))}
                </Button>
              </p>
              <p class="hint">{to(identityWords.note(identityName))}</p>
            </div>
          )}
          <h2>{to(words.otherWays)}</h2>
          <ul class="plain-list">
            <li>
              <a href={localePath(`/dang-nhap/mot-lan${kept}`, locale)}>{to(words.byCode)}</a>
            </li>
            <li>
              <a href={localePath(`/quen-mat-khau${kept}`, locale)}>{to(words.forgotten)}</a>
            </li>
            <li>
              <a href={localePath(`/dang-ky${kept}`, locale)}>{to(words.register)}</a>
            </li>
            <li>
              <a href={localePath('/tra-cuu', locale)}>{to(words.withoutAccount)}</a>
            </li>
            <li>
              <a href={localePath('/can-bo/dang-nhap', locale)}>{to(words.officials)}</a>
            </li>
          </ul>
        </section>
      </div>
      <DemoNotice demo={demo} />
    </PublicPage>
  )
}
