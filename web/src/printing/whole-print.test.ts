import { afterEach, describe, expect, it, vi } from 'vitest'
import {
  addPartedList,
  forgetPrint,
  hasPartsMissing,
  loadAll,
  onPrintPhase,
  type Parts,
  printPhase,
  printWhole,
} from './whole-print.ts'

/** A list of so many parts, of which the one at `broken` cannot be fetched. */
const parts = (count: number, broken = 0, at = 1): Parts => ({
  hasNextPage: at < count,
  isError: at === broken,
  fetchNextPage: async () => parts(count, broken, at + 1),
})

afterEach(forgetPrint)

describe('loading all parts', () => {
  it.each([
    ['one part', parts(1), true],
    ['several', parts(4), true],
    ['one that fails on the way', parts(4, 3), false],
    ['one that failed before', { ...parts(4), isError: true }, true],
  ] as const)('of %s', async (_, list, expected) => {
    expect(await loadAll(list)).toBe(expected)
  })
})

describe('printing the whole', () => {
  it('waits for all lists of the page, and says so meanwhile', async () => {
    let isWhole = false
    const remove = addPartedList({
      isWhole: () => isWhole,
      load: async () => {
        isWhole = true
        return true
      },
    })
    const phases: string[] = []
    const stop = onPrintPhase(() => phases.push(printPhase()))
    const print = vi.fn(() => expect(isWhole).toBe(true))
    expect(hasPartsMissing()).toBe(true)
    await printWhole(print)
    expect(print).toHaveBeenCalledOnce()
    expect(phases).toEqual(['reading', 'idle'])
    expect(hasPartsMissing()).toBe(false)
    stop()
    remove()
  })

  it('prints nothing where a part could not be brought', async () => {
    const remove = addPartedList({ isWhole: () => false, load: async () => false })
    const print = vi.fn()
    await printWhole(print)
    expect(print).not.toHaveBeenCalled()
    expect(printPhase()).toBe('failed')
    remove()
    expect(hasPartsMissing()).toBe(false)
  })

  it('begins once, however often one asks', async () => {
    const print = vi.fn()
    await Promise.all([printWhole(print), printWhole(print)])
    expect(print).toHaveBeenCalledOnce()
  })
})
