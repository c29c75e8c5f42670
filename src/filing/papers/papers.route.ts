import type { FastifyReply, FastifyRequest } from 'fastify'
import Type from 'typebox'
import { findFile, sendFile, sendThumbnail } from '../../files/index.ts'
import { csrfToken, frame, notFound, page, refuse, type Slice, seeOther } from '../../platform/http/index.ts'
import { draftPath, type Filing, pathAfter } from '../domain/filing.ts'
import { papersToChoose, settledPapers } from '../domain/papers.ts'
import { openDraft } from '../draft-access.ts'
import { listDraftFiles, saveDraft } from '../drafts.queries.ts'
import { words as common } from '../filing.words.ts'
import { readPapers } from './keep-papers.ts'
import { PapersPage, type PapersPageProps, paperId, paperProblem } from './papers.view.tsx'
import { offersFor, reuseChosen, reuseField } from './reuse.ts'

const Code = Type.String({ maxLength: 60 })
const Params = Type.Object({ code: Code, draft: Code })
const Query = Type.Object({ ve: Type.Optional(Type.String({ maxLength: 20 })) })

/** The papers of a draft. */
export const paperRoutes: Slice = async app => {
  const { db, clock, config } = app.deps
  const path = '/nop-ho-so/:code/:draft/giay-to'

  async function show(
    reply: FastifyReply,
    filing: Filing,
    more: Pick<PapersPageProps, 'choices' | 'problems' | 'back'>,
    status = 200,
  ) {
    const [files, offers] = await Promise.all([listDraftFiles(db, filing.draft.id), offersFor(reply.request, filing)])
    const { maxUploadMb } = config
    const view = { frame: frame(reply), csrf: csrfToken(reply), filing, files, offers, maxUploadMb, ...more }
    return page(reply, PapersPage(view), status)
  }

  app.get(
    path,
    { config: { policy: 'public', audit: 'filing.papers' }, schema: { params: Params, querystring: Query } },
    async (request, reply) => {
      const filing = await openDraft(request, reply, request.params)
      if (filing === null) return reply
      const back = request.query.ve === 'kiem-tra'
      return show(reply, filing, { choices: filing.draft.papers, problems: [], back })
    },
  )

  app.post(
    path,
    {
      config: { policy: 'public', audit: 'filing.save-papers', keepsTyped: true },
      schema: { params: Params, querystring: Query },
    },
    async (request, reply) => {
      const filing = await openDraft(request, reply, request.params)
      if (filing === null) return reply
      const back = request.query.ve === 'kiem-tra'
      const { fields, choices, refused, tokenEnded } = await readPapers(request, filing)
      const saved = await saveDraft(db, filing.draft, { papers: choices, visited: 'giay-to' }, clock())
      const again = `${draftPath(saved)}/giay-to${back ? '?ve=kiem-tra' : ''}`
      if (fields[reuseField] !== undefined && !tokenEnded) {
        const reused = await reuseChosen(request, { ...filing, draft: saved }, String(fields[reuseField]))
        return reused ? seeOther(reply, again) : refuse(reply, notFound)
      }
      if (fields.bo !== undefined && !tokenEnded) return seeOther(reply, again)
      if (tokenEnded) {
        const problems = [
          { text: common.tokenEnded },
          ...[...refused].map(([key, text]) => ({ id: paperId(key), text })),
        ]
        const shown = { choices: { ...saved.papers, ...choices }, problems, back }
        return show(reply, { ...filing, draft: saved }, shown, 403)
      }
      const settled = new Set(settledPapers(filing.chosen, choices).map(paper => paper.key))
      const later = fields.viec === 'de-sau'
      const problems = papersToChoose(filing.chosen).flatMap(({ key, name }) => {
        const text = refused.get(key)
        if (text !== undefined) return [{ id: paperId(key), text }]
        return settled.has(key) || later ? [] : [paperProblem(key, name, choices[key]?.way)]
      })
      if (problems.length > 0) return show(reply, { ...filing, draft: saved }, { choices, problems, back }, 422)
      if (later) return seeOther(reply, `${draftPath(saved)}?luu=1`)
      return seeOther(reply, back ? `${draftPath(saved)}/kiem-tra` : pathAfter(filing, 'giay-to'))
    },
  )

  const schema = { params: Type.Object({ code: Code, draft: Code, id: Type.String({ format: 'uuid' }) }) }
  type Asked = FastifyRequest<{ Params: { code: string; draft: string; id: string } }>
  const sendBy =
    (how: typeof sendThumbnail) =>
    async (request: Asked, reply: FastifyReply): Promise<FastifyReply> => {
      const filing = await openDraft(request, reply, request.params)
      if (filing === null) return reply
      const { id } = request.params
      const own = Object.values(filing.draft.papers).some(choice => choice.fileIds?.includes(id))
      const file = own ? await findFile(db, id) : undefined
      return file === undefined ? refuse(reply, notFound) : how(reply, config.dataDir, file)
    }
  const file = `/nop-ho-so/:code/:draft/tep/:id`
  app.get(file, { config: { policy: 'public', audit: 'filing.file' }, schema }, sendBy(sendFile))
  const small = { config: { policy: 'public', audit: 'filing.thumbnail' }, schema } as const
  app.get(`${file}/anh-nho`, small, sendBy(sendThumbnail))
}
