import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { RowTarget } from '../../tasks/types.ts'
import { trackTarget } from './target.ts'
import { readWording } from './wording.ts'

const rows = readFileSync(new URL('../../../../lexicons/target-wording.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter(line => line && !line.startsWith('#'))
  .slice(1)
  .map(line => line.split('\t'))

describe('readWording', () => {
  it.each(rows)('%s sets %s %s', (words, sets, value, _, example) => {
    const wording = readWording(example)
    expect([example.includes(words), sets === 'form' ? wording.form : wording.strength]).toEqual([true, value])
  })
  it('says nothing of words that say nothing', () =>
    expect(readWording('新建学校12所')).toEqual({ form: null, strength: 'expected', cues: [] }))
})

const row = (text: string, over: Partial<RowTarget> = {}): RowTarget => ({
  id: 'g1',
  start: 0,
  end: text.length,
  text,
  indicator: '',
  indicatorId: '',
  kind: 'growth',
  comparator: 'eq',
  value: '5',
  unit: '%',
  reference: null,
  tier: null,
  isMilestone: false,
  ...over,
})

describe('trackTarget', () => {
  it.each<[string, RowTarget, object]>([
    ['a bare number is a floor', row('增长5%'), { form: 'floor', value: '5', strength: 'expected' }],
    ['以上', row('增长5%以上', { comparator: 'ge' }), { form: 'floor' }],
    ['突破 is strict', row('突破500亿元', { kind: 'level', value: '500', comparator: 'ge' }), { form: 'above' }],
    ['左右', row('增长5%左右', { comparator: 'about' }), { form: 'centre' }],
    ['确保', row('确保增长5%'), { strength: 'hard' }],
    [
      'a range',
      row('增长5%至6%', { comparator: 'between', value: ['5', '6'] }),
      { form: 'range', value: '5', high: '6' },
    ],
    [
      'a fall is a ceiling below zero',
      row('能耗下降3%以上', { comparator: 'ge', value: '3' }),
      { form: 'ceiling', value: '-3', direction: 'down' },
    ],
    ['a fall already negative', row('能耗下降3%', { value: '-3' }), { form: 'ceiling', value: '-3' }],
    [
      'a fall of about',
      row('能耗降低2.5%左右', { comparator: 'about', value: '2.5' }),
      { form: 'centre', value: '-2.5', direction: 'down' },
    ],
    [
      'a rise of something that ought to fall stays a rise',
      row('产值增长3%', { value: '3' }),
      { form: 'floor', value: '3' },
    ],
    [
      'CPI 左右 is a cap',
      row('居民消费价格涨幅3%左右', { indicatorId: 'cpi', comparator: 'about', value: '3' }),
      { form: 'ceiling' },
    ],
    [
      'a rate under a line',
      row('失业率控制在5.5%以内', { kind: 'rate', comparator: 'le', value: '5.5' }),
      { form: 'ceiling' },
    ],
    [
      '与经济增长同步',
      row('收入与经济增长同步', { value: null, reference: 'economic_growth' }),
      { form: 'economic_growth', value: null },
    ],
    ['完成下达任务', row('完成省下达任务', { value: null, reference: 'assigned' }), { form: 'assigned' }],
    ['与上年持平', row('与上年持平', { value: null, reference: 'last_year' }), { form: 'hold' }],
    ['a state', row('建成通车', { value: null, isMilestone: true }), { form: 'milestone' }],
    ['no threshold at all', row('持续优化', { value: null }), { form: 'direction' }],
    [
      'the stretch tier',
      row('5%以上、力争6%', { value: '6', tier: 'stretch' }),
      { form: 'floor', strength: 'stretch' },
    ],
    ['the floor tier is no stretch', row('5%以上、力争6%', { tier: 'floor' }), { strength: 'expected' }],
    ['a rank', row('进入前10名', { kind: 'rank', value: '10' }), { form: 'rank' }],
  ])('%s', (_, target, expected) => expect(trackTarget(target, { taskId: 't1' })).toMatchObject(expected))
})
