import Type from 'typebox'
import { frame, page, type Slice } from '../../platform/http/index.ts'
import { tidy } from '../../platform/text.ts'
import { listProcedureLines, type ProcedureSearch } from '../../procedures/index.ts'
import { listFirstQuestions, listNewestQuestions, listQuestionsAbout } from './questions.queries.ts'
import { QuestionsPage } from './questions.view.tsx'
import { rankQuestions } from './rank-questions.ts'

const SHOWN = 10
const NEWEST = 5
const NEAREST_PROCEDURES = 5

/** `/hoi-dap?q=`: the search finds the procedures, the bank has what was answered about them. */
export const questionPages: Slice<{ readonly search: ProcedureSearch }> = async (app, { search }) => {
  const { db } = app.deps
  app.get(
    '/hoi-dap',
    {
      config: { policy: 'public', audit: 'questions.read' },
      schema: { querystring: Type.Object({ q: Type.Optional(Type.String({ maxLength: 300 })) }) },
    },
    async (request, reply) => {
      const q = tidy(request.query.q ?? '')
      const hits = q === '' ? [] : (await search.find(q, { limit: NEAREST_PROCEDURES })).hits.map(hit => hit.code)
      const questions =
        q === ''
          ? await listFirstQuestions(db, SHOWN)
          : rankQuestions(q, await listQuestionsAbout(db, hits), hits, SHOWN)
      const newest = q === '' ? await listNewestQuestions(db, NEWEST) : []
      const codes = [...new Set([...questions, ...newest].flatMap(each => each.codes))]
      const lines = await listProcedureLines(db, codes)
      const names = new Map(lines.map(line => [line.code, line.shortName ?? { vi: line.name }]))
      return page(reply, QuestionsPage({ frame: frame(reply), q, questions, newest, names }))
    },
  )
}
