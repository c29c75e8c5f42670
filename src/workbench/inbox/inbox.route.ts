import type { FastifyReply } from 'fastify'
import Type from 'typebox'
import { countOpenQuestions } from '../../conversations/index.ts'
import { page, type Slice, seeOther } from '../../platform/http/index.ts'
import { writeCsv, writeXlsx } from '../../platform/spreadsheet/index.ts'
import { say, type Text, tidy } from '../../platform/text.ts'
import { listTasks, summariseTasks } from '../../tasks/index.ts'
import { type Desk, deskOf, type WorkbenchOptions } from '../desk.ts'
import { InboxView } from './inbox.view.tsx'
import { words } from './inbox.words.ts'
import { inboxTable } from './inbox-file.ts'
import { FilterQuery, filterOf, InboxQuery, inboxQuery, tasksAsked, usualFilter } from './inbox-query.ts'
import { QueueView } from './queue.view.tsx'
import { listSavedViews, removeView, saveView } from './saved-views.queries.ts'

const Word = Type.Optional(Type.String({ maxLength: 200 }))
const QueueQuery = Type.Object({ trang: Word, truoc: Word })
const NextQuery = Type.Object({ sau: Word })
const ViewBody = Type.Object({ ...FilterQuery.properties, ten: Type.String({ maxLength: 200 }) })
const RemoveBody = Type.Object({ ma: Type.Integer({ minimum: 1 }) })

const PAGE = 50
/** How far F8 looks for the dossier after this one. */
const FAR = 500
/** Rows of a file; an inbox holds open work, so that few have as many. */
const MOST_EXPORTED = 5000

/** `/can-bo` and the queues beside it. */
export const inboxPages: Slice<WorkbenchOptions> = async (app, { directory }) => {
  const { db } = app.deps
  const timesOf = ({ now }: Desk) => ({ now })

  async function show(
    reply: FastifyReply,
    desk: Desk,
    query: InboxQuery,
    viewName?: { readonly typed: string; readonly error: Text },
  ) {
    const times = timesOf(desk)
    const [tasks, { counts, procedures }, views, waiting] = await Promise.all([
      listTasks(db, desk.scope, { ...tasksAsked(desk, query), limit: PAGE }, times),
      summariseTasks(db, desk.scope, times),
      listSavedViews(db, desk.actor.id),
      countOpenQuestions(db, desk.scope, desk.now),
    ])
    // The page before has gone meanwhile: back to the beginning.
    if (query.truoc && tasks.lines.length === 0)
      return seeOther(reply, `/can-bo${inboxQuery({ ...query, truoc: undefined })}`)
    const view = InboxView({
      ...{ desk, query, counts, waiting, procedures, views, viewName },
      filter: filterOf(desk, query),
      page: tasks,
    })
    return page(reply, view, viewName === undefined ? 200 : 422)
  }

  app.get(
    '/can-bo',
    { config: { policy: 'official', audit: 'inbox.read' }, schema: { querystring: InboxQuery } },
    async (request, reply) => show(reply, await deskOf(request, reply, directory), request.query),
  )

  app.post(
    '/can-bo/khung-nhin',
    { config: { policy: 'official', audit: 'inbox.save-view' }, schema: { body: ViewBody } },
    async (request, reply) => {
      const desk = await deskOf(request, reply, directory)
      const { ten, ...query } = request.body
      const name = tidy(ten).slice(0, 60)
      if (name === '') return show(reply, desk, query, { typed: ten, error: words.enterViewName })
      const view = { officialId: desk.actor.id, name, query: inboxQuery(query), now: desk.now }
      if (!(await saveView(db, view))) return show(reply, desk, query, { typed: ten, error: words.tooManyViews })
      return seeOther(reply, `/can-bo${inboxQuery(query)}`)
    },
  )

  app.post(
    '/can-bo/khung-nhin/bo',
    { config: { policy: 'official', audit: 'inbox.remove-view' }, schema: { body: RemoveBody } },
    async (request, reply) => {
      const desk = await deskOf(request, reply, directory)
      await removeView(db, desk.actor.id, request.body.ma)
      return seeOther(reply, '/can-bo')
    },
  )

  /** The whole filtered list as a table. */
  async function exported(desk: Desk, query: FilterQuery) {
    const asked = { ...tasksAsked(desk, query), limit: MOST_EXPORTED }
    const { lines, nextCursor } = await listTasks(db, desk.scope, asked, timesOf(desk))
    const { locale } = desk.frame
    const { header, rows } = inboxTable(lines, desk.directory, locale)
    const file = `hop-viec-${desk.now.slice(0, 10)}`
    return { header, rows: nextCursor === null ? rows : [...rows, [say(words.moreRows, locale)]], file }
  }

  app.get(
    '/can-bo/hop-viec.csv',
    { config: { policy: 'official', audit: 'inbox.export' }, schema: { querystring: FilterQuery } },
    async (request, reply) => {
      const desk = await deskOf(request, reply, directory)
      const { header, rows, file } = await exported(desk, request.query)
      return reply
        .type('text/csv; charset=utf-8')
        .headers({ 'content-disposition': `attachment; filename="${file}.csv"`, 'cache-control': 'no-store' })
        .send(writeCsv(header, rows))
    },
  )

  app.get(
    '/can-bo/hop-viec.xlsx',
    { config: { policy: 'official', audit: 'inbox.export' }, schema: { querystring: FilterQuery } },
    async (request, reply) => {
      const desk = await deskOf(request, reply, directory)
      const { header, rows, file } = await exported(desk, request.query)
      return reply
        .type('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
        .headers({ 'content-disposition': `attachment; filename="${file}.xlsx"`, 'cache-control': 'no-store' })
        .send(await writeXlsx(say(words.exportSheet, desk.frame.locale), header, rows))
    },
  )

  app.get(
    '/can-bo/lien-thong',
    { config: { policy: 'official', audit: 'inbox.inter-agency' }, schema: { querystring: QueueQuery } },
    async (request, reply) => {
      const desk = await deskOf(request, reply, directory)
      const query = {
        filter: 'inter-agency',
        limit: PAGE,
        cursor: request.query.trang,
        before: request.query.truoc,
      } as const
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
