import { Command } from 'commander'
import type { FastifyInstance } from 'fastify'
import { oidcFromEnvironment } from '../accounts/oidc.ts'
import { createApp } from '../api/app.ts'
import { addressOf, isLoopback, listen } from '../api/listen.ts'
import type { Store } from '../store/open.ts'
import { type Context, wholeNumber, withStore } from './context.ts'

/** The port that is tried first. */
export const DEFAULT_PORT = 8080

/** Ends when the process is asked to stop: Ctrl-C, SIGTERM, or the end of the launcher that started it. */
export function untilStopped(): Promise<void> {
  return new Promise(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve())
    process.once('disconnect', () => resolve())
    process.channel?.unref()
  })
}

/** How long requests in hand may take once the service is asked to stop; a stalled upload would hold it for ever. */
const GRACE_MS = 5000

/** Takes no more requests, lets those in hand finish for a while, then lets go of them. */
async function stop(app: FastifyInstance): Promise<void> {
  const late = setTimeout(() => app.server.closeAllConnections(), GRACE_MS)
  await app.close()
  clearTimeout(late)
}

/** Where to serve; without a port, the first free one from the default on. */
export interface ServeOptions {
  readonly host: string
  readonly port?: number | undefined
}

/** Serves an open store until the process is asked to stop. */
export async function serve({ effects, strings }: Context, store: Store, { host, port }: ServeOptions): Promise<void> {
  const app = await createApp({
    store,
    isPublic: !isLoopback(host),
    oidc: oidcFromEnvironment(effects.env),
  })
  try {
    const wanted = port ?? DEFAULT_PORT
    const got = await listen(app, { host, port: wanted, isFixed: port !== undefined })
    if (got !== wanted && wanted !== 0) effects.notes.write(`${strings.serve.moved(wanted, got)}\n`)
    if (!isLoopback(host)) effects.notes.write(`${strings.serve.exposed(host)}\n`)
    effects.output.write(`${strings.serve.ready(addressOf(host, got))}\n`)
    await untilStopped()
  } finally {
    await stop(app)
  }
  effects.notes.write(`${strings.serve.stopped}\n`)
}

interface Options {
  readonly port?: string
  readonly host: string
  readonly data?: string
}

/** `duban serve` */
export function command(context: Context): Command {
  const { serve: texts, data } = context.strings
  return new Command('serve')
    .description(texts.summary)
    .option('-p, --port <number>', texts.port)
    .option('--host <address>', texts.host, '127.0.0.1')
    .option('--data <folder>', data)
    .action(({ port, host, data: folder }: Options) => {
      const number = port === undefined ? undefined : wholeNumber(context, '--port', port, 0, 65535)
      return withStore(context, folder, store => serve(context, store, { host, port: number }))
    })
}

/** Shown under `duban serve --help`. */
export const examples: readonly string[] = [
  'duban serve',
  'duban serve --port 9000 --data /srv/duban',
  'DATABASE_URL=postgres://duban@127.0.0.1/duban duban serve',
]
