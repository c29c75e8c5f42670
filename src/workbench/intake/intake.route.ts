import type { FastifyReply } from 'fastify'
import Type from 'typebox'
import { submitDossier } from '../../dossiers/index.ts'
import { isPageChange } from '../../forms/index.ts'
import { page, randomSecret, type Slice, seeOther } from '../../platform/http/index.ts'
import { hashBody } from '../../platform/idempotency/idempotency.ts'
import { loadLists } from '../../procedures/index.ts'
import { type Desk, deskOf, fieldOf, type WorkbenchOptions } from '../desk.ts'
import { chooseProcedure, suggestProcedures } from './choose-procedure.ts'
import { IntakeView } from './intake.view.tsx'
import { applicantOf, givenOf } from './intake-body.ts'
import { noProcedureProblem, problemsOfRefusal } from './intake-problems.ts'
import { agencyOf, type IntakeProblems, type IntakeState, intakeState, noProblems } from './intake-state.ts'

const Word = Type.Optional(Type.String({ maxLength: 200 }))
const StartQuery = Type.Object({ 'thu-tuc': Word, 'truong-hop': Word, agency: Word })
const SuggestQuery = Type.Object({ q: Type.String({ maxLength: 200, default: '' }), agency: Word })
/** A form of any shape: each procedure asks its own questions. */
const Body = Type.Record(Type.String(), Type.Unknown())
const desks = { roles: ['one-stop-officer', 'one-stop-head'] }

/** `/can-bo/tiep-nhan/moi`: the counter, one page; every button posts the whole page. */
export const intakePages: Slice<WorkbenchOptions> = async (app, { search, directory }) => {
  const { db } = app.deps
  const deps = { db, directory }

  async function read(desk: Desk, body: Readonly<Record<string, unknown>>): Promise<IntakeState> {
    const other = fieldOf(body, 'other')
    const words = other || fieldOf(body, 'thu-tuc')
    const wanted = {
      words,
      caseKey: fieldOf(body, 'truong-hop'),
      agency: agencyOf(desk, body),
      today: desk.now.slice(0, 10),
    }
    const [found, lists] = await Promise.all([chooseProcedure(db, search, wanted), loadLists(db)])
    return intakeState(desk, { ...body, 'thu-tuc': words }, found, lists, randomSecret())
  }
  const show = (reply: FastifyReply, desk: Desk, state: IntakeState, problems: IntakeProblems, status = 200) =>
    page(reply, IntakeView({ desk, state, problems }), status)

  app.get(
    '/can-bo/tiep-nhan/moi',
    { config: { policy: desks, audit: 'intake.form' }, schema: { querystring: StartQuery } },
    async (request, reply) => {
      const desk = await deskOf(request, reply, directory)
      return show(reply, desk, await read(desk, request.query), noProblems)
    },
  )

  app.get(
    '/can-bo/tiep-nhan/goi-y',
    { config: { policy: desks, audit: 'intake.suggest' }, schema: { querystring: SuggestQuery } },
    async (request, reply) => {
      const desk = await deskOf(request, reply, directory)
      const { q } = request.query
      const lines = await suggestProcedures(db, search, q, agencyOf(desk, request.query), desk.now.slice(0, 10))
      return lines.map(line => ({ value: line.code, label: line.shortName?.vi ?? line.name, note: line.code }))
    },
  )

  app.post(
    '/can-bo/tiep-nhan/moi',
    { config: { policy: desks, audit: 'intake.submit' }, schema: { body: Body } },
    async (request, reply) => {
      const desk = await deskOf(request, reply, directory)
      const { body } = request
      const state = await read(desk, body)
      const action = fieldOf(body, 'viec')
      const asked = isPageChange(body) || fieldOf(body, 'other') !== '' || action === ''
      const { procedure } = state
      if (procedure === null) {
        const nothingYet = asked && state.procedureWords.trim() === ''
        const problems = nothingYet ? noProblems : noProcedureProblem(state.procedureWords)
        return show(reply, desk, state, problems, nothingYet ? 200 : 422)
      }
      if (asked) return show(reply, desk, state, noProblems)
      const accept = action === 'tiep-nhan'
      const asking = {
        procedureCode: procedure.version.code,
        caseKey: procedure.chosen.key,
        agencyCode: state.agency,
        ...(procedure.seats.length > 0 ? { competentCode: procedure.competent } : {}),
        channel: 'counter' as const,
        applicant: applicantOf(state.applicant),
        answers: procedure.values,
        components: givenOf(procedure.ticks),
        accept,
        feePaid: state.feePaid,
        returnMethod: state.returnMethod,
        ...(state.returnAddress ? { returnAddress: state.returnAddress } : {}),
      }
      const idempotency = { actor: desk.actor.username, key: `intake ${state.key}`, bodyHash: hashBody(asking) }
      const filed = await submitDossier(deps, { ...asking, actor: desk.actor, now: desk.now, idempotency })
      if (!filed.ok) return show(reply, desk, state, problemsOfRefusal(filed.error), 422)
      const { code } = filed.value
      return seeOther(reply, accept ? `/can-bo/ho-so/${code}?in=M01#in-phieu` : `/can-bo/ho-so/${code}?xong=luu-cho`)
    },
  )
}
