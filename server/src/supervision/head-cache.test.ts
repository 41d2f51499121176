import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { change, commandAuthor } from '../change.ts'
import type { Store } from '../store/open.ts'
import { openEmptyStore } from '../store/test-databases.ts'
import { createHeadCache } from './head-cache.ts'

const clock = { now: () => new Date('2024-03-01T01:30:00Z') }

describe('answers kept until the log grows', () => {
  let store: Store
  beforeAll(async () => {
    store = await openEmptyStore()
  })
  afterAll(() => store.close())
  const grow = () =>
    change(store, commandAuthor, clock, ({ note }) => note('report.accept', { kind: 'task', id: 't1' }))
  /** Works out a new answer every time that it is called. */
  const counter = () => {
    let times = 0
    return async () => {
      times += 1
      return times
    }
  }

  it('are worked out once for all who ask at once, and again after a change', async () => {
    const cache = createHeadCache()
    const work = counter()
    const ask = () => cache.answer(store.db, 'board', work)
    expect(await Promise.all([ask(), ask(), ask()])).toEqual([1, 1, 1])
    await grow()
    expect(await ask()).toBe(2)
    expect(await ask()).toBe(2)
  })

  it('are kept apart by their keys', async () => {
    const cache = createHeadCache()
    const work = counter()
    expect(await cache.answer(store.db, 'a', work)).toBe(1)
    expect(await cache.answer(store.db, 'b', work)).toBe(2)
    expect(await cache.answer(store.db, 'a', work)).toBe(1)
  })

  it('that were begun before a change are not given to whoever asks after it', async () => {
    const cache = createHeadCache()
    const gate = Promise.withResolvers<string>()
    const early = cache.answer(store.db, 'board', () => gate.promise)
    await cache.answer(store.db, 'other', async () => 'begun')
    await grow()
    const late = cache.answer(store.db, 'board', async () => 'after the change')
    expect(await late).toBe('after the change')
    gate.resolve('before the change')
    expect(await early).toBe('before the change')
    expect(await cache.answer(store.db, 'board', async () => 'again')).toBe('after the change')
  })

  it('are not kept where they failed', async () => {
    const cache = createHeadCache()
    const fail = () => cache.answer(store.db, 'board', () => Promise.reject(new Error('no database')))
    await expect(fail()).rejects.toThrow('no database')
    expect(await cache.answer(store.db, 'board', async () => 'well')).toBe('well')
  })

  it.each([
    ['their number', { answers: 2, bytes: 1000 }, 1],
    ['their bytes', { answers: 100, bytes: 20 }, 10],
  ])('make room by %s, the one not asked for longest first', async (_, limits, bytes) => {
    const cache = createHeadCache(limits)
    const work = counter()
    const ask = (key: string) => cache.answer(store.db, key, work, () => bytes)
    expect([await ask('a'), await ask('b'), await ask('a'), await ask('c')]).toEqual([1, 2, 1, 3])
    expect(await ask('a')).toBe(1)
    expect(await ask('b')).toBe(4)
  })
})
