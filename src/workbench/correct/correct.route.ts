import type { FastifyReply } from 'fastify'
import Type from 'typebox'
import { executeCommand, toHttpRefusal } from '../../dossiers/index.ts'
import { isPageChange } from '../../forms/index.ts'
import { notFound, page, randomSecret, refuse, type Slice, seeOther } from '../../platform/http/index.ts'
import { hashBody } from '../../platform/idempotency/idempotency.ts'
import type { Text } from '../../platform/text.ts'
import { loadLists } from '../../procedures/index.ts'
import { words as actionWords } from '../actions/actions.words.ts'
import { type Desk, deskOf, fieldOf, type WorkbenchOptions } from '../desk.ts'
import { changedTitle } from '../dossier/changed.ts'
import { type DeskDossier, loadDossier } from '../dossier/load-dossier.ts'
import { chooseProcedure } from '../intake/choose-procedure.ts'
import { noProcedureProblem, problemsOfRefusal } from '../intake/intake-problems.ts'
import { type IntakeProblems, noProblems } from '../intake/intake-state.ts'
import { words as shared } from '../workbench.words.ts'
import { CorrectView } from './correct.view.tsx'
import { type CorrectState, commandOf, correctState, papersOf } from './correct-state.ts'

const Word = Type.Optional(Type.String({ maxLength: 200 }))
const Params = Type.Object({ code: Type.String({ maxLength: 60 }) })
const Query = Type.Object({ 'thu-tuc': Word, 'truong-hop': Word })
/** A form of any shape: each procedure asks its own questions. */
const Body = Type.Record(Type.String(), Type.Unknown())

const withReason = (problems: IntakeProblems, reason: string): IntakeProblems => {
  if (reason.trim() !== '') return problems
  const text = actionWords.enterReason
  return {
    ...problems,
    list: [...problems.list, { id: 'reason', text }],
    byField: new Map([...problems.byField, ['reason', text]]),
  }
}

/** `/can-bo/ho-so/:ma/sua-thu-tuc`: every button posts the whole page, so that nothing typed is lost. */
export const correctPages: Slice<WorkbenchOptions> = async (app, { search, directory }) => {
  const { db } = app.deps
  const deps = { db, directory }

  async function read(desk: Desk, held: DeskDossier, body: Readonly<Record<string, unknown>>): Promise<CorrectState> {
    const words = fieldOf(body, 'other') || fieldOf(body, 'thu-tuc')
    const { agency } = held.dossier
    const wanted = { words, caseKey: fieldOf(body, 'truong-hop'), agency, today: desk.now.slice(0, 10) }
    const [found, lists] = await Promise.all([chooseProcedure(db, search, wanted), loadLists(db)])
    // Another case of the same procedure: the dossier stays on its version.
    const same = found?.version.code === held.version.code
    const chosen = same && held.version.operation?.cases.find(one => one.key === found.chosen.key)
    const right = chosen ? { ...found, version: held.version, chosen } : found
    return correctState(desk, held, { ...body, 'thu-tuc': words }, right, lists, randomSecret())
  }
  const show = (reply: FastifyReply, desk: Desk, state: CorrectState, problems: IntakeProblems, more: More = {}) =>
    page(reply, CorrectView({ desk, state, problems, notice: more.notice }), more.status ?? 200)
  type More = { readonly status?: number; readonly notice?: Text }

  const mayCorrect = ({ permitted }: DeskDossier) => permitted.some(one => one.type === 'correct-procedure')
  const dossierPath = (held: DeskDossier) => `/can-bo/ho-so/${held.dossier.code}`

  app.get(
    '/can-bo/ho-so/:code/sua-thu-tuc',
    { config: { policy: 'official', audit: 'dossier.correct-form' }, schema: { params: Params, querystring: Query } },
    async (request, reply) => {
      const desk = await deskOf(request, reply, directory)
      const held = await loadDossier(db, desk, request.params.code)
      if (held === null) return refuse(reply, notFound)
      if (!mayCorrect(held)) return seeOther(reply, dossierPath(held))
      return show(reply, desk, await read(desk, held, request.query), noProblems)
    },
  )

  app.post(
    '/can-bo/ho-so/:code/sua-thu-tuc',
    {
      config: { policy: 'official', audit: 'dossier.correct', keepsTyped: true },
      schema: { params: Params, body: Body },
    },
    async (request, reply) => {
      const desk = await deskOf(request, reply, directory)
      const { body } = request
      const held = await loadDossier(db, desk, request.params.code)
      if (held === null) return refuse(reply, notFound)
      const state = await read(desk, held, body)
      if (request.csrfEnded) return show(reply, desk, state, noProblems, { status: 403, notice: shared.tokenEnded })
      const { procedure } = state
      const sending = fieldOf(body, 'viec') === 'sua' && !isPageChange(body) && fieldOf(body, 'other') === ''
      if (procedure === null) {
        const nothingYet = !sending && state.typed.trim() === ''
        const problems = nothingYet ? noProblems : noProcedureProblem(state.typed)
        return show(reply, desk, state, problems, { status: nothingYet ? 200 : 422 })
      }
      // A second click finds it permitted no more, and gets the first answer by its key.
      if (!sending) return mayCorrect(held) ? show(reply, desk, state, noProblems) : seeOther(reply, dossierPath(held))
      const missing = withReason(noProblems, state.reason)
      const expectedVersion = Number.parseInt(fieldOf(body, 'ban'), 10)
      if (missing.list.length > 0 && expectedVersion === held.dossier.version)
        return show(reply, desk, state, missing, { status: 422 })
      const done = await executeCommand(deps, {
        actor: desk.actor,
        code: held.dossier.code,
        command: {
          ...commandOf(held, procedure, body),
          answers: procedure.values,
          components: papersOf(procedure.ticks),
        },
        expectedVersion,
        now: desk.now,
        idempotency: {
          actor: desk.actor.username,
          key: `correct ${held.dossier.code} ${state.key}`,
          bodyHash: hashBody({ ...body, _csrf: null }),
        },
      })
      if (done.ok) return seeOther(reply, `${dossierPath(held)}?muc=tien-trinh&xong=correct-procedure`)
      if (done.error.code === 'not-found') return refuse(reply, notFound)
      if (done.error.code !== 'stale-version') {
        const { status } = toHttpRefusal(done.error)
        return show(reply, desk, state, withReason(problemsOfRefusal(done.error), state.reason), { status })
      }
      const notice = changedTitle(desk, done.error.current)
      const now = (await loadDossier(db, desk, held.dossier.code)) ?? held
      return show(reply, desk, { ...state, held: now }, noProblems, { status: 409, notice })
    },
  )
}
