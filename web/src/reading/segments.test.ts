import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Mark, marksBySpan, runsOf, segmentsOf } from './segments.ts'

const mark = (id: string, start: number, end: number, layer: Mark['layer'] = 'figures'): Mark => ({
  id,
  layer,
  start,
  end,
})
const shown = (marks: Mark[], start = 0, end = 10): string[] =>
  segmentsOf({ start, end }, marks).map(
    ({ start, end, marks }) => `${start}-${end}:${marks.map(({ id }) => id).join('')}`,
  )

describe('segmentsOf', () => {
  it.each([
    ['no mark', [], ['0-10:']],
    ['one in the middle', [mark('a', 3, 5)], ['0-3:', '3-5:a', '5-10:']],
    ['one on all of it', [mark('a', 0, 10)], ['0-10:a']],
    ['two that touch', [mark('a', 2, 4), mark('b', 4, 6)], ['0-2:', '2-4:a', '4-6:b', '6-10:']],
    ['two that overlap', [mark('a', 2, 6), mark('b', 4, 8)], ['0-2:', '2-4:a', '4-6:ab', '6-8:b', '8-10:']],
    ['one inside another', [mark('a', 1, 9), mark('b', 4, 5)], ['0-1:', '1-4:a', '4-5:ab', '5-9:a', '9-10:']],
    ['two on one place', [mark('a', 2, 4), mark('b', 2, 4)], ['0-2:', '2-4:ab', '4-10:']],
    ['one that reaches in from before', [mark('a', -5, 2)], ['0-2:a', '2-10:']],
    ['one that is empty', [mark('a', 4, 4)], ['0-10:']],
    ['one beyond the end', [mark('a', 10, 12)], ['0-10:']],
  ])('%s', (_, marks, expected) => {
    expect(shown(marks)).toEqual(expected)
  })

  it('loses no character and no mark, whatever overlaps', () => {
    const anyMark = fc
      .tuple(fc.nat(60), fc.integer({ min: 1, max: 30 }))
      .map(([start, length]) => [start, start + length] as const)
    fc.assert(
      fc.property(fc.array(anyMark, { maxLength: 12 }), spans => {
        const marks = spans.map(([start, end], index) => mark(`m${index}`, start, end))
        const segments = segmentsOf({ start: 0, end: 100 }, marks)
        expect(segments[0]?.start).toBe(0)
        expect(segments.at(-1)?.end).toBe(100)
        segments.slice(1).forEach((segment, index) => {
          expect(segment.start).toBe(segments[index]?.end)
        })
        for (const one of marks) {
          const own = segments.filter(segment => segment.marks.includes(one))
          expect(own.reduce((sum, { start, end }) => sum + end - start, 0)).toBe(one.end - one.start)
        }
      }),
    )
  })
})

describe('runsOf', () => {
  const links = (marks: Mark[]): string[] =>
    runsOf(segmentsOf({ start: 0, end: 10 }, marks)).map(({ link, start, end }) => `${start}-${end}:${link?.id ?? ''}`)

  it.each([
    ['a task is no link', [mark('t', 2, 8, 'tasks')], ['0-10:']],
    ['a figure cut by a task stays one link', [mark('f', 2, 6), mark('t', 4, 8, 'tasks')], ['0-2:', '2-6:f', '6-10:']],
    [
      'the shorter of two is the link',
      [mark('g', 0, 8, 'targets'), mark('f', 3, 5)],
      ['0-3:g', '3-5:f', '5-8:g', '8-10:'],
    ],
    ['on one place the first is the link', [mark('f', 3, 5), mark('g', 3, 5, 'targets')], ['0-3:', '3-5:f', '5-10:']],
  ])('%s', (_, marks, expected) => {
    expect(links(marks)).toEqual(expected)
  })
})

describe('marksBySpan', () => {
  it('gives each line the marks that touch it, one that crosses lines to both', () => {
    const lines = [
      { start: 0, end: 5 },
      { start: 6, end: 10 },
      { start: 12, end: 20 },
    ]
    const dealt = marksBySpan(lines, [mark('a', 1, 2), mark('b', 4, 8), mark('c', 10, 12), mark('d', 13, 14)])
    expect(dealt.map(marks => marks.map(({ id }) => id))).toEqual([['a', 'b'], ['b'], ['d']])
  })
})
