import type { FastifyReply } from 'fastify'
import Type from 'typebox'
import { agencyName } from '../../agencies/index.ts'
import { type FormSection, isPageChange, parseFormBody } from '../../forms/index.ts'
import { csrfToken, frame, notFound, page, refuse, type Slice, seeOther } from '../../platform/http/index.ts'
import type { Raw } from '../domain/draft.ts'
import { draftPath, errorsOfPage, type Filing, pathAfter, type Step } from '../domain/filing.ts'
import { shownPage } from '../domain/form-pages.ts'
import { type FilingOptions, judge, openDraft } from '../draft-access.ts'
import { saveDraft } from '../drafts.queries.ts'
import { words as common } from '../filing.words.ts'
import { StepPage, type StepPageProps } from './step.view.tsx'
import { TaskListPage } from './task-list.view.tsx'

const Code = Type.String({ maxLength: 60 })
const DraftParams = Type.Object({ code: Code, draft: Code })
const StepParams = Type.Object({ code: Code, draft: Code, key: Type.String({ maxLength: 100 }) })
/** A form of any shape: each procedure asks its own questions. */
const Body = Type.Record(Type.String(), Type.Unknown())
const Query = Type.Object({ ve: Type.Optional(Type.String({ maxLength: 20 })) })

interface Found {
  readonly filing: Filing
  readonly step: Step & { readonly section: FormSection }
}

/** A page that asks questions, by its key. */
function stepOf(filing: Filing, key: string): Found | null {
  const step = filing.steps.find(one => one.key === key)
  return step?.section ? { filing, step: { ...step, section: step.section } } : null
}

const partOf = ({ filing, step }: Found) =>
  step.part === 'contact'
    ? { evaluation: filing.contact, context: filing.contactContext, values: filing.contactValues }
    : { evaluation: filing.answers, context: filing.answersContext, values: filing.values }

const shownOf = (found: Found): FormSection => shownPage(found.step.section, partOf(found).evaluation.visible)

/** The task list of a draft and its pages of questions. */
export const stepRoutes: Slice<FilingOptions> = async (app, { directory }) => {
  const { db, clock } = app.deps

  const show = (reply: FastifyReply, found: Found, more: Partial<StepPageProps> = {}, status = 200) => {
    const { values, context } = partOf(found)
    const { filing, step } = found
    const base = { frame: frame(reply), csrf: csrfToken(reply), filing, values, context, errors: [], back: false }
    const at = filing.steps.find(one => one.key === step.key) ?? step
    return page(reply, StepPage({ ...base, step: at, section: shownOf(found), ...more }), status)
  }

  app.get(
    '/nop-ho-so/:code/:draft',
    {
      config: { policy: 'public', audit: 'filing.list' },
      schema: { params: DraftParams, querystring: Type.Object({ luu: Type.Optional(Type.String({ maxLength: 5 })) }) },
    },
    async (request, reply) => {
      const filing = await openDraft(request, reply, request.params)
      if (filing === null) return reply
      const agency = agencyName(await directory.get(), filing.draft.agencyCode)
      reply.header('cache-control', 'no-store')
      const justSaved = request.query.luu !== undefined
      return page(reply, TaskListPage({ frame: frame(reply), filing, agency, justSaved }))
    },
  )

  app.get(
    '/nop-ho-so/:code/:draft/muc/:key',
    { config: { policy: 'public', audit: 'filing.page' }, schema: { params: StepParams, querystring: Query } },
    async (request, reply) => {
      const filing = await openDraft(request, reply, request.params)
      if (filing === null) return reply
      const found = stepOf(filing, request.params.key)
      if (found === null) return refuse(reply, notFound)
      // A page that was left unfinished says at once what is missing.
      const errors = found.step.state === 'started' ? errorsOfPage(found.step.section, partOf(found).evaluation) : []
      return show(reply, found, { errors, back: request.query.ve === 'kiem-tra' })
    },
  )

  app.post(
    '/nop-ho-so/:code/:draft/muc/:key',
    {
      config: { policy: 'public', audit: 'filing.save', keepsTyped: true },
      schema: { params: StepParams, querystring: Query, body: Body },
    },
    async (request, reply) => {
      const filing = await openDraft(request, reply, request.params)
      if (filing === null) return reply
      const found = stepOf(filing, request.params.key)
      if (found === null) return refuse(reply, notFound)
      const { body } = request
      const back = request.query.ve === 'kiem-tra'
      const asked = shownOf(found)
      const typed: Raw = parseFormBody({ ...filing.chosen.form, sections: [asked] }, body)
      const values = { ...partOf(found).values, ...typed }
      if (request.csrfEnded) return show(reply, found, { values, back, problem: common.tokenEnded }, 403)
      if (isPageChange(body)) return show(reply, found, { values, back })
      const { part, key } = found.step
      const saved = await saveDraft(db, filing.draft, { [part]: typed, visited: key }, clock())
      if (body.viec === 'de-sau') return seeOther(reply, `${draftPath(saved)}?luu=1`)
      const after = await judge(request, saved)
      const again = after === null ? null : stepOf(after, key)
      if (after === null || again === null) return seeOther(reply, draftPath(saved))
      const errors = errorsOfPage(again.step.section, partOf(again).evaluation)
      if (errors.length > 0) return show(reply, again, { errors, back }, 422)
      const before = new Set(asked.fields.map(field => field.key))
      const more = shownOf(again).fields.some(field => !before.has(field.key))
      if (more) return show(reply, again, { back, more })
      return seeOther(reply, back ? `${draftPath(saved)}/kiem-tra` : pathAfter(after, key))
    },
  )
}
