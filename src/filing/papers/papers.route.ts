import Type from 'typebox'
import { csrfToken, frame, page, type Slice, seeOther } from '../../platform/http/index.ts'
import { type PaperChoice, paperWays } from '../domain/draft.ts'
import { draftPath, type Filing, pathAfter } from '../domain/filing.ts'
import { papersToChoose, settledPapers } from '../domain/papers.ts'
import { openDraft } from '../draft-access.ts'
import { saveDraft } from '../drafts.queries.ts'
import { words as common } from '../filing.words.ts'
import { PapersPage, type PapersPageProps, paperProblem } from './papers.view.tsx'

const Code = Type.String({ maxLength: 60 })
const Params = Type.Object({ code: Code, draft: Code })
const Query = Type.Object({ ve: Type.Optional(Type.String({ maxLength: 20 })) })
const Body = Type.Record(Type.String(), Type.Unknown())

/** How each paper comes, as the page says it; what was uploaded stays. */
function readChoices({ chosen, draft }: Filing, body: Readonly<Record<string, unknown>>): Record<string, PaperChoice> {
  return Object.fromEntries(
    papersToChoose(chosen).map(({ key }) => {
      const way = paperWays.find(one => one === body[`g.${key}`])
      const fileIds = draft.papers[key]?.fileIds
      return [key, { ...(way === undefined ? {} : { way }), ...(fileIds === undefined ? {} : { fileIds }) }]
    }),
  )
}

/** The papers of a draft. */
export const paperRoutes: Slice = async app => {
  const { db, clock } = app.deps
  const path = '/nop-ho-so/:code/:draft/giay-to'

  app.get(
    path,
    { config: { policy: 'public', audit: 'filing.papers' }, schema: { params: Params, querystring: Query } },
    async (request, reply) => {
      const filing = await openDraft(request, reply, request.params)
      if (filing === null) return reply
      const back = request.query.ve === 'kiem-tra'
      const view = { frame: frame(reply), csrf: csrfToken(reply), filing, choices: filing.draft.papers, back }
      return page(reply, PapersPage({ ...view, problems: [] }))
    },
  )

  app.post(
    path,
    {
      config: { policy: 'public', audit: 'filing.save-papers', keepsTyped: true },
      schema: { params: Params, querystring: Query, body: Body },
    },
    async (request, reply) => {
      const filing = await openDraft(request, reply, request.params)
      if (filing === null) return reply
      const { chosen } = filing
      const choices = readChoices(filing, request.body)
      const back = request.query.ve === 'kiem-tra'
      const show = (problems: PapersPageProps['problems'], status: number) => {
        const view = { frame: frame(reply), csrf: csrfToken(reply), filing, choices, back, problems }
        return page(reply, PapersPage(view), status)
      }
      if (request.csrfEnded) return show([{ text: common.tokenEnded }], 403)
      const saved = await saveDraft(db, filing.draft, { papers: choices, visited: 'giay-to' }, clock())
      if (request.body.viec === 'de-sau') return seeOther(reply, `${draftPath(saved)}?luu=1`)
      const settled = new Set(settledPapers(chosen, choices).map(paper => paper.key))
      const open = papersToChoose(chosen).filter(paper => !settled.has(paper.key))
      if (open.length > 0) {
        return show(
          open.map(paper => paperProblem(paper.key, paper.name)),
          422,
        )
      }
      return seeOther(reply, back ? `${draftPath(saved)}/kiem-tra` : pathAfter(filing, 'giay-to'))
    },
  )
}
