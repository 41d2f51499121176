import type { Entry, Figure, Reading } from 'duban-core'
import { describe, expect, it } from 'vitest'
import { neighboursOf } from './neighbours.ts'

const figure = (id: string, start: number, more: Partial<Figure> = {}): Figure => ({
  id,
  start,
  end: start + 2,
  text: '5%',
  value: '5',
  unit: '%',
  kind: 'growth',
  comparator: 'eq',
  modality: 'achieved',
  indicator: '粮食产量',
  indicatorSpan: null,
  indicatorId: '',
  period: '2025',
  region: '',
  basis: '',
  cues: [],
  section: 's1',
  copyOf: null,
  trust: 'sound',
  ...more,
})
const entry = (id: string, figures: string[], more: Partial<Entry> = {}): Entry => ({
  id,
  indicator: '粮食产量',
  indicatorId: '',
  region: '',
  period: '2025',
  kinds: ['growth'],
  basis: '',
  figures,
  targets: [],
  ...more,
})
const reading: Pick<Reading, 'figures' | 'targets' | 'ledger'> = {
  figures: [
    figure('f1', 0),
    figure('f2', 10),
    figure('f3', 20, { period: '2024' }),
    figure('f4', 30, { indicator: '' }),
    figure('f5', 40, { copyOf: 'f1' }),
    figure('f6', 50, { region: '云河县' }),
  ],
  targets: [],
  ledger: [
    entry('e1', ['f1', 'f2']),
    entry('e2', ['f3'], { period: '2024' }),
    entry('e3', ['f4'], { indicator: '' }),
    entry('e4', ['f6'], { region: '云河县' }),
  ],
}

describe('neighboursOf', () => {
  it.each([
    ['other mentions and other periods, not other places', 'f1', ['f2'], ['f3']],
    ['other periods alone', 'f3', [], ['f1']],
    ['nothing for a figure without an indicator', 'f4', [], []],
    ['of a copy, those of the first and the first itself', 'f5', ['f1', 'f2'], ['f3']],
    ['nothing for an unknown id', 'f99', [], []],
  ])('finds %s', (_, id, mentions, others) => {
    const found = neighboursOf(reading, id)
    expect(found.mentions.map(one => one.id)).toEqual(mentions)
    expect(found.others.map(one => one.figure.id)).toEqual(others)
  })
})
