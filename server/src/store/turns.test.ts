import { describe, expect, it } from 'vitest'
import { takeTurns } from './turns.ts'

/** Counts turns of the event loop for as long as something takes. */
async function turnsDuring(work: Promise<unknown>): Promise<number> {
  const state = { turns: 0, isOver: false }
  const count = (): void => {
    state.turns += 1
    if (!state.isOver) setImmediate(count)
  }
  setImmediate(count)
  await work
  state.isOver = true
  return state.turns
}

describe('turns', () => {
  it('are one for each who asks, in the order of asking', async () => {
    const myTurn = takeTurns()
    const order: number[] = []
    const all = Promise.all([0, 1, 2, 3, 4].map(async i => order.push(await myTurn().then(() => i))))
    expect(await turnsDuring(all)).toBeGreaterThanOrEqual(5)
    expect(order).toEqual([0, 1, 2, 3, 4])
  })

  it('come at once where nobody else asks', async () => {
    const myTurn = takeTurns()
    expect(await turnsDuring(myTurn())).toBeLessThan(4)
    expect(await turnsDuring(myTurn())).toBeLessThan(4)
  })
})
