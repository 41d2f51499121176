import { createWriteStream, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Writable } from 'node:stream'
import { gunzipSync } from 'node:zlib'
import type { FastifyInstance, InjectOptions } from 'fastify'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { LIMITS } from '../read/document.ts'
import type { Store } from '../store/open.ts'
import { sampleReading, sampleText } from '../store/sample-reading.ts'
import { documents } from '../store/schema.ts'
import { onEachDatabase } from '../store/test-databases.ts'
import { createApp } from './app.ts'
import {
  type DocumentSummary,
  DocumentSummarySchema,
  FigureSchema,
  ofDocument,
  ProblemSchema,
  pageOf,
  ReadingSchema,
  TargetSchema,
  TaskSchema,
} from './schema.ts'

const BOUNDARY = 'part-of-a-form'

/** A browser's upload of one file. */
function upload(name: string, content: string | Uint8Array, field = 'file'): InjectOptions {
  const head = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${field}"; filename="${name}"\r\nContent-Type: text/plain\r\n\r\n`
  const payload = Buffer.concat([Buffer.from(head), Buffer.from(content), Buffer.from(`\r\n--${BOUNDARY}--\r\n`)])
  const headers = { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` }
  return { method: 'POST', url: '/api/v1/documents', headers, payload }
}

const cursor = (...place: unknown[]): string => Buffer.from(JSON.stringify(place)).toString('base64url')

const web = mkdtempSync(join(tmpdir(), 'duban-web-'))
mkdirSync(join(web, 'assets'))
writeFileSync(join(web, 'index.html'), '<!doctype html><title>督办</title>')
writeFileSync(join(web, 'assets/main-1a2b3c4d.js'), 'export {}')
afterAll(() => rmSync(web, { recursive: true, force: true }))

onEachDatabase(database => {
  let store: Store
  let app: FastifyInstance
  beforeAll(async () => {
    store = await database.open()
    app = await createApp({ store, webFolder: web, limits: { ...LIMITS, bytes: 20_000 } })
  })
  afterAll(async () => {
    await app.close()
    await store.close()
    await database.close()
  })
  beforeEach(async () => {
    await store.db.delete(documents)
  })

  const get = (url: string, headers: Record<string, string> = {}) => app.inject({ url, headers })
  const problemOf = (body: string): string => ProblemSchema.parse(JSON.parse(body)).code
  const importSample = async (year: number, growth?: string): Promise<DocumentSummary> =>
    DocumentSummarySchema.parse(
      (await app.inject(upload(`yunling-${year}.txt`, sampleText(year, growth)))).json<unknown>(),
    )

  describe('what is refused', () => {
    const noDocument = '/api/v1/documents/0000000000000000'
    it.each<[string, InjectOptions, number, string]>([
      ['an empty file', upload('a.txt', ''), 422, 'file_empty'],
      ['a binary', upload('a.txt', 'Rar!\u001a…'), 415, 'file_binary'],
      ['a broken encoding', upload('a.txt', Buffer.from('增长'.repeat(60)).subarray(1)), 422, 'encoding_unreadable'],
      ['a file over the limit', upload('a.txt', '增长5%。'.repeat(3000)), 413, 'file_too_large'],
      ['a form without the field', upload('a.txt', '增长5%。', 'other'), 400, 'file_missing'],
      ['a body that is no form', { method: 'POST', url: '/api/v1/documents', payload: { a: 1 } }, 400, 'file_missing'],
      [
        'a body that is no JSON',
        { method: 'POST', url: '/api/v1/documents', headers: { 'content-type': 'application/json' }, payload: '{' },
        400,
        'invalid_request',
      ],
      ['a document that is not there', { url: noDocument }, 404, 'document_not_found'],
      ['the reading of one', { url: `${noDocument}/reading` }, 404, 'document_not_found'],
      ['removing one', { method: 'DELETE', url: noDocument }, 404, 'document_not_found'],
      ['an unknown filter', { url: '/api/v1/figures?colour=red' }, 400, 'invalid_request'],
      ['an unknown kind', { url: '/api/v1/figures?kind=percent' }, 400, 'invalid_request'],
      ['an unknown order', { url: '/api/v1/figures?sort=sha256' }, 400, 'invalid_request'],
      ['a page too large', { url: '/api/v1/tasks?limit=100000' }, 400, 'invalid_request'],
      ['a page of nothing', { url: '/api/v1/targets?limit=0' }, 400, 'invalid_request'],
      ['a made-up cursor', { url: '/api/v1/documents?cursor=abc' }, 400, 'invalid_cursor'],
      [
        'a cursor that is no number',
        { url: `/api/v1/figures?sort=value&cursor=${cursor('value', 'x', 1, 1)}` },
        400,
        'invalid_cursor',
      ],
      [
        'a cursor out of bounds',
        { url: `/api/v1/figures?cursor=${cursor('', null, 1, 2 ** 40)}` },
        400,
        'invalid_cursor',
      ],
      ['a search for NUL', { url: '/api/v1/figures?q=%00' }, 400, 'invalid_request'],
      ['a document called NUL', { url: '/api/v1/documents/%00' }, 400, 'invalid_request'],
      ['an unknown order of a CSV', { url: '/api/v1/figures.csv?sort=sha256' }, 400, 'invalid_request'],
      ['an unknown resource', { url: '/api/v1/nothing' }, 404, 'route_not_found'],
      ['an asset that is not there', { url: '/assets/gone.js' }, 404, 'route_not_found'],
      ['a path out of the folder', { url: '/assets/..%2f..%2fpackage.json' }, 404, 'route_not_found'],
      ['another name for this machine', { url: '/', headers: { host: 'duban.example' } }, 403, 'host_refused'],
      [
        "another site's change",
        { method: 'DELETE', url: noDocument, headers: { origin: 'https://example.org' } },
        403,
        'cross_origin',
      ],
    ])('%s', async (_, request, status, code) => {
      const answer = await app.inject(request)
      expect({ status: answer.statusCode, code: problemOf(answer.body) }).toEqual({ status, code })
      expect(answer.headers['content-type']).toContain('application/problem+json')
      expect((await get('/api/v1/documents')).json()).toMatchObject({ items: [], total: 0 })
    })

    it('is said in the language that is asked for', async () => {
      const detail = async (language: string) =>
        (await get('/api/v1/documents/x', { 'accept-language': language })).json().detail
      expect(await detail('en-GB,en;q=0.9')).toBe('There is no document x')
      expect(await detail('zh-CN,zh;q=0.9,en;q=0.8')).toBe('没有编号为 x 的文件')
      expect(await detail('fr')).toBe('没有编号为 x 的文件')
    })
  })

  describe('documents', () => {
    it('are imported once: 201, then 200 with the same', async () => {
      const first = await app.inject(upload('云岭-2024.txt', sampleText(2024)))
      expect(first.statusCode).toBe(201)
      const summary = DocumentSummarySchema.strict().parse(first.json())
      expect(summary).toMatchObject({ name: '云岭-2024.txt', year: 2024, place: '云岭市', encoding: 'utf-8' })
      expect(first.headers.location).toBe(`/api/v1/documents/${summary.id}`)
      const again = await app.inject(upload('copy.txt', sampleText(2024)))
      expect(again.statusCode).toBe(200)
      expect(again.json()).toEqual(summary)
      expect((await get(`/api/v1/documents/${summary.id}`)).json()).toEqual(summary)
    })

    it('keep of a name no folders and no control characters', async () => {
      const answer = await app.inject(upload('C:\\reports\\a\tb.txt', sampleText(2024)))
      expect(answer.json()).toMatchObject({ name: 'ab.txt' })
    })

    it('uploaded at the same time are each imported, and the same one once', async () => {
      const years = [2021, 2022, 2023, 2023]
      const answers = await Promise.all(years.map(year => app.inject(upload(`${year}.txt`, sampleText(year)))))
      expect(answers.map(answer => answer.statusCode).sort()).toEqual([200, 201, 201, 201])
      expect((await get('/api/v1/documents')).json()).toMatchObject({ total: 3 })
    })

    it('are listed in pages, searched, and removed with all that is of them', async () => {
      for (const year of [2022, 2023, 2024]) await importSample(year)
      const page = (url: string) => get(url).then(answer => pageOf(DocumentSummarySchema).parse(answer.json()))
      const first = await page('/api/v1/documents?limit=2&q=')
      const second = await page(`/api/v1/documents?limit=2&cursor=${first.next}`)
      expect([...first.items, ...second.items].map(item => item.year)).toEqual([2024, 2023, 2022])
      const [found] = (await page(`/api/v1/documents?q=${encodeURIComponent('2023')}`)).items
      const gone = await app.inject({ method: 'DELETE', url: `/api/v1/documents/${found?.id}` })
      expect({ status: gone.statusCode, body: gone.body }).toEqual({ status: 204, body: '' })
      expect((await page('/api/v1/documents')).total).toBe(2)
      expect((await get(`/api/v1/figures?document=${found?.id}`)).json()).toMatchObject({ total: 0 })
    })

    it('are given whole: the reading with text and ledger, compressed or not', async () => {
      const { id } = await importSample(2024)
      const plain = await get(`/api/v1/documents/${id}/reading`, { 'accept-encoding': 'identity' })
      const reading = ReadingSchema.parse(plain.json())
      expect(reading).toEqual(JSON.parse(JSON.stringify(sampleReading(2024))))
      const packed = await get(`/api/v1/documents/${id}/reading`, { 'accept-encoding': 'gzip, br' })
      expect(packed.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'accept-encoding' })
      expect(gunzipSync(packed.rawPayload).toString()).toBe(plain.body)
    })
  })

  it('a client that has the answer gets 304 until it changes', async () => {
    const { id } = await importSample(2024)
    for (const url of [`/api/v1/documents/${id}/reading`, '/api/v1/documents', '/api/v1/figures?limit=2']) {
      const { etag } = (await get(url)).headers
      const again = await get(url, { 'if-none-match': String(etag) })
      expect({ url, status: again.statusCode, body: again.body }).toEqual({ url, status: 304, body: '' })
    }
    const { etag } = (await get('/api/v1/documents')).headers
    await importSample(2023)
    expect((await get('/api/v1/documents', { 'if-none-match': String(etag) })).statusCode).toBe(200)
  })

  describe('records over all documents', () => {
    beforeEach(async () => {
      await importSample(2023, '5.9')
      await importSample(2024)
    })

    it.each<[string, z.ZodType<{ items: unknown[]; next: string | null; total: number }>]>([
      ['figures', pageOf(FigureSchema.extend(ofDocument).strict())],
      ['targets', pageOf(TargetSchema.extend(ofDocument).strict())],
      ['tasks', pageOf(TaskSchema.extend(ofDocument).strict())],
    ])('%s keep to their schema, page after page', async (name, schema) => {
      const seen: unknown[] = []
      let total = 0
      for (let cursor: string | null = ''; cursor !== null; ) {
        const page = schema.parse((await get(`/api/v1/${name}?limit=3&sort=-text&cursor=${cursor}`)).json())
        seen.push(...page.items)
        ;({ next: cursor, total } = page)
      }
      expect(seen.length).toBe(total)
      expect(new Set(seen.map(item => JSON.stringify(item))).size).toBe(total)
    })

    it('are filtered', async () => {
      const total = async (url: string) => (await get(url)).json<{ total: number }>().total
      const growth = encodeURIComponent('5.9')
      expect(await total(`/api/v1/figures?q=${growth}`)).toBe(1)
      expect(await total('/api/v1/figures?kind=growth&modality=achieved&comparator=&period=')).toBeGreaterThan(1)
      const [yes, no, all] = await Promise.all(
        ['?measurable=true', '?measurable=false', ''].map(query => total(`/api/v1/tasks${query}`)),
      )
      expect((yes ?? 0) + (no ?? 0)).toBe(all)
    })

    it.each(['figures', 'targets', 'tasks'])(
      '%s come as CSV, one row each, with a byte order mark where asked',
      async name => {
        const answer = await get(`/api/v1/${name}.csv?sort=text`)
        expect(answer.headers['content-disposition']).toBe(`attachment; filename="${name}.csv"`)
        const lines = answer.body.trimEnd().split('\r\n')
        expect(lines[0]).toMatch(/^document_id,document,place,year,id,start,end,text,/)
        const { total } = (await get(`/api/v1/${name}`)).json<{ total: number }>()
        expect(lines.length).toBe(total + 1)
        const marked = await get(`/api/v1/${name}.csv?bom=true&sort=text`)
        expect(marked.body).toBe(`\ufeff${answer.body}`)
      },
    )
  })

  it('describes itself: OpenAPI 3.1 with every route', async () => {
    const { openapi, paths } = (await get('/api/v1/openapi.json')).json()
    expect(openapi).toBe('3.1.0')
    expect(Object.keys(paths)).toEqual(
      expect.arrayContaining(
        [
          'documents',
          'documents/{id}',
          'documents/{id}/reading',
          'figures',
          'figures.csv',
          'health',
          'indicators',
          'indicators/{id}/points',
          'indicators/{id}/points.csv',
          'targets',
          'targets.csv',
          'tasks',
          'tasks.csv',
          'session',
          'accounts/{account}',
          'units',
          'log',
        ].map(path => `/api/v1/${path}`),
      ),
    )
    expect(paths['/api/v1/figures'].get.responses['200'].content['application/json'].schema.type).toBe('object')
  })

  it('tells its health', async () => {
    expect((await get('/api/v1/health')).json()).toEqual({ status: 'ok', version: '0.1.0', store: store.kind })
  })

  describe('pages', () => {
    it('are the application at every address of it, with guards and without a cache', async () => {
      for (const url of ['/', '/documents/abc', '/figures?kind=growth', '/tasks/8648f05003a1340c.t13']) {
        const { statusCode, body, headers } = await get(url)
        expect({ url, statusCode, isPage: body.includes('督办') }).toEqual({ url, statusCode: 200, isPage: true })
        expect(headers['cache-control']).toBe('no-cache')
        expect(headers['content-security-policy']).toContain("script-src 'self';")
        expect(headers['x-content-type-options']).toBe('nosniff')
      }
    })

    it('have assets that are kept for a year', async () => {
      const { headers } = await get('/assets/main-1a2b3c4d.js')
      expect(headers['cache-control']).toBe('public, max-age=31536000, immutable')
    })

    it('say in a sentence that they are not built', async () => {
      const bare = await createApp({ store, webFolder: join(web, 'none') })
      const { statusCode, body } = await bare.inject('/')
      await bare.close()
      expect({ statusCode, body }).toMatchObject({ statusCode: 200, body: expect.stringContaining('npm start') })
    })
  })

  it('a full disk refuses the upload, keeps what was there, and the service goes on', async () => {
    const before = await importSample(2023)
    const full = () =>
      new Writable({ write: (_chunk, _encoding, done) => done(Object.assign(new Error('full'), { code: 'ENOSPC' })) })
    const crowded = await createApp({ store, uploads: { openFile: full } })
    const answer = await crowded.inject(upload('a.txt', sampleText(2024)))
    expect({ status: answer.statusCode, code: problemOf(answer.body) }).toEqual({ status: 507, code: 'disk_full' })
    expect((await crowded.inject('/api/v1/documents')).json()).toMatchObject({ items: [before], total: 1 })
    await crowded.close()
  })

  it('answers while a file is being read, and stops the one that takes too long', async () => {
    const slow = await createApp({
      store,
      reader: { timeoutMs: 1500 },
      limits: { ...LIMITS, bytes: 1e9, characters: 1e9 },
    })
    const text = '全市新增就业3.2万人，投资增长7.1%。\n'.repeat(1_000_000)
    const reading = slow.inject(upload('large.txt', text))
    const health = await slow.inject('/api/v1/health')
    expect(health.statusCode).toBe(200)
    expect(problemOf((await reading).body)).toBe('read_timeout')
    // On a busy machine even a small file may take its time, once.
    await expect
      .poll(async () => (await slow.inject(upload('small.txt', sampleText(2024)))).statusCode, { timeout: 50_000 })
      .toBe(201)
    await slow.close()
  })

  it('leaves no upload behind', async () => {
    const paths: string[] = []
    const openFile = (path: string): Writable => {
      paths.push(path)
      return createWriteStream(path)
    }
    const other = await createApp({ store, uploads: { openFile } })
    await other.inject(upload('a.txt', sampleText(2024)))
    await other.inject(upload('b.txt', '%PDF-1.7'))
    expect(paths).toHaveLength(2)
    const folder = dirname(paths[0] ?? '')
    expect(readdirSync(folder)).toEqual([])
    await other.close()
    expect(existsSync(folder)).toBe(false)
  })
})
