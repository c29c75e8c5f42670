import { FileInput, formatDate, formatPhone, Notice, useSay, type Words } from '../../platform/html/index.ts'
import { fieldOf } from '../desk.ts'
import type { DeskDossier } from '../dossier/load-dossier.ts'
import { receiverText, words } from './actions.words.ts'
import { documentFields } from './document-fields.ts'

interface DocumentFieldProps {
  readonly body: Readonly<Record<string, unknown>>
  readonly error: Words | undefined
}

/** The signed or scanned document of a result, and what was kept of an earlier try. */
export function DocumentField({ body, error }: DocumentFieldProps) {
  const say = useSay()
  const kept = fieldOf(body, documentFields.name)
  return (
    <>
      {kept === '' ? null : (
        <p>
          {say(words.documentKept)} <b>{kept}</b>
          <input type="hidden" name={documentFields.id} value={fieldOf(body, documentFields.id)} />
        </p>
      )}
      <FileInput
        name={documentFields.file}
        label={words.resultDocument}
        hint={words.documentHint}
        error={error}
        accept="application/pdf"
        optional
      />
    </>
  )
}

/** Who may receive the result for its holder. */
export function Receiver({ held }: { readonly held: DeskDossier }) {
  const say = useSay()
  const { receiver } = held
  if (receiver === null) return null
  return (
    <Notice kind="info" title={words.mayReceive}>
      <p lang="vi">
        <b>{receiver.agentName ?? ''}</b>, {formatPhone(receiver.agentPhone)}
      </p>
      <p>{say(receiverText(receiver.id, formatDate(receiver.validTo)))}</p>
    </Notice>
  )
}
