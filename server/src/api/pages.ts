import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { DubanError, type Language } from '../errors.ts'
import { languageOf } from './problems.ts'

/** Where the pages stand once they are built. */
export const WEB_FOLDER = join(import.meta.dirname, '../../../web/dist')

const NOT_BUILT: Readonly<Record<Language, string>> = {
  zh: '网页还没有构建：请在项目文件夹运行 npm start。接口在 /api/v1，说明在 /api/v1/openapi.json。\n',
  en: 'The pages are not built yet: run npm start in the project. The API is at /api/v1, described at /api/v1/openapi.json.\n',
}

/**
 * A page of the application rather than a file of it. Files stand at the root, with an ending, and under `assets/`; an ending
 * deeper down belongs to an id (`/tasks/8648f0.t13`).
 */
const isPage = (request: FastifyRequest): boolean => {
  const path = request.url.replace(/[?#].*$/, '')
  return request.method === 'GET' && !/^\/(?:api\/|assets\/|[^/]*\.\w+$)/.test(path)
}

/** Serves the built pages: every address without a file of its own gets the application, which shows the right page. */
export async function addPages(app: FastifyInstance, folder: string): Promise<void> {
  const isBuilt = existsSync(join(folder, 'index.html'))
  if (isBuilt)
    await app.register(fastifyStatic, {
      root: folder,
      wildcard: false,
      preCompressed: true,
      setHeaders: (reply, path) => {
        // Names under assets/ carry a hash of what is in them.
        const isHashed = /[\\/]assets[\\/]/.test(path)
        reply.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache')
      },
    })
  app.setNotFoundHandler((request: FastifyRequest, reply: FastifyReply) => {
    if (!isPage(request)) throw new DubanError('route_not_found', { path: request.url })
    if (isBuilt) return reply.sendFile('index.html')
    return reply.code(200).type('text/plain; charset=utf-8').send(NOT_BUILT[languageOf(request)])
  })
}
