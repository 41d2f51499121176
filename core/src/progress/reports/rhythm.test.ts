import { describe, expect, it } from 'vitest'
import { isLightCounted, isReportedOn, type Noded, type Rhythm } from './rhythm.ts'

const months = Array.from({ length: 12 }, (_, i) => `2024-${String(i + 1).padStart(2, '0')}`)
const undated: Noded = { nodes: [], deadline: { day: null } }
const dated: Noded = { nodes: [{ by: '2024-04-30' }, { by: '2024-08-01' }], deadline: { day: '2024-10-31' } }

describe('a task owes reports', () => {
  it.each<[Rhythm, string, Noded, string]>([
    ['monthly', 'nothing dated', undated, '01 02 03 04 05 06 07 08 09 10 11 12'],
    ['quarterly', 'nothing dated', undated, '03 06 09 12'],
    ['quarterly', 'nodes', dated, '03 06 09 12'],
    ['nodes', 'nodes and a deadline', dated, '04 08 10 12'],
    ['nodes', 'nothing dated', undated, '12'],
    ['nodes', 'a deadline in another year', { ...undated, deadline: { day: '2025-03-31' } }, '12'],
  ])('%s, with %s', (rhythm, _, task, expected) => {
    const asked = months.filter(month => isReportedOn(rhythm, month, task))
    expect(asked.map(month => month.slice(5)).join(' ')).toBe(expected)
  })
})

describe('lights in a row are counted', () => {
  it.each<[Rhythm, number]>([
    ['monthly', 12],
    ['quarterly', 4],
    ['nodes', 12],
  ])('%s at %i month ends', (rhythm, count) =>
    expect(months.filter(month => isLightCounted(rhythm, month))).toHaveLength(count),
  )
})
