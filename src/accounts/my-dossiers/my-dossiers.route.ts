import type { FastifyRequest } from 'fastify'
import Type from 'typebox'
import type { DirectoryService } from '../../agencies/index.ts'
import { formatInstant } from '../../deadlines/index.ts'
import type { Dossier } from '../../dossiers/index.ts'
import { csrfToken, frame, page, type Slice } from '../../platform/http/index.ts'
import { getVersion } from '../../procedures/index.ts'
import { awaitsFee, type Tracked, trackDossier } from '../../tracking/index.ts'
import { customerOf } from '../customer-actor.ts'
import { countUnreadMessages, listFinishedDossiers, listMessages, listOpenDossiers } from './my-dossiers.queries.ts'
import { MyDossiersPage, type OwnDraft } from './my-dossiers.view.tsx'
import { MyMessagesPage } from './my-messages.view.tsx'

const FINISHED_ON_A_PAGE = 20
const MESSAGES_ON_A_PAGE = 30
const yours = new Set<Tracked['state']>(['awaiting-supplement', 'awaiting-payment', 'resolved'])
const isYours = (tracked: Tracked): boolean => yours.has(tracked.state) || awaitsFee(tracked)
const Before = Type.Object({ truoc: Type.Optional(Type.Integer({ minimum: 1 })) })

export interface MyDossiersOptions {
  readonly directory: DirectoryService
  /** What was begun and not filed, of whoever asks. */
  readonly listOpenDrafts: (request: FastifyRequest) => Promise<readonly OwnDraft[]>
}

/** `/tai-khoan` and `/tai-khoan/thong-bao`. */
export const myDossiersRoutes: Slice<MyDossiersOptions> = async (app, { directory, listOpenDrafts }) => {
  const { db, clock } = app.deps

  async function trackAll(dossiers: readonly Dossier[]): Promise<Tracked[]> {
    const places = await directory.get()
    const now = formatInstant(clock().getTime())
    return Promise.all(
      dossiers.map(async dossier =>
        trackDossier(dossier, await getVersion(db, dossier.procedureVersionId), places, now),
      ),
    )
  }

  app.get(
    '/tai-khoan',
    { config: { policy: 'customer', audit: 'account.dossiers' }, schema: { querystring: Before } },
    async (request, reply) => {
      const { id } = customerOf(request)
      const before = request.query.truoc ?? null
      const [open, ended, unread, drafts] = await Promise.all([
        before === null ? listOpenDossiers(db, id) : [],
        listFinishedDossiers(db, id, before, FINISHED_ON_A_PAGE),
        countUnreadMessages(db, id),
        before === null ? listOpenDrafts(request) : [],
      ])
      const [tracked, finished] = await Promise.all([trackAll(open), trackAll(ended.dossiers)])
      const view = {
        frame: frame(reply),
        needsYou: tracked.filter(isYours).toSorted((a, b) => Number(awaitsFee(b)) - Number(awaitsFee(a))),
        running: tracked.filter(each => !isYours(each)),
        finished,
        next: ended.next,
        older: before !== null,
        unread,
        drafts,
      }
      return page(reply, MyDossiersPage(view))
    },
  )

  app.get(
    '/tai-khoan/thong-bao',
    { config: { policy: 'customer', audit: 'account.messages' }, schema: { querystring: Before } },
    async (request, reply) => {
      const before = request.query.truoc
      const { id } = customerOf(request)
      const [found, unread] = await Promise.all([
        listMessages(db, id, { size: MESSAGES_ON_A_PAGE + 1, ...(before === undefined ? {} : { before }) }),
        countUnreadMessages(db, id),
      ])
      const messages = found.slice(0, MESSAGES_ON_A_PAGE)
      const next = found.length > messages.length ? (messages.at(-1)?.id ?? null) : null
      return page(reply, MyMessagesPage({ frame: frame(reply), csrf: csrfToken(reply), messages, next, unread }))
    },
  )
}
