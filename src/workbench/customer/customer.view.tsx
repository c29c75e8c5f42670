import type { Holder } from '../../accounts/index.ts'
import type { FoundCustomer } from '../../customers/index.ts'
import { maskPersonalNumber } from '../../identity/index.ts'
import {
  Button,
  Checkbox,
  ErrorSummary,
  FilterBar,
  type FormProblem,
  formatDate,
  formatPhone,
  HiddenCsrf,
  localePath,
  Notice,
  PageHead,
  Panel,
  SummaryList,
  sayWords,
  Table,
  TextInput,
} from '../../platform/html/index.ts'
import type { Text } from '../../platform/text.ts'
import type { Desk } from '../desk.ts'
import { DeskPage } from '../desk.view.tsx'
import { words } from './customer.words.ts'

const root = '/can-bo/khach-hang'

/** `/can-bo/khach-hang`: numbers stay masked until somebody's page is opened, which is recorded. */
export function CustomersView(props: { desk: Desk; q: string; found: readonly FoundCustomer[] }) {
  const { desk, q, found } = props
  const { locale } = desk.frame
  const to = (path: string) => localePath(path, locale)
  const say = (text: Text) => sayWords(text, locale)
  return (
    <DeskPage desk={desk} title={words.title} under={root}>
      <PageHead title={words.title} />
      <FilterBar
        action={to(root)}
        label={words.filter}
        search={{ name: 'q', label: words.q, value: q }}
        submit={words.submit}
      />
      <Table
        dense
        caption={words.found}
        empty={<p>{say(q.trim() === '' ? words.start : words.nothing)}</p>}
        columns={[
          { key: 'name', label: words.name, phone: 'title' },
          { key: 'kind', label: words.kind, tight: true },
          { key: 'number', label: words.number, tight: true },
          { key: 'phone', label: words.phone, tight: true },
        ]}
        rows={found.map(({ id, fullName, kind, personalNumber, taxCode, phone }) => {
          const number = personalNumber ?? taxCode
          return {
            key: String(id),
            cells: {
              name: (
                <a lang="vi" href={to(`${root}/${id}`)}>
                  {fullName}
                </a>
              ),
              kind: say(words[kind]),
              number: number === null ? '' : maskPersonalNumber(number),
              phone: phone === null ? '' : formatPhone(phone),
            },
          }
        })}
      />
    </DeskPage>
  )
}

export interface TypedIdentity {
  readonly number: string
  readonly fullName: string
  readonly birthDate: string
}

export interface CustomerViewProps {
  readonly desk: Desk
  readonly holder: Holder
  readonly typed: TypedIdentity
  readonly problems: readonly FormProblem[]
  /** The identity was verified just before. */
  readonly done: boolean
}

/** `/can-bo/khach-hang/:id`: who they are, their account, and the papers that join both. */
export function CustomerView(props: CustomerViewProps) {
  const { desk, holder, problems, done } = props
  const { locale } = desk.frame
  const say = (text: Text) => sayWords(text, locale)
  const { account, kind } = holder
  const none = <span class="muted">{say(words.none)}</span>
  const verifiedAt = account?.verifiedAt ?? null
  return (
    <DeskPage desk={desk} title={holder.fullName} under={root} problems={problems.length}>
      <ErrorSummary problems={problems} />
      <PageHead title={holder.fullName} />
      {done ? (
        <Notice kind="success" live>
          <p>{say(words.done)}</p>
        </Notice>
      ) : null}
      <div class="stack measure">
        <Panel title={words.holder}>
          <SummaryList
            compact
            rows={[
              { label: words.kind, value: say(words[kind]) },
              { label: words.number, value: holder.number ?? none },
              { label: words.phone, value: holder.phone === null ? none : formatPhone(holder.phone) },
              { label: words.dossiers, value: String(holder.dossiers) },
            ]}
          />
        </Panel>
        <Panel title={words.account}>
          {account === null ? (
            <p>{say(words.noAccount)}</p>
          ) : (
            <SummaryList
              compact
              rows={[
                { label: words.account, value: account.contact === '' ? none : formatPhone(account.contact) },
                ...(account.claimedNumber === null ? [] : [{ label: words.claimed, value: account.claimedNumber }]),
                {
                  label: words.state,
                  value: say(verifiedAt === null ? words.unverified : words.verified(formatDate(verifiedAt))),
                },
              ]}
            />
          )}
        </Panel>
        {account === null || verifiedAt !== null ? null : <Confirm {...props} />}
      </div>
    </DeskPage>
  )
}

function Confirm({ desk, holder, typed, problems }: CustomerViewProps) {
  const { locale } = desk.frame
  const say = (text: Text) => sayWords(text, locale)
  const errorOf = (id: string) => problems.find(problem => problem.id === id)?.text
  const isPerson = holder.kind === 'person'
  const scan = { personalNumber: 'number', fullName: 'fullName', birthDate: 'birthDate' }
  return (
    <Panel title={words.confirm}>
      <form
        class="stack"
        method="post"
        action={localePath(`${root}/${holder.customerId}/xac-nhan`, locale)}
        novalidate
        data-once
      >
        <HiddenCsrf token={desk.csrf} />
        <p>{say(words.confirmLead)}</p>
        <TextInput
          name="number"
          label={isPerson ? words.personalNumber : words.taxCode}
          value={typed.number}
          error={errorOf('number')}
          inputMode="numeric"
          autoComplete="off"
          width="m"
          maxLength={40}
          scan={isPerson ? scan : undefined}
        />
        <TextInput
          name="fullName"
          label={isPerson ? words.fullName : words.organisationName}
          value={typed.fullName}
          error={errorOf('fullName')}
          autoComplete="off"
          maxLength={200}
        />
        {isPerson ? (
          <TextInput
            name="birthDate"
            label={words.birthDate}
            value={typed.birthDate}
            error={errorOf('birthDate')}
            autoComplete="off"
            width="s"
            maxLength={20}
            optional
          />
        ) : null}
        <Checkbox name="seen" value="1" label={isPerson ? words.seenCard : words.seenPaper} error={errorOf('seen')} />
        <div>
          <Button>{say(words.confirm)}</Button>
        </div>
      </form>
    </Panel>
  )
}
