import { type DossierCommand, feeStanding, type Permitted, paymentMethods } from '../../dossiers/index.ts'
import { type FormProblem, formatNumber } from '../../platform/html/index.ts'
import type { Text } from '../../platform/text.ts'
import { fieldOf, fieldsOf } from '../desk.ts'
import type { DeskDossier } from '../dossier/load-dossier.ts'
import { givenOf, readReturnMethod, readTicks } from '../intake/intake-body.ts'
import { words } from './actions.words.ts'
import { documentFields } from './document-fields.ts'

type Body = Readonly<Record<string, unknown>>

export interface ReadCommand {
  readonly command: DossierCommand
  /** What the form left out; ids are those of its controls. */
  readonly problems: readonly FormProblem[]
}

/** `05031990`, `5/3/1990`, `5-3-1990` → `1990-03-05`; null for what is no date. */
export function readDay(text: string): string | null {
  const digits = text.trim()
  const found = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(digits) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(digits)
  if (found === null) return null
  const [, day = '', month = '', year = ''] = found
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const made = new Date(`${iso}T00:00:00Z`)
  return Number.isNaN(made.getTime()) || made.toISOString().slice(0, 10) !== iso ? null : iso
}

/** `50.000`, `50000 đ` → 50000; null for what is no whole amount of đồng. */
export function readAmount(text: string): number | null {
  const digits = text.replace(/[\s.]|(?:đ|đồng)$/g, '')
  return /^\d{1,12}$/.test(digits) ? Number(digits) : null
}

/** The command that a posted action form means, and what is still missing in it. */
export function readCommand(permit: Permitted, body: Body, held: DeskDossier): ReadCommand {
  const problems: FormProblem[] = []
  const text = (name: string) => fieldOf(body, name).trim()
  const need = (name: string, missing: Text, id = name): string => {
    const value = text(name)
    if (value === '') problems.push({ id, text: missing })
    return value
  }
  const amount = (): number => {
    const value = readAmount(text('amount'))
    if (value === null) problems.push({ id: 'amount', text: words.enterAmount })
    return value ?? 0
  }
  const node = permit.nodeId === undefined ? {} : { nodeId: permit.nodeId }
  const given = () => givenOf(readTicks(body, held.chosen.components))
  const withNote = (command: DossierCommand): ReadCommand => {
    const note = text('note')
    return { command: note === '' ? command : { ...command, note }, problems }
  }
  switch (permit.type) {
    case 'accept':
      return withNote({
        type: 'accept',
        components: given(),
        feePaid: text('feePaid') !== '',
        ...(permit.agencies && text('competentCode') ? { competentCode: text('competentCode') } : {}),
      })
    case 'receive-transfer':
      return withNote({ type: 'receive-transfer' })
    case 'refuse-intake':
    case 'return-transfer':
    case 'withdraw':
      return withNote({ type: permit.type, reason: need('reason', words.enterReason) })
    case 'assign':
      return withNote({ type: 'assign', ...node, official: need('official', words.choose) })
    case 'complete-step': {
      const outcome = (permit.outcomes ?? []).length > 1 ? need('outcome', words.choose) : permit.outcomes?.[0]
      return withNote({ type: 'complete-step', ...node, outcome })
    }
    case 'return-step':
      return withNote({
        type: 'return-step',
        ...node,
        toNodeId: need('toNodeId', words.choose),
        reason: need('reason', words.enterReason),
      })
    case 'request-supplement': {
      const keys = fieldsOf(body, 'item')
      if (keys.length === 0) problems.push({ id: 'item', text: words.chooseItems })
      const items = keys.map(componentKey => ({
        componentKey,
        reason: need(`reason.${componentKey}`, words.enterItemReason),
        howToFix: need(`fix.${componentKey}`, words.enterFix),
      }))
      return withNote({ type: 'request-supplement', ...node, items })
    }
    case 'supply': {
      const components = given()
      if (components.length === 0)
        problems.push({ id: `c-${held.chosen.components[0]?.key ?? ''}`, text: words.chooseItems })
      return withNote({ type: 'supply', components })
    }
    case 'pause': {
      const ground = need('ground', words.choose)
      const legalBasis = ground === '' ? '' : need(`legalBasis.${ground}`, words.enterLegalBasis)
      const document = text('document')
      return withNote({ type: 'pause', ...node, ground, legalBasis, ...(document ? { document } : {}) })
    }
    case 'resume':
    case 'sign-result':
      return withNote({ type: permit.type, ...node })
    case 'extend': {
      const day = readDay(text('newDate'))
      if (day === null) problems.push({ id: 'newDate', text: words.enterDate })
      const time = held.dossier.clock?.dueAt?.slice(10) ?? 'T17:00:00+07:00'
      return withNote({ type: 'extend', newDueAt: `${day ?? ''}${time}`, reason: need('reason', words.enterReason) })
    }
    case 'draft-result': {
      const decision = text('decision') === 'refused' ? 'refused' : 'granted'
      const content = fieldOf(body, 'content').trim()
      return withNote({ type: 'draft-result', ...node, decision, content })
    }
    case 'issue-result': {
      const [number, fileId] = [text('number'), text(documentFields.id)]
      const given = { ...(number ? { number } : {}), ...(fileId ? { fileId } : {}) }
      return withNote({ type: 'issue-result', ...node, ...given })
    }
    case 'deliver':
      return withNote({
        type: 'deliver',
        method: readReturnMethod(body, 'method'),
        receivedBy: need('receivedBy', words.enterReceiver),
      })
    case 'stop':
      return withNote({
        type: 'stop',
        reason: need('reason', words.enterReason),
        legalBasis: need('legalBasis', words.enterLegalBasis),
      })
    case 'close': {
      const reason = text('reason')
      return withNote({ type: 'close', ...(reason ? { reason } : {}) })
    }
    case 'correct-procedure':
      return withNote({
        type: 'correct-procedure',
        procedureCode: text('procedureCode'),
        caseKey: text('caseKey'),
        reason: need('reason', words.enterReason),
      })
    case 'request-fee':
    case 'refund-fee':
      return withNote({ type: permit.type, amount: amount(), reason: need('reason', words.enterReason) })
    case 'record-payment': {
      const reference = text('reference')
      const method = paymentMethods.find(one => one === text('method')) ?? 'cash'
      return withNote({ type: 'record-payment', amount: amount(), method, ...(reference ? { reference } : {}) })
    }
  }
}

/** The values that a form begins with: nothing lost, nothing invented, the ordinary choice first. */
export function startingBody(permit: Permitted, held: DeskDossier): Record<string, unknown> {
  const { dossier, chosen } = held
  const held1 = new Map(dossier.components.map(component => [component.key, component]))
  switch (permit.type) {
    case 'accept':
      return Object.fromEntries(
        chosen.components.flatMap(({ key }) => {
          const has = held1.get(key)
          const brought = has !== undefined && has.originals + has.copies + has.fileIds.length > 0
          return brought
            ? [
                [`c.${key}`, '1'],
                [`o.${key}`, String(has.originals)],
                [`k.${key}`, String(has.copies)],
              ]
            : []
        }),
      )
    case 'assign':
      return { official: permit.officials?.[0] ?? '' }
    case 'complete-step':
      return { outcome: permit.outcomes?.[0] ?? '' }
    case 'return-step':
      return { toNodeId: permit.toNodes?.[0] ?? '' }
    case 'pause': {
      const laws = (held.version.operation?.pauseGrounds ?? []).map(one => [`legalBasis.${one.ground}`, one.legalBasis])
      return { ground: permit.grounds?.[0] ?? '', ...Object.fromEntries(laws) }
    }
    case 'draft-result':
      return { decision: dossier.marking.refused ? 'refused' : 'granted' }
    case 'record-payment':
      return { amount: formatNumber(feeStanding(dossier, held.version).outstanding), method: 'cash' }
    case 'refund-fee': {
      const { excess, paid } = feeStanding(dossier, held.version)
      return { amount: formatNumber(excess || paid) }
    }
    case 'deliver':
      return { method: dossier.returnMethod ?? 'counter', receivedBy: dossier.applicant.fullName }
    default:
      return {}
  }
}
