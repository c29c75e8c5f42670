import { type FormContext, type FormError, FormFields, findItem, problemsOf } from '../../forms/index.ts'
import {
  Button,
  ErrorSummary,
  formatDate,
  formatPhone,
  HiddenCsrf,
  HiddenText,
  localePath,
  PageHead,
  Table,
  useLocale,
  useSay,
} from '../../platform/html/index.ts'
import type { Frame } from '../../platform/http/index.ts'
import { say, type Text } from '../../platform/text.ts'
import { AccountPage } from '../account-frame.view.tsx'
import { words } from './authorisation.words.ts'
import { type Authorisation, standingOn } from './domain/authorisation.ts'
import { actWords, scopeWords, standingWords } from './domain/authorisation.words.ts'
import { authorisationForm } from './domain/authorisation-form.ts'

export interface AuthorisationPageProps {
  readonly frame: Frame
  readonly csrf: string
  readonly accountId: number
  readonly today: string
  readonly outcome: Text | null
  /** Why they give none, where they do not. */
  readonly gives: 'yes' | 'unverified' | 'onlyPeople' | 'acting'
  readonly context: FormContext
  readonly given: readonly Authorisation[]
  readonly received: readonly Authorisation[]
  readonly dossiers: readonly { readonly code: string; readonly applicant_name: string }[]
  readonly values: Readonly<Record<string, unknown>>
  readonly errors: readonly FormError[]
}

const root = '/tai-khoan/uy-quyen'

function Post(props: { csrf: string; to: string; id: number; label: Text }) {
  const to = useSay()
  const locale = useLocale()
  return (
    <form method="post" action={localePath(`${root}/${props.to}`, locale)} data-once>
      <HiddenCsrf token={props.csrf} />
      <input type="hidden" name="id" value={String(props.id)} />
      <Button kind={props.to === 'dong-y' ? 'secondary' : 'plain'}>
        {to(props.label)}
        <HiddenText>
          {' '}
          {to(words.number)} {props.id}
        </HiddenText>
      </Button>
    </form>
  )
}

interface ListProps extends Pick<AuthorisationPageProps, 'csrf' | 'today' | 'context'> {
  readonly caption: Text
  readonly empty: Text
  readonly items: readonly Authorisation[]
  /** They are the agent. */
  readonly received: boolean
}

function AuthorisationList({ csrf, today, context, caption, empty, items, received }: ListProps) {
  const to = useSay()
  const scopeOf = ({ scope, scopeCode }: Authorisation) => {
    if (scopeCode === null) return to(scopeWords[scope])
    const list = context.lists[scope === 'field' ? 'fields' : 'procedures'] ?? []
    return findItem(list, scopeCode)?.label.vi ?? scopeCode
  }
  return (
    <Table
      caption={caption}
      empty={<p>{to(empty)}</p>}
      columns={[
        { key: 'number', label: words.number, tight: true },
        { key: 'person', label: words.person, phone: 'title' },
        { key: 'scope', label: words.scope },
        { key: 'days', label: words.days },
        { key: 'state', label: words.state },
        { key: 'act', label: words.act, tight: true, phone: 'plain' },
      ]}
      rows={items.map(item => {
        const standing = standingOn(item, today)
        const ended = standing === 'revoked' || standing === 'expired'
        const waits = standing === 'waiting'
        const stop = received ? (waits ? words.decline : words.renounce) : words.revoke
        return {
          key: String(item.id),
          cells: {
            number: item.id,
            person: received ? item.principalName : (item.agentName ?? formatPhone(item.agentPhone)),
            scope: (
              <>
                <span lang="vi">{scopeOf(item)}</span>
                <br />
                <span class="muted small">{item.acts.map(act => to(actWords[act])).join('; ')}</span>
              </>
            ),
            days: `${formatDate(item.validFrom)} – ${formatDate(item.validTo)}`,
            state: to(standingWords[standing]),
            act: ended ? null : (
              <div class="row">
                {received && waits ? <Post csrf={csrf} to="dong-y" id={item.id} label={words.accept} /> : null}
                <Post csrf={csrf} to="thoi" id={item.id} label={stop} />
              </div>
            ),
          },
        }
      })}
    />
  )
}

/** `/tai-khoan/uy-quyen`. */
export function AuthorisationPage(props: AuthorisationPageProps) {
  const { frame, csrf, today, outcome, gives, context, given, received, dossiers, values, errors } = props
  const { locale } = frame
  const to = (text: Text) => say(text, locale)
  const list = { csrf, today, context }
  return (
    <AccountPage
      frame={frame}
      title={words.title}
      section={root}
      problems={errors.length}
      banner={outcome === null ? undefined : <p>{to(outcome)}</p>}
    >
      <ErrorSummary problems={problemsOf(errors)} />
      <PageHead title={words.title} lead={to(words.lead)} />
      {gives === 'acting' ? <p>{to(words.acting)}</p> : null}
      {gives === 'acting' ? null : (
        <>
          <section class="stack-s">
            <h2>{to(words.received)}</h2>
            <AuthorisationList
              {...list}
              caption={words.received}
              empty={words.noneReceived}
              items={received}
              received
            />
          </section>
          {dossiers.length === 0 ? null : (
            <section class="stack-s">
              <h2>{to(words.dossiers)}</h2>
              <Table
                caption={words.dossiers}
                columns={[
                  { key: 'code', label: words.dossier, phone: 'title' },
                  { key: 'who', label: words.forWhom },
                ]}
                rows={dossiers.map(({ code, applicant_name }) => ({
                  key: code,
                  cells: {
                    code: <a href={localePath(`/tai-khoan/ho-so/${code}`, locale)}>{code}</a>,
                    who: applicant_name,
                  },
                }))}
              />
            </section>
          )}
          <section class="stack-s">
            <h2>{to(words.given)}</h2>
            <AuthorisationList {...list} caption={words.given} empty={words.noneGiven} items={given} received={false} />
          </section>
          <section class="stack-s measure">
            <h2>{to(words.give)}</h2>
            {gives === 'yes' ? (
              <form class="stack" method="post" action={localePath(root, locale)} novalidate data-once>
                <HiddenCsrf token={csrf} />
                <FormFields
                  form={authorisationForm}
                  values={values}
                  context={context}
                  errors={errors}
                  layout="steps"
                  headed={false}
                />
                <div>
                  <Button>{to(words.send)}</Button>
                </div>
              </form>
            ) : (
              <p>{to(words[gives])}</p>
            )}
          </section>
        </>
      )}
    </AccountPage>
  )
}
