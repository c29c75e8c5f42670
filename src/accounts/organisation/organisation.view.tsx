import {
  Button,
  ErrorSummary,
  type FormProblem,
  formatDate,
  formatPhone,
  HiddenCsrf,
  HiddenText,
  localePath,
  PageHead,
  Radios,
  Table,
  Tag,
  TextInput,
  useLocale,
  useSay,
} from '../../platform/html/index.ts'
import type { Frame } from '../../platform/http/index.ts'
import { say, type Text } from '../../platform/text.ts'
import { AccountPage } from '../account-frame.view.tsx'
import { accesses } from '../accounts.policy.ts'
import type { CustomerActor } from '../customer-actor.ts'
import type { Invitation, Member, Membership } from './organisation.queries.ts'
import { accessWords, words } from './organisation.words.ts'

export interface OrganisationPageProps {
  readonly frame: Frame
  readonly csrf: string
  readonly customer: CustomerActor
  /** The organisation whose members they say; null: none. */
  readonly managed: number | null
  readonly memberships: readonly Membership[]
  readonly members: readonly Member[]
  readonly invitations: readonly Invitation[]
  readonly typed: { readonly code?: string; readonly contact?: string; readonly access?: string }
  readonly problems: readonly FormProblem[]
  readonly outcome: Text | null
}

const root = '/tai-khoan/to-chuc'

/** One button that posts one value. */
function Post(props: {
  csrf: string
  to: string
  name: string
  value: string
  label: Text
  about: string
  main?: boolean
}) {
  const to = useSay()
  const locale = useLocale()
  return (
    <form method="post" action={localePath(`${root}/${props.to}`, locale)} data-once>
      <HiddenCsrf token={props.csrf} />
      <input type="hidden" name={props.name} value={props.value} />
      <Button kind={props.main === true ? 'secondary' : 'plain'}>
        {to(props.label)}
        <HiddenText> {props.about}</HiddenText>
      </Button>
    </form>
  )
}

function WorkFor({ csrf, customer, memberships }: OrganisationPageProps) {
  const to = useSay()
  const current = customer.actingFor?.id ?? null
  const rows = [{ organisationId: null, name: to(words.myself), access: null }, ...memberships]
  return (
    <Table
      caption={words.workFor}
      columns={[
        { key: 'name', label: words.workFor, phone: 'title' },
        { key: 'access', label: words.access },
        { key: 'act', label: words.act, tight: true, phone: 'plain' },
      ]}
      rows={rows.map(({ organisationId, name, access }) => ({
        key: String(organisationId),
        cells: {
          name: organisationId === null ? `${name} (${customer.own.fullName})` : name,
          access: access === null ? '' : to(accessWords[access].label),
          act: (
            <div class="row">
              {organisationId === current ? (
                <Tag family="green" icon="check" label={words.now} />
              ) : (
                <Post
                  {...{ csrf, to: 'chon', name: 'cho', value: String(organisationId ?? '') }}
                  {...{ label: words.choose, about: name, main: true }}
                />
              )}
              {organisationId === null ? null : (
                <Post
                  {...{ csrf, to: 'roi', name: 'id', value: String(organisationId), label: words.leave, about: name }}
                />
              )}
            </div>
          ),
        },
      }))}
    />
  )
}

function Members({ csrf, members, invitations }: OrganisationPageProps) {
  const to = useSay()
  return (
    <>
      <section class="stack-s">
        <h2>{to(words.members)}</h2>
        <Table
          caption={words.members}
          empty={<p>{to(words.noMembers)}</p>}
          columns={[
            { key: 'name', label: words.name, phone: 'title' },
            { key: 'contact', label: words.contact },
            { key: 'access', label: words.access },
            { key: 'since', label: words.since, tight: true },
            { key: 'act', label: words.act, tight: true, phone: 'plain' },
          ]}
          rows={members.map(({ id, name, contact, access, joinedAt }) => ({
            key: String(id),
            cells: {
              name,
              contact: formatPhone(contact),
              access: to(accessWords[access].label),
              since: formatDate(joinedAt),
              act: <Post {...{ csrf, to: 'go', name: 'id', value: String(id), label: words.remove, about: name }} />,
            },
          }))}
        />
      </section>
      {invitations.length === 0 ? null : (
        <section class="stack-s">
          <h2>{to(words.invitations)}</h2>
          <Table
            caption={words.invitations}
            columns={[
              { key: 'contact', label: words.contact, phone: 'title' },
              { key: 'access', label: words.access },
              { key: 'until', label: words.until, tight: true },
              { key: 'act', label: words.act, tight: true, phone: 'plain' },
            ]}
            rows={invitations.map(({ id, contact, access, expiresAt }) => ({
              key: String(id),
              cells: {
                contact: formatPhone(contact),
                access: to(accessWords[access].label),
                until: formatDate(expiresAt),
                act: (
                  <Post {...{ csrf, to: 'huy', name: 'id', value: String(id), label: words.cancel, about: contact }} />
                ),
              },
            }))}
          />
        </section>
      )}
    </>
  )
}

/** `/tai-khoan/to-chuc`. */
export function OrganisationPage(props: OrganisationPageProps) {
  const { frame, csrf, customer, managed, memberships, typed, problems, outcome } = props
  const { locale } = frame
  const to = (text: Text) => say(text, locale)
  const errorOf = (id: string) => problems.find(problem => problem.id === id)?.text
  const isPerson = customer.own.kind === 'person'
  return (
    <AccountPage
      frame={frame}
      title={words.title}
      section={root}
      problems={problems.length}
      banner={outcome === null ? undefined : <p>{to(outcome)}</p>}
    >
      <ErrorSummary problems={problems} />
      <PageHead title={words.title} lead={to(words.lead)} />
      {isPerson ? (
        <section class="stack-s">
          <h2>{to(words.workFor)}</h2>
          {memberships.length === 0 ? <p>{to(words.noOrganisation)}</p> : <WorkFor {...props} />}
        </section>
      ) : null}
      {managed === null ? null : (
        <>
          <Members {...props} />
          <section class="stack-s measure">
            <h2>{to(words.invite)}</h2>
            <form class="stack" method="post" action={localePath(`${root}/moi`, locale)} data-once>
              <HiddenCsrf token={csrf} />
              <TextInput
                name="contact"
                label={words.contact}
                value={typed.contact}
                error={errorOf('contact')}
                autoComplete="off"
                maxLength={200}
              />
              <Radios
                name="access"
                label={words.access}
                value={typed.access}
                error={errorOf('access')}
                items={accesses.map(value => ({ value, ...accessWords[value], note: to(accessWords[value].note) }))}
              />
              <div>
                <Button>{to(words.send)}</Button>
              </div>
            </form>
          </section>
        </>
      )}
      {isPerson ? (
        <section class="stack-s measure">
          <h2>{to(words.join)}</h2>
          <form class="stack" method="post" action={localePath(`${root}/nhan`, locale)} data-once>
            <HiddenCsrf token={csrf} />
            <TextInput
              name="code"
              label={words.code}
              hint={words.codeHint}
              value={typed.code}
              error={errorOf('code')}
              autoComplete="one-time-code"
              spellcheck={false}
              width="m"
              maxLength={60}
            />
            <div>
              <Button kind={managed === null ? 'primary' : 'secondary'}>{to(words.accept)}</Button>
            </div>
          </form>
        </section>
      ) : null}
    </AccountPage>
  )
}
