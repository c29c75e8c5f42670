import type { DirectoryService } from '../../agencies/index.ts'
import { formatInstant } from '../../deadlines/index.ts'
import { officialOf } from '../../officials/index.ts'
import { notFound, refuse, type Slice } from '../../platform/http/index.ts'
import { hashBody } from '../../platform/idempotency/idempotency.ts'
import { getVersion } from '../../procedures/index.ts'
import { describeDossier } from '../describe-dossier.ts'
import { states, statuses } from '../domain/states.ts'
import { mayRead } from '../dossiers.policy.ts'
import { findDossier, listEvents } from '../dossiers.queries.ts'
import { executeCommand } from '../execute-command.ts'
import { toHttpRefusal } from '../refusal-texts.ts'
import { submitDossier } from '../submit-dossier.ts'
import { CodeParams, CommandBody, IdempotencyHeaders, SubmitBody } from './dossiers.schema.ts'

export interface DossierRoutesOptions {
  readonly directory: DirectoryService
}

const wire = (code: keyof typeof statuses) => ({ code, name: statuses[code].name })

/** `/api/v1/dossiers`: file, read, command. */
export const dossierApiRoutes: Slice<DossierRoutesOptions> = async (app, { directory }) => {
  const deps = { db: app.deps.db, directory }
  const now = () => formatInstant(app.deps.clock().getTime())

  app.post(
    '/api/v1/dossiers',
    {
      config: { policy: 'official', audit: 'dossier.submit', invalidCode: 'invalid-command' },
      schema: {
        summary: 'Nộp hồ sơ; với accept: tiếp nhận luôn',
        tags: ['dossiers'],
        headers: IdempotencyHeaders,
        body: SubmitBody,
      },
    },
    async (request, reply) => {
      const actor = officialOf(request)
      const { body } = request
      const key = String(request.headers['idempotency-key'])
      const idempotency = { actor: actor.username, key: `submit ${key}`, bodyHash: hashBody(body) }
      const filed = await submitDossier(deps, { ...body, actor, now: now(), idempotency })
      if (!filed.ok) return refuse(reply, toHttpRefusal(filed.error))
      const { code, status, state, version, acceptedAt, dueAt } = filed.value
      return reply.code(201).send({ code, status: wire(status), state, version, acceptedAt, dueAt })
    },
  )

  app.get(
    '/api/v1/dossiers/:code',
    {
      config: { policy: 'official', audit: 'dossier.read' },
      schema: { summary: 'Hồ sơ: trạng thái, đồng hồ, lịch sử, việc được làm', tags: ['dossiers'], params: CodeParams },
    },
    async (request, reply) => {
      const actor = officialOf(request)
      const held = await findDossier(deps.db, request.params.code)
      if (!held || !mayRead(actor, held.dossier, held.customerId)) return refuse(reply, notFound)
      const [version, events, places] = await Promise.all([
        getVersion(deps.db, held.dossier.procedureVersionId),
        listEvents(deps.db, held.id),
        directory.get(),
      ])
      return describeDossier(held.dossier, version, places, events, actor, now())
    },
  )

  app.post(
    '/api/v1/dossiers/:code/commands',
    {
      config: { policy: 'official', audit: 'dossier.command', invalidCode: 'invalid-command' },
      schema: {
        summary: 'Một lệnh trên hồ sơ',
        tags: ['dossiers'],
        headers: IdempotencyHeaders,
        params: CodeParams,
        body: CommandBody,
      },
    },
    async (request, reply) => {
      const actor = officialOf(request)
      const { code } = request.params
      const { expectedVersion, ...command } = request.body
      const key = `command ${code} ${String(request.headers['idempotency-key'])}`
      const idempotency = { actor: actor.username, key, bodyHash: hashBody(request.body) }
      const done = await executeCommand(deps, { actor, code, command, expectedVersion, now: now(), idempotency })
      if (!done.ok) return refuse(reply, toHttpRefusal(done.error))
      const { version, status, state, dueAt, events } = done.value
      return { version, status: wire(status), state, stateLabel: states[state].label, dueAt, events }
    },
  )
}
