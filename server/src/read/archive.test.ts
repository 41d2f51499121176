import { describe, expect, it } from 'vitest'
import { expandArchive } from './archive.ts'
import { LIMITS } from './document.ts'
import { readDocument } from './read-document.ts'
import { docxOf, zipOf } from './sample-files.ts'

const source = (bytes: Uint8Array) => ({ name: 'reports.zip', bytes })

describe('an archive of several files', () => {
  const bytes = zipOf([
    { name: '2023/报告.txt', content: '增长5%。' },
    { name: '__MACOSX/._报告.txt', content: 'x' },
    { name: '2024.txt', content: '增长6%。' },
  ])

  it('is its files, without what the system put beside them', async () => {
    const files = await expandArchive(source(bytes))
    expect(files.map(({ name }) => name)).toEqual(['2023/报告.txt', '2024.txt'])
    expect((await readDocument(files[1])).text).toBe('增长6%。')
  })

  it('is refused where one document is asked for, with the number of its files', async () => {
    await expect(readDocument(source(bytes))).rejects.toMatchObject({ code: 'archive_given', parameters: { count: 2 } })
  })

  it('is stopped at the limit of files', async () => {
    const many = zipOf(Array.from({ length: 30 }, (_, i) => ({ name: `${i}.txt`, content: '增长' })))
    await expect(expandArchive(source(many), { ...LIMITS, files: 20 })).rejects.toMatchObject({
      code: 'archive_too_large',
    })
  })

  it('is not what a Word file or a text is', async () => {
    for (const other of [docxOf(''), new TextEncoder().encode('增长5%。')])
      expect(await expandArchive(source(other))).toEqual([source(other)])
  })
})
