import Type from 'typebox'
import { page, type Slice, seeOther } from '../../platform/http/index.ts'
import { countTasks, listTaskProcedures, listTasks, type TaskFilter } from '../../tasks/index.ts'
import { type Desk, deskOf, type WorkbenchOptions } from '../desk.ts'
import { InboxView } from './inbox.view.tsx'
import { groups, words } from './inbox.words.ts'
import { QueueView } from './queue.view.tsx'

const Word = Type.Optional(Type.String({ maxLength: 200 }))
const InboxQuery = Type.Object({
  nhom: Word,
  q: Word,
  'thu-tuc': Word,
  'trang-thai': Word,
  cach: Word,
  trang: Word,
})
const QueueQuery = Type.Object({ trang: Word })
const NextQuery = Type.Object({ sau: Word })

const PAGE = 50
/** How far F8 looks for the dossier after this one. */
const FAR = 500

/** One-stop people begin with what waits for acceptance, everybody else with his own work. */
const usualFilter = ({ scope }: Desk): TaskFilter =>
  scope.receiving.length > 0 && !scope.roles.some(role => !role.startsWith('one-stop')) ? 'intake' : 'mine'

/** `/can-bo` and the queues beside it. */
export const inboxPages: Slice<WorkbenchOptions> = async (app, { directory }) => {
  const { db } = app.deps
  const timesOf = ({ now }: Desk) => ({ now })

  app.get(
    '/can-bo',
    { config: { policy: 'official', audit: 'inbox.read' }, schema: { querystring: InboxQuery } },
    async (request, reply) => {
      const desk = await deskOf(request, reply, directory)
      const { nhom, q, cach, trang, 'thu-tuc': thuTuc, 'trang-thai': trangThai } = request.query
      const filter = groups.find(group => group.key === nhom)?.filter ?? usualFilter(desk)
      const times = timesOf(desk)
      const query = { filter, words: q, procedure: thuTuc, state: trangThai, channel: cach, limit: PAGE, cursor: trang }
      const [tasks, counts, procedures] = await Promise.all([
        listTasks(db, desk.scope, query, times),
        countTasks(db, desk.scope, times),
        listTaskProcedures(db, desk.scope),
      ])
      const key = groups.find(group => group.filter === filter)?.key
      const filters = { nhom: key, q, thuTuc, trangThai, cach, trang }
      return page(reply, InboxView({ desk, filter, filters, page: tasks, counts, procedures }))
    },
  )

  app.get(
    '/can-bo/truc-tuyen',
    { config: { policy: 'official', audit: 'inbox.online' }, schema: { querystring: QueueQuery } },
    async (request, reply) => {
      const desk = await deskOf(request, reply, directory)
      const query = { filter: 'online', limit: PAGE, cursor: request.query.trang } as const
      const tasks = await listTasks(db, desk.scope, query, timesOf(desk))
      const texts = { title: words.onlineTitle, lead: words.onlineLead, empty: words.onlineEmpty }
      return page(reply, QueueView({ desk, path: '/can-bo/truc-tuyen', ...texts, page: tasks }))
    },
  )

  app.get(
    '/can-bo/lien-thong',
    { config: { policy: 'official', audit: 'inbox.inter-agency' }, schema: { querystring: QueueQuery } },
    async (request, reply) => {
      const desk = await deskOf(request, reply, directory)
      const query = { filter: 'inter-agency', limit: PAGE, cursor: request.query.trang } as const
      const tasks = await listTasks(db, desk.scope, query, timesOf(desk))
      const texts = { title: words.interTitle, lead: words.interLead, empty: words.interEmpty }
      return page(reply, QueueView({ desk, path: '/can-bo/lien-thong', ...texts, page: tasks, steps: true }))
    },
  )

  app.get(
    '/can-bo/ke-tiep',
    { config: { policy: 'official', audit: 'inbox.next' }, schema: { querystring: NextQuery } },
    async (request, reply) => {
      const desk = await deskOf(request, reply, directory)
      const query = { filter: usualFilter(desk), limit: FAR }
      const { lines } = await listTasks(db, desk.scope, query, timesOf(desk))
      const at = lines.findIndex(line => line.dossierCode === request.query.sau)
      const next = lines.slice(at + 1).find(line => line.dossierCode !== request.query.sau) ?? lines[0]
      return seeOther(reply, next === undefined ? '/can-bo' : `/can-bo/ho-so/${next.dossierCode}`)
    },
  )
}
