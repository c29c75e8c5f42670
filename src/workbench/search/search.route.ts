import Type from 'typebox'
import { type Status, statuses } from '../../dossiers/index.ts'
import { localePath } from '../../platform/html/index.ts'
import { page, type Slice, seeOther } from '../../platform/http/index.ts'
import { listTasks, searchDossiers } from '../../tasks/index.ts'
import { readDay } from '../actions/command-body.ts'
import { deskOf, type WorkbenchOptions } from '../desk.ts'
import { DeliverView } from './deliver.view.tsx'
import { codeIn, readWords } from './read-words.ts'
import { SearchView } from './search.view.tsx'

const Word = Type.Optional(Type.String({ maxLength: 300 }))
const SearchQuery = Type.Object({ q: Word, 'trang-thai': Word, tu: Word, den: Word, trang: Word })
const DeliverQuery = Type.Object({ ma: Word })
const PAGE = 50

/** `/can-bo/tim` and `/can-bo/tra-ket-qua`. */
export const searchPages: Slice<WorkbenchOptions> = async (app, { directory }) => {
  const { db } = app.deps

  app.get(
    '/can-bo/tim',
    { config: { policy: 'official', audit: 'dossier.find' }, schema: { querystring: SearchQuery } },
    async (request, reply) => {
      const desk = await deskOf(request, reply, directory)
      const { q = '', tu = '', den = '', trang, 'trang-thai': status = '' } = request.query
      const wanted = {
        ...readWords(q),
        status: Object.hasOwn(statuses, status) ? (Number(status) as Status) : undefined,
        from: readDay(tu) ?? undefined,
        to: readDay(den) ?? undefined,
      }
      const fresh = Object.values(wanted).every(value => value === undefined)
      const found = fresh
        ? { lines: [], nextCursor: null }
        : await searchDossiers(db, desk.scope, { ...wanted, limit: PAGE, cursor: trang })
      const query = new URLSearchParams({ q, 'trang-thai': status, tu, den, trang: found.nextCursor ?? '' })
      const nextHref = found.nextCursor === null ? null : localePath(`/can-bo/tim?${query}`, desk.frame.locale)
      return page(
        reply,
        SearchView({ desk, typed: { q, status, from: tu, to: den }, lines: found.lines, nextHref, fresh }),
      )
    },
  )

  app.get(
    '/can-bo/tra-ket-qua',
    {
      config: { policy: { roles: ['one-stop-officer', 'one-stop-head'] }, audit: 'deliver.list' },
      schema: { querystring: DeliverQuery },
    },
    async (request, reply) => {
      const desk = await deskOf(request, reply, directory)
      const times = { now: desk.now }
      const { ma = '' } = request.query
      const words = codeIn(ma) ?? ma.trim()
      const tasks = await listTasks(db, desk.scope, { filter: 'deliver', words, limit: PAGE }, times)
      const [only] = tasks.lines
      if (words !== '' && only !== undefined && tasks.lines.length === 1)
        return seeOther(reply, `/can-bo/ho-so/${only.dossierCode}?viec=deliver#viec`)
      const missed = words !== '' && only === undefined
      return page(reply, DeliverView({ desk, typed: ma, missed, page: tasks }), missed ? 404 : 200)
    },
  )
}
