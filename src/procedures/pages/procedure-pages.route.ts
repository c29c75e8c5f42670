import Type from 'typebox'
import type { DirectoryService } from '../../agencies/index.ts'
import { formatInstant } from '../../deadlines/index.ts'
import { frame, notFound, page, refuse, type Slice } from '../../platform/http/index.ts'
import { tidy } from '../../platform/text.ts'
import { findLines, listFields } from '../api/find-lines.ts'
import { listOfferingAgencies } from '../api/procedure-lines.queries.ts'
import { findCurrentVersion } from '../procedures.queries.ts'
import type { ProcedureSearch } from '../search/search-service.ts'
import { levels } from '../types.ts'
import { ProcedurePage } from './procedure.view.tsx'
import { SearchPage } from './search.view.tsx'

const PAGE_SIZE = 20
const SUGGESTIONS = 6
const LAST_PAGE = 500
const Word = Type.Optional(Type.String({ maxLength: 300 }))
const SearchQuery = Type.Object({ q: Word, 'linh-vuc': Word, cap: Word, 'co-quan': Word, trang: Word })
const Params = Type.Object({ code: Type.String({ maxLength: 40 }) })

export interface ProcedurePagesOptions {
  readonly search: ProcedureSearch
  readonly directory: DirectoryService
}

/** `/thu-tuc` and `/thu-tuc/:code`. */
export const procedurePages: Slice<ProcedurePagesOptions> = async (app, { search, directory }) => {
  const { db, clock } = app.deps
  const today = () => formatInstant(clock().getTime()).slice(0, 10)

  app.get(
    '/thu-tuc',
    { config: { policy: 'public', audit: 'procedures.search' }, schema: { querystring: SearchQuery } },
    async (request, reply) => {
      const { query } = request
      const q = tidy(query.q ?? '')
      const [field, agency] = [query['linh-vuc'] ?? '', query['co-quan'] ?? '']
      const level = levels.find(each => each === query.cap)
      const at = Math.min(Math.max(Number.parseInt(query.trang ?? '1', 10) || 1, 1), LAST_PAGE)
      const found = await findLines(db, search, {
        q,
        field: field || undefined,
        level,
        agency: agency || undefined,
        offset: (at - 1) * PAGE_SIZE,
        limit: PAGE_SIZE,
        today: today(),
      })
      const [fields, places] = await Promise.all([listFields(search), directory.get()])
      const agencies = [...places.agencies.values()]
        .filter(each => each.oneStop)
        .sort((a, b) => a.shortName.localeCompare(b.shortName, 'vi'))
        .map(({ code, shortName }) => ({ code, name: shortName }))
      const view = SearchPage({
        frame: frame(reply),
        q,
        field,
        level: level ?? '',
        agency,
        page: at,
        size: PAGE_SIZE,
        total: found.total,
        lines: found.lines,
        fields,
        agencies,
      })
      return page(reply, view)
    },
  )

  app.get(
    '/thu-tuc/goi-y',
    { config: { policy: 'public', audit: 'procedures.search' }, schema: { querystring: Type.Object({ q: Word }) } },
    async request => {
      const q = tidy(request.query.q ?? '')
      const found = await findLines(db, search, { q, offset: 0, limit: SUGGESTIONS, today: today() })
      return found.lines.map(line => {
        const label = line.shortName?.vi ?? line.name
        return { value: label, label, note: line.code }
      })
    },
  )

  app.get(
    '/thu-tuc/:code',
    {
      config: { policy: 'public', audit: 'procedure.read' },
      schema: { params: Params, querystring: Type.Object({ 'truong-hop': Word }) },
    },
    async (request, reply) => {
      const version = await findCurrentVersion(db, request.params.code)
      if (version === undefined) return refuse(reply, notFound)
      const cases = version.operation?.cases ?? []
      const chosen = cases.find(one => one.key === request.query['truong-hop']) ?? cases[0] ?? null
      const [codes, { agencies }] = await Promise.all([
        listOfferingAgencies(db, version.code, today()),
        directory.get(),
      ])
      const places = codes
        .flatMap(code => agencies.get(code) ?? [])
        .sort((a, b) => a.shortName.localeCompare(b.shortName, 'vi'))
        .map(({ slug, shortName }) => ({ slug, name: shortName }))
      return page(reply, ProcedurePage({ frame: frame(reply), version, chosen, places }))
    },
  )
}
