import { describe, expect, it } from 'vitest'
import { toText } from '../../text/text.ts'
import { findFigures } from './figures.ts'

const figuresOf = (body: string, place = '临川省') =>
  findFigures(toText(`${place}政府工作报告\n一、2025年工作回顾\n${body}\n二、2026年工作安排\n抓好落实。\n`, 2026))
/** Text, value, kind and indicator of each figure. */
const shown = (body: string) => figuresOf(body).map(f => [f.text, f.value, f.kind, f.indicator])

describe('what provinces count', () => {
  it.each([
    [
      '粮食总量由全国第五升至第四。',
      [
        ['第五', '5', 'rank', '粮食总量'],
        ['第四', '4', 'rank', '粮食总量'],
      ],
    ],
    ['北山基地产能百万辆以上。', [['百万辆', '100', 'level', '北山基地产能']]],
    ['智算规模扩容8倍。', [['8倍', '8', 'multiple', '智算规模']]],
    ['研发支出相当于生产总值的比例提高到4.5%。', [['4.5%', '4.5', 'rate', '研发支出相当于生产总值的比例']]],
    ['帮扶1万名启航计划失业青年。', [['1万名', '1', 'level', '启航计划失业青年']]],
    ['改建认知障碍照护床位500张。', [['500张', '500', 'level', '认知障碍照护床位']]],
    ['滨江岸线贯通开放130公里。', [['130公里', '130', 'level', '滨江岸线']]],
    ['谋划储备项目200个。', [['200个', '200', 'level', '项目']]],
    ['办好实事：一是改造小区5个。', [['5个', '5', 'level', '小区']]],
    ['清河港集装箱吞吐量跻身全国沿海港口前10位。', [['前10位', '10', 'rank', '清河港集装箱吞吐量']]],
    ['4.5万套安置房交付使用。', [['4.5万套', '4.5', 'level', '安置房']]],
    [
      '优良水体比例94%，高出国家下达目标3个百分点。',
      [
        ['94%', '94', 'rate', '优良水体比例'],
        ['3个百分点', '3', 'point_change', '优良水体比例'],
      ],
    ],
    [
      '生产总值居全国第5位、较上年上移2位。',
      [
        ['第5位', '5', 'rank', '生产总值'],
        ['2位', '2', 'change', '生产总值'],
      ],
    ],
    [
      '大豆面积、产量分别占全国的45%和40%以上。',
      [
        ['45%', '45', 'rate', '大豆面积'],
        ['40%', '40', 'rate', '产量'],
      ],
    ],
    [
      '人工繁育朱鹮增至5群120只。',
      [
        ['5群', '5', 'level', '人工繁育朱鹮'],
        ['120只', '120', 'level', '人工繁育朱鹮'],
      ],
    ],
    ['惠及3万群众。', [['3万', '3', 'level', '群众']]],
    // a duration, and no rank
    ['食糖产量连续21个榨季占全国60%以上。', [['60%', '60', 'rate', '食糖产量']]],
    ['教育发展到第二阶段。', []],
  ])('%s', (body, expected) => {
    expect(shown(body).map(([text, value, ...rest]) => [text, String(value), ...rest])).toEqual(expected)
  })

  it('tells how large each of those counted is', () => {
    const [sum, count] = figuresOf('扶持年产值超亿元村集体联合体15个。')
    expect([sum.modality, sum.indicator]).toEqual(['other', '年产值'])
    expect(count.indicator).toContain('村集体联合体')
  })

  it('counts those whom something served', () => {
    const [, served] = figuresOf('建成供水工程3处，1400多万群众受益。')
    expect(served.modality).toBe('achieved')
    const [whole] = figuresOf('依靠全省1400万群众。')
    expect(whole.modality).toBe('other')
  })
})

describe('ports and border posts as places', () => {
  it.each([
    ['北部湾港货物、集装箱吞吐量分别为4亿吨、900万标箱。', '临川省', '北部湾港'],
    ['友谊关口岸出入境车辆日均2000辆次。', '临川省', '友谊关口岸'],
    ['上海港集装箱吞吐量达5000万标准箱。', '上海市', '上海港'],
    ['上海生产总值增长5%。', '上海市', ''],
    ['口岸出入境人员达500万人次。', '临川省', ''],
  ])('%s', (body, place, region) => {
    expect(figuresOf(body, place)[0].region).toBe(region)
  })
})
