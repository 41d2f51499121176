import multipart from '@fastify/multipart'
import swagger from '@fastify/swagger'
import fastify, { type FastifyBaseLogger, type FastifyInstance } from 'fastify'
import { jsonSchemaTransform, validatorCompiler } from 'fastify-type-provider-zod'
import { LIMITS, type Limits } from '../read/document.ts'
import { createReader, type ReaderOptions } from '../read/reader.ts'
import type { Store } from '../store/open.ts'
import { VERSION } from '../version.ts'
import { documentRoutes } from './documents.ts'
import { addEtags } from './etag.ts'
import { figureRoutes } from './figures.ts'
import { addGuards } from './guard.ts'
import { healthRoutes } from './health.ts'
import { createImporter } from './imports.ts'
import { indicatorRoutes } from './indicators.ts'
import { addPages, WEB_FOLDER } from './pages.ts'
import { refuseGarbage, sendProblem } from './problems.ts'
import { targetRoutes } from './targets.ts'
import { taskRoutes } from './tasks.ts'
import { openUploadFolder, type UploadEffects } from './upload.ts'

/** What the service is made with. */
export interface AppOptions {
  readonly store: Store
  readonly webFolder?: string
  readonly limits?: Limits
  readonly reader?: Omit<ReaderOptions, 'limits'>
  readonly uploads?: UploadEffects
  /** It is meant to be reached from other machines, by names that it cannot know. */
  readonly isPublic?: boolean
  readonly logger?: FastifyBaseLogger
}

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
  const { store, limits = LIMITS, webFolder = WEB_FOLDER } = options
  const app = createServer(options)
  const reader = createReader({ ...options.reader, limits })
  const uploads = await openUploadFolder(limits.bytes, options.uploads)
  app.addHook('onClose', async () => {
    await reader.close()
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
  await app.register(
    async api => {
      const importer = createImporter(store, reader, uploads)
      await api.register(documentRoutes(store, importer))
      for (const routes of [figureRoutes, targetRoutes, taskRoutes, indicatorRoutes, healthRoutes])
        await api.register(routes(store))
      api.get('/openapi.json', { schema: { hide: true } }, async () => app.swagger())
    },
    { prefix: '/api/v1' },
  )
  await addPages(app, webFolder)
  return app
}
