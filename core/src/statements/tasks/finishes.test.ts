import { describe, expect, it } from 'vitest'
import { toText } from '../../text/text.ts'
import { findFigures } from '../figures/figures.ts'
import { findTasks } from './tasks.ts'

/** Each task as its words, action, object and whether it can be checked. */
const tasksIn = (body: string): string[] => {
  const text = toText(`一、2015年工作回顾\n去年工业增长了5%。\n二、2016年的任务\n先行示范一句领起。${body}`, 2016)
  return findTasks(text, findFigures(text)).map(
    ({ text, action, object, measurable }) => `${text}|${action}|${object}|${measurable}`,
  )
}

describe('clauses that tell by when and how the one before ends', () => {
  it.each([
    ['搬迁山区群众800户，10月底前完成主体工程。', ['搬迁山区群众800户，10月底前完成主体工程|搬迁|山区群众|true']],
    ['机关编制减少一半，年内定编到位。', ['机关编制减少一半，年内定编到位|减少|机关编制|true']],
    ['创建国家森林城市，力争两年内通过国家验收。', ['创建国家森林城市，力争两年内通过国家验收|创建|国家森林城市|true']],
    [
      '抓好临江钢厂二期建设，确保临江钢厂6月投产。',
      ['抓好临江钢厂二期建设，确保临江钢厂6月投产|抓好|临江钢厂二期建设|true'],
    ],
    ['实施12个技改项目，完成技改投入3亿元。', ['实施12个技改项目，完成技改投入3亿元|实施|12个技改项目|true']],
    [
      '建设20个养老服务站，所需资金由县财政负担。',
      ['建设20个养老服务站，所需资金由县财政负担|建设|20个养老服务站|true'],
    ],
    ['实施“百企改造”工程，完成技改投资10亿元。', ['实施“百企改造”工程，完成技改投资10亿元|实施|“百企改造”工程|true']],
    ['开展六项行动，投入资金28亿元。', ['开展六项行动，投入资金28亿元|开展|六项行动|true']],
    // another thing
    ['落实人才新政，留住毕业生1万名。', ['落实人才新政|落实|人才新政|false', '留住毕业生1万名|留住|毕业生|true']],
    [
      '临江高速年内建成通车，完成综合交通投资60亿元。',
      ['临江高速年内建成通车|建成通车|临江高速|true', '完成综合交通投资60亿元|完成|综合交通投资|true'],
    ],
    ['新建学校2所，9月底前完成清河大桥。', ['新建学校2所|新建|学校|true', '9月底前完成清河大桥|完成|清河大桥|true']],
  ])('%s', (body, tasks) => {
    expect(tasksIn(body)).toEqual(tasks)
  })
})

describe('subjects that come to something', () => {
  it.each([
    ['各级财政增拨化肥3万吨。', ['各级财政增拨化肥3万吨|增拨|化肥|true']],
    [
      '扩大企业自主权，建筑业全面推行招标承包制。',
      ['扩大企业自主权|扩大|企业自主权|false', '建筑业全面推行招标承包制|全面推行|招标承包制|false'],
    ],
    ['楼堂馆所一律不准新开工。', ['楼堂馆所一律不准新开工|不准新开工|楼堂馆所|true']],
    ['滨河景区力争创成国家4A级景区。', ['滨河景区力争创成国家4A级景区|创成|国家4A级景区|true']],
    ['县第一高中9月开学。', ['县第一高中9月开学|开学|县第一高中|true']],
    ['华泰芯片等8个项目竣工投产。', ['华泰芯片等8个项目竣工投产|竣工投产|华泰芯片等8个项目|true']],
    ['疏港铁路实现开工。', ['疏港铁路实现开工|实现开工|疏港铁路|true']],
    ['下岗职工再就业3000人。', ['下岗职工再就业3000人|再就业|下岗职工|true']],
    ['油菜按保护价收购。', ['油菜按保护价收购|收购|油菜|false']],
    ['顺利通过省级复审。', ['顺利通过省级复审|顺利通过|省级复审|true']],
    ['从七月起逐步实行公积金制度。', ['从七月起逐步实行公积金制度|逐步实行|公积金制度|false']],
    // projects in general
    ['交通等项目竣工投产。', []],
  ])('%s', (body, tasks) => {
    expect(tasksIn(body)).toEqual(tasks)
  })
})
