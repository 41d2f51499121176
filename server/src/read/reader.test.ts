import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { LIMITS } from './document.ts'
import { createReader, type Reader } from './reader.ts'

const folder = mkdtempSync(join(tmpdir(), 'duban-reader-'))
const readers: Reader[] = []
const readerOf = (options: Parameters<typeof createReader>[0]): Reader => {
  const reader = createReader(options)
  readers.push(reader)
  return reader
}
const file = (name: string, text: string | Uint8Array): string => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

afterAll(async () => {
  for (const reader of readers) await reader.close()
  rmSync(folder, { recursive: true, force: true })
})

const small = file('small.txt', '一、去年工作回顾\n全年增长5.2%。\n')
const large = file('large.txt', '全市新增就业3.2万人，投资增长7.1%。\n'.repeat(1_000_000))

describe('the reader in a process', () => {
  it('refuses with the code of what is wrong, and reads the next file', async () => {
    const reader = readerOf({})
    await expect(reader.read(file('pdf.txt', '%PDF-1.4 x'), 'a.pdf')).rejects.toMatchObject({ code: 'file_damaged' })
    await expect(reader.read(join(folder, 'gone'), 'gone')).rejects.toMatchObject({ code: 'read_failed' })
    const reading = await reader.read(small, 'small.txt')
    expect(reading.document.name).toBe('small.txt')
    expect(reading.text).toContain('5.2%')
  })

  it('stops a file that takes too long, and reads the next', async () => {
    const reader = readerOf({ timeoutMs: 1500, limits: { ...LIMITS, bytes: 1e9, characters: 1e9 } })
    const slow = reader.read(large, 'large.txt')
    const next = reader.read(small, 'small.txt')
    await expect(slow).rejects.toMatchObject({ code: 'read_timeout' })
    // On a busy machine even a small file may take its time, once.
    await next.catch(() => vi.waitFor(() => reader.read(small, 'small.txt'), { timeout: 50_000 }))
  })

  it('survives a file that takes too much memory', async () => {
    const reader = readerOf({ heapMegabytes: 48, limits: { ...LIMITS, bytes: 1e9, characters: 1e9 } })
    await expect(reader.read(large, 'large.txt')).rejects.toMatchObject({ code: 'read_failed' })
    expect((await reader.read(small, 'small.txt')).document.name).toBe('small.txt')
  })
})
