import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { importReading } from '../import.ts'
import { listDocuments } from './documents.ts'
import { inspectStore } from './inspect.ts'
import { lockFolder } from './lock.ts'
import { openStore } from './open.ts'
import { sampleReading } from './sample-reading.ts'

const root = mkdtempSync(join(tmpdir(), 'duban-store-'))
let folder = ''
let made = 0
beforeEach(() => {
  folder = join(root, String(++made))
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

/** A process id that no process has: one that just ended. */
const endedProcess = (): Promise<number> =>
  new Promise(resolve => {
    const child = spawn(process.execPath, ['-e', ''])
    child.once('exit', () => resolve(child.pid ?? 0))
  })

describe('the lock of a data folder', () => {
  beforeEach(() => mkdirSync(folder))

  it('is refused to a second holder, and free once released', () => {
    const lock = lockFolder(folder)
    expect(() => lockFolder(folder)).toThrow(expect.objectContaining({ code: 'store_locked' }))
    lock.release()
    lock.release()
    lockFolder(folder).release()
    expect(existsSync(join(folder, 'lock'))).toBe(false)
  })

  it.each<[string, () => Promise<string>]>([
    ['a process that ended', async () => `${await endedProcess()} 12345\n`],
    ['a crash before anything was written', async () => ''],
    ['something else', async () => 'hello\n'],
  ])('left by %s is taken over', async (_, content) => {
    writeFileSync(join(folder, 'lock'), await content())
    lockFolder(folder).release()
  })

  it.runIf(existsSync('/proc/self/stat'))('left by a process whose number another one has now is taken over', () => {
    writeFileSync(join(folder, 'lock'), `${process.ppid} 1\n`)
    lockFolder(folder).release()
  })

  it('of another living process is left alone', () => {
    const path = join(folder, 'lock')
    writeFileSync(path, `${process.ppid} \n`)
    expect(() => lockFolder(folder)).toThrow(expect.objectContaining({ parameters: { folder, pid: process.ppid } }))
    expect(readFileSync(path, 'utf8')).toBe(`${process.ppid} \n`)
  })
})

describe('a store in a folder', () => {
  it('keeps what was imported, refuses a second opener, and can be opened again', async () => {
    const store = await openStore({ folder })
    await importReading(store, sampleReading(2024))
    await expect(openStore({ folder })).rejects.toMatchObject({ code: 'store_locked' })
    await store.close()
    const again = await openStore({ folder })
    expect((await listDocuments(again.db, { limit: 9 })).items.map(({ year }) => year)).toEqual([2024])
    await again.close()
  })

  it('that a newer version wrote is not touched', async () => {
    const store = await openStore({ folder })
    await store.db.execute(sql`insert into duban_migrations (step, hash) values (1000, 'later')`)
    await store.close()
    await expect(openStore({ folder })).rejects.toMatchObject({ code: 'store_newer' })
    expect(existsSync(join(folder, 'lock'))).toBe(false)
  })

  it('that was never finished is made anew', async () => {
    mkdirSync(join(folder, 'database'), { recursive: true })
    writeFileSync(join(folder, 'database/PG_VERSION'), '18')
    const store = await openStore({ folder })
    expect((await inspectStore(store.db)).counts.documents).toBe(0)
    await store.close()
  })

  it('that cannot be a folder is refused with a reason', async () => {
    writeFileSync(folder, 'a file')
    await expect(openStore({ folder })).rejects.toMatchObject({ code: 'store_unusable' })
  })

  it('that is damaged is refused, not made anew', async () => {
    const store = await openStore({ folder })
    await store.close()
    rmSync(join(folder, 'database/global'), { recursive: true })
    await expect(openStore({ folder })).rejects.toMatchObject({ code: 'store_unusable' })
    expect(existsSync(join(folder, 'database/base'))).toBe(true)
  })
})

describe('a server that does not answer', () => {
  it('is named without its password', async () => {
    const refused = openStore({ databaseUrl: 'postgres://duban:geheim@127.0.0.1:1/duban' })
    await expect(refused).rejects.toMatchObject({ code: 'store_unreachable' })
    await expect(refused).rejects.not.toThrow(/geheim/)
  })
})

describe('a process killed in the middle of an import', () => {
  it.each(['figures', 'entries'])(
    'while %s are written leaves the import before it whole and nothing of its own',
    async step => {
      const child = spawn(process.execPath, [join(import.meta.dirname, 'killed-import.ts'), folder, step])
      let said = ''
      const ended = new Promise(resolve => child.once('exit', (_code, signal) => resolve(signal)))
      for await (const chunk of child.stdout) {
        said += chunk
        if (said.includes('in the middle')) child.kill('SIGKILL')
      }
      expect(await ended).toBe('SIGKILL')
      expect(said).toBe('acknowledged\nin the middle\n')
      const store = await openStore({ folder })
      const { counts, troubles } = await inspectStore(store.db)
      expect(troubles).toEqual([])
      expect((await listDocuments(store.db, { limit: 9 })).items.map(({ year }) => year)).toEqual([2023])
      expect(counts.figures).toBe(sampleReading(2023).figures.length)
      expect((await importReading(store, sampleReading(2024))).isNew).toBe(true)
      await store.close()
    },
  )
})
