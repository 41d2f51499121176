import type { FastifyInstance } from 'fastify'
import { DubanError, reasonOf, systemCode } from '../errors.ts'

/** Where to listen. `isFixed`: this port or none; else the first free one from it on. */
export interface ListenOptions {
  readonly host: string
  readonly port: number
  readonly isFixed: boolean
}

/** Ports tried before giving up. */
const TRIES = 20

/** Where pages are reached, as people type it. */
export const addressOf = (host: string, port: number): string =>
  `http://${['127.0.0.1', '::1', '0.0.0.0', '::'].includes(host) ? 'localhost' : host}:${port}`

/** Whether only this machine reaches what listens there. */
export const isLoopback = (host: string): boolean => host === 'localhost' || host === '::1' || host.startsWith('127.')

/**
 * Listens; gives the port that was got.
 * @throws DubanError `port_in_use`, `address_refused`
 */
export async function listen(app: FastifyInstance, { host, port, isFixed }: ListenOptions): Promise<number> {
  for (let tried = port; ; tried++) {
    try {
      await app.listen({ host, port: tried })
      const address = app.server.address()
      return typeof address === 'object' && address !== null ? address.port : tried
    } catch (error) {
      if (systemCode(error) !== 'EADDRINUSE')
        throw new DubanError('address_refused', { host, port: tried, reason: reasonOf(error) }, error)
      if (isFixed || tried + 1 >= port + TRIES) throw new DubanError('port_in_use', { port: tried }, error)
    }
  }
}
