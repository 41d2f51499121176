import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { docxOf, pdfOf } from '../read/sample-files.ts'
import type { Store } from '../store/open.ts'
import { onEachDatabase } from '../store/test-databases.ts'
import { createPageCache } from './page-cache.ts'
import { type Client, openOffice, type TestOffice } from './test-office.ts'

const line = (text: string, y: number) => ({ x: 90, y, text, size: 16 })
const pdf = pdfOf([
  [line('云岭县2024年政府工作报告', 120), line('一、2023年工作回顾', 160), line('全县地区生产总值增长5.9%。', 200)],
  [line('二、2024年工作安排', 120), line('新建学校12所，改造危桥9座。', 160)],
])

onEachDatabase(database => {
  let store: Store
  let office: TestOffice
  let keeper: Client
  let id = ''
  let word = ''
  const send = async (name: string, content: Uint8Array): Promise<string> =>
    (await keeper.upload('/documents', {}, { name, content })).json<{ id: string }>().id
  beforeAll(async () => {
    store = await database.open()
    office = await openOffice(store)
    keeper = office.as('supervisor')
    id = await send('报告.pdf', pdf)
    word = await send('报告.docx', docxOf('<w:p><w:r><w:t>全年增长5.2%。</w:t></w:r></w:p>'))
  })
  afterAll(async () => {
    await office.close()
    await store.close()
    await database.close()
  })

  it.each<[string, () => string, string]>([
    ['the file of a format without pages', () => `/documents/${word}/source`, 'source_not_kept'],
    ['a page of one', () => `/documents/${word}/pages/1.png`, 'source_not_kept'],
    ['a page behind the last', () => `/documents/${id}/pages/3.png`, 'page_not_found'],
    ['what is no page', () => `/documents/${id}/pages/0.png`, 'route_not_found'],
    ['a page in another form', () => `/documents/${id}/pages/1.svg`, 'route_not_found'],
    ['the file of nothing', () => '/documents/0/source', 'document_not_found'],
  ])('refuses %s', async (_, url, code) => {
    expect((await keeper.send('GET', url())).json()).toMatchObject({ code })
  })

  it('gives the file as it came, and its pages drawn', async () => {
    const source = await keeper.send('GET', `/documents/${id}/source`)
    expect(source.rawPayload.equals(Buffer.from(pdf))).toBe(true)
    expect(source.headers['content-type']).toBe('application/pdf')
    const page = await keeper.send('GET', `/documents/${id}/pages/2.png`)
    expect(page.headers['content-type']).toBe('image/png')
    expect(page.rawPayload.readUInt32BE(16)).toBe(1200)
    const again = await keeper.send('GET', `/documents/${id}/pages/2.png`, undefined, {
      'if-none-match': String(page.headers.etag),
    })
    expect(again.statusCode).toBe(304)
  })

  it('tells the size of its pages, on which every figure has its box', async () => {
    const reading = await keeper.get<{
      pages: { width: number; height: number }[]
      figures: { boxes: { page: number; x: number; width: number }[] }[]
    }>(`/documents/${id}/reading`)
    expect(reading.pages.map(({ width, height }) => [width, height])).toEqual([
      [595, 842],
      [595, 842],
    ])
    for (const { boxes } of reading.figures)
      for (const box of boxes) expect(box.x + box.width).toBeLessThanOrEqual(reading.pages[box.page - 1]?.width ?? 0)
    expect(reading.figures.flatMap(({ boxes }) => boxes.map(({ page }) => page))).toEqual([1, 2, 2])
  })
})

describe('the cache of pages', () => {
  it('draws once, lets the page go that was longest not asked for, and keeps no failure', async () => {
    const cache = createPageCache(25)
    const drawn: string[] = []
    const get = (key: string) =>
      cache.get(key, async () => {
        drawn.push(key)
        return new Uint8Array(10)
      })
    await Promise.all([get('a'), get('a')])
    await get('b')
    await get('a')
    await get('c')
    await get('a')
    await get('b')
    expect(drawn).toEqual(['a', 'b', 'c', 'b'])
    await expect(cache.get('d', () => Promise.reject(new Error('no page')))).rejects.toThrow('no page')
    await get('d')
    expect(drawn.at(-1)).toBe('d')
  })
})
