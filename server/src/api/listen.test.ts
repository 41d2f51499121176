import { createServer, type Server } from 'node:net'
import fastify from 'fastify'
import { afterEach, describe, expect, it } from 'vitest'
import { addressOf, isLoopback, listen } from './listen.ts'

const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

const occupy = (): Promise<number> =>
  new Promise(resolve => {
    const server: Server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      closing.push(() => server.close())
      resolve(typeof address === 'object' && address ? address.port : 0)
    })
  })

const app = () => {
  const made = fastify()
  closing.push(() => made.close())
  return made
}

describe('where the service listens', () => {
  it('is the next free port where the wanted one is only a wish', async () => {
    const taken = await occupy()
    const got = await listen(app(), { host: '127.0.0.1', port: taken, isFixed: false })
    expect(got).toBeGreaterThan(taken)
  })

  it('is refused where the port is fixed and taken, or the address is not of this machine', async () => {
    const taken = await occupy()
    const fixed = listen(app(), { host: '127.0.0.1', port: taken, isFixed: true })
    await expect(fixed).rejects.toMatchObject({ code: 'port_in_use', parameters: { port: taken } })
    const elsewhere = listen(app(), { host: '192.0.2.1', port: 0, isFixed: true })
    await expect(elsewhere).rejects.toMatchObject({ code: 'address_refused' })
  })

  it.each<[string, string, boolean]>([
    ['127.0.0.1', 'http://localhost:80', true],
    ['::1', 'http://localhost:80', true],
    ['0.0.0.0', 'http://localhost:80', false],
    ['10.1.2.3', 'http://10.1.2.3:80', false],
  ])('%s is typed as %s', (host, address, isOwn) => {
    expect({ address: addressOf(host, 80), isOwn: isLoopback(host) }).toEqual({ address, isOwn })
  })
})
