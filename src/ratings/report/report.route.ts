import type { FastifyReply, FastifyRequest } from 'fastify'
import Type from 'typebox'
import type { Directory, DirectoryService } from '../../agencies/index.ts'
import { appendAudit } from '../../audit/index.ts'
import { formatInstant } from '../../deadlines/index.ts'
import { officialOf } from '../../officials/index.ts'
import { actorLabel, notFound, page, refuse, type Slice } from '../../platform/http/index.ts'
import { type Figures, figuresPath, groupingWords, readFigures } from '../../statistics/index.ts'
import { deskOf } from '../../workbench/index.ts'
import { commentsScope, covers, figuresScope, type Scope } from '../ratings.policy.ts'
import { type FiguresQuery, listComments, listRatingGroups, sumOf } from '../ratings.queries.ts'
import { ReportPage } from './report.view.tsx'
import { reportFile } from './report-file.ts'

const COMMENTS = 30
const Word = Type.Optional(Type.String({ maxLength: 60 }))
const Asked = Type.Object({ tu: Word, den: Word, 'co-quan': Word, nhom: Word, 'thu-tuc': Word, trang: Word })
type AskedReport = { readonly [K in 'tu' | 'den' | 'co-quan' | 'nhom' | 'thu-tuc' | 'trang']?: string | undefined }

/** Keyset of the comments: `INSTANT_ID`. */
function readCursor(text: string | undefined) {
  const [at = '', id = ''] = (text ?? '').split('_')
  return /^\d{4}-\d\d-\d\dT[\d:]{8}\+07:00$/.test(at) && /^\d{1,15}$/.test(id) ? { at, id: Number(id) } : null
}

const narrowed = (scope: Scope, agency: string | null): Scope =>
  agency === null ? scope : covers(scope, agency) ? [agency] : []

/** `/bao-cao/hai-long` and the same figures as a file. */
export const ratingReportRoutes: Slice<{ readonly directory: DirectoryService }> = async (app, { directory }) => {
  const { db, clock } = app.deps

  /** What is asked for, within what the official may read; null when the agency is none of theirs. */
  function read(request: FastifyRequest, query: AskedReport, places: Directory) {
    const { posts } = officialOf(request)
    const today = formatInstant(clock().getTime()).slice(0, 10)
    const asked = readFigures({ ...query, den: query.den ?? today.slice(0, 7) }, today)
    const scope = figuresScope(posts)
    if (asked.agency !== null && (!covers(scope, asked.agency) || !places.agencies.has(asked.agency))) return null
    const procedure = (query['thu-tuc'] ?? '').trim()
    const within: FiguresQuery = {
      from: asked.from,
      to: asked.to,
      scope: narrowed(scope, asked.agency),
      ...(procedure === '' ? {} : { procedure }),
    }
    return { asked, within, procedure, scope, comments: narrowed(commentsScope(posts), asked.agency) }
  }

  async function notTheirs(request: FastifyRequest, reply: FastifyReply) {
    const entry = { actor: actorLabel(request.actor), action: 'access.denied', subject: 'satisfaction.read' }
    await appendAudit(db, { at: clock(), ...entry, data: { code: 'not-found' } })
    return refuse(reply, notFound)
  }

  const pathOf = (path: string, asked: Figures, procedure: string): string =>
    figuresPath(path, asked) + (procedure === '' ? '' : `&thu-tuc=${encodeURIComponent(procedure)}`)

  app.get(
    '/bao-cao/hai-long',
    { config: { policy: 'official', audit: 'satisfaction.read' }, schema: { querystring: Asked } },
    async (request, reply) => {
      const desk = await deskOf(request, reply, directory)
      const found = read(request, request.query, desk.directory)
      if (found === null) return notTheirs(request, reply)
      const { asked, within, procedure, scope } = found
      const reads = found.comments === 'all' || found.comments.length > 0
      const [months, groups, comments] = await Promise.all([
        listRatingGroups(db, within, 'month'),
        listRatingGroups(db, within, asked.grouping),
        reads
          ? listComments(
              db,
              { ...within, scope: found.comments },
              { before: readCursor(request.query.trang), size: COMMENTS },
            )
          : null,
      ])
      const last = comments?.length === COMMENTS ? comments.at(-1) : undefined
      const path = pathOf('/bao-cao/hai-long', asked, procedure)
      const view = ReportPage({
        desk,
        asked,
        procedure,
        agencies: [...desk.directory.agencies.values()]
          .filter(each => covers(scope, each.code))
          .sort((a, b) => a.shortName.localeCompare(b.shortName, 'vi')),
        months,
        groups,
        total: sumOf(months),
        comments,
        nextPath: last === undefined ? null : `${path}&trang=${encodeURIComponent(`${last.at}_${last.id}`)}`,
        filePath: pathOf('/bao-cao/hai-long.csv', asked, procedure),
      })
      return page(reply, view)
    },
  )

  app.get(
    '/bao-cao/hai-long.csv',
    { config: { policy: 'official', audit: 'satisfaction.export' }, schema: { querystring: Asked } },
    async (request, reply) => {
      const found = read(request, request.query, await directory.get())
      if (found === null) return notTheirs(request, reply)
      const { asked, within } = found
      const groups = await listRatingGroups(db, within, asked.grouping)
      const name = `muc-hai-long-${groupingWords[asked.grouping]}-${asked.from}-${asked.to}.csv`
      return reply
        .type('text/csv; charset=utf-8')
        .headers({ 'content-disposition': `attachment; filename="${name}"`, 'cache-control': 'no-store' })
        .send(reportFile(groups, asked.grouping, request.locale))
    },
  )
}
