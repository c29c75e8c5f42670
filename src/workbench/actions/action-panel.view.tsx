import type { Permitted } from '../../dossiers/index.ts'
import {
  Button,
  Details,
  formatPhone,
  HiddenCsrf,
  localePath,
  Panel,
  TextInput,
  useLocale,
  useSay,
} from '../../platform/html/index.ts'
import { type Desk, fieldOf } from '../desk.ts'
import type { DeskDossier } from '../dossier/load-dossier.ts'
import { type ActionForm, actionLabel } from './action-form.ts'
import { words } from './actions.words.ts'
import { correctionPath } from './correction-path.ts'
import { ActionFields } from './fields.view.tsx'

export interface ActionPanelProps {
  readonly desk: Desk
  readonly held: DeskDossier
  /** Null where nothing is permitted. */
  readonly form: ActionForm | null
  /** The part of the page that stays open. */
  readonly part: string
}

function MessagePreview({ form, held }: { form: ActionForm; held: DeskDossier }) {
  const say = useSay()
  const { messages, complete } = form.preview
  if (messages.length === 0) return complete ? <p class="muted">{say(words.noMessage)}</p> : null
  return (
    <section class="message-preview" id="tin">
      <h3>{say(words.willRead)}</h3>
      <div class="message-box">
        <p class="message-head muted">
          <span>{say(words.via)}</span>
          <span>{formatPhone(held.dossier.applicant.phone)}</span>
        </p>
        {messages.map(message => (
          <p key={message} lang="vi">
            {message}
          </p>
        ))}
      </div>
    </section>
  )
}

function OpenAction({ desk, held, form, part }: ActionPanelProps & { form: ActionForm }) {
  const say = useSay()
  const locale = useLocale()
  const { permit, body } = form
  const address = localePath(`/can-bo/ho-so/${held.dossier.code}/lenh`, locale)
  return (
    <form
      class="stack"
      method="post"
      action={address}
      enctype={permit.type === 'issue-result' ? 'multipart/form-data' : undefined}
      novalidate
    >
      <HiddenCsrf token={desk.csrf} idempotencyKey={form.key} />
      <input type="hidden" name="viec" value={permit.type} />
      <input type="hidden" name="buoc" value={permit.nodeId ?? ''} />
      <input type="hidden" name="ban" value={held.dossier.version} />
      <input type="hidden" name="muc" value={part} />
      {form.back === '' ? null : <input type="hidden" name="ve" value={form.back} />}
      <h3 id="viec">{say(actionLabel(permit, held))}</h3>
      <ActionFields permit={permit} body={body} problems={form.problems} desk={desk} held={held} />
      <Details summary={words.note} open={fieldOf(body, 'note') !== ''}>
        <TextInput name="note" label={words.note} hint={words.reasonKept} value={fieldOf(body, 'note')} optional />
      </Details>
      <MessagePreview form={form} held={held} />
      <Button wide keys="Ctrl+Enter">
        {say(actionLabel(permit, held))}
      </Button>
      <Button wide kind="secondary" name="xem" value="1" formAction={`${address}#tin`}>
        {say(words.preview)}
      </Button>
    </form>
  )
}

function OtherActions({ held, form, part }: ActionPanelProps) {
  const say = useSay()
  const locale = useLocale()
  const others = held.permitted.filter(one => one !== form?.permit)
  if (others.length === 0) return null
  const address = (one: Permitted) => {
    if (one.type === 'correct-procedure') return localePath(correctionPath(held.dossier.code), locale)
    const step = one.nodeId === undefined ? '' : `&buoc=${encodeURIComponent(one.nodeId)}`
    return localePath(`/can-bo/ho-so/${held.dossier.code}?muc=${part}&viec=${one.type}${step}#viec`, locale)
  }
  return (
    <nav class="stack-s" aria-label={say(words.others)}>
      {form === null ? null : <h3>{say(words.others)}</h3>}
      <ul class="plain-list">
        {others.map(one => (
          <li key={`${one.type} ${one.nodeId ?? ''}`}>
            <a href={address(one)}>{say(actionLabel(one, held))}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** Permitted actions only: the open one with its fields and what the citizen will read, the others as links. */
export function DossierActions(props: ActionPanelProps) {
  const say = useSay()
  const { held, form } = props
  const none = held.dossier.end === null ? words.none : words.finished
  return (
    <Panel id="viec-lam" title={words.title} aside={<span class="muted">{say(words.atStep)}</span>}>
      <div class="stack">
        {form === null ? null : <OpenAction {...props} form={form} />}
        {held.permitted.length === 0 ? <p>{say(none)}</p> : null}
        <OtherActions {...props} />
      </div>
    </Panel>
  )
}
