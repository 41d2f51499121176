import { gunzipSync } from 'node:zlib'
import fastify from 'fastify'
import { afterEach, describe, expect, it } from 'vitest'
import { createLastingAnswers, sendLasting } from './lasting-answer.ts'

const apps: ReturnType<typeof fastify>[] = []
afterEach(async () => {
  for (const app of apps.splice(0)) await app.close()
})

/** A service of numbered papers; `worked` tells which were worked out, and paper 0 cannot be had. */
function papers(mostBytes?: number) {
  const worked: string[] = []
  const lasting = createLastingAnswers(mostBytes)
  const app = fastify()
  apps.push(app)
  app.get<{ Params: { number: string } }>('/:number', async (request, reply) => {
    const { number } = request.params
    await sendLasting({ lasting }, request, reply, ['paper', number], async () => {
      worked.push(number)
      if (number === '0') throw new Error('no such paper')
      return JSON.stringify({ number, text: '通报'.repeat(200) })
    })
  })
  const get = (number: number, headers: Record<string, string> = {}) =>
    app.inject({ method: 'GET', url: `/${number}`, headers })
  return { get, worked }
}

describe('a lasting answer', () => {
  it('that cannot be had is no answer, and is asked for again', async () => {
    const { get, worked } = papers()
    expect((await get(0)).statusCode).toBe(500)
    expect((await get(0)).statusCode).toBe(500)
    expect(worked).toEqual(['0', '0'])
  })

  it('is worked out once, whoever asks', async () => {
    const { get, worked } = papers()
    const plain = await get(1)
    const packed = await get(1, { 'accept-encoding': 'gzip, br' })
    expect(plain.headers).toMatchObject({
      'cache-control': 'private, max-age=3600, immutable',
      vary: 'accept-encoding',
    })
    expect(plain.headers['content-encoding']).toBeUndefined()
    expect(packed.headers).toMatchObject({ 'content-encoding': 'gzip', etag: plain.headers.etag })
    expect(gunzipSync(packed.rawPayload).toString()).toBe(plain.body)
    expect(packed.rawPayload.length).toBeLessThan(plain.rawPayload.length / 2)
    expect(worked).toEqual(['1'])
  })

  it('is not sent to whoever has it', async () => {
    const { get } = papers()
    const { etag } = (await get(1)).headers
    const again = await get(1, { 'if-none-match': String(etag) })
    expect([again.statusCode, again.body]).toEqual([304, ''])
    expect((await get(2, { 'if-none-match': String(etag) })).statusCode).toBe(200)
  })

  it('gives way to those asked for since, when there are too many', async () => {
    const { get, worked } = papers(4000)
    for (const number of [1, 2, 1, 3, 4, 1, 2]) await get(number)
    expect(worked).toEqual(['1', '2', '3', '4', '2'])
  })
})
