import type { FastifyReply } from 'fastify'
import Type from 'typebox'
import {
  type DossierCommand,
  deskAcceptance,
  executeCommand,
  type Permitted,
  type Refusal,
  toHttpRefusal,
} from '../../dossiers/index.ts'
import type { FormProblem } from '../../platform/html/index.ts'
import { notFound, randomSecret, refuse, type Slice, seeOther } from '../../platform/http/index.ts'
import { isSame } from '../actions/action-form.ts'
import { actionNames, words } from '../actions/actions.words.ts'
import { readCommand } from '../actions/command-body.ts'
import { correctionPath } from '../actions/correction-path.ts'
import { documentFields } from '../actions/document-fields.ts'
import { previewOf } from '../actions/preview.ts'
import { readActionForm } from '../actions/read-action-form.ts'
import { words as conversation } from '../conversation/conversation.words.ts'
import { type Desk, deskOf, fieldOf, type WorkbenchOptions } from '../desk.ts'
import { changedTitle } from './changed.ts'
import { type DeskDossier, loadDossier } from './load-dossier.ts'
import { openForm, partOf, type ShowOptions, showDossier } from './show-dossier.tsx'

const Word = Type.Optional(Type.String({ maxLength: 300 }))
const Params = Type.Object({ code: Type.String({ maxLength: 60 }) })
const Query = Type.Object({
  muc: Word,
  viec: Word,
  buoc: Word,
  in: Word,
  xong: Word,
  truoc: Type.Optional(Type.Integer({ minimum: 1 })),
})
/** Pages that an action may lead back to. */
const backs: Readonly<Record<string, string>> = { 'cho-ky': '/can-bo/cho-ky' }

/** The control that a path of the refusal speaks of. */
const controlOf = (path: string): string =>
  path === 'fileId' ? documentFields.file : (/^components\.(.+)$/.exec(path)?.[1]?.replace(/^/, 'c-') ?? path)

const problemsOf = (refusal: Refusal): FormProblem[] => {
  if (refusal.code === 'invalid-command')
    return refusal.errors.map(({ path, message }) => ({ id: controlOf(path), text: message }))
  const { title, detail } = toHttpRefusal(refusal)
  return [{ text: detail ?? title }]
}

const doneNotice = (done: string): ShowOptions['notice'] => {
  if (done === 'luu-cho')
    return { kind: 'success', title: { vi: 'Đã lưu, chưa tiếp nhận', en: 'Saved, not accepted yet' } }
  if (done === 'gui-tin') return { kind: 'success', title: conversation.sent }
  const known = Object.hasOwn(actionNames, done) ? actionNames[done as DossierCommand['type']] : undefined
  return known === undefined ? undefined : { kind: 'success', title: known.done }
}

/** Everything that was typed, for a form that is no longer there. */
const typedTexts = (body: Readonly<Record<string, unknown>>): string[] =>
  Object.entries(body).flatMap(([name, value]) =>
    /^(reason|content|note|fix|document|legalBasis)/.test(name) && typeof value === 'string' && value.trim() !== ''
      ? [value]
      : [],
  )

/** The page of a dossier, and the one address that its actions are sent to. */
export const dossierPages: Slice<WorkbenchOptions> = async (app, { directory }) => {
  const { db } = app.deps
  const deps = { db, directory }

  app.get(
    '/can-bo/ho-so/:code',
    { config: { policy: 'official', audit: 'dossier.page' }, schema: { params: Params, querystring: Query } },
    async (request, reply) => {
      const desk = await deskOf(request, reply, directory)
      const held = await loadDossier(db, desk, request.params.code)
      if (held === null) return refuse(reply, notFound)
      const { muc, viec = '', buoc = '', in: print, xong = '', truoc: before = null } = request.query
      if (viec === 'correct-procedure') return seeOther(reply, correctionPath(held.dossier.code))
      const form = openForm(held, viec, buoc)
      const notice = print === 'M01' ? doneNotice('accept') : doneNotice(xong)
      const received = deskAcceptance(held.dossier) !== null
      const made = print === 'M01' ? received : held.dossier.fees?.payments[0] !== undefined
      const slip = (print === 'M01' || print === 'BL') && made ? print : null
      const part = partOf(muc)
      return showDossier(reply, db, desk, held, { part, form, print: slip, before, ...(notice ? { notice } : {}) })
    },
  )

  /** The page again, with what was typed: after a refusal, or to read the message first. */
  function again(
    reply: FastifyReply,
    desk: Desk,
    held: DeskDossier,
    body: Readonly<Record<string, unknown>>,
    problems: readonly FormProblem[],
    options: Pick<ShowOptions, 'notice' | 'status'>,
  ) {
    const permit = held.permitted.find(one => isSame(one, fieldOf(body, 'viec'), fieldOf(body, 'buoc')))
    const part = partOf(fieldOf(body, 'muc'))
    if (permit === undefined) {
      const kept = typedTexts(body)
      const notice = { kind: 'error' as const, title: words.goneTitle, ...options.notice, kept }
      return showDossier(reply, db, desk, held, { part, form: openForm(held, '', ''), status: 409, notice })
    }
    const preview = previewOf(readCommand(permit, body, held).command, held)
    const key = randomSecret()
    const form = { permit, body, problems, preview, key, back: fieldOf(body, 've') }
    return showDossier(reply, db, desk, held, { part, form, ...options })
  }

  app.post(
    '/can-bo/ho-so/:code/lenh',
    { config: { policy: 'official', audit: 'dossier.act' }, schema: { params: Params } },
    async (request, reply) => {
      const desk = await deskOf(request, reply, directory)
      const { code } = request.params
      const held = await loadDossier(db, desk, code)
      if (held === null) return refuse(reply, notFound)
      const sent = await readActionForm(request, desk, held)
      if (!sent.ok) return refuse(reply, sent.error)
      const { body, hash } = sent.value
      const type = fieldOf(body, 'viec')
      if (type === 'correct-procedure') return seeOther(reply, correctionPath(held.dossier.code))
      const permit = held.permitted.find(one => isSame(one, type, fieldOf(body, 'buoc')))
      const expectedVersion = Number.parseInt(fieldOf(body, 'ban'), 10)
      const stale = expectedVersion !== held.dossier.version
      if (!Object.hasOwn(actionNames, type)) return refuse(reply, notFound)
      // A second click on an action that is done finds it permitted no more, and gets the first answer by its key.
      const asked: Permitted = permit ?? { type: type as Permitted['type'] }
      const { command, problems: missing } = readCommand(asked, body, held)
      const problems = [...missing, ...sent.value.problems]
      if (fieldOf(body, 'xem') !== '') return again(reply, desk, held, body, sent.value.problems, {})
      if (problems.length > 0 && !stale) return again(reply, desk, held, body, problems, { status: 422 })
      const key = `command ${code} ${fieldOf(body, '_key') || randomSecret()}`
      const idempotency = { actor: desk.actor.username, key, bodyHash: hash }
      const asks = { actor: desk.actor, code, command, expectedVersion, now: desk.now, idempotency }
      const done = await executeCommand(deps, asks)
      if (done.ok) {
        const back = backs[fieldOf(body, 've')]
        if (back !== undefined) return seeOther(reply, `${back}?xong=${code}`)
        const print = type === 'accept' ? '&in=M01#in-phieu' : type === 'record-payment' ? '&in=BL#in-phieu' : ''
        return seeOther(reply, `/can-bo/ho-so/${code}?muc=${partOf(fieldOf(body, 'muc'))}&xong=${type}${print}`)
      }
      if (done.error.code === 'not-found') return refuse(reply, notFound)
      if (done.error.code !== 'stale-version')
        return again(reply, desk, held, body, problemsOf(done.error), { status: toHttpRefusal(done.error).status })
      const notice = { kind: 'error' as const, title: changedTitle(desk, done.error.current), text: words.gone }
      return again(reply, desk, (await loadDossier(db, desk, code)) ?? held, body, [], { notice, status: 409 })
    },
  )
}
