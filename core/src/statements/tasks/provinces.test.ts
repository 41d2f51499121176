import { describe, expect, it } from 'vitest'
import { toText } from '../../text/text.ts'
import { findFigures } from '../figures/figures.ts'
import type { Task } from '../types.ts'
import { findTasks } from './tasks.ts'

const tasksOf = (body: string): Task[] => {
  const source = `临川省政府工作报告\n一、2025年工作回顾\n过去一年，建成了三座水厂。\n二、2026年工作安排\n（一）抓好重点工作\n${body}\n`
  const text = toText(source, 2026)
  return findTasks(text, findFigures(text))
}
/** The tasks behind a lead. */
const spans = (body: string): string[] => tasksOf(`先行示范一句领起。${body}`).map(task => task.text)
const first = (body: string): Task => tasksOf(`先行示范一句领起。${body}，加强宣传引导。`)[0]

describe('works by name', () => {
  it.each([
    [
      '临江高铁北山段开通运营，临北高铁、江北高铁建设提速，东站6条道路年内全部贯通。',
      ['临江高铁北山段开通运营', '临北高铁、江北高铁建设提速', '东站6条道路年内全部贯通'],
    ],
    ['北山水库下闸蓄水，临江铁路增建二线加快推进。', ['北山水库下闸蓄水', '临江铁路增建二线加快推进']],
    [
      '省博物馆新馆年底前投入使用，医院检查互认项目扩至280项。',
      ['省博物馆新馆年底前投入使用', '医院检查互认项目扩至280项'],
    ],
    ['地下管网更新改造2000公里，病险水库除险加固30座。', ['地下管网更新改造2000公里', '病险水库除险加固30座']],
    // nothing that is called as works are: it may as well report
    ['产业结构全面提速，营商环境建设提速。', []],
    ['交通、水利等重大项目开工。', []],
  ])('%s', (body, expected) => {
    expect(spans(body)).toEqual(expected)
  })

  it.each([
    ['临江铁路力争上半年建成通车', '建成通车', '临江铁路'],
    ['开通7号线一期、17号线', '开通', '7号线一期、17号线'],
    ['新增支出主要用于农村道路', '主要用于', '农村道路'],
    ['坚持实施积极的财政政策', '坚持实施', '积极的财政政策'],
  ])('%s', (clause, action, object) => {
    const task = first(clause)
    expect([task.text, task.action, task.object]).toEqual([clause, action, object])
  })
})

describe('what is a row of its own', () => {
  it.each([
    ['城区新增停车位2万个，30%以上配建充电设施。', ['城区新增停车位2万个，30%以上配建充电设施']],
    [
      '财政赤字控制在90亿元以内，占生产总值的比重与上年持平。',
      ['财政赤字控制在90亿元以内，占生产总值的比重与上年持平'],
    ],
    ['落实再就业扶持政策，实现5万名职工再就业。', ['落实再就业扶持政策', '实现5万名职工再就业']],
    ['落实产业扶持政策，实现产值5亿元。', ['落实产业扶持政策，实现产值5亿元']],
    ['实施攻关项目50个，取得20项以上标志性成果。', ['实施攻关项目50个', '取得20项以上标志性成果']],
    ['实施攻关项目50个，取得明显成效。', ['实施攻关项目50个']],
    ['攻克共性难题，突破50项关键技术。', ['攻克共性难题', '突破50项关键技术']],
    ['壮大产业集群，突破50亿元。', ['壮大产业集群，突破50亿元']],
    ['推广节水灌溉，力争年内解决5万人的饮水困难。', ['推广节水灌溉', '力争年内解决5万人的饮水困难']],
    ['规上企业突破2万家，外贸进出口突破9亿元。', ['规上企业突破2万家', '外贸进出口突破9亿元']],
    [
      '巩固煤电优势，原煤产量达到2亿吨，农产品网络销售额增长12%。',
      ['巩固煤电优势，原煤产量达到2亿吨', '农产品网络销售额增长12%'],
    ],
    ['提高收购价格，早稻每斤提高3分，小麦每斤提高2分。', ['提高收购价格，早稻每斤提高3分，小麦每斤提高2分']],
    ['坚持稳中求进，坚持绿色发展。', []],
  ])('%s', (body, expected) => {
    expect(spans(body)).toEqual(expected)
  })
})

describe('measurable', () => {
  it.each([
    ['落实“人才新政30条”', true],
    ['落实“两个毫不动摇”', false],
    ['实施城区“四久”工程攻坚', true],
    ['支持东岭创建国家高质量发展先导区', true],
    ['打造高质量发展示范区', false],
    ['农村改革要在全省范围推开', true],
    ['确保北山大桥全线贯通', true],
    ['开通7号线一期', true],
  ])('%s: %s', (clause, measurable) => {
    expect(first(clause).measurable).toBe(measurable)
  })
})
