import { sql } from 'drizzle-orm'
import type { Actor } from 'duban-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { change } from '../change.ts'
import { inspectStore } from './inspect.ts'
import { lastEntry, listLog, verifyStoredLog } from './log.ts'
import type { Store } from './open.ts'
import { onEachDatabase } from './test-databases.ts'

const actor: Actor = { person: '李敏', post: '督查室主任', unit: '督查室', role: 'supervisor' }
const author = { actor, address: '127.0.0.1' }
const clock = { now: () => new Date('2024-03-01T01:30:00Z') }

onEachDatabase(database => {
  let store: Store
  beforeAll(async () => {
    store = await database.open()
  })
  afterAll(async () => {
    await store.close()
    await database.close()
  })
  const write = (action: string, id: string) =>
    change(store, author, clock, ({ note }) => note(action, { kind: 'task', id }, { to: '6' }))

  describe('the log', () => {
    it('takes no change without an entry, and no entry without its change', async () => {
      await expect(change(store, author, clock, async () => 'nothing noted')).rejects.toThrow(
        'the log does not tell of',
      )
      const broken = change(store, author, clock, async ({ note }) => {
        await note('target.revise', { kind: 'task', id: 't1' })
        throw new Error('later')
      })
      await expect(broken).rejects.toThrow('later')
      expect(await lastEntry(store.db)).toBeNull()
    })

    it('chains what is written at the same time, one after another, each a little later', async () => {
      await Promise.all(['t1', 't2', 't1', 't3'].map(id => write('target.revise', id)))
      const { entries, flaw } = await verifyStoredLog(store.db)
      expect({ entries, flaw }).toEqual({ entries: 4, flaw: null })
      expect(await lastEntry(store.db)).toMatchObject({ number: 4, at: '2024-03-01T09:30:00.003+08:00', by: actor })
    })

    it('tells the story of one subject, page after page, and the whole newest first', async () => {
      const first = await listLog(store.db, { kind: 'task', subject: 't1', limit: 1 })
      const second = await listLog(store.db, { kind: 'task', subject: 't1', limit: 1, cursor: first.next ?? '' })
      expect([first.total, second.next]).toEqual([2, null])
      expect(first.items[0]?.number).toBeLessThan(second.items[0]?.number ?? 0)
      const whole = await listLog(store.db, { limit: 10 })
      expect(whole.items.map(entry => entry.number)).toEqual([4, 3, 2, 1])
    })

    it.each(["update log_entries set person = 'x'", 'delete from log_entries', 'truncate log_entries'])(
      'the database itself refuses: %s',
      async statement => {
        const failure = await store.db.execute(sql.raw(statement)).catch((error: Error) => String(error.cause))
        expect(failure).toContain('log_entries only grows')
        expect((await verifyStoredLog(store.db)).entries).toBe(4)
      },
    )

    it('shows the first broken entry of one that was tampered with, and an end that was cut off', async () => {
      const head = (await lastEntry(store.db))?.hash
      await store.db.execute(sql`alter table log_entries disable trigger log_entries_append_only`)
      await store.db.execute(sql`delete from log_entries where number = 4`)
      expect((await inspectStore(store.db)).troubles).toEqual([])
      expect((await inspectStore(store.db, head)).troubles).toEqual([`the log no longer has the entry ${head}`])
      await store.db.execute(sql`update log_entries set person = '某人' where number = 2`)
      expect((await inspectStore(store.db)).troubles).toEqual(['log entry 2: its content is not what was written'])
    })
  })
})
