import type { BankCredit } from '../../payments/index.ts'
import {
  Breadcrumbs,
  Button,
  ErrorSummary,
  type FormProblem,
  formatDate,
  formatMoney,
  formatNumber,
  HiddenCsrf,
  localePath,
  PageHead,
  Panel,
  SummaryList,
  sayWords,
  TextArea,
  TextInput,
} from '../../platform/html/index.ts'
import type { Text } from '../../platform/text.ts'
import type { Desk } from '../desk.ts'
import { DeskPage } from '../desk.view.tsx'
import { problemNames, words } from './fees.words.ts'

export interface SettleViewProps {
  readonly desk: Desk
  readonly credit: BankCredit
  /** What the dossier that it names still owes; null where it names none. */
  readonly outstanding: number | null
  readonly typed: { readonly code: string; readonly reason: string }
  readonly problems: readonly FormProblem[]
}

/** `/can-bo/thu-phi/:id`: one credit, and the two ways in which it is settled. */
export function SettleView({ desk, credit, outstanding, typed, problems }: SettleViewProps) {
  const { locale } = desk.frame
  const say = (text: Text) => sayWords(text, locale)
  const to = (path: string) => localePath(path, locale)
  const error = (id: string) => problems.find(problem => problem.id === id)?.text
  const address = to(`/can-bo/thu-phi/${credit.id}`)
  const title = `${say(words.settle)}: ${formatMoney(credit.amount, locale)}`
  return (
    <DeskPage desk={desk} title={title} under="/can-bo/thu-phi" problems={problems.length}>
      <ErrorSummary problems={problems} />
      <Breadcrumbs items={[{ label: words.title, href: to('/can-bo/thu-phi') }, { label: words.settle }]} />
      <PageHead title={title} />
      <div class="stack">
        <SummaryList
          compact
          rows={[
            { label: words.text, value: credit.text },
            { label: words.day, value: formatDate(credit.bookedOn) },
            { label: words.transaction, value: credit.transactionId },
            ...(credit.account === null ? [] : [{ label: words.account, value: credit.account }]),
            ...(credit.problem === null ? [] : [{ label: words.problem, value: say(problemNames[credit.problem]) }]),
            ...(outstanding === null
              ? []
              : [{ label: words.outstanding, value: `${formatNumber(outstanding, locale)} đ` }]),
          ]}
        />
        <div class="grid grid-2">
          <div>
            <Panel title={words.attach}>
              <form class="stack" method="post" action={address} novalidate data-once>
                <HiddenCsrf token={desk.csrf} />
                <input type="hidden" name="viec" value="ghi" />
                <TextInput
                  name="code"
                  label={words.code}
                  hint={words.attachHint}
                  value={typed.code}
                  error={error('code')}
                  autoComplete="off"
                  maxLength={60}
                />
                <Button>{say(words.attachNow)}</Button>
              </form>
            </Panel>
          </div>
          <div>
            <Panel title={words.giveBack}>
              <form class="stack" method="post" action={address} novalidate data-once>
                <HiddenCsrf token={desk.csrf} />
                <input type="hidden" name="viec" value="tra" />
                <TextArea
                  name="reason"
                  label={words.reason}
                  hint={words.giveBackHint}
                  value={typed.reason}
                  error={error('reason')}
                  rows={2}
                  maxLength={500}
                />
                <Button kind="secondary">{say(words.giveBackNow)}</Button>
              </form>
            </Panel>
          </div>
        </div>
      </div>
    </DeskPage>
  )
}
