import { describe, expect, it } from 'vitest'
import type { DivisionMap } from '../../client/divisions.ts'
import type { ProjectRow } from '../../client/projects.ts'
import { areasOf, aspectOf, linesOf, pointsOf } from './map-shapes.ts'

const ring = (west: number, south: number) => [
  [west, south],
  [west + 2, south],
  [west + 2, south + 4],
  [west, south],
]
const map: DivisionMap = {
  features: [
    {
      type: 'Feature',
      properties: { code: 'a', name: '甲县' },
      geometry: { type: 'Polygon', coordinates: [ring(0, 58)] },
    },
    {
      type: 'Feature',
      properties: { code: 'b', name: '乙县', cp: [5, 59] },
      geometry: { type: 'MultiPolygon', coordinates: [[ring(4, 58)], [ring(8, 58)]] },
    },
    {
      type: 'Feature',
      properties: { name: '某江' },
      geometry: {
        type: 'LineString',
        coordinates: [
          [0, 58],
          [9, 60],
        ],
      },
    },
  ],
}

describe('the shapes of a map', () => {
  it('name their areas in the middle, or where the file says', () =>
    expect(areasOf(map)).toEqual([
      { code: 'a', name: '甲县', at: [1, 60] },
      { code: 'b', name: '乙县', at: [5, 59] },
    ]))

  it('keep rivers apart from areas', () => expect(linesOf(map)).toHaveLength(1))

  it('narrow degrees of longitude in the north: by half at 60°', () => expect(aspectOf(map)).toBeCloseTo(0.5, 6))
})

describe('pointsOf', () => {
  const at = (id: string, place: ProjectRow['place']) => ({ id, place }) as ProjectRow
  it('stands projects at their point, or side by side in their division, or nowhere', () => {
    const points = pointsOf(
      [
        at('p1', { kind: 'point', longitude: '1.5', latitude: '59' }),
        at('p2', { kind: 'division', code: 'b' }),
        at('p3', { kind: 'division', code: 'b' }),
        at('p4', { kind: 'division', code: 'zz' }),
        at('p5', null),
      ],
      areasOf(map),
    )
    expect(points.get('p1')).toEqual([1.5, 59])
    const [second, third] = [points.get('p2'), points.get('p3')]
    expect(second?.[1]).toBe(third?.[1])
    expect(second?.[0]).toBeLessThan(third?.[0] ?? 0)
    expect([points.has('p4'), points.has('p5')]).toEqual([false, false])
  })
})
