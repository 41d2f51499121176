import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../api/app.ts'
import { openEmptyStore } from '../store/test-databases.ts'
import { oidcFromEnvironment } from './oidc.ts'

const CLIENT = 'duban'
const SECRET = 'a secret between two machines'
const PUBLIC_URL = 'http://localhost:9999'

const newKeys = () => generateKeyPairSync('rsa', { modulusLength: 2048 })

/** A signed token (JWT, RS256) that is good for five minutes. */
function tokenOf(claims: object, key: KeyObject): string {
  const now = Math.floor(Date.now() / 1000)
  const body = [
    { alg: 'RS256', kid: 'k' },
    { ...claims, iat: now, exp: now + 300 },
  ]
    .map(part => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.')
  return `${body}.${sign('sha256', Buffer.from(body), key).toString('base64url')}`
}

/** A provider of one person, at a free port of this machine. It signs whatever name it is told to. */
async function startProvider() {
  const { publicKey, privateKey } = newKeys()
  const jwk = { ...publicKey.export({ format: 'jwk' }), kid: 'k', alg: 'RS256', use: 'sig' }
  const person = { name: '', sub: 's-1', nonce: '', isForged: false }
  const stranger = newKeys()
  let issuer = ''
  const answers: Record<string, () => Promise<object>> = {
    '/.well-known/openid-configuration': async () => ({
      issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      userinfo_endpoint: `${issuer}/userinfo`,
      jwks_uri: `${issuer}/jwks`,
      id_token_signing_alg_values_supported: ['RS256'],
    }),
    '/jwks': async () => ({ keys: [jwk] }),
    '/token': async () => ({
      access_token: 'access',
      token_type: 'Bearer',
      expires_in: 60,
      id_token: tokenOf(
        { preferred_username: person.name, nonce: person.nonce, iss: issuer, aud: CLIENT, sub: person.sub },
        person.isForged ? stranger.privateKey : privateKey,
      ),
    }),
    '/userinfo': async () => ({ sub: person.sub, preferred_username: person.name }),
  }
  const server: Server = createServer(async (request, response) => {
    const answer = await answers[new URL(request.url ?? '/', issuer).pathname]?.()
    response.writeHead(answer ? 200 : 404, { 'content-type': 'application/json' }).end(JSON.stringify(answer ?? {}))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  issuer = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`
  return { issuer, person, stop: () => new Promise(resolve => server.close(resolve)) }
}

const cookieOf = (cookies: string | string[] | undefined): string =>
  [cookies ?? []]
    .flat()
    .map(line => line.split(';')[0])
    .join('; ')

describe('login by a provider that vouches for people', () => {
  let provider: Awaited<ReturnType<typeof startProvider>>
  let app: Awaited<ReturnType<typeof createApp>>
  let store: Awaited<ReturnType<typeof openEmptyStore>>
  beforeAll(async () => {
    provider = await startProvider()
    store = await openEmptyStore()
    const oidc = oidcFromEnvironment({
      DUBAN_OIDC_ISSUER: `${provider.issuer}/`,
      DUBAN_OIDC_CLIENT_ID: CLIENT,
      DUBAN_OIDC_CLIENT_SECRET: SECRET,
      DUBAN_URL: PUBLIC_URL,
    })
    app = await createApp({ store, oidc, webFolder: '/nowhere' })
    for (const [account, role] of [
      ['root', 'administrator'],
      ['王督查', 'supervisor'],
    ])
      await app.inject({
        method: 'POST',
        url: '/api/v1/accounts',
        payload: { account, role, password: 'correct horse 42' },
        headers: account === 'root' ? {} : { cookie: await passwordCookie('root') },
      })
  })
  afterAll(async () => {
    await app.close()
    await store.close()
    await provider.stop()
  })

  const passwordCookie = async (name: string): Promise<string> => {
    const payload = { name, password: 'correct horse 42' }
    return cookieOf((await app.inject({ method: 'POST', url: '/api/v1/session', payload })).headers['set-cookie'])
  }

  /** To the provider and back, as a browser goes. */
  async function goThrough(name: string, change: (callback: URL) => void = () => {}) {
    const away = await app.inject('/api/v1/session/oidc?to=/desk')
    const authorize = new URL(String(away.headers.location))
    Object.assign(provider.person, { name, nonce: authorize.searchParams.get('nonce') ?? '' })
    const callback = new URL(authorize.searchParams.get('redirect_uri') ?? '')
    callback.searchParams.set('code', 'a-code')
    callback.searchParams.set('state', authorize.searchParams.get('state') ?? '')
    change(callback)
    const cookie = cookieOf(away.headers['set-cookie'])
    const back = await app.inject({ url: callback.pathname + callback.search, headers: { cookie } })
    return { away, authorize, back, cookie: cookieOf(back.headers['set-cookie']) }
  }

  it.each([
    ['nobody here has that name', '陌生人', () => {}],
    ['the state is not the one that was given out', '王督查', (url: URL) => url.searchParams.set('state', 'forged')],
    ['the provider refused', '王督查', (url: URL) => url.searchParams.set('error', 'access_denied')],
    ['there is no name at all', '', () => {}],
  ])('lets nobody in where %s', async (_, name, change) => {
    const { back, cookie } = await goThrough(name, change)
    expect(back.statusCode).toBe(302)
    expect(back.headers.location).toMatch(/^\/login\?(?:.*&)?error=/)
    const session = (await app.inject({ url: '/api/v1/session', headers: { cookie } })).json()
    expect(session.role).toBe('public')
  })

  it('lets nobody in on a token that another key signed', async () => {
    provider.person.isForged = true
    const { back } = await goThrough('王督查')
    provider.person.isForged = false
    expect(back.headers.location).toMatch(/^\/login\?error=/)
  })

  it.each(['//elsewhere.example', 'https://elsewhere.example', '/\\elsewhere.example'])(
    'does not go to %s',
    async to => {
      const answer = await app.inject(`/api/v1/session/oidc?to=${encodeURIComponent(to)}`)
      expect(answer.statusCode).toBe(400)
    },
  )

  it('lets in whom it knows, with the role that is said here', async () => {
    const { authorize, back, cookie } = await goThrough('王督查')
    expect(authorize.origin).toBe(provider.issuer)
    expect(authorize.searchParams.get('code_challenge_method')).toBe('S256')
    expect(back.headers.location).toBe('/desk')
    const session = (await app.inject({ url: '/api/v1/session', headers: { cookie } })).json()
    expect(session).toMatchObject({ oidc: true, role: 'supervisor', account: { name: '王督查' } })
  })

  it('still takes passwords', async () => {
    const headers = { cookie: await passwordCookie('王督查') }
    expect((await app.inject({ url: '/api/v1/session', headers })).json().role).toBe('supervisor')
  })
})

describe('settings of the provider', () => {
  it('are none without an issuer', () => expect(oidcFromEnvironment({})).toBeNull())
  it.each(['DUBAN_OIDC_CLIENT_ID', 'DUBAN_OIDC_CLIENT_SECRET', 'DUBAN_URL'])('want %s', name => {
    const env = {
      DUBAN_OIDC_ISSUER: 'https://login.example',
      DUBAN_OIDC_CLIENT_ID: 'a',
      DUBAN_OIDC_CLIENT_SECRET: 'b',
      DUBAN_URL: 'https://duban.example',
    }
    expect(() => oidcFromEnvironment({ ...env, [name]: '' })).toThrow(name)
  })
})
