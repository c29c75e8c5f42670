import {
  Button,
  ErrorSummary,
  type FormProblem,
  HiddenCsrf,
  localePath,
  Notice,
  PageHead,
  PublicPage,
  TextInput,
} from '../../platform/html/index.ts'
import { type Frame, safePath } from '../../platform/http/index.ts'
import { say, type Text } from '../../platform/text.ts'
import { TEST_BANK_PATH } from '../providers/test-bank.ts'
import { words } from './test-bank.words.ts'

export interface TestBankPageProps {
  readonly frame: Frame
  readonly csrf: string
  readonly amount: string
  readonly text: string
  readonly back: string
  /** Makes sending it twice one transfer. */
  readonly key: string
  readonly done?: boolean
  readonly problems: readonly FormProblem[]
}

/** `/ngan-hang-thu`: the bank of the demonstration. */
export function TestBankPage(props: TestBankPageProps) {
  const { frame, csrf, amount, text, back, key, done = false, problems } = props
  const to = (each: Text) => say(each, frame.locale)
  const returnTo = safePath(back)
  const error = (id: string) => problems.find(problem => problem.id === id)?.text
  return (
    <PublicPage {...frame} title={words.title} unlisted problems={problems.length} crumbs={[{ label: words.title }]}>
      <div class="stack measure">
        <ErrorSummary problems={problems} />
        <PageHead title={words.title} lead={to(words.lead)} />
        {done ? (
          <Notice kind="success" live>
            {to(words.done)}
          </Notice>
        ) : null}
        <form class="stack" method="post" action={localePath(TEST_BANK_PATH, frame.locale)} novalidate data-once>
          <HiddenCsrf token={csrf} idempotencyKey={key} />
          <input type="hidden" name="ve" value={back} />
          <TextInput
            name="so-tien"
            label={words.amount}
            value={amount}
            error={error('so-tien')}
            inputMode="numeric"
            autoComplete="off"
            width="m"
          />
          <TextInput
            name="noi-dung"
            label={words.text}
            hint={words.textHint}
            value={text}
            error={error('noi-dung')}
            autoComplete="off"
            maxLength={300}
          />
          <div class="row">
            <Button>{to(words.pay)}</Button>
            {returnTo === null ? null : <a href={returnTo}>{to(words.back)}</a>}
          </div>
        </form>
      </div>
    </PublicPage>
  )
}
