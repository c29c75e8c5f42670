import Type from 'typebox'
import type { DirectoryService } from '../../agencies/index.ts'
import { countUnread } from '../../conversations/index.ts'
import { formatInstant } from '../../deadlines/index.ts'
import type { StoredDossier } from '../../dossiers/index.ts'
import { listFiles } from '../../files/index.ts'
import { frame, notFound, page, refuse, type Slice } from '../../platform/http/index.ts'
import type { Text } from '../../platform/text.ts'
import { listResultsOfDossier } from '../../results/index.ts'
import { customerOf } from '../customer-actor.ts'
import { listMessages, markMessagesRead } from '../my-dossiers/my-dossiers.queries.ts'
import { OwnDossierPage } from './dossier.view.tsx'
import { words } from './dossier.words.ts'
import { deskHours, findOwnDossier } from './own-dossier.ts'

export const CodeParams = Type.Object({ code: Type.String({ pattern: '^[\\w.-]{1,60}$' }) })
const Query = Type.Object({ xong: Type.Optional(Type.String({ maxLength: 20 })) })
const outcomes = new Map<string, Text>([
  ['bo-sung', words.supplied],
  ['rut', words.withdrawn],
])

export interface OwnDossierOptions {
  readonly directory: DirectoryService
  /** How many contacts of the dossier may still be rated. */
  readonly countUnrated: (held: Pick<StoredDossier, 'id' | 'dossier'>) => Promise<number>
}

/** `/tai-khoan/ho-so/:ma`; anybody else's dossier is answered as one that is not there. */
export const ownDossierRoutes: Slice<OwnDossierOptions> = async (app, { directory, countUnrated }) => {
  const { db, clock } = app.deps

  app.get(
    '/tai-khoan/ho-so/:code',
    {
      config: { policy: 'customer', audit: 'dossier.read' },
      schema: { params: CodeParams, querystring: Query },
    },
    async (request, reply) => {
      const customer = customerOf(request)
      const now = formatInstant(clock().getTime())
      const own = await findOwnDossier(db, directory, request.params.code, customer, now)
      if (own === null) return refuse(reply, notFound)
      const { id, dossier, version, tracked, may, standing } = own
      const [messages, results, files, hours, unrated, unread] = await Promise.all([
        listMessages(db, standing.actor.id, { dossierId: id, size: 100 }),
        standing.mayReceive ? listResultsOfDossier(db, id) : [],
        listFiles(db, id),
        deskHours(db, own),
        countUnrated({ id, dossier }),
        countUnread(db, id, 'customer'),
      ])
      if (messages.some(message => !message.read)) await markMessagesRead(db, customer.id, { dossierId: id }, clock())
      const view = {
        frame: frame(reply),
        today: now.slice(0, 10),
        dossier,
        tracked,
        may,
        authorisation: standing.authorisation,
        mayReceive: standing.mayReceive,
        messages,
        files,
        hours,
        unrated,
        unread,
        chosen: version.operation?.cases.find(each => each.key === dossier.caseKey) ?? null,
        results,
        outcome: outcomes.get(request.query.xong ?? '') ?? null,
      }
      return page(reply, OwnDossierPage(view))
    },
  )
}
