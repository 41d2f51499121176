import { describe, expect, it } from 'vitest'
import { type Upload, uploadsAfter } from './queue.ts'

const upload = (id: number, state: Upload['state']): Upload => ({
  id,
  state,
  file: new File([], `${id}.txt`),
  sent: 0,
  document: null,
  items: [],
  error: null,
})

describe('uploadsAfter', () => {
  it('adds files in order and lets finished ones go, but not the refused', () => {
    const before = [upload(1, 'done'), upload(2, 'refused'), upload(3, 'known'), upload(4, 'sending')]
    const after = uploadsAfter(before, { type: 'added', files: [new File([], 'a'), new File([], 'b')], firstId: 5 })
    expect(after.map(({ id, state }) => [id, state])).toEqual([
      [2, 'refused'],
      [4, 'sending'],
      [5, 'waiting'],
      [6, 'waiting'],
    ])
  })
  it('changes one upload alone', () => {
    const after = uploadsAfter([upload(1, 'sending'), upload(2, 'waiting')], {
      type: 'changed',
      id: 1,
      change: { sent: 0.5 },
    })
    expect(after.map(({ sent }) => sent)).toEqual([0.5, 0])
  })
  it('keeps what is under way when the list is closed', () => {
    const before = [upload(1, 'done'), upload(2, 'sending'), upload(3, 'refused'), upload(4, 'waiting')]
    expect(uploadsAfter(before, { type: 'cleared' }).map(({ id }) => id)).toEqual([2, 4])
  })
})
