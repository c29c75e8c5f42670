import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Kysely } from 'kysely'
import Type, { type TSchema } from 'typebox'
import type { DB } from '../../platform/db/schema.generated.ts'
import { actorLabel, csrfToken, type Policy } from '../../platform/http/index.ts'
import { say, type Text } from '../../platform/text.ts'
import { type StoredFile, thumbnailAt } from '../files.queries.ts'
import { tooHeavy, words } from '../files.words.ts'
import { toHttpRefusal } from '../refusal-texts.ts'
import type { PieceOwner } from './pieces.queries.ts'
import { type BeginRefusal, beginUpload, type PieceRefusal, takePiece } from './take-pieces.ts'

/** What a slow phone sends within some seconds. */
const PIECE_BYTES = 256 * 1024
const MEGABYTE = 1024 * 1024

/** Who uploads, and for which papers. */
export interface PieceSender {
  readonly owner: PieceOwner
  readonly papers: ReadonlySet<string>
  /** Address of a kept file. */
  readonly hrefOf: (fileId: string) => string
  /** What is done with a whole file, in the transaction that notes it. */
  readonly onKept: (trx: Kysely<DB>, paper: string, fileId: string) => Promise<void>
}

export interface PieceDoor {
  /** `POST path` begins, `PATCH path/:upload` brings a piece. */
  readonly path: string
  readonly policy: Policy
  readonly audit: string
  readonly params: Readonly<Record<string, TSchema>>
  /** Null when the reply was given. */
  readonly open: (request: FastifyRequest, reply: FastifyReply) => Promise<PieceSender | null>
}

/** What is missing is judged after the door, so that a stranger learns nothing from it. */
const Begin = Type.Object({
  paper: Type.String({ maxLength: 100, default: '' }),
  name: Type.String({ maxLength: 1000, default: '' }),
  size: Type.Integer({ minimum: 0, default: 0 }),
  mark: Type.String({ maxLength: 100, default: '' }),
})
const Headers = Type.Object({ 'upload-offset': Type.Integer({ minimum: 0 }) })

/** Uploads in pieces for the script of a page with files; answers are JSON in the page's language. */
export function pieceRoutes(app: FastifyInstance, door: PieceDoor): void {
  const { db, clock, config } = app.deps
  const { path, open } = door
  const params = Type.Object(door.params)
  const routeConfig = { policy: door.policy, audit: door.audit, keepsTyped: true }

  app.addContentTypeParser(
    'application/octet-stream',
    { parseAs: 'buffer', bodyLimit: 2 * PIECE_BYTES },
    (_request, body, done) => done(null, body),
  )

  const refuse = (reply: FastifyReply, status: number, text: Text, more: object = {}) =>
    reply.code(status).send({ message: say(text, reply.request.locale), ...more })

  function refuseBegin(reply: FastifyReply, refusal: BeginRefusal): FastifyReply {
    if (refusal.code === 'too-many') return refuse(reply, 429, words.tooMany)
    return refuse(reply, 413, tooHeavy(Math.ceil(refusal.size / MEGABYTE), config.maxUploadMb))
  }

  function refusePiece(reply: FastifyReply, refusal: PieceRefusal): FastifyReply {
    switch (refusal.code) {
      case 'absent':
        return refuse(reply, 404, words.interrupted)
      case 'wrong-offset':
        return refuse(reply, 409, words.interrupted, { offset: refusal.offset })
      case 'beyond-end':
        return refuse(reply, 422, words.interrupted)
      case 'not-kept': {
        const { status, detail, title } = toHttpRefusal(refusal.refusal, config.maxUploadMb)
        return refuse(reply, status, typeof detail === 'object' ? detail : title)
      }
    }
  }

  /** The form's token has ended but the request comes from this site: the script goes on with a new one. */
  const newToken = (reply: FastifyReply) => reply.code(403).send({ token: csrfToken(reply) })

  const shown = (file: StoredFile, sender: PieceSender) => {
    const href = sender.hrefOf(file.id)
    return { id: file.id, name: file.name, href, thumbnail: thumbnailAt(file, href) }
  }

  app.post(path, { config: routeConfig, schema: { params, body: Begin } }, async (request, reply) => {
    const sender = await open(request, reply)
    if (sender === null) return reply
    if (request.csrfEnded) return newToken(reply)
    const { paper, name, size, mark } = request.body as Type.Static<typeof Begin>
    if (!sender.papers.has(paper) || size === 0) return refuse(reply, 422, words.interrupted)
    const upload = { owner: sender.owner, paper, name: name.normalize('NFC'), size, mark, address: request.ip }
    const limits = { maxBytes: config.maxUploadMb * MEGABYTE, at: clock() }
    const begun = await beginUpload(db, config.dataDir, upload, limits)
    return begun.ok ? reply.code(201).send({ ...begun.value, piece: PIECE_BYTES }) : refuseBegin(reply, begun.error)
  })

  const onePiece = {
    params: Type.Object({ ...door.params, upload: Type.String({ format: 'uuid' }) }),
    headers: Headers,
  }
  app.patch(`${path}/:upload`, { config: routeConfig, schema: onePiece }, async (request, reply) => {
    const sender = await open(request, reply)
    if (sender === null) return reply
    if (request.csrfEnded) return newToken(reply)
    const { upload: id } = request.params as { upload: string }
    const offset = Number(request.headers['upload-offset'])
    const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
    const piece = { owner: sender.owner, id, offset, bytes, actor: actorLabel(request.actor), at: clock() }
    const taken = await takePiece({ db, dataDir: config.dataDir, onKept: sender.onKept }, piece)
    if (!taken.ok) return refusePiece(reply, taken.error)
    const { file } = taken.value
    return { offset: taken.value.offset, file: file === null ? null : shown(file, sender) }
  })
}
