import { describe, expect, it } from 'vitest'
import { explainLight, lightOf } from './light.ts'
import { findProfile, type LightProfile, lightProfiles, parseInputs, shippedProfiles } from './rules.ts'

const profile = (id: string): LightProfile => findProfile(id) ?? lightProfiles([])[0]
const light = (id: string, inputs: string) => lightOf(profile(id), parseInputs(inputs))

describe('lightOf', () => {
  it.each([
    ['default', 'gap=0 days_left=100', 'green'],
    ['default', 'gap=-0.000000000001 days_left=100', 'yellow'],
    ['default', 'gap=-10 days_left=100', 'yellow'],
    ['default', 'gap=-10.000000000001 days_left=100', 'red'],
    ['default', 'gap=-2 behind_before=1 days_left=100', 'red'],
    ['default', 'gap=3 days_left=10', 'yellow'],
    ['default', 'gap=3 days_left=-1', 'red'],
    ['default', 'gap=-40 done', 'blue'],
    ['default', 'growth_gap=0.2', 'green'],
    // overdue without a word is red, not grey
    ['default', 'days_left=-1', 'red'],
    // without data nothing is green
    ['default', 'days_left=100', 'grey'],
    ['xuancheng', 'gap=-0.1', 'red'],
    ['xuancheng', 'growth_gap=0', 'green'],
    ['xuancheng', 'done', 'grey'],
    ['yinchuan', 'gap=-5', 'grey'],
    ['yinchuan', 'gap=-10', 'yellow'],
    ['yinchuan', 'gap=-30', 'yellow'],
    ['yinchuan', 'gap=-30.1', 'red'],
    ['yinchuan', 'gap=4 months_unstarted=1', 'yellow'],
    ['sanya', 'relative_gap=-50.1 gap=-20', 'red'],
    ['sanya-points', 'relative_gap=-50.1 gap=-20', 'yellow'],
    ['ouhai', 'gap=-2 made_good', 'yellow'],
    ['ouhai', 'gap=-2', 'red'],
    ['cangnan', 'gap=-2 from_bottom=3', 'red'],
    ['cangnan', 'gap=-2', 'yellow'],
    ['cangnan', 'gap=2 from_bottom=1', 'green'],
    ['nodes', 'node_days_late=0', 'green'],
    ['nodes', 'done', 'blue'],
  ])('%s: %s → %s', (id, inputs, colour) => expect(light(id, inputs).colour).toBe(colour))

  it('is never green without data, under any profile', () => {
    for (const p of shippedProfiles)
      for (const days of ['-5', '0', '15', '300'])
        expect([p.id, lightOf(p, { days_left: days, from_bottom: '9' }).colour]).not.toEqual([p.id, 'green'])
  })

  it('says how far it is to the other colours', () => {
    expect(
      light('default', 'gap=-7.5 days_left=100').next.map(n => [
        n.colour,
        n.input,
        n.direction,
        n.distance,
        n.isReached,
      ]),
    ).toEqual([
      ['red', 'behind_before', 'up', '1', true],
      ['green', 'gap', 'up', '7.5', true],
    ])
    expect(light('sanya-points', 'gap=-48').next.map(n => [n.colour, n.distance, n.isReached])).toEqual([
      ['red', '2', false],
      ['green', '48', true],
    ])
    expect(light('default', 'gap=2 days_left=100').next.map(n => [n.colour, n.input, n.distance])).toEqual([
      ['yellow', 'gap', '2'],
      ['red', 'gap', '12'],
    ])
  })

  it('explains itself in a sentence', () => {
    expect(explainLight(light('sanya-points', 'gap=-48.123'))).toBe(
      '黄灯（低于序时50个百分点以内）：慢于序时进度48.12个百分点。规则：完成率与序时进度之差不低于-50个百分点（三亚2022：原文未写明是比例还是百分点）。进度再慢1.88个百分点以上即为红灯',
    )
    expect(explainLight(light('default', 'growth_gap=-0.1 behind_before=2 days_left=84'))).toBe(
      '红灯（连续低于目标）：低于目标0.1个百分点，距完成时限84天，此前已连续落后2个月。规则：实际增速与目标之差低于0个百分点，且此前连续落后不低于1个月（默认规则：连续两次黄灯）。增速再高0.1个百分点即为绿灯',
    )
    expect(explainLight(light('yinchuan', 'gap=-5'))).toContain('灰灯（规则未规定）')
    expect(explainLight(lightOf(profile('ouhai'), {}))).toContain('灰灯（无数据）')
  })
})
