import { describe, expect, it } from 'vitest'
import { toText } from '../../text/text.ts'
import { findFigures } from '../figures/figures.ts'
import type { Task } from '../types.ts'
import { findTasks } from './tasks.ts'

const tasksOf = (body: string): Task[] => {
  const source = `临川县政府工作报告\n一、2011年工作回顾\n过去一年，建成了三座水厂。\n二、2012年工作安排\n（一）抓好城乡建设\n${body}\n`
  const text = toText(source, 2012)
  return findTasks(text, findFigures(text))
}
/** The tasks behind a lead. */
const spans = (body: string): string[] => tasksOf(`先行示范一句领起。${body}`).map(task => task.text)
const first = (body: string): Task => tasksOf(`先行示范一句领起。${body}，加强宣传引导。`)[0]

describe('short deeds with an amount', () => {
  it.each([
    ['硬化村道80公里，改水1.5万人，造林2万亩。', ['硬化村道80公里', '改水1.5万人', '造林2万亩']],
    ['种烟3万亩，养蜂5000箱，打井40眼。', ['种烟3万亩', '养蜂5000箱', '打井40眼']],
    ['退耕还林3万亩，煤改气1800户。', ['退耕还林3万亩', '煤改气1800户']],
    // names that only begin so
    ['养老机构达到30家，改善住房条件。', ['养老机构达到30家', '改善住房条件']],
    ['巩固退耕还林成果，防止复垦。', ['巩固退耕还林成果']],
  ])('%s', (body, expected) => {
    expect(spans(body)).toEqual(expected)
  })
})

describe('what must not be, and what must be at least', () => {
  it.each([
    ['决不放松春耕生产。', ['决不放松春耕生产']],
    ['今年不准新建办公楼，决不让群众吃亏。', ['今年不准新建办公楼']],
    ['完善供养办法，五保供养标准每人每年不低于3000元。', ['完善供养办法', '五保供养标准每人每年不低于3000元']],
    ['新建公园2座，粪污处理率达90%，测土配方施肥全覆盖。', ['新建公园2座', '粪污处理率达90%', '测土配方施肥全覆盖']],
    ['精简会议30%，接待费用压缩二成。', ['精简会议30%', '接待费用压缩二成']],
    ['完善审批流程，审批时限缩短三分之一。', ['完善审批流程，审批时限缩短三分之一']],
  ])('%s', (body, expected) => {
    expect(spans(body)).toEqual(expected)
  })

  it.each([
    ['今年油菜面积要保证不少于20万亩', '保证不少于', '油菜面积'],
    ['村级提留费严格控制在人均收入的5%以内', '严格控制在', '村级提留费'],
    ['“亩均效益”提高至15万元', '提高至', '“亩均效益”'],
    ['城乡低保做到应保尽保', '做到', '应保尽保'],
    ['拆除违章建筑5万平方米', '拆除', '违章建筑'],
    ['收购闲置厂房30间用作孵化器', '收购', '闲置厂房'],
    ['拨付专项资金用于河道清淤', '拨付', '专项资金'],
    ['提高土地收益用于农业比例', '提高', '土地收益用于农业比例'],
  ])('%s', (clause, action, object) => {
    const task = first(clause)
    expect([task.text, task.action, task.object]).toEqual([clause, action, object])
  })
})

describe('when and how much of the same', () => {
  it.each([
    ['全面取消过桥费后，加强路面养护。', ['加强路面养护']],
    ['推进老旧校舍改造，确保年内竣工。', ['推进老旧校舍改造，确保年内竣工']],
    ['实施重点项目60个，完成年度投资50亿元。', ['实施重点项目60个，完成年度投资50亿元']],
    ['实施“暖居”工程，改造面积20万平方米。', ['实施“暖居”工程，改造面积20万平方米']],
    ['建设安置点5个，确保搬得出、稳得住。', ['建设安置点5个']],
    ['完成污水厂建设，运行率达80%以上。', ['完成污水厂建设，运行率达80%以上']],
    ['二环路10月底前通车，县医院迁建项目6月底前竣工。', ['二环路10月底前通车', '县医院迁建项目6月底前竣工']],
    ['对不按期整改的，严肃追究责任。', ['对不按期整改的，严肃追究责任']],
    // what a named work comes to says nothing of the next subject
    ['镇卫生院8月底前投入使用，净水率达90%。', ['镇卫生院8月底前投入使用', '净水率达90%']],
    ['解决3万人饮水问题；农村公路再修90公里。', ['解决3万人饮水问题', '农村公路再修90公里']],
    ['通过省级卫生城复检，通过宣传引导凝聚共识。', ['通过省级卫生城复检', '通过宣传引导凝聚共识']],
    ['把防汛备汛摆在突出位置，加固病险水库。', ['加固病险水库']],
    ['农机购置补贴足额到位，购置校车5辆。', ['购置校车5辆']],
    ['装备制造产业强化龙头引领，产业变革方兴未艾。', ['装备制造产业强化龙头引领']],
  ])('%s', (body, expected) => {
    expect(spans(body)).toEqual(expected)
  })
})

it('reads each line of a list that is numbered like headings', () => {
  const list =
    '今年要办好以下实事：\n1.新建公厕10座，改造菜场3个。\n2.建成公园2座。\n3.完善社区养老服务。\n（二）加强自身建设\n提高行政效能。'
  expect(tasksOf(list).map(task => task.text)).toEqual([
    '新建公厕10座',
    '改造菜场3个',
    '建成公园2座',
    '完善社区养老服务',
    '提高行政效能',
  ])
})

it('takes no sentence that counts for a lead', () => {
  expect(tasksOf('新增就业3000人。完善培训机制，开展技能比武。').map(task => task.text)[0]).toBe('新增就业3000人')
})

describe('measurable', () => {
  it.each([
    ['落实“一补三免”政策', true],
    ['用好“两重”政策', false],
    ['深入实施制造业“5510”行动计划升级版', true],
    ['推动新能源汽车整车达产达标', true],
    ['不准新建办公大楼', true],
    ['推进清溪抽水蓄能电站等项目', true],
    ['推进水利、能源等项目', false],
    ['办好泼水节', true],
    ['城乡低保做到应保尽保', false],
  ])('%s: %s', (clause, measurable) => {
    expect(first(clause).measurable).toBe(measurable)
  })
})
