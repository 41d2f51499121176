import { describe, expect, it } from 'vitest'
import { read } from '../pipeline.ts'
import type { Figure } from '../statements/types.ts'
import { buildLedger } from './ledger.ts'

const figure = (over: Partial<Figure>): Figure => ({
  id: 'f1',
  start: 0,
  end: 4,
  text: '5.5%',
  value: '5.5',
  unit: '%',
  kind: 'growth',
  comparator: 'eq',
  modality: 'achieved',
  indicator: '地区生产总值',
  indicatorSpan: null,
  indicatorId: 'gdp',
  period: '2023',
  region: '',
  basis: 'yoy',
  cues: [],
  section: 's0',
  copyOf: null,
  trust: 'sound',
  ...over,
})

describe('buildLedger', () => {
  it('brings the names of one indicator into one line', () => {
    const entries = buildLedger([figure({}), figure({ id: 'f2', indicator: 'GDP' })], [])
    expect(entries).toMatchObject([{ id: 'e1', indicator: '地区生产总值', figures: ['f1', 'f2'], kinds: ['growth'] }])
  })

  it.each([
    ['another place', { region: '新会' }],
    ['another period', { period: '2022' }],
    ['another basis', { basis: 'annual_average' as const }],
    ['another indicator', { indicatorId: '', indicator: '竹笋产量' }],
  ])('keeps %s apart', (_, over) => {
    expect(buildLedger([figure({}), figure({ id: 'f2', ...over })], [])).toHaveLength(2)
  })

  it('counts a copied passage once', () => {
    expect(buildLedger([figure({}), figure({ id: 'f2', copyOf: 'f1' })], [])[0].figures).toEqual(['f1'])
  })

  it('gives targets without a number a line of their own', () => {
    const reading = read('一、2024年工作安排\n主要预期目标是：地区生产总值增长5%；居民收入与经济增长同步。')
    const line = reading.ledger.find(entry => entry.indicatorId === 'income_per_capita')
    expect(line).toMatchObject({ period: '2024', basis: 'yoy', figures: [], targets: ['g2'] })
  })
})
