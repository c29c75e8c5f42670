import Type from 'typebox'
import { formatInstant } from '../deadlines/index.ts'
import { type Status, statuses } from '../dossiers/index.ts'
import { normalisePhone } from '../identity/index.ts'
import { officialOf } from '../officials/index.ts'
import { invalidInput, refuse, type Slice } from '../platform/http/index.ts'
import { decodeCursor } from './cursor.ts'
import { searchDossiers } from './search-dossiers.queries.ts'
import { scopeOf } from './task-scope.ts'
import { listTasks, summariseTasks, taskFilters } from './tasks.queries.ts'

const Page = {
  limit: Type.Integer({ minimum: 1, maximum: 200, default: 50 }),
  cursor: Type.Optional(Type.String({ maxLength: 200 })),
}
const TasksQuery = Type.Object({
  filter: Type.Union(
    taskFilters.map(filter => Type.Literal(filter)),
    { default: 'mine' },
  ),
  sort: Type.Literal('dueAt', { default: 'dueAt' }),
  ...Page,
})
const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })
const Word = Type.String({ maxLength: 200 })
const SearchQuery = Type.Object({
  code: Type.Optional(Word),
  applicant: Type.Optional(Word),
  number: Type.Optional(Word),
  phone: Type.Optional(Word),
  procedure: Type.Optional(Word),
  /** Code or word of the national status. */
  status: Type.Optional(Word),
  agency: Type.Optional(Word),
  from: Type.Optional(Day),
  to: Type.Optional(Day),
  ...Page,
})

/** The number of a national status given as number or word; null for neither. */
export function statusNumber(text: string): Status | null {
  const entry = Object.entries(statuses).find(([code, { name }]) => code === text || name === text)
  return entry === undefined ? null : (Number(entry[0]) as Status)
}

const wrong = (path: string, vi: string, en: string) =>
  invalidInput(422, 'invalid-query', [{ path, message: { vi, en } }])
const wrongCursor = wrong('cursor', 'Con trỏ trang không phải của danh sách này', 'The cursor is not of this list')

/** `GET /api/v1/tasks` and `GET /api/v1/dossiers`: the caller's inbox, and search in what he may read. */
export const taskApiRoutes: Slice = async app => {
  const { db } = app.deps

  app.get(
    '/api/v1/tasks',
    {
      config: { policy: 'official', audit: 'task.list' },
      schema: { summary: 'Hộp việc của người gọi', tags: ['tasks'], querystring: TasksQuery },
    },
    async (request, reply) => {
      const { filter, limit, cursor } = request.query
      if (cursor !== undefined && decodeCursor(cursor, 2) === null) return refuse(reply, wrongCursor)
      const scope = scopeOf(officialOf(request))
      const times = { now: formatInstant(app.deps.clock().getTime()) }
      const [{ lines, nextCursor }, { counts }] = await Promise.all([
        listTasks(db, scope, { filter, limit, cursor }, times),
        summariseTasks(db, scope, times),
      ])
      const items = lines.map(line => ({
        dossierCode: line.dossierCode,
        procedure: line.procedureName,
        procedureCode: line.procedureCode,
        applicant: line.applicant,
        step: line.step,
        nodeId: line.nodeId,
        work: line.work,
        agency: line.agency,
        official: line.officialName,
        channel: line.channel,
        dueAt: line.dueAt,
        state: line.state,
        dossierState: line.dossierState,
      }))
      return { items, counts, nextCursor }
    },
  )

  app.get(
    '/api/v1/dossiers',
    {
      config: { policy: 'official', audit: 'dossier.search' },
      schema: { summary: 'Tìm hồ sơ trong phạm vi của người gọi', tags: ['dossiers'], querystring: SearchQuery },
    },
    async (request, reply) => {
      const { status: given, phone: typed, cursor, ...rest } = request.query
      if (cursor !== undefined && decodeCursor(cursor, 1) === null) return refuse(reply, wrongCursor)
      const status = given === undefined ? undefined : statusNumber(given)
      if (status === null)
        return refuse(reply, wrong('status', `Không có trạng thái “${given}”`, `There is no status “${given}”`))
      const phone = typed === undefined ? null : normalisePhone(typed)
      if (phone?.ok === false)
        return refuse(reply, invalidInput(422, 'invalid-query', [{ path: 'phone', message: phone.error.message }]))
      const search = { ...rest, status, phone: phone?.value, cursor }
      const { lines, nextCursor } = await searchDossiers(db, scopeOf(officialOf(request)), search)
      const items = lines.map(line => ({
        code: line.code,
        status: { code: line.status, name: statuses[line.status as Status].name },
        state: line.state,
        procedure: { code: line.procedureCode, name: line.procedureName },
        agency: line.agency,
        applicant: line.applicant,
        channel: line.channel,
        submittedAt: line.submittedAt,
        dueAt: line.dueAt,
        finishedAt: line.finishedAt,
        deliveredAt: line.deliveredAt,
      }))
      return { items, nextCursor }
    },
  )
}
