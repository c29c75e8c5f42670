import { agencyName, type Directory } from '../../agencies/index.ts'
import type { StoredEvent } from '../../dossiers/index.ts'
import { formatInstant, formatMoney } from '../../platform/html/index.ts'
import { findTask } from '../../workflow/index.ts'
import { type DeskDossier, stepName } from './load-dossier.ts'

/** What an event says beyond its name, in one line; empty where the name says it all. */
export function eventDetail({ body }: StoredEvent, held: DeskDossier, directory: Directory): string {
  switch (body.type) {
    case 'accepted':
      return `Hẹn trả ${formatInstant(body.dueAt)}, số thứ tự ${body.registerNumber}`
    case 'transferred':
      return `Đến ${body.toName}, số thứ tự ${body.registerNumber}, xác nhận trước ${formatInstant(body.transferDueAt)}`
    case 'transfer-returned':
    case 'intake-refused':
      return body.reason
    case 'supplement-requested':
      return body.items.map(item => `${componentName(held, item.componentKey)}: ${item.reason}`).join('; ')
    case 'paused':
      return body.legalBasis
    case 'extended':
      return `${body.reason} Hẹn mới ${formatInstant(body.newDueAt)}`
    case 'drafted':
      return body.decision === 'granted' ? 'Đồng ý giải quyết' : 'Không giải quyết'
    case 'issued':
      return `Số ${body.number}`
    case 'procedure-corrected':
      return [body.procedureName, body.reason].filter(Boolean).join('. ')
    case 'ended':
      return body.reason ?? ''
    case 'delivered':
      return `Cho ${body.receivedBy}`
    case 'fee-requested':
    case 'fee-refunded':
      return `${formatMoney(body.amount)}. ${body.reason}`
    case 'fee-paid':
      return `${formatMoney(body.amount)}, biên lai số ${body.receiptNumber}${body.reference ? ` (${body.reference})` : ''}`
    case 'noted':
      return body.note
    case 'task-opened':
      return `${stepName(held, body.nodeId)}, ${agencyName(directory, body.agency)}`
    case 'task-assigned':
      return `${stepName(held, body.nodeId)}: ${directory.byUsername.get(body.official)?.[0]?.fullName ?? body.official}`
    case 'task-done': {
      const outcome = outcomeName(held, body.nodeId, body.outcome)
      return outcome === '' ? stepName(held, body.nodeId) : `${stepName(held, body.nodeId)}: ${outcome}`
    }
    case 'task-returned':
      return `Từ “${stepName(held, body.from)}” về “${stepName(held, body.to)}”`
    case 'branch-entered':
      return `${body.name.vi}, ${agencyName(directory, body.agency)}`
    default:
      return ''
  }
}

const componentName = ({ chosen }: DeskDossier, key: string): string =>
  chosen.components.find(component => component.key === key)?.name ?? key

function outcomeName(held: DeskDossier, nodeId: string, outcome: string): string {
  const task = findTask(held.chosen.process, nodeId)
  return task?.outcomes?.find(one => one.key === outcome)?.label.vi ?? ''
}
