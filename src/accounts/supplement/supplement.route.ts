import type { FastifyReply, FastifyRequest } from 'fastify'
import Type from 'typebox'
import type { DirectoryService } from '../../agencies/index.ts'
import { appendAudit } from '../../audit/index.ts'
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
  readFormKeeping,
  refuse,
  type Slice,
  seeOther,
} from '../../platform/http/index.ts'
import { listOffers, type Offer, reusePaper } from '../../wallet/index.ts'
import { customerOf } from '../customer-actor.ts'
import { customerCommand, problemsOfRefusal } from '../customer-command.ts'
import { CodeParams } from '../dossier/dossier.route.ts'
import { deskHours, findOwnDossier, type OwnDossier } from '../dossier/own-dossier.ts'
import { type KeptFile, listUnusedFiles } from './kept-files.queries.ts'
import { askedPapers, clockEffect, type OpenSupplement, openSupplement, readKept, supplyCommand } from './supplement.ts'
import { reuseField, SupplementPage } from './supplement.view.tsx'
import { fileMissing, words } from './supplement.words.ts'

type FilesByPaper = Map<string, KeptFile[]>
interface Sent {
  readonly fields: FormFields
  readonly files: FilesByPaper
  readonly problems: FormProblem[]
  /** The files were kept; nothing else of the form counts. */
  readonly tokenEnded: boolean
}

const wordsOf = ({ title, detail }: HttpRefusal): Words => detail ?? title
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
/** `giu`: files that are kept already, `<paper>:<file>` separated by commas. */
const Query = Type.Object({ giu: Type.Optional(Type.String({ maxLength: 4000 })) })

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
    const offers = await offersOf(own, request)
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
        offers: (offers.get(key) ?? []).filter(offer => !files.get(key)?.some(file => file.sha256 === offer.sha256)),
      })),
      clock: clockEffect(own, request, own.standing.actor.id, now()),
      windowEndsAt: request.windowEndsAt,
      desk: { name: tracked.receivedBy.name, hours: await deskHours(db, own) },
      maxUploadMb: config.maxUploadMb,
      problems,
    }
    return page(reply, SupplementPage(view), status)
  }

  /**
   * What the dossier's customer has of the papers that are asked for, but for what the officer has already from this
   * very dossier. Who acts by authorisation sees none of them.
   */
  async function offersOf(own: OwnDossier, asked: OpenSupplement): Promise<ReadonlyMap<string, readonly Offer[]>> {
    if (own.standing.authorisation !== null) return new Map()
    const offers = await listOffers(db, own.standing.actor.id, askedPapers(own, asked), now().slice(0, 10))
    const others = (one: Offer) => one.dossierCode !== own.dossier.code
    return new Map([...offers].map(([key, some]) => [key, some.filter(others)]))
  }

  /** Files of the customer that no dossier has yet, by the paper that they are for. */
  async function keptFiles(customerId: number, ids: ReadonlyMap<string, readonly string[]>): Promise<FilesByPaper> {
    const files: FilesByPaper = new Map()
    for (const [key, some] of ids)
      files.set(
        key,
        await listUnusedFiles(
          db,
          customerId,
          some.filter(id => uuid.test(id)),
        ),
      )
    return files
  }

  /**
   * Reads the form; files of papers that were not asked for are passed over. The account opened the dossier, so its
   * files are kept also where the form's token has ended.
   */
  async function readSupplement(request: FastifyRequest, customerId: number, asked: readonly string[]): Promise<Sent> {
    const files: FilesByPaper = new Map(asked.map(key => [key, []]))
    const problems: FormProblem[] = []
    const { fields, tokenEnded } = await readFormKeeping(request, async part => {
      const list = files.get(part.fieldname.replace(/^file\./, ''))
      if (list === undefined || !part.filename) return void part.file.resume()
      const by = { kind: 'customer', id: customerId } as const
      const upload = { dataDir: config.dataDir, upload: part.file, name: part.filename, by }
      const kept = await keepUpload(db, { ...upload, actor: actorLabel(customerOf(request)), at: clock() })
      if (kept.ok) return void list.push(kept.value)
      part.file.resume()
      problems.push({ id: part.fieldname, text: wordsOf(fileRefusal(kept.error, config.maxUploadMb)) })
    })
    const named = new Map(asked.map(key => [key, [fields[`kept.${key}`] ?? []].flat()]))
    for (const [key, before] of await keptFiles(customerId, named)) files.get(key)?.unshift(...before)
    return { fields, files, problems, tokenEnded }
  }

  /** Copies a paper of the wallet for this supplement and shows the page with it; 404 where there is no such offer. */
  async function reuseChosen(request: FastifyRequest, reply: FastifyReply, own: OwnDossier, sent: Sent) {
    const [key = '', ref = ''] = String(sent.fields[reuseField]).split(':')
    const asked = openSupplement(own.dossier)
    const paper = asked === null ? undefined : askedPapers(own, asked).find(one => one.key === key)
    const { actor } = own.standing
    const at = clock()
    const by = actorLabel(customerOf(request))
    const offered = asked === null ? [] : ((await offersOf(own, asked)).get(key) ?? [])
    const possible = paper !== undefined && offered.some(offer => offer.ref === ref)
    const owner = { customerId: actor.id }
    const common = { customerId: actor.id, ref, owner, today: now().slice(0, 10), actor: by, at }
    const id = possible
      ? await db.transaction().execute(trx => reusePaper(trx, { ...common, asked: paper, dataDir: config.dataDir }))
      : null
    if (id === null) {
      const entry = { at, actor: by, action: 'access.denied', subject: 'file.reuse' }
      await appendAudit(db, { ...entry, data: { dossier: own.dossier.code } })
      return refuse(reply, notFound)
    }
    const kept = [...sent.files].flatMap(([one, list]) => list.map(file => `${one}:${file.id}`))
    const named = encodeURIComponent([...kept, `${key}:${id}`].join(','))
    return seeOther(reply, `/tai-khoan/ho-so/${own.dossier.code}/bo-sung?giu=${named}`)
  }

  app.get(
    path,
    {
      config: { policy: 'customer', audit: 'dossier.supply-form' },
      schema: { params: CodeParams, querystring: Query },
    },
    async (request, reply) => {
      const own = await findOwnDossier(db, directory, request.params.code, customerOf(request), now())
      if (own === null) return refuse(reply, notFound)
      return show(reply, own, await keptFiles(own.standing.actor.id, readKept(request.query.giu ?? '')), [])
    },
  )

  app.post(
    path,
    { config: { policy: 'customer', audit: 'dossier.supply', keepsTyped: true }, schema: { params: CodeParams } },
    async (request, reply) => {
      const own = await findOwnDossier(db, directory, request.params.code, customerOf(request), now())
      if (own === null) return refuse(reply, notFound)
      const { actor, mayFile } = own.standing
      const { dossier } = own
      if (!mayFile) return refuse(reply, forbidden)
      const asked = (openSupplement(dossier)?.items ?? []).map(item => item.componentKey)
      const sent = await readSupplement(request, actor.id, asked)
      const { fields, files, problems } = sent
      if (sent.tokenEnded) return show(reply, own, files, [{ text: words.tokenEnded }, ...problems], 403)
      if (fields[reuseField] !== undefined) return reuseChosen(request, reply, own, sent)
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
