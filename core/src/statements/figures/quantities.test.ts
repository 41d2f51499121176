import { describe, expect, it } from 'vitest'
import { readNumeral } from './quantities.ts'

const digitsOrHan = /[0-9一二两三四五六七八九十百千万亿]/

/** Reads the first numeral of the text. */
function first(text: string) {
  const numeral = readNumeral(text, text.search(digitsOrHan), text.length)
  if (numeral.kind === 'quantity') {
    const { start, end, low, high, unit } = numeral.quantity
    return { text: text.slice(start, end), value: high === null ? low : [low, high], unit }
  }
  return numeral.kind === 'year' ? { from: numeral.year.from, to: numeral.year.to } : null
}

describe('readNumeral', () => {
  it.each([
    ['投资4.5亿元', '4.5亿元', '4.5', '亿元'],
    ['惠及百万户居民', '百万户', '100', '万户'],
    ['煤耗295克/千瓦时', '295克/千瓦时', '295', '克/千瓦时'],
    ['死亡率1.2人/百亿元', '1.2人/百亿元', '1.2', '人/百亿元'],
    ['日均客流410万乘次', '410万乘次', '410', '万乘次'],
    ['浓度31.3微克/立方米', '31.3微克/立方米', '31.3', '微克/立方米'],
    ['建成8条（个）河湖', '8条（个）', '8', '条（个）'],
    ['新建 35 个机场', '35 个', '35', '个'],
    ['帮助510万沼气用户', '510万', '510', '万'],
    ['惠及2900多万家庭', '2900多万', '2900', '万'],
    ['提高8.1个百分点', '8.1个百分点', '8.1', '个百分点'],
    ['总量翻两番', '两番', '2', '番'],
    ['两家企业上市', '两家', '2', '家'],
    ['增长百分之九', '百分之九', '9', '百分之'],
    ['排全省第7', '第7', '7', ''],
    ['升至第四位', '第四位', '4', '位'],
    ['稳居前三', '前三', '3', ''],
    ['入选前1%', '前1%', '1', '%'],
  ])('%s', (text, span, value, unit) => {
    expect(first(text)).toEqual({ text: span, value, unit })
  })

  it.each([
    ['增长4.5%—5%', '4.5%—5%', ['4.5', '5'], '%'],
    ['占15—20%', '15—20%', ['15', '20'], '%'],
    ['新建30至50个', '30至50个', ['30', '50'], '个'],
    // set with blanks around the mark
    ['增长1 6 —1 8 %', '1 6 —1 8 %', ['16', '18'], '%'],
    ['产量1 2 0 — 1 3 0 万吨', '1 2 0 — 1 3 0 万吨', ['120', '130'], '万吨'],
    ['保持百分之八至百分之九', '百分之八至百分之九', ['8', '9'], '百分之'],
  ])('%s is a range', (text, span, value, unit) => {
    expect(first(text)).toEqual({ text: span, value, unit })
  })

  it.each([
    ['到2030年', 2030, 2030],
    ['从1979到1983年', 1979, 1983],
    ['2021—2025年', 2021, 2025],
  ])('%s is a time', (text, from, to) => {
    expect(first(text)).toEqual({ from, to })
  })

  it.each([
    'G240改扩建',
    'PM2.5达标',
    '5G网络',
    '11月底',
    '六大特色产业',
    '三个方面',
    '“1310”部署',
    '“3亩地”模式',
    '第一产业',
    '国道215线改建',
    '14个方面的工作',
    '兰张三四线铁路',
    '万家灯火',
    '2型糖尿病',
    '八十年代',
  ])('%s holds no quantity', text => {
    expect(first(text)).toBeNull()
  })
})
