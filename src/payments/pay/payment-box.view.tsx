import {
  Button,
  Code,
  Details,
  FactRow,
  formatInstant,
  formatMoney,
  Notice,
  PageHead,
  Qr,
  StateTag,
  SummaryList,
  Tag,
  useLocale,
  useSay,
} from '../../platform/html/index.ts'
import { feeNote } from '../../procedures/index.ts'
import { bankName } from '../domain/banks.ts'
import type { PaymentRequest } from '../providers/payment-provider.ts'
import { awaits, stateWords, words } from './pay.words.ts'
import type { PaymentView } from './payment-of.ts'

export interface PaymentBoxProps {
  readonly payment: PaymentView
  /** This very page: refreshed by a link, script or not. */
  readonly path: string
  /** Address of a receipt, by its place among them; absent where none may be had. */
  readonly receiptHref?: (place: number) => string
}

/** The tag of a fee beside the state of its dossier. */
export function FeeTag({ standing, large }: { standing: PaymentView['standing']; large?: boolean }) {
  const { state } = standing
  if (awaits(state)) return <StateTag state="awaiting-fee" large={large} />
  const { name } = stateWords[state]
  if (state === 'paid') return <Tag family="green" icon="check" label={name} large={large} />
  return <Tag family="gray" icon="coin" label={name} large={large} />
}

/** What is to be paid and why, the code, the account, what happens next; nothing in it is personal. */
export function PaymentBox({ payment, path, receiptHref }: PaymentBoxProps) {
  const to = useSay()
  const locale = useLocale()
  const { standing, request, agency } = payment
  const note = to(stateWords[standing.state].note)
  const money = (amount: number) => formatMoney(amount, locale)
  const { amount, paid, excess, outstanding, reason } = standing
  const owed = awaits(standing.state) ? outstanding : amount
  const facts = [
    ...(owed === null
      ? []
      : [
          { label: words.toPay, value: money(owed), note: <span lang="vi">{feeNote(reason, formatMoney(owed))}</span> },
        ]),
    ...(paid > 0 ? [{ label: words.paid, value: money(paid) }] : []),
    ...(excess > 0 ? [{ label: words.excess, value: money(excess), note: to(words.excessNote) }] : []),
  ]
  return (
    <div class="stack">
      <div class="sheet">
        <PageHead
          title={words.title}
          above={<Code code={payment.code} />}
          tags={<FeeTag standing={standing} large />}
          lead={to(payment.procedure.operation?.shortName ?? { vi: payment.procedure.info.name })}
        />
        {facts.length === 0 ? null : <FactRow facts={facts} />}
      </div>
      {note === '' ? null : <Notice title={stateWords[standing.state].name}>{note}</Notice>}
      {request === null ? null : <HowToPay request={request} path={path} agency={agency} />}
      {awaits(standing.state) && request === null ? (
        <Notice title={words.counterOnly}>
          <span lang="vi">{agency}</span>
        </Notice>
      ) : null}
      <Receipts receipts={payment.receipts} href={receiptHref} />
    </div>
  )
}

function HowToPay({ request, path, agency }: { request: PaymentRequest; path: string; agency: string }) {
  const to = useSay()
  const locale = useLocale()
  return (
    <>
      <div class="grid grid-2">
        <section class="stack-s">
          <h2>{to(words.scan)}</h2>
          <Qr text={request.qr} label={to(words.scan)} size={232} />
          <p class="hint">{to(words.scanNote)}</p>
        </section>
        <section class="stack-s">
          <h2>{to(words.byHand)}</h2>
          <SummaryList
            compact
            rows={[
              { label: words.bank, value: <span lang="vi">{bankName(request.bankBin)}</span> },
              { label: words.account, value: <b class="code">{request.account}</b> },
              { label: words.holder, value: <span lang="vi">{request.accountName}</span> },
              { label: words.amount, value: formatMoney(request.amount, locale) },
              { label: words.text, value: <b class="code">{request.reference}</b> },
            ]}
          />
          <p class="hint">{to(words.textNote)}</p>
          <div class="row">
            <Button kind="secondary" icon="copy" copies={request.reference}>
              {to(words.copyText)}
            </Button>
            <Button kind="secondary" icon="copy" copies={request.account}>
              {to(words.copyAccount)}
            </Button>
          </div>
        </section>
      </div>
      <section class="stack-s">
        <h2>{to(words.next)}</h2>
        <p class="measure">{to(words.nextSteps)}</p>
        <p class="row">
          {request.payPath === null ? null : (
            <Button href={`${request.payPath}&ve=${encodeURIComponent(path)}`}>{to(words.play)}</Button>
          )}
          <Button kind={request.payPath === null ? 'primary' : 'secondary'} href={path}>
            {to(words.refresh)}
          </Button>
        </p>
        <Details summary={words.counter}>
          <p lang="vi">{agency}</p>
        </Details>
      </section>
    </>
  )
}

function Receipts({
  receipts,
  href,
}: {
  receipts: PaymentView['receipts']
  href: ((place: number) => string) | undefined
}) {
  const to = useSay()
  const locale = useLocale()
  if (receipts.length === 0) return null
  return (
    <section class="stack-s">
      <h2>{to(words.receipts)}</h2>
      <ul class="plain-list">
        {receipts.map(({ at, amount, number }, place) => (
          <li key={number}>
            {formatMoney(amount, locale)}, {formatInstant(at, locale)}, số {number}
            {href === undefined ? null : (
              <>
                {' · '}
                <a href={href(place + 1)}>
                  {to(words.receipt)}
                  <span class="sr-only"> {number}</span>
                </a>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
