import { citizenMessages, type DossierCommand, decide } from '../../dossiers/index.ts'
import type { DeskDossier } from '../dossier/load-dossier.ts'

/** Stands in the preview where nothing was typed yet. */
const GAP = '…'

export interface Preview {
  /** Exactly what the citizen will read; none where the action tells him nothing. */
  readonly messages: readonly string[]
  /** False where the form does not say enough yet to know. */
  readonly complete: boolean
}

const filled = (text: string): string => (text.trim() === '' ? GAP : text)

/** The command with gaps where texts are still missing, so that it can be decided for the preview. */
function withGaps(command: DossierCommand): DossierCommand {
  switch (command.type) {
    case 'request-supplement':
      return {
        ...command,
        items: command.items.map(item => ({ ...item, reason: filled(item.reason), howToFix: filled(item.howToFix) })),
      }
    case 'issue-result':
      return { ...command, number: filled(command.number ?? '') }
    case 'draft-result':
      return command
    case 'deliver':
      return { ...command, receivedBy: filled(command.receivedBy) }
    case 'pause':
      return { ...command, legalBasis: filled(command.legalBasis) }
    case 'stop':
      return { ...command, reason: filled(command.reason), legalBasis: filled(command.legalBasis) }
    case 'refuse-intake':
    case 'return-transfer':
    case 'withdraw':
    case 'return-step':
    case 'extend':
    case 'correct-procedure':
    case 'request-fee':
    case 'refund-fee':
      return { ...command, reason: filled(command.reason) }
    default:
      return command
  }
}

/** Runs the decision purely, on a copy, and shows the messages of its events: the same words that will be sent. */
export function previewOf(command: DossierCommand, { dossier, facts }: DeskDossier): Preview {
  if (command.type === 'request-supplement' && command.items.length === 0) return { messages: [], complete: false }
  // The register's and the receipt's numbers stand in no message; the true ones are drawn when the command is sent.
  const decided = decide(dossier, withGaps(command), { ...facts, registerNumber: 0, receiptNumber: 0 })
  if (!decided.ok) return { messages: [], complete: false }
  const messages = citizenMessages(dossier, decided.value.events).map(message => message.body)
  return { messages, complete: true }
}
