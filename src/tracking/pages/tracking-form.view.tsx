import { ErrorSummary, localePath, PageHead, PublicPage, ReceiptDoor } from '../../platform/html/index.ts'
import type { Frame } from '../../platform/http/index.ts'
import { say, type Text } from '../../platform/text.ts'
import { words } from './tracking-pages.words.ts'

export interface TrackingErrors {
  readonly code?: Text | undefined
  readonly phone?: Text | undefined
}

/** The tracking form inside its door; also on the home page. The digits travel in the body, never in an address. */
export function TrackingDoor(props: {
  csrf: string
  code?: string | undefined
  errors?: TrackingErrors | undefined
  /** Where to go on afterwards. */
  next?: string | undefined
}) {
  return (
    <ReceiptDoor
      title={words.doorTitle}
      path="/tra-cuu"
      csrf={props.csrf}
      next={props.next}
      code={{
        ...{ label: words.code, hint: words.codeHint, value: props.code, error: props.errors?.code },
        ...{ placeholder: 'H32.26-20261102-0418', maxLength: 60 },
      }}
      digits={{ name: 'phone', label: words.digits, error: props.errors?.phone }}
      submit={words.submit}
    />
  )
}

export interface TrackingPageProps {
  readonly frame: Frame
  readonly csrf: string
  readonly code?: string | undefined
  readonly errors?: TrackingErrors | undefined
  readonly next?: string | undefined
}

/** `/tra-cuu`: the code and four digits. */
export function TrackingPage({ frame, csrf, code, errors = {}, next }: TrackingPageProps) {
  const { locale } = frame
  const problems = (['code', 'phone'] as const).flatMap(id => {
    const text = errors[id]
    return text === undefined ? [] : [{ id, text }]
  })
  return (
    <PublicPage
      {...frame}
      title={words.title}
      description={words.lead}
      problems={problems.length}
      crumbs={[{ label: words.home, href: localePath('/', locale) }, { label: words.title }]}
    >
      <ErrorSummary problems={problems} />
      <PageHead title={words.title} lead={say(words.lead, locale)} />
      <div class="grid grid-2">
        <TrackingDoor csrf={csrf} code={code} errors={errors} next={next} />
        <section class="stack">
          <h2>{say(words.helpTitle, locale)}</h2>
          <ul class="plain-list">
            {words.help.map(line => (
              <li key={line.vi}>{say(line, locale)}</li>
            ))}
          </ul>
        </section>
      </div>
    </PublicPage>
  )
}
