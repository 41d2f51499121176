import multipart from '@fastify/multipart'
import swagger from '@fastify/swagger'
import fastify, { type FastifyBaseLogger, type FastifyInstance } from 'fastify'
import { jsonSchemaTransform, validatorCompiler } from 'fastify-type-provider-zod'
import { addAccess, createAccess, type RouteListener } from '../accounts/access.ts'
import type { OidcSettings } from '../accounts/oidc.ts'
import { type Clock, systemClock } from '../clock.ts'
import { LIMITS, type Limits } from '../read/document.ts'
import { createReader, type ReaderOptions } from '../read/reader.ts'
import type { Store } from '../store/open.ts'
import { createHeadCache } from '../supervision/head-cache.ts'
import { createSetKeeper } from '../supervision/set-keeper.ts'
import { VERSION } from '../version.ts'
import { accountRoutes } from './accounts.ts'
import { assignmentGroupRoutes } from './assignment-groups.ts'
import { assignmentRoutes } from './assignments.ts'
import { boardRoutes } from './board.ts'
import { breakdownRoutes } from './breakdowns.ts'
import { completeItemRoutes } from './complete-items.ts'
import { divisionRoutes } from './divisions.ts'
import { documentRoutes } from './documents.ts'
import { addEtags } from './etag.ts'
import { figureRoutes } from './figures.ts'
import { fulfilmentRoutes } from './fulfilment.ts'
import { addGuards } from './guard.ts'
import { healthRoutes } from './health.ts'
import { createImporter } from './imports.ts'
import { indicatorRoutes } from './indicators.ts'
import { createLastingAnswers } from './lasting-answer.ts'
import { livelihoodRoutes } from './livelihood.ts'
import { logRoutes } from './log.ts'
import { matterRoutes } from './matters.ts'
import { originalRoutes } from './originals.ts'
import { addPages, WEB_FOLDER } from './pages.ts'
import { periodRoutes } from './periods.ts'
import { placeRoutes } from './places.ts'
import { refuseGarbage, sendProblem } from './problems.ts'
import { projectRoutes } from './projects.ts'
import { publicSite } from './public-site.ts'
import { reportingRoutes } from './reporting.ts'
import { reportRoutes } from './reports.ts'
import { seriesRoutes } from './series.ts'
import { sessionRoutes } from './session.ts'
import { targetRoutes } from './targets.ts'
import { taskRoutes } from './tasks.ts'
import { unitRoutes } from './units.ts'
import { openUploadFolder, type UploadEffects } from './upload.ts'
import { versionRoutes } from './versions.ts'
import { yearEndRoutes } from './year-end.ts'

/** What the service is made with. */
export interface AppOptions {
  readonly store: Store
  readonly webFolder?: string
  readonly limits?: Limits
  readonly reader?: Omit<ReaderOptions, 'limits'>
  readonly uploads?: UploadEffects
  /** It is meant to be reached from other machines, by names that it cannot know. */
  readonly isPublic?: boolean
  /** Who vouches for people, besides passwords. */
  readonly oidc?: OidcSettings | null
  readonly logger?: FastifyBaseLogger
  /** What the office's days go by; a scripted year brings its own. */
  readonly clock?: Clock
  readonly onRoute?: RouteListener
}

/** Everything that the office does beside reading. */
const OFFICE_ROUTES = [
  unitRoutes,
  breakdownRoutes,
  assignmentRoutes,
  assignmentGroupRoutes,
  reportRoutes,
  reportingRoutes,
  boardRoutes,
  matterRoutes,
  periodRoutes,
  completeItemRoutes,
  yearEndRoutes,
  fulfilmentRoutes,
  seriesRoutes,
  projectRoutes,
  livelihoodRoutes,
  placeRoutes,
  divisionRoutes,
]

/** For a whole request to come in: enough for the largest file over a slow line. */
const REQUEST_TIMEOUT_MS = 600_000

/** Parameters of an address; one without a value counts as not given. */
const parseQuery = (query: string): Record<string, string> =>
  Object.fromEntries([...new URLSearchParams(query)].filter(([, value]) => value !== ''))

/** A server that answers to nothing yet: how it validates, writes and fails. */
function createServer({ logger, isPublic = false }: AppOptions): FastifyInstance {
  const app = fastify({
    ...(logger ? { loggerInstance: logger } : {}),
    routerOptions: { querystringParser: parseQuery },
    clientErrorHandler: refuseGarbage,
    forceCloseConnections: 'idle',
    requestTimeout: REQUEST_TIMEOUT_MS,
  })
  app.setValidatorCompiler(validatorCompiler)
  // Answers are our own records: the schemas type and document them, and tests hold them to that.
  app.setSerializerCompiler(() => data => JSON.stringify(data))
  app.setErrorHandler(sendProblem)
  addGuards(app, { isPublic })
  addEtags(app)
  return app
}

/** The service: API under /api/v1, pages elsewhere. Call `listen` on it, or `inject` in a test; `close` does not close the store. */
export async function createApp(options: AppOptions): Promise<FastifyInstance> {
  const { store, limits = LIMITS, webFolder = WEB_FOLDER, clock = systemClock } = options
  const app = createServer(options)
  const reader = createReader({ ...options.reader, limits })
  // A long scan must not keep those who look at pages and versions waiting.
  const desk = createReader({ ...options.reader, limits })
  const uploads = await openUploadFolder(limits.bytes, options.uploads)
  app.addHook('onClose', async () => {
    await reader.close()
    await desk.close()
    await uploads.close()
  })
  // One byte over the limit is enough for the upload to see that the file is too large.
  await app.register(multipart, {
    limits: { files: 1, fields: 8, fileSize: limits.bytes + 1 },
    throwFileSizeLimit: false,
  })
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Duban', description: 'Government work reports as an accountable ledger', version: VERSION },
    },
    transform: jsonSchemaTransform,
  })
  const office = {
    store,
    clock,
    cache: createHeadCache(),
    lasting: createLastingAnswers(),
    sets: createSetKeeper(store),
  }
  await app.register(
    async api => {
      const access = createAccess(store, { isPublic: options.isPublic ?? false, oidc: options.oidc ?? null })
      addAccess(api, access, options.onRoute)
      await api.register(sessionRoutes(access, store))
      await api.register(accountRoutes({ store, clock, auth: access.auth }))
      await api.register(documentRoutes(office, createImporter(office, reader, uploads)))
      await api.register(versionRoutes(office, desk))
      await api.register(originalRoutes(office, desk))
      for (const routes of [figureRoutes, targetRoutes, taskRoutes, indicatorRoutes, logRoutes, healthRoutes])
        await api.register(routes(store))
      for (const routes of OFFICE_ROUTES) await api.register(routes(office))
      const about = { config: { action: 'service.read' } as const, schema: { hide: true } }
      api.get('/openapi.json', about, async () => app.swagger())
    },
    { prefix: '/api/v1' },
  )
  await app.register(publicSite(office))
  await addPages(app, webFolder)
  return app
}
