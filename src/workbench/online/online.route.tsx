import type { FastifyReply } from 'fastify'
import Type from 'typebox'
import { executeCommand, type Refusal, toHttpRefusal } from '../../dossiers/index.ts'
import { listFiles } from '../../files/index.ts'
import { type FormProblem, Notice } from '../../platform/html/index.ts'
import { notFound, page, randomSecret, refuse, type Slice, seeOther } from '../../platform/http/index.ts'
import { hashBody } from '../../platform/idempotency/idempotency.ts'
import { loadLists } from '../../procedures/index.ts'
import { listTasks, summariseTasks } from '../../tasks/index.ts'
import { justChanged } from '../actions/actions.words.ts'
import { previewOf } from '../actions/preview.ts'
import { type Desk, deskOf, fieldOf, type WorkbenchOptions } from '../desk.ts'
import { eventNames } from '../dossier/dossier.words.ts'
import { type DeskDossier, loadDossier } from '../dossier/load-dossier.ts'
import { personName } from '../dossier/people.ts'
import { QueueView } from '../inbox/queue.view.tsx'
import { AnsweredView, CheckView } from './check.view.tsx'
import { answers, commandOf, likelyAnswer } from './check-command.ts'
import { checkState, controlOf } from './check-state.ts'
import { DoneNotice } from './done-notice.view.tsx'
import { words } from './online.words.ts'

const Word = Type.Optional(Type.String({ maxLength: 200 }))
const ListQuery = Type.Object({ trang: Word, truoc: Word, xong: Word, vua: Word })
const NextQuery = Type.Object({ sau: Word })
const Params = Type.Object({ code: Type.String({ maxLength: 60 }) })
const DoneQuery = Type.Object({ xong: Word, vua: Word })
/** Marks of any number of papers. */
const Body = Type.Record(Type.String(), Type.Unknown())
type Typed = Readonly<Record<string, unknown>>

const PAGE = 50
/** How far "Tiếp theo" looks. */
const FAR = 500
const path = '/can-bo/truc-tuyen'

const problemsOf = (refusal: Refusal): FormProblem[] => {
  if (refusal.code === 'invalid-command')
    return refusal.errors.map(error => ({ id: controlOf(error.path), text: error.message }))
  const { title, detail } = toHttpRefusal(refusal)
  return [{ text: detail ?? title }]
}

/** What was typed, for a page that has no fields any more. */
const typedTexts = (body: Typed): string[] =>
  Object.entries(body).flatMap(([name, value]) =>
    /^(reason|fix|detail)/.test(name) && typeof value === 'string' && value.trim() !== '' ? [value] : [],
  )

/** `/can-bo/truc-tuyen`: the queue of what was filed from home, and one dossier after the other to check. */
export const onlinePages: Slice<WorkbenchOptions> = async (app, { directory }) => {
  const { db } = app.deps
  const deps = { db, directory }
  const timesOf = ({ now }: Desk) => ({ now })

  /** The dossier that comes after this one by time left; the first where this one has left the queue. */
  async function nextAfter(desk: Desk, code: string | undefined): Promise<string | null> {
    const { lines } = await listTasks(db, desk.scope, { filter: 'online', limit: FAR }, timesOf(desk))
    const at = lines.findIndex(line => line.dossierCode === code)
    const next = lines.slice(at + 1).find(line => line.dossierCode !== code) ?? lines.find(l => l.dossierCode !== code)
    return next?.dossierCode ?? null
  }

  app.get(
    path,
    { config: { policy: 'official', audit: 'inbox.online' }, schema: { querystring: ListQuery } },
    async (request, reply) => {
      const desk = await deskOf(request, reply, directory)
      const { trang, truoc, xong = '', vua = '' } = request.query
      const query = { filter: 'online', limit: PAGE, cursor: trang, before: truoc } as const
      const tasks = await listTasks(db, desk.scope, query, timesOf(desk))
      const texts = { title: words.title, lead: words.lead, empty: words.empty }
      const begin = tasks.lines.length === 0 ? undefined : { href: `${path}/ke-tiep`, label: words.begin }
      const banner = xong === '' ? undefined : <DoneNotice done={xong} code={vua} />
      return page(reply, QueueView({ desk, path, ...texts, page: tasks, base: path, begin, banner }))
    },
  )

  app.get(
    `${path}/ke-tiep`,
    { config: { policy: 'official', audit: 'inbox.online-next' }, schema: { querystring: NextQuery } },
    async (request, reply) => {
      const desk = await deskOf(request, reply, directory)
      const next = await nextAfter(desk, request.query.sau)
      return seeOther(reply, next === null ? path : `${path}/${next}`)
    },
  )

  interface Shown {
    readonly problems?: readonly FormProblem[]
    readonly status?: number
    readonly banner?: Parameters<typeof CheckView>[0]['banner']
  }

  async function show(reply: FastifyReply, desk: Desk, held: DeskDossier, body: Typed, shown: Shown = {}) {
    const { problems = [], status = 200, banner = null } = shown
    if (!held.permitted.some(one => one.type === 'accept'))
      return page(reply, AnsweredView({ desk, held, banner, kept: typedTexts(body) }), status)
    const [files, lists, { counts }] = await Promise.all([
      listFiles(db, held.id),
      loadLists(db),
      summariseTasks(db, desk.scope, timesOf(desk)),
    ])
    const state = checkState(desk, held, files, body, randomSecret())
    const asked = fieldOf(body, 'xem') !== ''
    const messages = asked ? previewOf(commandOf(likelyAnswer(state), state).command, held).messages : []
    const waiting = counts.online
    return page(reply, CheckView({ desk, held, state, lists, problems, messages, waiting, banner }), status)
  }

  app.get(
    `${path}/:code`,
    { config: { policy: 'official', audit: 'dossier.check' }, schema: { params: Params, querystring: DoneQuery } },
    async (request, reply) => {
      const desk = await deskOf(request, reply, directory)
      const held = await loadDossier(db, desk, request.params.code)
      if (held === null) return refuse(reply, notFound)
      const { xong = '', vua = '' } = request.query
      return show(reply, desk, held, {}, { banner: xong === '' ? null : <DoneNotice done={xong} code={vua} /> })
    },
  )

  app.post(
    `${path}/:code`,
    {
      config: { policy: 'official', audit: 'dossier.answer-intake', keepsTyped: true },
      schema: { params: Params, body: Body },
    },
    async (request, reply) => {
      const desk = await deskOf(request, reply, directory)
      const { body } = request
      const { code } = request.params
      const held = await loadDossier(db, desk, code)
      if (held === null) return refuse(reply, notFound)
      const again = (shown: Shown) => show(reply, desk, held, body, shown)
      if (request.csrfEnded) return again({ problems: [{ text: words.tokenEnded }], status: 403 })
      const answer = answers.find(one => one === fieldOf(body, 'viec'))
      if (fieldOf(body, 'xem') !== '' || answer === undefined) return again({})
      const state = checkState(desk, held, await listFiles(db, held.id), body, randomSecret())
      const { command, problems } = commandOf(answer, state)
      const expectedVersion = Number.parseInt(fieldOf(body, 'ban'), 10)
      if (problems.length > 0 && expectedVersion === held.dossier.version) return again({ problems, status: 422 })
      const next = await nextAfter(desk, code)
      const key = `command ${code} ${state.key}`
      const idempotency = { actor: desk.actor.username, key, bodyHash: hashBody({ ...body, _csrf: null }) }
      const sent = { actor: desk.actor, code, command, expectedVersion, now: desk.now, idempotency }
      const done = await executeCommand(deps, sent)
      if (done.ok) return seeOther(reply, `${path}${next === null ? '' : `/${next}`}?xong=${command.type}&vua=${code}`)
      if (done.error.code === 'not-found') return refuse(reply, notFound)
      if (done.error.code !== 'stale-version')
        return again({ problems: problemsOf(done.error), status: toHttpRefusal(done.error).status })
      const { by, at, event } = done.error.current
      const what = Object.hasOwn(eventNames, event) ? eventNames[event as keyof typeof eventNames] : { vi: event }
      const title = justChanged(personName(desk.directory, by, 'vi'), what, at.slice(11, 16))
      const banner = (
        <Notice kind="error" title={title} live>
          {null}
        </Notice>
      )
      const now = (await loadDossier(db, desk, code)) ?? held
      return show(reply, desk, now, body, { banner, status: 409 })
    },
  )
}
