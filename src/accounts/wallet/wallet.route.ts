import type { FastifyReply, FastifyRequest } from 'fastify'
import Type from 'typebox'
import { appendAudit } from '../../audit/index.ts'
import { formatInstant } from '../../deadlines/index.ts'
import { fileRefusal, keepUpload } from '../../files/index.ts'
import type { FormProblem } from '../../platform/html/index.ts'
import { csrfToken, frame, notFound, page, readForm, refuse, type Slice, seeOther } from '../../platform/http/index.ts'
import { tidy } from '../../platform/text.ts'
import {
  findWalletPaper,
  forgetPaper,
  listWallet,
  listWalletResults,
  MOST_PAPERS,
  notePaper,
  type WalletPaper,
} from '../../wallet/index.ts'
import { customerOf } from '../customer-actor.ts'
import { type KeptFile, listUnusedFiles } from '../supplement/kept-files.queries.ts'
import { PaperPage } from './paper.view.tsx'
import { partsOf, readValidTo, typedParts } from './valid-to.ts'
import { type TypedPaper, WalletPage } from './wallet.view.tsx'
import { outcomes, words } from './wallet.words.ts'

const Query = Type.Object({ xong: Type.Optional(Type.String({ maxLength: 20 })) })
const Params = Type.Object({ id: Type.String({ format: 'uuid' }) })
const Body = Type.Record(Type.String(), Type.Unknown())
const path = '/tai-khoan/giay-to'
const empty: TypedPaper = { name: '', validTo: undefined, kept: undefined }

/** `/tai-khoan/giay-to` and one paper of it; anybody else's is answered as one that is not there. */
export const walletRoutes: Slice = async app => {
  const { db, clock, config } = app.deps
  const today = () => formatInstant(clock().getTime()).slice(0, 10)

  async function show(
    reply: FastifyReply,
    typed: TypedPaper,
    problems: readonly FormProblem[],
    { status = 200, done = '' } = {},
  ) {
    const { id } = customerOf(reply.request)
    const [papers, results] = await Promise.all([listWallet(db, id), listWalletResults(db, id)])
    const common = { frame: frame(reply), csrf: csrfToken(reply), today: today(), maxUploadMb: config.maxUploadMb }
    const outcome = outcomes.get(done) ?? null
    return page(reply, WalletPage({ ...common, papers, results, typed, problems, outcome }), status)
  }

  app.get(
    path,
    { config: { policy: 'customer', audit: 'wallet.read' }, schema: { querystring: Query } },
    async (request, reply) => show(reply, empty, [], { done: request.query.xong ?? '' }),
  )

  app.post(path, { config: { policy: 'customer', audit: 'wallet.add' } }, async (request, reply) => {
    const { id } = customerOf(request)
    const problems: FormProblem[] = []
    let kept: KeptFile | undefined
    const read = await readForm(request, async part => {
      if (part.fieldname !== 'tep' || !part.filename || kept !== undefined) return void part.file.resume()
      const by = { kind: 'customer', id } as const
      const upload = { dataDir: config.dataDir, upload: part.file, name: part.filename, by }
      const file = await keepUpload(db, { ...upload, actor: `customer:${id}`, at: clock() })
      if (file.ok) kept = file.value
      else {
        const { detail, title } = fileRefusal(file.error, config.maxUploadMb)
        problems.push({ id: 'tep', text: detail ?? title })
      }
    })
    if (!read.ok) return refuse(reply, read.error)
    const fields = read.value
    const before = String(fields.kept ?? '')
    if (kept === undefined && /^[0-9a-f-]{36}$/.test(before)) [kept] = await listUnusedFiles(db, id, [before])
    const name = tidy(String(fields.ten ?? '')).slice(0, 200)
    const parts = typedParts(fields)
    const validTo = readValidTo(parts)
    if (name === '') problems.unshift({ id: 'ten', text: words.nameMissing })
    if (kept === undefined && problems.every(problem => problem.id !== 'tep'))
      problems.push({ id: 'tep', text: words.fileMissing })
    if (!validTo.ok) problems.push({ id: 'han', text: validTo.error })
    if ((await listWallet(db, id)).length >= MOST_PAPERS) problems.push({ text: words.full })
    if (problems.length > 0 || kept === undefined || !validTo.ok)
      return show(reply, { name, validTo: parts, kept }, problems, { status: 422 })
    await notePaper(db, { customerId: id, fileId: kept.id, name, validTo: validTo.value }, clock())
    return seeOther(reply, `${path}?xong=luu`)
  })

  /** The paper of the address; null when it was answered as absent, which leaves a record. */
  async function open(
    request: FastifyRequest,
    params: { readonly id: string },
    reply: FastifyReply,
  ): Promise<WalletPaper | null> {
    const { id } = customerOf(request)
    const paper = await findWalletPaper(db, id, params.id)
    if (paper !== undefined) return paper
    const entry = { at: clock(), actor: `customer:${id}`, action: 'access.denied' }
    await appendAudit(db, { ...entry, subject: `file:${params.id}`, data: { code: 'not-found' } })
    refuse(reply, notFound)
    return null
  }
  const showPaper = (reply: FastifyReply, paper: WalletPaper, typed = partsOf(paper.validTo), text?: FormProblem) => {
    const common = { frame: frame(reply), csrf: csrfToken(reply), today: today(), paper, typed }
    return page(reply, PaperPage({ ...common, problems: text ? [text] : [] }), text ? 422 : 200)
  }

  app.get(
    `${path}/:id`,
    { config: { policy: 'customer', audit: 'wallet.paper' }, schema: { params: Params } },
    async (request, reply) => {
      const paper = await open(request, request.params, reply)
      return paper === null ? reply : showPaper(reply, paper)
    },
  )

  app.post(
    `${path}/:id/han`,
    { config: { policy: 'customer', audit: 'wallet.date' }, schema: { params: Params, body: Body } },
    async (request, reply) => {
      const paper = await open(request, request.params, reply)
      if (paper === null) return reply
      const parts = typedParts(request.body)
      const validTo = readValidTo(parts)
      if (!validTo.ok) return showPaper(reply, paper, parts, { id: 'han', text: validTo.error })
      const { id: customerId } = customerOf(request)
      await notePaper(db, { customerId, fileId: paper.fileId, validTo: validTo.value }, clock())
      return seeOther(reply, `${path}?xong=han`)
    },
  )

  app.post(
    `${path}/:id/bo`,
    { config: { policy: 'customer', audit: 'wallet.remove' }, schema: { params: Params } },
    async (request, reply) => {
      const paper = await open(request, request.params, reply)
      if (paper === null) return reply
      const { id: customerId } = customerOf(request)
      const { fileId } = paper
      if (paper.dossierCode === null) await forgetPaper(db, customerId, fileId)
      else await notePaper(db, { customerId, fileId, removedAt: clock() }, clock())
      return seeOther(reply, `${path}?xong=bo`)
    },
  )
}
