import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Colour } from '../lights/rules.ts'
import type { Rhythm } from '../reports/rhythm.ts'
import { lintLadder } from './ladder-lint.ts'
import {
  type LadderValues,
  ladderFor,
  ladderProfiles,
  ladderReason,
  monthsAsked,
  monthsInRow,
  parseLadderConditions,
  shippedLadders,
} from './ladder-rules.ts'

const rows = readFileSync(new URL('../../../../lexicons/ladder-rules.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter(line => line && !line.startsWith('#'))
  .slice(1)
  .map(line => line.split('\t'))

const valuesIn = (example: string): LadderValues =>
  Object.fromEntries(
    example
      .split(' ')
      .map(part => part.split('='))
      .map(([name, value]) => [name, Number(value)]),
  )

describe('the rules shipped', () => {
  it.each(rows.map(([profile, , rung, words, , , example]) => [profile, example, rung, words]))(
    '%s: %s asks for %s by “%s”',
    (profile = '', example = '', rung, words) => {
      const reason = ladderReason(ladderFor(profile), valuesIn(example))
      expect([reason?.rung, reason?.rule.words]).toEqual([rung, words])
    },
  )

  it('have no flaw that the lint finds', () => {
    for (const profile of shippedLadders) expect(lintLadder(profile)).toEqual([])
  })

  it('look back as far as they ask', () => expect(monthsAsked(ladderFor('default'))).toBe(2))

  it('are the default where none has the id', () => {
    expect(ladderFor('none').id).toBe('default')
    expect(ladderFor('sanming').name).toBe('三明（只看办结）')
  })
})

describe('a reason', () => {
  it.each<[string, LadderValues]>([
    ['nothing', {}],
    ['one report that came back', { returns: 1 }],
    ['one month without a report', { missed_reports: 1 }],
  ])('is none for %s', (_, values) => expect(ladderReason(ladderFor('default'), values)).toBeNull())

  it.each<[LadderValues, string]>([
    [{ red_months: 3, behind_months: 3 }, '连续3个月红灯，按“连续两个月红灯”（广元2018：两次重于一次）建议发蓝单'],
    [{ returns: 4 }, '本年反馈被退回4次，按“三次退回”（默认规则）建议发督办单'],
    [{ days_late: 31, returns: 2 }, '任务超过完成时限31天，按“超过完成时限一个月以上”（默认规则）建议发蓝单'],
    [
      { matter_days_late: 2 },
      '督办事项超过办理时限2个工作日，按“督办事项逾期”（地方督查工作规则：逾期催办）建议发提醒',
    ],
  ])('names rule and inputs: %j', (values, sentence) =>
    expect(ladderReason(ladderFor('default'), values)?.sentence).toBe(sentence),
  )
})

describe('the words of a rhythm', () => {
  it.each<[Rhythm, LadderValues, string]>([
    ['quarterly', { red_months: 2, behind_months: 2 }, '连续2个季度红灯，按“连续两个季度红灯”（'],
    ['quarterly', { missed_reports: 2 }, '连续2个季度未报送，按“连续两个季度未报送”（'],
    ['nodes', { missed_reports: 3 }, '连续3次未报送，按“连续三次未报送”（'],
    ['nodes', { behind_months: 2 }, '连续2个月红灯或黄灯，按“连续两个月黄灯”（'],
    ['quarterly', { days_late: 31 }, '任务超过完成时限31天，按“超过完成时限一个月以上”（'],
  ])('%s: %j', (rhythm, values, sentence) =>
    expect(ladderReason(ladderFor('default'), values, rhythm)?.sentence.slice(0, sentence.length)).toBe(sentence),
  )
})

describe('the lint of a ladder', () => {
  const up = [
    ['x', 'X', 'red', '橙', 'unanswered>=4', ''],
    ['x', 'X', 'orange', '蓝', 'unanswered>=3', ''],
    ['x', 'X', 'blue', '督', 'unanswered>=2', ''],
    ['x', 'X', 'press', '提', 'unanswered>=1', ''],
  ]
  const kinds = (...lines: readonly string[][]) =>
    ladderProfiles(lines)
      .flatMap(lintLadder)
      .map(({ kind }) => kind)
  it.each<[string, string[][], string[]]>([
    ['nothing wrong', up, []],
    [
      'a rule that another always goes before',
      [...up, ['x', 'X', 'press', '再', 'unanswered>=2&returns>=1', '']],
      ['unreachable'],
    ],
    ['the same rule twice', [...up, ['x', 'X', 'press', '再', 'unanswered>=1', '']], ['unreachable']],
    ['a stricter one below a milder', [...up, ['x', 'X', 'blue', '红灯', 'red_months>=2', '']], ['milder_first']],
    ['a way that ends', up.slice(0, 3), ['no_way_up']],
    ['a way that leads no higher', [...up.slice(0, 2), ['x', 'X', 'press', '督', 'unanswered>=1', '']], ['too_low']],
  ])('finds %s', (_, lines, found) => expect(kinds(...lines)).toEqual(found))

  it.each(['red_months', 'red_months>=0', 'red_months<2', 'colour>=1', 'returns>=1.5', ''])('cannot read “%s”', when =>
    expect(() => parseLadderConditions(when)).toThrow(RangeError),
  )
})

describe('months in a row', () => {
  it.each<[Colour[], number, number]>([
    [[], 0, 0],
    [['green'], 0, 0],
    [['red', 'green'], 0, 0],
    [['red', 'grey'], 0, 0],
    [['red', 'grey', 'red'], 1, 1],
    [['yellow', 'red'], 1, 2],
    [['red', 'yellow'], 0, 2],
    [['green', 'red', 'red'], 2, 2],
  ])('%j: %i red, %i red or yellow', (colours, red, behind) => {
    const history = colours.map((colour, i) => ({ month: `2024-0${i + 1}`, colour }))
    expect(monthsInRow(history, ['red'])).toBe(red)
    expect(monthsInRow(history, ['red', 'yellow'])).toBe(behind)
  })
})
