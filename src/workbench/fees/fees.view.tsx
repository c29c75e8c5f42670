import type { ComponentChildren } from 'preact'
import { agencyName } from '../../agencies/index.ts'
import type { AgencySum, BankCredit, ReceivedPayment } from '../../payments/index.ts'
import {
  formatDate,
  formatMoney,
  formatNumber,
  formatTime,
  localePath,
  PageHead,
  Panel,
  sayWords,
  Table,
  Tag,
} from '../../platform/html/index.ts'
import type { Text } from '../../platform/text.ts'
import type { Desk } from '../desk.ts'
import { DeskPage } from '../desk.view.tsx'
import { personName } from '../dossier/people.ts'
import { methodNames, problemNames, words } from './fees.words.ts'

export interface FeesViewProps {
  readonly desk: Desk
  readonly unmatched: readonly BankCredit[]
  /** More wait than are shown. */
  readonly more: boolean
  readonly payments: readonly ReceivedPayment[]
  /** Not all of today's are shown. */
  readonly cut: boolean
  readonly sums: readonly AgencySum[]
  readonly banner: ComponentChildren | undefined
}

/** A dossier's code, as a link for those who may open it. */
function CodeLink({ desk, code }: { desk: Desk; code: string | null }) {
  if (code === null) return <span>…</span>
  if (desk.scope.receiving.length === 0) return <span class="code">{code}</span>
  return <a href={localePath(`/can-bo/ho-so/${code}`, desk.frame.locale)}>{code}</a>
}

function Unmatched({ desk, unmatched, more }: FeesViewProps) {
  const { locale } = desk.frame
  const say = (text: Text) => sayWords(text, locale)
  return (
    <Panel title={words.unmatched} aside={<span class="muted">{say(words.unmatchedNote)}</span>} flush>
      <Table
        caption={words.unmatched}
        dense
        empty={<p>{say(words.noneUnmatched)}</p>}
        columns={[
          { key: 'text', label: words.text, phone: 'title' },
          { key: 'amount', label: words.amount, align: 'end', tight: true },
          { key: 'day', label: words.day, tight: true },
          { key: 'problem', label: words.problem, tight: true },
          { key: 'dossier', label: words.dossier, tight: true },
          { key: 'settle', label: words.settle, hideLabel: true, tight: true, phone: 'plain' },
        ]}
        rows={unmatched.map(credit => ({
          key: String(credit.id),
          edge: 'soon' as const,
          cells: {
            text: credit.text,
            amount: formatMoney(credit.amount, locale),
            day: formatDate(credit.bookedOn),
            problem:
              credit.problem === null ? null : <Tag family="amber" icon="alert" label={problemNames[credit.problem]} />,
            dossier: <CodeLink desk={desk} code={credit.dossierCode} />,
            settle: (
              <a href={localePath(`/can-bo/thu-phi/${credit.id}`, locale)}>
                {say(words.settle)}
                <span class="sr-only"> {credit.transactionId}</span>
              </a>
            ),
          },
        }))}
      />
      {more ? <p class="hint">{say(words.more)}</p> : null}
    </Panel>
  )
}

function Sums({ desk, sums }: FeesViewProps) {
  const { locale } = desk.frame
  const total = sums.reduce((sum, { amount }) => sum + amount, 0)
  const count = sums.reduce((sum, one) => sum + one.count, 0)
  const row = (key: string, agency: ComponentChildren, one: { count: number; amount: number }) => ({
    key,
    cells: { agency, count: formatNumber(one.count, locale), amount: <b>{formatNumber(one.amount, locale)} đ</b> },
  })
  if (sums.length === 0) return null
  return (
    <Panel title={words.sums} flush>
      <Table
        caption={words.sums}
        dense
        columns={[
          { key: 'agency', label: words.agency, phone: 'title' },
          { key: 'amount', label: words.amount, align: 'end', tight: true },
          { key: 'count', label: words.count },
        ]}
        rows={[
          ...sums.map(one =>
            row(one.agencyCode, <span lang="vi">{agencyName(desk.directory, one.agencyCode)}</span>, one),
          ),
          ...(sums.length > 1 ? [row('total', <b>{sayWords(words.total, locale)}</b>, { count, amount: total })] : []),
        ]}
      />
    </Panel>
  )
}

function Today({ desk, payments, cut }: FeesViewProps) {
  const { locale } = desk.frame
  const say = (text: Text) => sayWords(text, locale)
  return (
    <Panel title={words.today} aside={<span class="muted">{formatDate(desk.now)}</span>} flush>
      <Table
        caption={words.today}
        dense
        empty={<p>{say(words.noneToday)}</p>}
        columns={[
          { key: 'code', label: words.dossier, phone: 'title', tight: true },
          { key: 'at', label: words.at, tight: true },
          { key: 'amount', label: words.amount, align: 'end', tight: true },
          { key: 'method', label: words.method },
          { key: 'receipt', label: words.receipt, align: 'end' },
          { key: 'by', label: words.by },
        ]}
        rows={payments.map(one => ({
          key: `${one.dossierCode} ${one.at} ${one.amount} ${one.receiptNumber}`,
          cells: {
            code: <CodeLink desk={desk} code={one.dossierCode} />,
            at: formatTime(one.at),
            amount: `${formatNumber(one.amount, locale)} đ`,
            method: say(methodNames[one.method] ?? { vi: one.method }),
            receipt: one.receiptNumber ?? '',
            by: one.by === 'payments' ? say(words.system) : personName(desk.directory, one.by, locale),
          },
        }))}
      />
      {cut ? <p class="hint">{say(words.shownOnly)}</p> : null}
    </Panel>
  )
}

/** `/can-bo/thu-phi`: what must be reconciled, what came in today, how much for whom. */
export function FeesView(props: FeesViewProps) {
  const { desk } = props
  return (
    <DeskPage desk={desk} title={words.title} under="/can-bo/thu-phi" banner={props.banner}>
      <PageHead title={words.title} />
      <div class="stack">
        <Unmatched {...props} />
        <Sums {...props} />
        <Today {...props} />
      </div>
    </DeskPage>
  )
}
