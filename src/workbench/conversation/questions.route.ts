import Type from 'typebox'
import { countOpenQuestions, listOpenQuestions } from '../../conversations/index.ts'
import { page, type Slice } from '../../platform/http/index.ts'
import { summariseTasks } from '../../tasks/index.ts'
import { deskOf, type WorkbenchOptions } from '../desk.ts'
import { QuestionsView } from './questions.view.tsx'

const Query = Type.Object({ trang: Type.Optional(Type.String({ maxLength: 60 })) })
const PAGE = 50
const cursorForm = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+07:00)_(\d{1,15})$/

/** `/can-bo/cau-hoi`. */
export const questionPages: Slice<WorkbenchOptions> = async (app, { directory }) => {
  const { db } = app.deps
  app.get(
    '/can-bo/cau-hoi',
    { config: { policy: 'official', audit: 'inbox.questions' }, schema: { querystring: Query } },
    async (request, reply) => {
      const desk = await deskOf(request, reply, directory)
      const cursor = cursorForm.exec(request.query.trang ?? '')
      const after = cursor === null ? null : { dueAt: cursor[1] ?? '', dossierId: Number(cursor[2]) }
      const [found, { counts }, waiting] = await Promise.all([
        listOpenQuestions(db, desk.scope, after, PAGE + 1),
        summariseTasks(db, desk.scope, { now: desk.now }),
        countOpenQuestions(db, desk.scope, desk.now),
      ])
      const questions = found.slice(0, PAGE)
      const last = questions.at(-1)
      const next = found.length > PAGE && last !== undefined ? `${last.dueAt}_${last.dossierId}` : null
      return page(reply, QuestionsView({ desk, questions, next, counts, waiting }))
    },
  )
}
