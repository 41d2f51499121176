import { describe, expect, it } from 'vitest'
import { findIndicator, identifyIndicator, indicators } from './indicators.ts'

describe('identifyIndicator', () => {
  it.each([
    // one thing under three names
    ['地区生产总值', 'gdp'],
    ['GDP', 'gdp'],
    ['国内生产总值', 'gdp'],
    // words that change nothing
    ['全市地区生产总值', 'gdp'],
    ['全年城镇新增就业', 'urban_jobs_new'],
    ['社会消费品零售总额增速', 'retail_sales'],
    // one word for another inside the name
    ['规上工业增加值', 'industrial_value_added_large'],
    ['制造业增加值占地区生产总值的比重', 'manufacturing_share'],
    ['单位地区生产总值能耗', 'energy_per_gdp'],
    // a qualifier makes another indicator, known or not
    ['高技术制造业增加值', 'hightech_manufacturing_value_added'],
    ['船舶制造业增加值', ''],
    ['人均地区生产总值', 'gdp_per_capita'],
    ['县域地区生产总值', ''],
    ['', ''],
    ['幸福', ''],
  ])('%s → %s', (words, id) => {
    expect(identifyIndicator(words)).toBe(id)
  })

  it('knows each of its own names', () => {
    for (const { id, name } of indicators) expect([name, identifyIndicator(name)]).toEqual([name, id])
  })
})

describe('findIndicator', () => {
  it('says how growth is priced', () => {
    expect(findIndicator('gdp')?.growth).toBe('real')
    expect(findIndicator('retail_sales')?.growth).toBe('nominal')
    expect(findIndicator('no_such')).toBeNull()
  })
})
