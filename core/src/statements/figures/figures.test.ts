import { describe, expect, it } from 'vitest'
import { toText } from '../../text/text.ts'
import type { Figure } from '../types.ts'
import { findFigures } from './figures.ts'

/** Figures of a passage as a report of `year` would give them. */
const figuresIn = (source: string, year = 2026): Figure[] => findFigures(toText(source, year))
const field = (source: string, key: keyof Figure, year?: number): unknown[] =>
  figuresIn(source, year).map(figure => figure[key])

describe('kind and value', () => {
  it.each([
    ['全年接待游客320万人次。', 'level', '320'],
    ['污水处理率达到97.2%。', 'rate', '97.2'],
    ['财政收入增长4.6%。', 'growth', '4.6'],
    ['事故起数同比下降超12%。', 'growth', '-12'],
    ['通关时间压缩67%。', 'growth', '-67'],
    ['压减一般性支出5%。', 'growth', '-5'],
    ['固定资产投资增长-2.3%。', 'growth', '-2.3'],
    ['出口下降-1.5%。', 'growth', '-1.5'],
    ['中央定价项目减少一半以上。', 'growth', '-0.5'],
    ['用户比上年增加60.4万户。', 'change', '60.4'],
    ['每年减轻农民负担13亿元。', 'change', '-13'],
    ['森林覆盖率提高1.4个百分点。', 'point_change', '1.4'],
    ['增速比全国高0.8个百分点。', 'point_change', '0.8'],
    ['平均利率下降1.5个百分点。', 'point_change', '-1.5'],
    ['出口总量居全国第3位。', 'rank', '3'],
    ['综合实力排全市第2。', 'rank', '2'],
    ['产量稳居世界首位。', 'rank', '1'],
    ['产值比上年增长2倍。', 'multiple', '2'],
    ['居民收入翻一番。', 'multiple', '1'],
    ['城乡居民收入比缩小至1.83:1。', 'ratio', '1.83'],
    ['城乡居民收入比降至2.2。', 'ratio', '2.2'],
    ['新增贷款余额12亿元。', 'change', '12'],
    ['新增学位3000个。', 'level', '3000'],
    ['林草产值实现翻番。', 'multiple', '1'],
    ['净增经营主体5万户。', 'change', '5'],
    ['城乡建设用地规模减量约50平方公里。', 'change', '-50'],
    ['节约用煤3%。', 'growth', '-3'],
    ['按不低于5%的幅度压减一般性支出。', 'growth', '-5'],
    ['创新能力全国排名提升4位。', 'change', '4'],
    ['广义货币增速低于13%左右的预期目标。', 'growth', '13'],
    ['事故死亡率控制在0.6人/百亿元以下。', 'level', '0.6'],
    ['平均居住83天。', 'level', '83'],
  ])('%s', (source, kind, value) => {
    expect(figuresIn(source).map(f => [f.kind, f.value])).toEqual([[kind, value]])
  })

  it.each([
    '连续五年获评先进。',
    '用三年时间完成改造。',
    '扎实抓好以下14个方面的工作。',
    '第一，要坚持稳中求进。',
    '建设G240和5G网络。',
    '实施“1310”部署。',
    '一批重大项目开工。',
    '各位代表：现在是2月1日9:30。',
    '贯彻省委十三届四次全会精神。',
    '确立翻番目标不动摇。',
    '水质30年来首次达标。',
    '从6个维度设置指标。',
  ])('%s states no figure', source => {
    expect(figuresIn(source)).toEqual([])
  })
})

describe('comparator', () => {
  it.each([
    ['增长5.5%以上。', 'ge'],
    ['产值突破9亿元。', 'ge'],
    ['培育企业300多家。', 'ge'],
    ['面积不低于80万亩。', 'ge'],
    ['失业率控制在5.5%以内。', 'le'],
    ['债务不超过3亿元。', 'le'],
    ['物价上涨2%左右。', 'about'],
    ['全年游客近5万人。', 'about'],
    ['经济增长4.5%—5%。', 'between'],
    ['建成泊位12个。', 'eq'],
  ])('%s', (source, comparator) => {
    expect(field(source, 'comparator')).toEqual([comparator])
  })
})

describe('indicator', () => {
  it.each([
    ['地区生产总值4022.25亿元，增长5.5%，总量排全省第7。', ['地区生产总值', '地区生产总值', '地区生产总值']],
    ['建成高标准农田8万亩，改造老旧小区56个。', ['高标准农田', '老旧小区']],
    ['推动84个项目建成投产。', ['项目']],
    ['安排200亿元技改专项资金。', ['技改专项资金']],
    ['进口、出口通关时间分别压减67%和92%。', ['进口', '出口通关时间']],
    ['常住人口城镇化率从60.2%提高到65.2%。', ['常住人口城镇化率', '常住人口城镇化率']],
    ['工业投资增长18%，占固投比重达52%。', ['工业投资', '占固投比重']],
    ['林地面积15亿亩，占全国的60%。', ['林地面积', '林地面积']],
    ['全年社会商品零售总额，比上年增长17.8%。', ['社会商品零售总额']],
    ['经营主体稳中有进。总量达90万户。', ['经营主体稳中有进']],
    ['培育制造业集群8个、中小企业集群30个。', ['制造业集群', '中小企业集群']],
    ['蔬菜、水果产量占比分别提高15、22个百分点。', ['蔬菜', '水果产量占比']],
    ['新增1000千伏输电线路40公里。', ['输电线路', '1000千伏输电线路']],
    ['全国财政支出70%以上用于民生。', ['财政支出']],
  ])('%s', (source, names) => {
    expect(field(source, 'indicator')).toEqual(names)
  })

  it('stands where its span says', () => {
    const source = '全省常住人口城镇化率提高到76.58%。'
    const [figure] = figuresIn(source)
    expect(figure.indicatorSpan && source.slice(figure.indicatorSpan.start, figure.indicatorSpan.end)).toBe(
      figure.indicator,
    )
  })
})

describe('modality', () => {
  const plan = (sentence: string) => `一、2025年工作回顾\n去年各项工作取得新成效。\n二、2026年工作安排\n${sentence}`
  it.each([
    ['一、2025年工作回顾\n新建学校12所。', 'achieved'],
    ['一、2025年工作回顾\n预计全年粮食产量9万吨。', 'expected'],
    [plan('新建学校12所。'), 'target'],
    [plan('去年新建学校12所。'), 'achieved'],
    [plan('推进30亿元以上的项目。'), 'target'],
  ])('%s', (source, modality) => {
    expect(field(source, 'modality')).toEqual([modality])
  })

  it('takes the size of a thing for no statement of its own', () => {
    expect(field('实施亿元以上技改项目213个。', 'modality')).toEqual(['other', 'achieved'])
    expect(field('始终把14亿多中国人的饭碗端牢。', 'modality')).toEqual(['other'])
  })
})

describe('period and basis', () => {
  it.each([
    ['一、2025年工作回顾\n财政收入增长3%。', ['2025'], ['yoy']],
    ['五年来，财政收入增长30%，年均增长5%。', ['2021-2025', '2021-2025'], ['cumulative', 'annual_average']],
    ['五年来，城镇化率从60%提高到65%。', ['2020', '2025'], ['', '']],
    ['2024年，产量比上年增长3%。', ['2024'], ['yoy']],
    ['2025年，产量比2020年增长30%。', ['2021-2025'], ['cumulative']],
    ['“十四五”时期，新建公路300公里。', ['2021-2025'], ['']],
    ['近三年淘汰落后产能90万吨。', ['2023-2025'], ['']],
    ['增速比全国高0.8个百分点。', ['2025'], ['against_place']],
  ])('%s', (source, periods, bases) => {
    expect(field(source, 'period')).toEqual(periods)
    expect(field(source, 'basis')).toEqual(bases)
  })

  it('leaves the period empty where no year is known', () => {
    expect(findFigures(toText('新建公路300公里。')).map(f => f.period)).toEqual([''])
  })
})

describe('region', () => {
  const report = (sentence: string) =>
    `政府工作报告\n——2026年1月20日在广东省第十四届人民代表大会第五次会议上\n各位代表：\n${sentence}`
  it.each([
    ['深圳外贸进出口总额增长6%。', '深圳'],
    ['预计大湾区经济总量突破15万亿元。', '大湾区'],
    ['全省财政收入增长3%。', ''],
    ['广东财政收入增长3%。', ''],
    ['肇庆等7个产业集聚区加快建设。', ''],
  ])('%s', (sentence, region) => {
    expect(field(report(sentence), 'region')).toEqual([region])
  })
})

describe('cues', () => {
  it('keeps the raw words that decided, with their places', () => {
    const source = '力争地区生产总值比上年增长5.5%以上。'
    const [figure] = figuresIn(source)
    expect(figure.cues.map(cue => cue.text)).toEqual(['力争', '比上年', '增长', '以上'])
    for (const cue of figure.cues) expect(source.slice(cue.start, cue.end)).toBe(cue.text)
  })
})
