import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { zipOf } from '../read/sample-files.ts'
import type { Store } from '../store/open.ts'
import { onEachDatabase, openEmptyStore } from '../store/test-databases.ts'
import { createApp } from './app.ts'
import { type DocumentSummary, DocumentSummarySchema, UploadedSchema } from './schema.ts'
import { ComparisonSchema, type DecisionsSchema, ProposalsSchema, VersionsSchema } from './schema-versions.ts'
import { type Client, clientOf, openOffice, type TestOffice } from './test-office.ts'

const samples = join(import.meta.dirname, '../../../samples')
const clean = readFileSync(join(samples, 'chengchuan-2024.txt'), 'utf8')
const damaged = readFileSync(join(samples, 'chengchuan-2024-damaged.txt'), 'utf8')

type Proposals = z.infer<typeof ProposalsSchema>
type Versions = z.infer<typeof VersionsSchema>

onEachDatabase(database => {
  let store: Store
  let office: TestOffice
  let keeper: Client
  beforeAll(async () => {
    store = await database.open()
    office = await openOffice(store)
    keeper = office.as('supervisor')
  })
  afterAll(async () => {
    await office.close()
    await store.close()
    await database.close()
  })

  const send = async (name: string, content: string | Uint8Array): Promise<DocumentSummary> =>
    DocumentSummarySchema.parse((await keeper.upload('/documents', {}, { name, content })).json())
  const code = async (answer: Promise<{ statusCode: number; body: string }>): Promise<string | number> => {
    const { statusCode, body } = await answer
    return statusCode < 400 ? statusCode : JSON.parse(body).code
  }
  const decide = (id: string, proposal: string, decision: string, reason = '') =>
    keeper.send('PUT', `/documents/${id}/proposals/${proposal}`, { decision, reason })

  describe('proposals and versions', () => {
    let id = ''
    let first = ''
    beforeAll(async () => {
      id = (await send('damaged.txt', damaged)).id
      first = (await keeper.get<Proposals>(`/documents/${id}/proposals`)).items[0]?.id ?? ''
    })

    it.each<[string, () => Promise<{ statusCode: number; body: string }>, string]>([
      ['a stranger', () => office.as('public').send('PUT', `/documents/${id}/proposals/${first}`, {}), 'login_needed'],
      ['a unit', () => office.as('unit_head').send('PUT', `/documents/${id}/proposals/${first}`, {}), 'not_allowed'],
      ['a leader', () => office.as('leader').send('POST', `/documents/${id}/versions`), 'not_allowed'],
      ['a proposal that is not there', () => decide(id, 'd999', 'accepted'), 'proposal_not_found'],
      ['a document that is not there', () => decide('0', first, 'accepted'), 'document_not_found'],
      ['a decision that is none', () => decide(id, first, 'perhaps'), 'invalid_request'],
      ['a reason too long', () => decide(id, first, 'refused', '长'.repeat(501)), 'invalid_request'],
      ['a version of nothing', () => keeper.send('POST', `/documents/${id}/versions`), 'nothing_accepted'],
      ['a log for the public', () => office.as('public').send('GET', `/documents/${id}/decisions`), 'login_needed'],
    ])('refuse %s', async (_, ask, expected) => {
      expect(await code(ask())).toBe(expected)
    })

    it('are decided on and undone one by one, with who and why', async () => {
      const before = ProposalsSchema.parse(await keeper.get(`/documents/${id}/proposals`))
      expect(before.counts).toMatchObject({ accepted: 0, refused: 0, open: before.counts.total })
      await decide(id, first, 'accepted', '与印发本核对')
      await decide(id, first, 'open')
      await decide(id, first, 'refused', '原文如此')
      const after = await keeper.get<Proposals>(`/documents/${id}/proposals`)
      expect(after.items[0]).toMatchObject({ decision: 'refused', reason: '原文如此', by: 'supervisor' })
      expect((await office.as('public').get<Proposals>(`/documents/${id}/proposals`)).items[0]?.by).toBe('')
      const { items } = await office.as('deputy').get<z.infer<typeof DecisionsSchema>>(`/documents/${id}/decisions`)
      expect(items.map(({ decision }) => decision)).toEqual(['refused', 'withdrawn', 'accepted'])
      const log = await office
        .as('leader')
        .get<{ items: { action: string; data: unknown }[] }>(`/log?kind=document&subject=${id}`)
      expect(log.items.map(({ action }) => action)).toEqual([
        'document.import',
        'proposal.accept',
        'proposal.undo',
        'proposal.refuse',
      ])
      expect(log.items[1]?.data).toMatchObject({ proposal: first, reason: '与印发本核对' })
    })

    it('become a version that lists take, while the source stays', async () => {
      for (const { id: proposal } of (await keeper.get<Proposals>(`/documents/${id}/proposals`)).items)
        await decide(id, proposal, 'accepted')
      const source = await keeper.send('GET', `/documents/${id}/reading`)
      const made = await keeper.send('POST', `/documents/${id}/versions`)
      expect(made.statusCode).toBe(201)
      const version = DocumentSummarySchema.parse(made.json())
      expect(version).toMatchObject({ family: id, version: 2, isCurrent: true, made: 'repair', basedOn: id })
      expect(version.counts.damage).toBeLessThan(source.json<{ damage: unknown[] }>().damage.length)
      expect((await keeper.send('GET', `/documents/${id}/reading`)).body).toBe(source.body)
      expect((await keeper.send('POST', `/documents/${id}/versions`)).statusCode).toBe(200)
      const { items } = VersionsSchema.parse(await keeper.get(`/documents/${id}/versions`))
      expect(items.map(one => [one.version, one.isCurrent])).toEqual([
        [1, false],
        [2, true],
      ])
      const listed = await keeper.get<{ items: DocumentSummary[] }>('/documents')
      expect(listed.items.map(one => one.id)).toEqual([version.id])
      const figures = await keeper.get<{ total: number; items: { documentId: string }[] }>('/figures?limit=1000')
      expect(new Set(figures.items.map(({ documentId }) => documentId))).toEqual(new Set([version.id]))
      expect((await keeper.get<{ total: number }>(`/figures?document=${id}`)).total).toBeGreaterThan(figures.total)
    })

    it('lead back to the source, character by character', async () => {
      const { items } = await keeper.get<Versions>(`/documents/${id}/versions`)
      const version = items[1]?.id
      const reading = await keeper.get<{ figures: { start: number; end: number; text: string }[] }>(
        `/documents/${version}/reading`,
      )
      for (const figure of reading.figures.slice(0, 12)) {
        const home = await keeper.get<{ document: string; text: string }>(
          `/documents/${version}/origin?start=${figure.start}&end=${figure.end}`,
        )
        expect(home).toMatchObject({ document: id, text: figure.text })
      }
    })

    it('choose which one is current; the source is not removed from under its versions', async () => {
      const { items } = await keeper.get<Versions>(`/documents/${id}/versions`)
      expect(await code(keeper.send('DELETE', `/documents/${id}`))).toBe('has_versions')
      await keeper.send('PUT', `/documents/${id}/current`)
      expect((await keeper.get<{ items: DocumentSummary[] }>('/documents')).items.map(one => one.id)).toEqual([id])
      await keeper.send('PUT', `/documents/${items[1]?.id}/current`)
      expect((await keeper.send('DELETE', `/documents/${items[1]?.id}`)).statusCode).toBe(204)
      expect((await keeper.get<Versions>(`/documents/${id}/versions`)).items).toMatchObject([{ id, isCurrent: true }])
    })
  })

  describe('two copies of one report', () => {
    let id = ''
    let copy = ''
    let other = ''
    const join = (from: string, to: string) => keeper.send('PUT', `/documents/${from}/joined`, { to })
    beforeAll(async () => {
      id = (await send('damaged.txt', damaged)).id
      copy = (await send('clean.txt', clean)).id
      other = (await send('2023.txt', readFileSync(join_('chengchuan-2023.txt'), 'utf8'))).id
    })
    const join_ = (name: string): string => `${samples}/${name}`

    it.each<[string, () => Promise<{ statusCode: number; body: string }>, string]>([
      ['another year', () => join(other, id), 'not_same_report'],
      ['itself', () => join(id, id), 'not_same_report'],
      ['what is not there', () => join(copy, '0'), 'document_not_found'],
      ['a stranger', () => office.as('public').send('PUT', `/documents/${copy}/joined`, { to: id }), 'login_needed'],
      ['a parting of what was never joined', () => keeper.send('DELETE', `/documents/${id}/joined`), 'not_joined'],
      ['a comparison with nothing', () => keeper.send('GET', `/documents/${id}/compare/0`), 'document_not_found'],
    ])('refuse %s', async (_, ask, expected) => {
      expect(await code(ask())).toBe(expected)
    })

    it('are offered, compared, joined by somebody, and parted again', async () => {
      const offered = await keeper.get<{ items: { document: DocumentSummary; shared: number }[] }>(
        `/documents/${id}/copies`,
      )
      expect(offered.items.map(({ document }) => document.id)).toEqual([copy])
      const comparison = ComparisonSchema.parse(await keeper.get(`/documents/${copy}/compare/${id}`))
      expect(comparison.figures.map(({ first, second }) => [first?.text, second?.text])).toContainEqual([
        '5.9%',
        '6.9%',
      ])
      const joined = await join(copy, id)
      expect(VersionsSchema.parse(joined.json()).items.map(one => [one.id, one.version, one.isCurrent])).toEqual([
        [id, 1, true],
        [copy, 2, false],
      ])
      expect((await keeper.get<{ items: DocumentSummary[] }>('/documents')).items.map(one => one.id)).toEqual([
        other,
        id,
      ])
      expect((await keeper.get<{ items: unknown[] }>(`/documents/${id}/copies`)).items).toEqual([])
      await keeper.send('PUT', `/documents/${copy}/current`)
      await keeper.send('DELETE', `/documents/${copy}/joined`)
      const listed = await keeper.get<{ items: DocumentSummary[] }>('/documents')
      expect(listed.items.map(one => one.id).sort()).toEqual([id, copy, other].sort())
    })
  })

  describe('an archive', () => {
    it('is taken in file by file; what cannot be read is named and costs the others nothing', async () => {
      const bytes = zipOf([
        { name: '报告/一.txt', content: '云岭县2019年政府工作报告\n全年增长5.1%。' },
        { name: '空.txt', content: '' },
        { name: '二.txt', content: '云岭县2020年政府工作报告\n全年增长3.1%。' },
      ])
      const answer = await keeper.upload('/documents', {}, { name: 'reports.zip', content: bytes })
      expect(answer.statusCode).toBe(201)
      const uploaded = UploadedSchema.parse(answer.json())
      expect('items' in uploaded && uploaded.items.map(item => [item.name, item.isNew, item.problem?.code])).toEqual([
        ['报告/一.txt', true, undefined],
        ['空.txt', false, 'file_empty'],
        ['二.txt', true, undefined],
      ])
      expect((await keeper.upload('/documents', {}, { name: 'reports.zip', content: bytes })).statusCode).toBe(200)
      const broken = await keeper.upload('/documents', {}, { name: 'b.zip', content: bytes.slice(0, 60) })
      expect(broken.json()).toMatchObject({ code: 'file_damaged' })
    })
  })
})

describe('the service on this machine', () => {
  it('lets its owner repair without an account', async () => {
    const store = await openEmptyStore()
    const app: FastifyInstance = await createApp({ store, webFolder: '/nowhere' })
    const owner = clientOf(app)
    const answer = await owner.upload('/documents', {}, { name: 'a.txt', content: damaged })
    const { id } = DocumentSummarySchema.parse(answer.json())
    const { items } = await owner.get<Proposals>(`/documents/${id}/proposals`)
    const decided = await owner.send('PUT', `/documents/${id}/proposals/${items[0]?.id}`, { decision: 'accepted' })
    expect(ProposalsSchema.parse(decided.json()).counts.accepted).toBe(1)
    await app.close()
    await store.close()
  })
})
