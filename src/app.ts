import { randomBytes } from 'node:crypto'
import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import Fastify, { type FastifyInstance, type FastifyRequest, LogController } from 'fastify'
import { accountRoutes, findCustomerBySession } from './accounts/index.ts'
import { agencyApiRoutes, agencyPages, DirectoryService } from './agencies/index.ts'
import { appendAudit } from './audit/index.ts'
import { conversationApiRoutes } from './conversations/index.ts'
import { customerApiRoutes } from './customers/index.ts'
import { dossierApiRoutes, findDossierById, mayRead } from './dossiers/index.ts'
import { feedbackPages } from './feedback/index.ts'
import { fileRoutes, scannerState } from './files/index.ts'
import { dropDraftKey, filingPages, listOpenDrafts } from './filing/index.ts'
import { messengersOf } from './messengers-of.ts'
import type { Messengers } from './notifications/index.ts'
import { type DemoAccounts, findOfficialBySession, findOfficialByToken, officialRoutes } from './officials/index.ts'
import { paymentRoutes } from './payments/index.ts'
import {
  actorLabel,
  assetsPlugin,
  authenticatePlugin,
  badAddress,
  compressPlugin,
  csrfPlugin,
  displaySettingsRoutes,
  errorsPlugin,
  type HttpDeps,
  headersPlugin,
  healthRoutes,
  jsonBodyPlugin,
  limitsPlugin,
  localePlugin,
  metricsPlugin,
  multipartPlugin,
  openapiPlugin,
  policyPlugin,
  rewriteUrl,
  validatorCompiler,
} from './platform/http/index.ts'
import { portalPages } from './portal/index.ts'
import { printRoutes } from './prints/index.ts'
import { createProcedureSearch, procedureApiRoutes, procedurePages } from './procedures/index.ts'
import { countUnrated, ratingPages, readSatisfaction } from './ratings/index.ts'
import { resultApiRoutes, resultPages } from './results/index.ts'
import { type SatisfactionQuery, statisticsApiRoutes, statisticsPages } from './statistics/index.ts'
import { taskApiRoutes } from './tasks/index.ts'
import { trackingApiRoutes, trackingPages } from './tracking/index.ts'
import { workbenchPages } from './workbench/index.ts'

/** What the program is built from. `HttpDeps` reaches every slice as `app.deps`; the rest goes to whom it concerns. */
export interface AppDeps extends HttpDeps {
  /** Shown at the sign-in page; only with DEMO=1. */
  readonly demoAccounts?: DemoAccounts
  /** Customers of the demonstration; only with DEMO=1. */
  readonly demoCustomers?: DemoAccounts
  /** Ways to people's phones and mailboxes; by the settings when absent. */
  readonly messengers?: Messengers
}

/** The web door: plugins in the order in which they meet a request, then the slices. */
export async function buildApp(deps: AppDeps): Promise<FastifyInstance> {
  const { config, log, db, clock } = deps
  const app = Fastify({
    loggerInstance: log,
    // Addresses may hold phones and codes: `metricsPlugin` logs each answer by its route instead.
    logController: new LogController({ disableRequestLogging: true }),
    // The number that people read out to the help desk when something breaks.
    genReqId: () => randomBytes(5).toString('hex'),
    // One proxy of ours: its own entry is the last of X-Forwarded-For, what the client wrote stands before it.
    trustProxy: config.trustProxy ? (_address, hop) => hop === 0 : false,
    bodyLimit: 1024 * 1024,
    requestTimeout: 120_000,
    keepAliveTimeout: 72_000,
    rewriteUrl,
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: true },
    frameworkErrors: badAddress,
  }).withTypeProvider<TypeBoxTypeProvider>() as unknown as FastifyInstance

  const recordDenied = async (request: FastifyRequest, code: string): Promise<void> => {
    const { audit } = request.routeOptions.config
    const entry = { actor: actorLabel(request.actor), action: 'access.denied', subject: audit, data: { code } }
    await appendAudit(db, { at: clock(), ...entry })
  }

  app.decorate('deps', deps)
  app.setValidatorCompiler(validatorCompiler)
  errorsPlugin(app)
  jsonBodyPlugin(app)
  await app.register(cookie)
  await app.register(formbody, { bodyLimit: 1024 * 1024 })
  localePlugin(app)
  await headersPlugin(app)
  await limitsPlugin(app)
  await multipartPlugin(app)
  authenticatePlugin(app, {
    bySession: {
      official: (idHash, now) => findOfficialBySession(db, idHash, now),
      customer: idHash => findCustomerBySession(db, idHash),
    },
    byToken: (tokenHash, now) => findOfficialByToken(db, tokenHash, now),
  })
  policyPlugin(app, { onDenied: recordDenied })
  csrfPlugin(app, recordDenied)
  compressPlugin(app)
  metricsPlugin(app)
  await openapiPlugin(app)
  await assetsPlugin(app)

  await app.register(healthRoutes, { details: { scanner: () => scannerState(config) } })
  await app.register(displaySettingsRoutes)
  await app.register(officialRoutes, {
    demo: config.demo ? (deps.demoAccounts ?? null) : null,
    onSignOut: dropDraftKey,
  })
  const directory = new DirectoryService(db)
  const messengers = deps.messengers ?? messengersOf(config, log)
  await app.register(accountRoutes, {
    messengers,
    directory,
    countUnrated: held => countUnrated(db, held),
    listOpenDrafts,
    demo: config.demo ? (deps.demoCustomers ?? null) : null,
  })
  await app.register(dossierApiRoutes, { directory })
  await app.register(conversationApiRoutes, { directory })
  await app.register(fileRoutes, {
    mayReadDossier: async (on, id, actor) => {
      const held = await findDossierById(on, id)
      return held !== undefined && mayRead(actor, held.dossier, held.customerId)
    },
  })
  await app.register(printRoutes, { directory })
  await app.register(taskApiRoutes)
  await app.register(statisticsApiRoutes)
  const search = createProcedureSearch(db)
  await app.register(procedureApiRoutes, { search })
  await app.register(agencyApiRoutes, { directory })
  await app.register(customerApiRoutes)
  await app.register(trackingApiRoutes, { directory })
  await app.register(procedurePages, { search, directory })
  const satisfaction = { readSatisfaction: (query: SatisfactionQuery) => readSatisfaction(db, query) }
  await app.register(agencyPages, { search, directory, ...satisfaction })
  await app.register(trackingPages, { directory, countUnrated: held => countUnrated(db, held) })
  await app.register(resultApiRoutes)
  await app.register(resultPages)
  await app.register(statisticsPages, { directory, ...satisfaction })
  await app.register(portalPages, { search, directory })
  await app.register(filingPages, { directory, messengers })
  await app.register(paymentRoutes, { directory })
  await app.register(workbenchPages, { search, directory })
  await app.register(ratingPages, { directory })
  await app.register(feedbackPages, { directory, messengers })
  return app
}
