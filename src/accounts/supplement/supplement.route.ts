import type { FastifyReply, FastifyRequest } from 'fastify'
import type { DirectoryService } from '../../agencies/index.ts'
import { formatInstant } from '../../deadlines/index.ts'
import { toHttpRefusal } from '../../dossiers/index.ts'
import { fileRefusal, keepUpload } from '../../files/index.ts'
import type { FormProblem, Words } from '../../platform/html/index.ts'
import {
  actorLabel,
  csrfToken,
  type FormFields,
  forbidden,
  frame,
  type HttpRefusal,
  notFound,
  page,
  randomSecret,
  readForm,
  refuse,
  type Slice,
  seeOther,
} from '../../platform/http/index.ts'
import { err, ok, type Result } from '../../platform/result.ts'
import { customerOf } from '../customer-actor.ts'
import { customerCommand, problemsOfRefusal } from '../customer-command.ts'
import { CodeParams } from '../dossier/dossier.route.ts'
import { deskHours, findOwnDossier, type OwnDossier } from '../dossier/own-dossier.ts'
import { type KeptFile, listUnusedFiles } from './kept-files.queries.ts'
import { clockEffect, openSupplement, supplyCommand } from './supplement.ts'
import { SupplementPage } from './supplement.view.tsx'
import { fileMissing } from './supplement.words.ts'

type FilesByPaper = Map<string, KeptFile[]>
interface Sent {
  readonly fields: FormFields
  readonly files: FilesByPaper
  readonly problems: FormProblem[]
}

const wordsOf = ({ title, detail }: HttpRefusal): Words => detail ?? title
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** `/tai-khoan/ho-so/:ma/bo-sung`. */
export const supplementRoutes: Slice<{ readonly directory: DirectoryService }> = async (app, { directory }) => {
  const { db, clock, config } = app.deps
  const now = () => formatInstant(clock().getTime())
  const path = '/tai-khoan/ho-so/:code/bo-sung'

  async function show(
    reply: FastifyReply,
    own: OwnDossier,
    files: FilesByPaper,
    problems: readonly FormProblem[],
    status = 200,
  ) {
    const { dossier, tracked } = own
    const request = openSupplement(dossier)
    if (request === null || !own.may.has('supply')) return seeOther(reply, `/tai-khoan/ho-so/${dossier.code}`)
    const names = new Map(dossier.components.map(each => [each.key, each.name]))
    const view = {
      frame: frame(reply),
      csrf: csrfToken(reply),
      idempotencyKey: randomSecret(),
      code: dossier.code,
      procedure: tracked.procedure.shortName,
      version: dossier.version,
      papers: request.items.map(({ componentKey: key, reason, howToFix }) => ({
        key,
        name: names.get(key) ?? key,
        reason,
        howToFix,
        kept: files.get(key) ?? [],
      })),
      clock: clockEffect(own, request, own.standing.actor.id, now()),
      windowEndsAt: request.windowEndsAt,
      desk: { name: tracked.receivedBy.name, hours: await deskHours(db, own) },
      maxUploadMb: config.maxUploadMb,
      problems,
    }
    return page(reply, SupplementPage(view), status)
  }

  /** Reads the form; files of papers that were not asked for are passed over. */
  async function readSupplement(
    request: FastifyRequest,
    customerId: number,
    asked: readonly string[],
  ): Promise<Result<Sent, HttpRefusal>> {
    const files: FilesByPaper = new Map(asked.map(key => [key, []]))
    const problems: FormProblem[] = []
    const read = await readForm(request, async part => {
      const list = files.get(part.fieldname.replace(/^file\./, ''))
      if (list === undefined || !part.filename) return void part.file.resume()
      const by = { kind: 'customer', id: customerId } as const
      const upload = { dataDir: config.dataDir, upload: part.file, name: part.filename, by }
      const kept = await keepUpload(db, { ...upload, actor: actorLabel(customerOf(request)), at: clock() })
      if (kept.ok) list.push({ id: kept.value.id, name: kept.value.name })
      else problems.push({ id: part.fieldname, text: wordsOf(fileRefusal(kept.error, config.maxUploadMb)) })
    })
    if (!read.ok) return err(read.error)
    for (const [key, list] of files) {
      const ids = [read.value[`kept.${key}`] ?? []].flat().filter(id => uuid.test(id))
      list.unshift(...(await listUnusedFiles(db, customerId, ids)))
    }
    return ok({ fields: read.value, files, problems })
  }

  app.get(
    path,
    { config: { policy: 'customer', audit: 'dossier.supply-form' }, schema: { params: CodeParams } },
    async (request, reply) => {
      const own = await findOwnDossier(db, directory, request.params.code, customerOf(request), now())
      return own === null ? refuse(reply, notFound) : show(reply, own, new Map(), [])
    },
  )

  app.post(
    path,
    { config: { policy: 'customer', audit: 'dossier.supply' }, schema: { params: CodeParams } },
    async (request, reply) => {
      const own = await findOwnDossier(db, directory, request.params.code, customerOf(request), now())
      if (own === null) return refuse(reply, notFound)
      const { actor, mayFile } = own.standing
      if (!mayFile) return refuse(reply, forbidden)
      const { dossier } = own
      const asked = (openSupplement(dossier)?.items ?? []).map(item => item.componentKey)
      const sent = await readSupplement(request, actor.id, asked)
      if (!sent.ok) return refuse(reply, sent.error)
      const { fields, files, problems } = sent.value
      for (const [key, list] of files) {
        if (list.length > 0 || problems.some(problem => problem.id === `file.${key}`)) continue
        const name = dossier.components.find(each => each.key === key)?.name ?? key
        problems.push({ id: `file.${key}`, text: fileMissing(name) })
      }
      if (problems.length > 0) return show(reply, own, files, problems, 422)
      const ids = new Map([...files].map(([key, list]) => [key, list.map(each => each.id)]))
      const done = await customerCommand(db, directory, {
        actor,
        code: dossier.code,
        command: supplyCommand(dossier, ids),
        expectedVersion: Number(fields.version) || 0,
        now: now(),
        key: String(fields._key ?? ''),
      })
      if (done.ok) return seeOther(reply, `/tai-khoan/ho-so/${dossier.code}?xong=bo-sung`)
      const refused = problemsOfRefusal(done.error)
      return refused === null ? refuse(reply, toHttpRefusal(done.error)) : show(reply, own, files, refused, 409)
    },
  )
}
