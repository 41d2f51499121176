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
  ])('%s', (source, modalities) => {
    expect(modalitiesIn(source)).toEqual(modalities)
  })
})
