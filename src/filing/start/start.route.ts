import { randomBytes } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import Type from 'typebox'
import {
  type Authorisation,
  customerOf,
  findKnownApplicant,
  findPrincipal,
  listFilingAuthorisations,
} from '../../accounts/index.ts'
import { formatInstant } from '../../deadlines/index.ts'
import type { FormProblem } from '../../platform/html/index.ts'
import { csrfToken, forbidden, frame, notFound, page, refuse, type Slice, seeOther } from '../../platform/http/index.ts'
import {
  findCurrentVersion,
  listOfferingAgencies,
  type ProcedureCase,
  type ProcedureVersion,
} from '../../procedures/index.ts'
import { draftCode, type ForWhom, forWhomKinds } from '../domain/draft.ts'
import { draftPath } from '../domain/filing.ts'
import { contactFrom, type Known, nothingKnown } from '../domain/known.ts'
import { customerIdOf, draftKeyOf, type FilingOptions, mayFile, seekerOf } from '../draft-access.ts'
import { insertDraft, listDrafts } from '../drafts.queries.ts'
import { words as common } from '../filing.words.ts'
import { ElsewherePage, StartPage, type StartPageProps } from './start.view.tsx'
import { words } from './start.words.ts'

const Params = Type.Object({ code: Type.String({ maxLength: 40 }) })
const Word = Type.String({ maxLength: 200, default: '' })
const Body = Type.Object({ 'truong-hop': Word, 'cho-ai': Word, 'noi-nhan': Word })
const Query = Type.Object({ 'truong-hop': Word })

/** `/nop-ho-so/:code`: begins a draft. */
export const startRoutes: Slice<FilingOptions> = async (app, { directory }) => {
  const { db, clock, config } = app.deps
  const today = () => formatInstant(clock().getTime()).slice(0, 10)

  async function placesOf(version: ProcedureVersion) {
    const [codes, { agencies }] = await Promise.all([listOfferingAgencies(db, version.code, today()), directory.get()])
    const found = codes.flatMap(code => agencies.get(code) ?? []).filter(agency => agency.oneStop)
    return {
      byCommune: found.length > 0 && found.every(agency => agency.communeCode !== null),
      places: found
        .map(({ code, shortName }) => ({ code, name: shortName }))
        .sort((a, b) => a.name.localeCompare(b.name, 'vi')),
    }
  }
  type Found = Awaited<ReturnType<typeof placesOf>> & {
    readonly version: ProcedureVersion
    readonly first: ProcedureCase
    readonly authorisations: readonly Authorisation[]
  }

  /** The procedure as it is filed here; null when the reply was given. */
  async function fileable(request: FastifyRequest, reply: FastifyReply, code: string): Promise<Found | null> {
    const version = await findCurrentVersion(db, code)
    if (version === undefined) {
      refuse(reply, notFound)
      return null
    }
    const places = await placesOf(version)
    const first = version.operation?.channels.includes('online') === true ? version.operation.cases[0] : undefined
    const online = first !== undefined && places.places.length > 0
    if (!mayFile(request)) {
      refuse(reply, forbidden)
      return null
    }
    const authorisations =
      request.actor?.kind === 'customer' ? await listFilingAuthorisations(db, customerOf(request), code, today()) : []
    if (online && config.portalMode === 'day-du') return { version, first, authorisations, ...places }
    page(reply, ElsewherePage({ frame: frame(reply), version, way: online ? 'national' : 'counter' }))
    return null
  }

  /** What the account knows of the applicant; nothing where the applicant is somebody else. */
  async function knownOf(request: FastifyRequest, forWhom: ForWhom): Promise<Known> {
    if (request.actor?.kind !== 'customer') return nothingKnown
    const known = await findKnownApplicant(db, customerOf(request), config.oidcName)
    return forWhom === (known.kind === 'person' ? 'self' : 'organisation') ? known : nothingKnown
  }

  /** Whom the authorisation speaks of, and the agent as the one who files. */
  async function knownUnder(request: FastifyRequest, authorisation: Authorisation): Promise<Known> {
    const [principal, agent] = await Promise.all([
      findPrincipal(db, authorisation),
      findKnownApplicant(db, customerOf(request), config.oidcName),
    ])
    const { fullName, personalNumber, phone } = agent.values
    const filer = { filerName: fullName, filerNumber: personalNumber, filerPhone: phone, authority: 'electronic' }
    const values = { ...principal.values, ...filer }
    return { ...principal, values, verified: [...principal.verified, 'authority'], authorisation: authorisation.id }
  }

  async function show(
    request: FastifyRequest,
    reply: FastifyReply,
    found: Found,
    typed: StartPageProps['typed'],
    problems: readonly FormProblem[] = [],
    status = 200,
  ) {
    const { version } = found
    const cases = version.operation?.cases ?? []
    const drafts = (await listDrafts(db, seekerOf(request), clock())).filter(one => one.procedureCode === version.code)
    const csrf = csrfToken(reply)
    const props = { ...found, frame: frame(reply), csrf, cases, typed, problems, drafts }
    return page(reply, StartPage(props), status)
  }

  app.get(
    '/nop-ho-so/:code',
    { config: { policy: 'public', audit: 'filing.start' }, schema: { params: Params, querystring: Query } },
    async (request, reply) => {
      const found = await fileable(request, reply, request.params.code)
      if (found === null) return reply
      const forWhom = request.actor?.actingFor ? 'organisation' : ''
      return show(request, reply, found, { caseKey: request.query['truong-hop'], forWhom, agency: '' })
    },
  )

  app.post(
    '/nop-ho-so/:code',
    {
      config: { policy: 'public', audit: 'filing.begin', keepsTyped: true },
      schema: { params: Params, body: Body },
    },
    async (request, reply) => {
      const found = await fileable(request, reply, request.params.code)
      if (found === null) return reply
      const { version, places } = found
      const typed = {
        caseKey: request.body['truong-hop'],
        forWhom: request.body['cho-ai'],
        agency: request.body['noi-nhan'],
      }
      if (request.csrfEnded) return show(request, reply, found, typed, [{ text: common.tokenEnded }], 403)
      const chosen = version.operation?.cases.find(one => one.key === typed.caseKey)
      const authorisation = found.authorisations.find(one => `uq-${one.id}` === typed.forWhom)
      const forWhom = authorisation ? 'other' : forWhomKinds.find(kind => kind === typed.forWhom)
      const place = places.find(one => one.code === typed.agency)
      const problems: FormProblem[] = []
      if (chosen === undefined) problems.push({ id: 'truong-hop', text: words.chooseCase })
      if (forWhom === undefined) problems.push({ id: 'cho-ai', text: words.chooseForWhom })
      if (place === undefined)
        problems.push({ id: 'noi-nhan', text: found.byCommune ? words.chooseAgency : words.chooseDesk })
      if (chosen === undefined || forWhom === undefined || place === undefined)
        return show(request, reply, found, typed, problems, 422)
      const code = draftCode(version.operation?.aliases ?? [], randomBytes(8))
      const customerId = customerIdOf(request)
      const known = authorisation ? await knownUnder(request, authorisation) : await knownOf(request, forWhom)
      const draft = { code, procedureCode: version.code, caseKey: chosen.key, agencyCode: place.code, forWhom }
      const contact = contactFrom(known)
      const rest = {
        contact,
        known,
        authorisationId: authorisation?.id ?? null,
        customerId,
        keyHash: draftKeyOf(reply),
      }
      await insertDraft(db, { ...draft, ...rest }, clock())
      return seeOther(reply, draftPath(draft))
    },
  )
}
