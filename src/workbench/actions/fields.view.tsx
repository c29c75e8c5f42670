import { agencyName } from '../../agencies/index.ts'
import { type Permitted, postAddressOf, returnMethods } from '../../dossiers/index.ts'
import {
  Checkbox,
  Checkboxes,
  CompactDateInput,
  type FormProblem,
  Notice,
  Radios,
  Select,
  TextArea,
  TextInput,
  useLocale,
  useSay,
  type Words,
} from '../../platform/html/index.ts'
import { feeDue } from '../../procedures/index.ts'
import { findTask } from '../../workflow/index.ts'
import { type Desk, fieldOf, fieldsOf } from '../desk.ts'
import { type DeskDossier, stepName } from '../dossier/load-dossier.ts'
import { personName } from '../dossier/people.ts'
import { CompetentSelect } from '../intake/competent.view.tsx'
import { readTicks } from '../intake/intake-body.ts'
import { ComponentsTable } from '../intake/papers.view.tsx'
import { againText, feeMethods, sentBackText, words } from './actions.words.ts'
import { documentFields } from './document-fields.ts'
import { DocumentField, Receiver } from './result-fields.view.tsx'

export interface FieldsProps {
  readonly permit: Permitted
  readonly body: Readonly<Record<string, unknown>>
  readonly problems: readonly FormProblem[]
  readonly desk: Desk
  readonly held: DeskDossier
}

type ErrorOf = (id: string) => Words | undefined

const told = new Set(['refuse-intake', 'withdraw', 'stop', 'extend', 'request-fee', 'refund-fee'])

function ReasonField(props: FieldsProps & { error: ErrorOf }) {
  const hint = told.has(props.permit.type) ? words.reasonTold : words.reasonKept
  return (
    <TextArea
      name="reason"
      label={words.reason}
      hint={hint}
      rows={3}
      value={fieldOf(props.body, 'reason')}
      error={props.error('reason')}
      optional={props.permit.type === 'close'}
      maxLength={4000}
    />
  )
}

function PapersFields({ body, problems, held }: FieldsProps) {
  const byField = new Map(problems.map(problem => [problem.id ?? '', problem.text]))
  return (
    <ComponentsTable
      components={held.chosen.components}
      ticks={readTicks(body, held.chosen.components)}
      problems={{ byField }}
    />
  )
}

/** What the competent agency found when it sent the dossier back: what the desk now asks the citizen for. */
export function SentBack({ held, desk }: Pick<FieldsProps, 'held' | 'desk'>) {
  const last = held.dossier.transfers.at(-1)
  if (!last?.returned || held.dossier.acceptedAt !== null) return null
  return (
    <Notice kind="warning">
      <span lang="vi">{sentBackText(agencyName(desk.directory, last.to), last.returned.reason).vi}</span>
    </Notice>
  )
}

function SupplementFields({ body, held, desk, error }: FieldsProps & { error: ErrorOf }) {
  const say = useSay()
  const rounds = held.dossier.supplements.length
  return (
    <>
      <SentBack held={held} desk={desk} />
      {rounds === 0 ? null : <Notice kind="warning">{say(againText(rounds + 1))}</Notice>}
      <Checkboxes
        name="item"
        label={words.items}
        hint={words.itemsHint}
        error={error('item')}
        values={fieldsOf(body, 'item')}
        items={held.chosen.components.map(({ key, name }) => ({
          value: key,
          label: name,
          reveals: (
            <>
              <TextInput
                name={`reason.${key}`}
                label={words.itemReason}
                value={fieldOf(body, `reason.${key}`)}
                error={error(`reason.${key}`)}
              />
              <TextInput
                name={`fix.${key}`}
                label={words.howToFix}
                value={fieldOf(body, `fix.${key}`)}
                error={error(`fix.${key}`)}
              />
            </>
          ),
        }))}
      />
    </>
  )
}

function PauseFields({ permit, body, held, error }: FieldsProps & { error: ErrorOf }) {
  const known = held.version.operation?.pauseGrounds ?? []
  return (
    <>
      <Radios
        name="ground"
        label={words.ground}
        value={fieldOf(body, 'ground')}
        error={error('ground')}
        items={(permit.grounds ?? []).map(ground => ({
          value: ground,
          label: known.find(one => one.ground === ground)?.label ?? groundNames[ground] ?? ground,
          reveals: (
            <TextInput
              name={`legalBasis.${ground}`}
              label={words.legalBasis}
              value={fieldOf(body, `legalBasis.${ground}`)}
              error={error(`legalBasis.${ground}`)}
            />
          ),
        }))}
      />
      <TextInput name="document" label={words.document} value={fieldOf(body, 'document')} optional />
    </>
  )
}

const groundNames: Readonly<Record<string, Words>> = {
  verification: { vi: 'Xác minh', en: 'Verification' },
  'financial-obligation': { vi: 'Chờ nghĩa vụ tài chính', en: 'Financial obligation' },
  opinion: { vi: 'Lấy ý kiến', en: 'Opinion' },
  'customer-confirmation': { vi: 'Chờ người dân xác nhận', en: 'Confirmation by the citizen' },
}

function AmountField({ permit, body, error }: FieldsProps & { error: ErrorOf }) {
  return (
    <TextInput
      name="amount"
      label={words.feeAmount}
      hint={permit.type === 'request-fee' ? words.exemptHint : undefined}
      value={fieldOf(body, 'amount')}
      error={error('amount')}
      inputMode="numeric"
      autoComplete="off"
      width="m"
    />
  )
}

/** What an action asks for; nothing where it asks nothing. */
export function ActionFields(props: FieldsProps) {
  const say = useSay()
  const locale = useLocale()
  const { permit, body, problems, desk, held } = props
  const error: ErrorOf = id => problems.find(problem => problem.id === id)?.text
  switch (permit.type) {
    case 'accept': {
      const fee = held.chosen.fees[held.dossier.channel]
      return (
        <>
          <SentBack {...props} />
          <h3>{say(words.given)}</h3>
          <PapersFields {...props} />
          {permit.agencies === undefined ? null : (
            <CompetentSelect
              agencies={permit.agencies}
              desk={held.dossier.agency}
              value={fieldOf(body, 'competentCode')}
              error={error('competentCode')}
              directory={desk.directory}
            />
          )}
          {feeDue(fee).kind === 'free' ? null : (
            <Checkbox name="feePaid" value="1" label={words.feePaid} checked={fieldOf(body, 'feePaid') !== ''} />
          )}
        </>
      )
    }
    case 'supply':
      return (
        <>
          <h3>{say(words.given)}</h3>
          <PapersFields {...props} />
        </>
      )
    case 'assign':
      return (
        <Radios
          name="official"
          label={words.official}
          value={fieldOf(body, 'official')}
          error={error('official')}
          items={(permit.officials ?? []).map(username => ({
            value: username,
            label: personName(desk.directory, username, locale),
          }))}
        />
      )
    case 'complete-step': {
      const all = findTask(held.chosen.process, permit.nodeId ?? '')?.outcomes ?? []
      const outcomes = all.filter(outcome => permit.outcomes?.includes(outcome.key))
      if (outcomes.length < 2) return null
      return (
        <Radios
          name="outcome"
          label={words.outcome}
          value={fieldOf(body, 'outcome')}
          error={error('outcome')}
          items={outcomes.map(outcome => ({ value: outcome.key, label: outcome.label }))}
        />
      )
    }
    case 'return-step':
      return (
        <>
          <Radios
            name="toNodeId"
            label={words.toNode}
            value={fieldOf(body, 'toNodeId')}
            error={error('toNodeId')}
            items={(permit.toNodes ?? []).map(nodeId => ({ value: nodeId, label: stepName(held, nodeId) }))}
          />
          <ReasonField {...props} error={error} />
        </>
      )
    case 'request-supplement':
      return <SupplementFields {...props} error={error} />
    case 'pause':
      return <PauseFields {...props} error={error} />
    case 'extend':
      return (
        <>
          <CompactDateInput
            name="newDate"
            label={words.newDate}
            value={fieldOf(body, 'newDate')}
            error={error('newDate') ?? error('newDueAt')}
          />
          <ReasonField {...props} error={error} />
        </>
      )
    case 'draft-result':
      return (
        <>
          <Radios
            name="decision"
            label={words.decision}
            value={fieldOf(body, 'decision')}
            error={error('decision')}
            items={[
              { value: 'granted', label: words.granted },
              { value: 'refused', label: words.refused },
            ]}
          />
          <TextArea
            name="content"
            label={words.content}
            hint={words.contentHint}
            rows={6}
            value={fieldOf(body, 'content')}
            error={error('content')}
            maxLength={20000}
          />
        </>
      )
    case 'issue-result':
      return (
        <>
          <TextInput
            name="number"
            label={words.number}
            hint={words.numberHint}
            value={fieldOf(body, 'number')}
            error={error('number')}
            optional
          />
          <DocumentField body={body} error={error(documentFields.file)} />
        </>
      )
    case 'deliver': {
      // What the applicant chose stands first.
      const wanted = held.dossier.returnMethod
      const methods = Object.entries(returnMethods)
        .map(([value, { label }]) => ({ value, label }))
        .toSorted((a, b) => Number(b.value === wanted) - Number(a.value === wanted))
      const address = postAddressOf(held.dossier)
      return (
        <>
          <p class="hint">{say(words.identity)}</p>
          <Receiver held={held} />
          {address === null ? null : (
            <p>
              {say(words.postTo)} <span lang="vi">{address}</span>
            </p>
          )}
          <Select name="method" label={words.method} value={fieldOf(body, 'method')} options={methods} />
          <TextInput
            name="receivedBy"
            label={words.receivedBy}
            value={fieldOf(body, 'receivedBy')}
            error={error('receivedBy')}
            autoComplete="off"
          />
        </>
      )
    }
    case 'stop':
      return (
        <>
          <ReasonField {...props} error={error} />
          <TextInput
            name="legalBasis"
            label={words.legalBasis}
            value={fieldOf(body, 'legalBasis')}
            error={error('legalBasis')}
          />
        </>
      )
    case 'request-fee':
    case 'refund-fee':
      return (
        <>
          <AmountField {...props} error={error} />
          <ReasonField {...props} error={error} />
        </>
      )
    case 'record-payment':
      return (
        <>
          <AmountField {...props} error={error} />
          <Select name="method" label={words.feeMethod} value={fieldOf(body, 'method')} options={feeMethods} />
          <TextInput
            name="reference"
            label={words.paperReceipt}
            hint={words.paperReceiptHint}
            value={fieldOf(body, 'reference')}
            maxLength={100}
            optional
          />
        </>
      )
    case 'receive-transfer':
      return <p class="hint">{say(words.receiveNote)}</p>
    case 'refuse-intake':
    case 'return-transfer':
    case 'withdraw':
    case 'close':
      return <ReasonField {...props} error={error} />
    // The correction has a page of its own.
    case 'correct-procedure':
    case 'resume':
    case 'sign-result':
      return null
  }
}
