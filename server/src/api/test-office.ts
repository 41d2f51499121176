// For tests: a service with an account of every role, each with a client that keeps its session.

import type { Role } from 'duban-core'
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'
import type { Store } from '../store/open.ts'
import { sampleText } from '../store/sample-reading.ts'
import { copyStore, pasteStore, type StoreCopy } from '../store/test-copy.ts'
import { createApp } from './app.ts'

/** The one password of all accounts of a test. */
export const TEST_PASSWORD = 'correct horse 42'

/** Asks the service as somebody. */
export interface Client {
  readonly send: (
    method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE',
    url: string,
    body?: unknown,
    headers?: Record<string, string>,
  ) => Promise<LightMyRequestResponse>
  /** The body of a success; a refusal throws its code. */
  readonly get: <Answer>(url: string) => Promise<Answer>
  readonly post: <Answer>(url: string, body?: unknown) => Promise<Answer>
  readonly upload: (
    url: string,
    fields: Record<string, string>,
    file: { name: string; content: string | Uint8Array },
  ) => Promise<LightMyRequestResponse>
  readonly cookie: string
}

/** A clock that a test sets. */
export function testClock(start: string) {
  let now = new Date(start)
  return {
    now: () => now,
    set: (moment: string) => {
      now = new Date(moment)
    },
  }
}

const BOUNDARY = 'a-part-of-a-form'

function formOf(fields: Record<string, string>, file: { name: string; content: string | Uint8Array }): Buffer {
  const parts = Object.entries(fields).map(
    ([name, value]) => `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  )
  const head = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="${file.name}"\r\nContent-Type: application/octet-stream\r\n\r\n`
  return Buffer.concat([
    Buffer.from(parts.join('') + head),
    Buffer.from(file.content),
    Buffer.from(`\r\n--${BOUNDARY}--\r\n`),
  ])
}

/** A client of an app with a session cookie, or without one for the public. */
export function clientOf(app: FastifyInstance, cookie = ''): Client {
  const send: Client['send'] = (method, url, body, headers = {}) =>
    app.inject({
      method,
      url: `/api/v1${url}`,
      headers: { ...(cookie ? { cookie } : {}), ...headers },
      ...(body === undefined ? {} : { payload: body }),
    } as InjectOptions)
  const succeed = async (answer: Promise<LightMyRequestResponse>) => {
    const { statusCode, body } = await answer
    if (statusCode >= 400) throw new Error(`${statusCode} ${body}`)
    return body === '' ? null : JSON.parse(body)
  }
  return {
    cookie,
    send,
    get: url => succeed(send('GET', url)),
    post: (url, body) => succeed(send('POST', url, body)),
    upload: (url, fields, file) =>
      app.inject({
        method: 'POST',
        url: `/api/v1${url}`,
        headers: { ...(cookie ? { cookie } : {}), 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
        payload: formOf(fields, file),
      }),
  }
}

/** Logs in; gives a client with the session. */
export async function logIn(app: FastifyInstance, name: string, password = TEST_PASSWORD): Promise<Client> {
  const answer = await clientOf(app).send('POST', '/session', { name, password })
  if (answer.statusCode !== 204) throw new Error(`no login for ${name}: ${answer.body}`)
  return clientOf(app, answer.cookies.map(({ name, value }) => `${name}=${value}`).join('; '))
}

/** A service in use: every role has an account of its own name; officers and heads are of the unit that is named. */
export interface TestOffice {
  readonly app: FastifyInstance
  readonly clock: ReturnType<typeof testClock>
  readonly as: (role: Role) => Client
  readonly close: () => Promise<void>
}

/** What an office begins with, and the sessions of its accounts. */
interface Beginning {
  readonly store: StoreCopy
  readonly cookies: ReadonlyMap<Role, string>
}

/** Beginnings that were made in this process, by the moment: a dozen passwords each are hashed or compared only once. */
const beginnings = new Map<string, Beginning>()

/** Makes the units and accounts of an office through the API; the sessions of the accounts. */
async function furnish(app: FastifyInstance): Promise<Map<Role, string>> {
  const owner = clientOf(app)
  const table =
    'name\tkind\taliases\tsubjects\n市交通运输局\tdepartment\t市交通局\t大桥\n市住房和城乡建设局\tdepartment\t市住建局\t老旧小区\n'
  await owner.post('/units/table', { table })
  const account = (name: string, role: Role) => {
    const unit = role.startsWith('unit_') ? '市交通局' : ''
    return { account: name, role, unit, post: '', password: TEST_PASSWORD }
  }
  await owner.post('/accounts', account('administrator', 'administrator'))
  const administrator = await logIn(app, 'administrator')
  const cookies = new Map<Role, string>([['administrator', administrator.cookie]])
  for (const role of ['deputy', 'unit_officer', 'unit_head', 'supervisor', 'leader'] as const) {
    await administrator.post('/accounts', account(role, role))
    cookies.set(role, (await logIn(app, role)).cookie)
  }
  return cookies
}

/** Opens a service on an empty store: one unit 市交通运输局, an account of every role. */
export async function openOffice(store: Store, start = '2024-02-01T01:00:00Z'): Promise<TestOffice> {
  const clock = testClock(start)
  const isEmpty = (await copyStore(store.db)).size === 0
  const known = isEmpty ? beginnings.get(start) : undefined
  if (known) await pasteStore(store.db, known.store)
  const app = await createApp({ store, clock, webFolder: '/nowhere' })
  const cookies = known?.cookies ?? (await furnish(app))
  if (isEmpty && !known) beginnings.set(start, { store: await copyStore(store.db), cookies })
  const as = (role: Role) => clientOf(app, cookies.get(role))
  return { app, clock, as, close: () => app.close() }
}

/** An assignment as the tests look at it. */
interface Row {
  readonly row: { readonly text: string }
}

/** A sample report in an office, uploaded and, unless `isBare`, broken down. */
export async function openTable<Assignment extends Row>(office: TestOffice, { isBare = false } = {}) {
  const supervisor = office.as('supervisor')
  const uploaded = await supervisor.upload('/documents', {}, { name: '云岭.txt', content: sampleText(2024) })
  const documentId: string = uploaded.json().id
  if (!isBare) await supervisor.post(`/documents/${documentId}/breakdown`, {})
  const all = async (query = ''): Promise<Assignment[]> =>
    (await supervisor.get<{ items: Assignment[] }>(`/assignments?document=${documentId}${query}`)).items
  const find = async (words: string): Promise<Assignment> => {
    const found = (await all()).find(({ row }) => row.text.includes(words))
    if (!found) throw new Error(`no assignment with ${words}`)
    return found
  }
  return { documentId, all, find }
}

/** The code of a refusal, or the status of a success. */
export async function codeOf(answer: Promise<{ statusCode: number; body: string }>): Promise<string | number> {
  const { statusCode, body } = await answer
  return statusCode < 400 ? statusCode : JSON.parse(body).code
}
