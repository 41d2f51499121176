import { describe, expect, it } from 'vitest'
import { toText } from '../../text/text.ts'
import { findFigures } from './figures.ts'

const REVIEW = '2026年东岭县政府工作报告\n一、2025年工作回顾\n'
const PLAN = `${REVIEW}办好民生事项。\n二、2026年重点工作\n`

const modalitiesIn = (source: string): string[] =>
  findFigures(toText(source, 2026)).map(({ text, modality }) => `${text} ${modality}`)

describe('people', () => {
  it.each([
    [`${REVIEW}依靠全县60万人民。`, ['60万 other']],
    [`${REVIEW}将8万困难群众纳入低保。`, ['8万 achieved']],
    [`${REVIEW}14亿多人口大国保持就业稳定。`, ['14亿多 other']],
    [`${PLAN}全县70岁以上老人已达6万人。`, ['6万人 achieved']],
    [`${PLAN}为6万名老人发放津贴。`, ['6万名 target']],
  ])('%s', (source, modalities) => {
    expect(modalitiesIn(source)).toEqual(modalities)
  })
})

describe('sizes of things', () => {
  it.each([
    [`${REVIEW}东岭跻身生产总值超千亿元县。`, ['千亿元 other']],
    [`${REVIEW}新增2个超百亿元产业集群。`, ['2个 achieved', '百亿元 other']],
    [`${PLAN}布局建设80万千瓦新型储能项目。`, ['80万千瓦 target']],
    [`${PLAN}力促投资9亿元的甲项目、7亿元的乙项目竣工。`, ['9亿元 other', '7亿元 other']],
    [`${REVIEW}成为全省3个达标城市之一。`, ['3个 other']],
    [`${PLAN}开工5万吨级码头。`, ['5万吨级 other']],
    [`${PLAN}推动青原化工60万吨钾肥项目建设。`, ['60万吨 other']],
    [`${PLAN}新增风电装机40万千瓦，推进电站建设。`, ['40万千瓦 target']],
    [`${PLAN}每乡至少落地1个超2亿元产业项目。`, ['1个 target', '2亿元 other']],
    [`${PLAN}落地1个产业项目，产值超2亿元。`, ['1个 target', '2亿元 target']],
  ])('%s', (source, modalities) => {
    expect(modalitiesIn(source)).toEqual(modalities)
  })
})

describe('how things stand in a plan', () => {
  it.each([
    ['预计新增贷款30亿元，力争投放50亿元。', ['30亿元 expected', '50亿元 target']],
    ['改革后农民收入估计将增加20亿元。', ['20亿元 expected']],
    ['我国有2亿多农民工，要维护其权益。', ['2亿多 other']],
    ['目前全县还有3万人饮水困难，要抓紧解决。', ['3万人 achieved']],
    ['今年高校毕业生达900万人，要拓宽渠道。', ['900万人 other']],
    ['吸引高校毕业生5万人。', ['5万人 target']],
    ['对月销售额8万元以下的纳税人免税。', ['8万元 other']],
    ['年应纳税所得额50万元至90万元部分减半计税。', ['50万元至90万元 other']],
    ['解决102项工程的285个项目用地。', ['102项 other', '285个 target']],
    ['投入8亿元以上的资金。', ['8亿元 target']],
  ])('%s', (source, modalities) => {
    expect(modalitiesIn(PLAN + source)).toEqual(modalities)
  })
})

describe('the reach of an estimate', () => {
  it.each([
    ['预计生产总值增长6%；投资增长8%。', ['6% expected', '8% expected']],
    ['全市预计生产总值增长6%；投资增长8%。', ['6% expected', '8% expected']],
    ['生产总值预计达到300亿元，增长6%；投资增长8%。', ['300亿元 expected', '6% expected', '8% achieved']],
    ['国民收入预计可达210亿元。', ['210亿元 expected']],
  ])('%s', (source, modalities) => {
    expect(modalitiesIn(REVIEW + source)).toEqual(modalities)
  })
})

describe('how large a thing is', () => {
  it.each([
    ['建成年产6万吨磷酸铁锂项目。', ['6万吨 other']],
    ['开工日处理3万吨污水处理厂。', ['3万吨 other']],
    ['6微米铜箔实现量产。', ['6微米 other']],
    ['全县年产蔬菜40万吨。', ['40万吨 achieved']],
    ['降水量达320毫米。', ['320毫米 achieved']],
  ])('%s', (source, modalities) => {
    expect(modalitiesIn(REVIEW + source)).toEqual(modalities)
  })
})

describe('accounts and aims of years that are over', () => {
  it.each([
    // A year that is closed is no longer estimated, only not yet audited.
    ['初步核算，全县生产总值90亿元。', ['90亿元 achieved']],
    ['初步预计，全县生产总值90亿元。', ['90亿元 expected']],
    ['提前实现了到2030年比2020年翻两番的目标。', ['两番 achieved']],
    ['如期完成到2027年建成50个中心的任务。', ['50个 achieved']],
    ['到2030年建成50个中心的目标要分步实现。', ['50个 target']],
  ])('%s', (source, modalities) => {
    expect(modalitiesIn(`${REVIEW}${source}`)).toEqual(modalities)
  })
})
