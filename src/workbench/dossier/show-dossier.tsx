import type { FastifyReply } from 'fastify'
import type { Kysely } from 'kysely'
import type { Permitted } from '../../dossiers/index.ts'
import { listFiles } from '../../files/index.ts'
import { listDeliveries } from '../../notifications/index.ts'
import type { DB } from '../../platform/db/schema.generated.ts'
import { Notice, sayWords } from '../../platform/html/index.ts'
import { page, randomSecret } from '../../platform/http/index.ts'
import type { Text } from '../../platform/text.ts'
import { loadLists } from '../../procedures/index.ts'
import { listResultsOfDossier } from '../../results/index.ts'
import { explainClock } from '../../tracking/index.ts'
import { type ActionForm, isSame } from '../actions/action-form.ts'
import { words as actionWords } from '../actions/actions.words.ts'
import { readCommand, startingBody } from '../actions/command-body.ts'
import { previewOf } from '../actions/preview.ts'
import type { ShownMessage } from '../conversation/conversation-part.view.tsx'
import { conversationPart } from '../conversation/show-conversation.tsx'
import type { Desk } from '../desk.ts'
import { DossierView } from './dossier.view.tsx'
import { type PartKey, parts } from './dossier.words.ts'
import type { DeskDossier } from './load-dossier.ts'
import { listMessages } from './messages.queries.ts'
import { FormPart, LogPart, MessagesPart, PapersPart, ResultsPart } from './parts.view.tsx'
import { ProgressPart } from './progress.view.tsx'

export const partOf = (key: string | undefined): PartKey => parts.find(one => one.key === key)?.key ?? 'tien-trinh'

async function partView(
  db: Kysely<DB>,
  desk: Desk,
  held: DeskDossier,
  { part, message, before }: Pick<ShowOptions, 'part' | 'message' | 'before'>,
) {
  switch (part) {
    case 'tien-trinh':
      return <ProgressPart desk={desk} held={held} explained={explainClock(held.dossier, desk.directory, desk.now)} />
    case 'thanh-phan':
      return <PapersPart desk={desk} held={held} files={await listFiles(db, held.id)} />
    case 'bieu-mau':
      return <FormPart desk={desk} held={held} lists={await loadLists(db)} />
    case 'trao-doi': {
      const [messages, deliveries] = await Promise.all([listMessages(db, held.id), listDeliveries(db, held.id)])
      return (
        <>
          {await conversationPart(db, desk, held, before ?? null, message ?? null)}
          <MessagesPart messages={messages} deliveries={deliveries} />
        </>
      )
    }
    case 'ket-qua':
      return <ResultsPart desk={desk} held={held} stored={await listResultsOfDossier(db, held.id)} />
    case 'nhat-ky':
      return <LogPart desk={desk} held={held} />
  }
}

/** What the work itself asks for; everything else is opened only when it is wanted. */
const ordinary: ReadonlySet<Permitted['type']> = new Set<Permitted['type']>([
  'accept',
  'receive-transfer',
  'supply',
  'complete-step',
  'draft-result',
  'sign-result',
  'issue-result',
  'deliver',
])

/** The form of the wanted action, else of the ordinary one, as it starts; null where there is neither. */
export function openForm(held: DeskDossier, type: string, nodeId: string, back = ''): ActionForm | null {
  const permit =
    held.permitted.find(one => isSame(one, type, nodeId)) ??
    held.permitted.find((one, at) => ordinary.has(one.type) || (at === 0 && one.type === 'resume'))
  if (permit === undefined) return null
  const body = startingBody(permit, held)
  const { command } = readCommand(permit, body, held)
  return { permit, body, problems: [], preview: previewOf(command, held), key: randomSecret(), back }
}

export interface ShowOptions {
  readonly part: PartKey
  readonly form: ActionForm | null
  readonly print?: string | null
  readonly notice?: {
    readonly kind: 'success' | 'error'
    readonly title: Text
    readonly text?: Text
    readonly kept?: readonly string[]
  }
  readonly status?: number
  /** A message to the applicant that is being written, as it is shown again. */
  readonly message?: ShownMessage
  /** Of the conversation, only messages before this one. */
  readonly before?: number | null
}

export async function showDossier(
  reply: FastifyReply,
  db: Kysely<DB>,
  desk: Desk,
  held: DeskDossier,
  options: ShowOptions,
): Promise<FastifyReply> {
  const { part, form, print = null, notice, status = 200, message } = options
  const { locale } = desk.frame
  const banner =
    notice === undefined ? null : (
      <Notice kind={notice.kind} title={notice.title} live>
        {notice.text === undefined ? null : <p>{sayWords(notice.text, locale)}</p>}
        {notice.kept === undefined || notice.kept.length === 0 ? null : (
          <>
            <p>{sayWords(actionWords.typed, locale)}:</p>
            {notice.kept.map(text => (
              <blockquote key={text}>{text}</blockquote>
            ))}
          </>
        )}
      </Notice>
    )
  const view = (
    <DossierView
      desk={desk}
      held={held}
      part={part}
      form={form}
      banner={banner}
      problems={message?.problems ?? []}
      print={print}
    >
      {await partView(db, desk, held, options)}
    </DossierView>
  )
  return page(reply, view, status)
}
