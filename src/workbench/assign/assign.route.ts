import Type from 'typebox'
import { page, type Slice } from '../../platform/http/index.ts'
import { countWorkloads, listTasks } from '../../tasks/index.ts'
import { deskOf, type WorkbenchOptions } from '../desk.ts'
import { AssignView } from './assign.view.tsx'

const Word = Type.Optional(Type.String({ maxLength: 200 }))
const Query = Type.Object({ 'can-bo': Word, trang: Word, truoc: Word })
const PAGE = 50

/** `/can-bo/phan-cong`: the work of the units that the official heads. */
export const assignPages: Slice<WorkbenchOptions> = async (app, { directory }) => {
  const { db } = app.deps

  app.get(
    '/can-bo/phan-cong',
    { config: { policy: { roles: ['unit-head'] }, audit: 'assign.read' }, schema: { querystring: Query } },
    async (request, reply) => {
      const desk = await deskOf(request, reply, directory)
      const { 'can-bo': who = '', trang, truoc } = request.query
      const official = who === '' ? null : who === 'tat-ca' ? undefined : who
      const query = { filter: 'unit', official, limit: PAGE, cursor: trang, before: truoc } as const
      const times = { now: desk.now }
      const [workloads, tasks] = await Promise.all([
        countWorkloads(db, desk.scope, times),
        listTasks(db, desk.scope, query, times),
      ])
      return page(reply, AssignView({ desk, workloads, who, page: tasks }))
    },
  )
}
