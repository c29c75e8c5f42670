import Type from 'typebox'
import { formatInstant } from '../../deadlines/index.ts'
import { invalidInput, notFound, refuse, type Slice } from '../../platform/http/index.ts'
import { findCurrentVersion } from '../procedures.queries.ts'
import type { ProcedureSearch } from '../search/search-service.ts'
import { levels } from '../types.ts'
import { describeVersion } from './describe-version.ts'
import { findLines } from './find-lines.ts'

const MOST = 100
const USUAL = 20
const Query = Type.Object({
  q: Type.Optional(Type.String({ maxLength: 300 })),
  /** More than 100 is answered as 100. */
  limit: Type.Optional(Type.Integer({ minimum: 1 })),
  field: Type.Optional(Type.String({ maxLength: 200 })),
  level: Type.Optional(Type.Enum([...levels])),
  agency: Type.Optional(Type.String({ maxLength: 200 })),
  cursor: Type.Optional(Type.String({ maxLength: 40 })),
})
const Params = Type.Object({ code: Type.String({ maxLength: 40 }) })

const toCursor = (offset: number): string => Buffer.from(`o${offset}`).toString('base64url')
function fromCursor(cursor: string | undefined): number | null {
  if (cursor === undefined) return 0
  const offset = /^o(\d{1,6})$/.exec(Buffer.from(cursor, 'base64url').toString('latin1'))?.[1]
  return offset === undefined ? null : Number(offset)
}

/** `GET /api/v1/procedures`, `GET /api/v1/procedures/:code`: the public catalogue. */
export const procedureApiRoutes: Slice<{ readonly search: ProcedureSearch }> = async (app, { search }) => {
  const { db, clock } = app.deps

  app.get(
    '/api/v1/procedures',
    {
      config: { policy: 'public', audit: 'procedures.search' },
      schema: { summary: 'Tìm thủ tục, có dấu hay không dấu', tags: ['procedures'], querystring: Query },
    },
    async (request, reply) => {
      const { q = '', field, level, agency, cursor } = request.query
      const limit = Math.min(request.query.limit ?? USUAL, MOST)
      const offset = fromCursor(cursor)
      const wrong = { vi: 'Con trỏ trang lấy từ nextCursor của lần trước', en: 'A cursor comes from nextCursor' }
      if (offset === null)
        return refuse(reply, invalidInput(400, 'invalid-query', [{ path: 'cursor', message: wrong }]))
      const today = formatInstant(clock().getTime()).slice(0, 10)
      const found = await findLines(db, search, { q, field, level, agency, offset, limit, today })
      return {
        items: found.lines.map(line => ({
          code: line.code,
          name: line.name,
          shortName: line.shortName,
          field: line.field,
          level: line.levels[0] ?? 'other',
          levels: line.levels,
          agencies: line.agencies,
          onlineLevel: line.onlineLevel,
          timeLimit: line.timeLimit,
          timeLimitText: line.timeLimitText,
          fee: line.fee,
          nameOnly: line.nameOnly,
        })),
        total: found.total,
        nextCursor: offset + limit < found.total ? toCursor(offset + limit) : null,
      }
    },
  )

  app.get(
    '/api/v1/procedures/:code',
    {
      config: { policy: 'public', audit: 'procedure.read' },
      schema: { summary: 'Thủ tục: bản đang có hiệu lực, trọn vẹn', tags: ['procedures'], params: Params },
    },
    async (request, reply) => {
      const version = await findCurrentVersion(db, request.params.code)
      return version === undefined ? refuse(reply, notFound) : describeVersion(version, request.locale)
    },
  )
}
