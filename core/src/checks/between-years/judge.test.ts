import { describe, expect, test } from 'vitest'
import type { Comparator, Figure, Target } from '../../statements/types.ts'
import { buildContext, type Mention } from '../context.ts'
import { markedText } from '../marked-text.ts'
import { defaultSettings } from '../settings.ts'
import { actualOf, goalOf, judge } from './judge.ts'

function mentionOf(marked: string): { readonly mention: Mention; readonly words: string } {
  const { text, figures } = markedText(marked)
  const [mention] = buildContext({ text, figures, targets: [], tasks: [], ledger: [] }, defaultSettings).mentions
  return { mention, words: text.folded }
}

function targetOf(figure: Figure, tier: Target['tier']): Target {
  const { indicator, indicatorId, comparator, value, unit, period, region, start, end, text } = figure
  const reference = null
  const rest = { id: 't1', start, end, text, headline: true, figure: figure.id, tier, reference }
  return { ...rest, indicator, indicatorId, comparator, value, unit, period, region }
}

function outcome(set: string, done: string): string {
  const { mention, words } = mentionOf(set)
  const goal = goalOf(targetOf(mention.figure, null), mention.figure, mention.reach, words, defaultSettings)
  const answer = mentionOf(done).mention
  return `${judge(goal, actualOf(answer.figure, answer.reach), defaultSettings)} by ${goal.rule}`
}

const growth = (text: string, comparator: Comparator = 'eq', more = '') =>
  `[${text}|growth|地区生产总值|comparator=${comparator}${more}]`

describe('the wording of a target decides', () => {
  test.each([
    ['a bare number is reached', `增长${growth('3%')}`, `增长${growth('3.0%')}`, 'met by point'],
    ['a tenth short', `增长${growth('5.5%')}`, `增长${growth('5.4%')}`, 'nearly by point'],
    ['a floor, at the printed digits', `增长${growth('5.5%', 'ge')}以上`, `增长${growth('5.5%')}`, 'met by floor'],
    ['below a floor', `增长${growth('5.5%', 'ge')}以上`, `增长${growth('5.3%')}`, 'missed by floor'],
    ['about', `增长${growth('6%', 'about')}左右`, `增长${growth('5.9%')}`, 'met by about'],
    ['about, too far below', `增长${growth('6%', 'about')}左右`, `增长${growth('5.2%')}`, 'missed by about'],
    ['far above', `增长${growth('5%')}`, `增长${growth('12.4%')}`, 'exceeded by point'],
    ['passing a mark', '突破[500亿元|level|产值|comparator=ge]', '达到[500.0亿元|level|产值]', 'nearly by strict'],
    ['passed a mark', '突破[500亿元|level|产值|comparator=ge]', '达到[512亿元|level|产值]', 'met by strict'],
    ['a stretch', '力争增长[6%|growth|产值]', '增长[5.9%|growth|产值]', 'nearly by stretch'],
    ['a cap', '控制在[31微克|level|细颗粒物浓度|comparator=le]以内', '[30.6微克|level|细颗粒物浓度]', 'met by cap'],
    [
      'above a cap',
      '控制在[31微克|level|细颗粒物浓度|comparator=le]以内',
      '[33.6微克|level|细颗粒物浓度]',
      'missed by cap',
    ],
    [
      'prices about 3 are a cap',
      '涨幅[3%|growth|居民消费价格|comparator=about]左右',
      '上涨[0.2%|growth|居民消费价格]',
      'met by cap_about',
    ],
    [
      'prices above it',
      '涨幅[3%|growth|居民消费价格|comparator=about]左右',
      '上涨[3.4%|growth|居民消费价格]',
      'missed by cap_about',
    ],
    [
      'a fall that is large enough',
      '下降[5%|growth|死亡人数|comparator=ge]以上',
      '下降[9.8%|growth|死亡人数]',
      'met by fall',
    ],
    [
      'a rise where a fall was set',
      '下降[5%|growth|死亡人数|comparator=ge]以上',
      '增长[1.0%|growth|死亡人数]',
      'missed by fall',
    ],
    [
      'a fall that narrows',
      '投资降幅收窄[10%|growth|房地产投资|comparator=le]以内',
      '下降[8.6%|growth|房地产投资]',
      'met by fall_cap',
    ],
    ['a rank', '进入全省前[10|rank|考评|comparator=le]', '列第[8|rank|考评]', 'met by rank'],
    ['one place short', '进入全省前[10|rank|考评|comparator=le]', '列第[11|rank|考评]', 'nearly by rank'],
    ['a count nearly reached', '新增托位[1500个|level|托位]', '新增托位[1460个|level|托位]', 'nearly by point'],
    [
      'a number left open',
      '营业收入[2000亿元|level|营业收入]',
      '营业收入超[1900亿元|level|营业收入|comparator=ge]',
      'unknown by point',
    ],
  ])('%s', (_, set, done, expected) => expect(outcome(set, done)).toBe(expected))
})
