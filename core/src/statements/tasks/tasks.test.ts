import { describe, expect, it } from 'vitest'
import { toText } from '../../text/text.ts'
import { findFigures } from '../figures/figures.ts'
import type { Task } from '../types.ts'
import { findTasks } from './tasks.ts'

const report = (body: string, year = 2026): string =>
  `临川市政府工作报告\n一、${year - 1}年工作回顾\n过去一年，全市经济稳中向好，建成了三座水厂。\n二、${year}年工作安排\n（一）抓好城乡建设\n${body}\n`
const tasksOf = (body: string): Task[] => {
  const text = toText(report(body), 2026)
  return findTasks(text, findFigures(text))
}
const spans = (body: string): string[] => tasksOf(body).map(task => task.text)

describe('what is a task', () => {
  it.each([
    // one clause, one task
    ['推进老街改造，完善公交线网，建设城市书房。', ['推进老街改造', '完善公交线网', '建设城市书房']],
    // 、 keeps a list together, and so do quotations
    ['加快水厂、管网、泵站建设，实施“清水，蓝天”行动。', ['加快水厂、管网、泵站建设', '实施“清水，蓝天”行动']],
    // qualifiers: how much and by when
    ['推进灌区改造，力争完成投资3亿元，加强渠道管护。', ['推进灌区改造，力争完成投资3亿元', '加强渠道管护']],
    ['免费提供听力筛查，服务儿童5万人次，开展复查回访。', ['免费提供听力筛查，服务儿童5万人次', '开展复查回访']],
    ['提高护工补贴标准，每人每月增加200元。', ['提高护工补贴标准，每人每月增加200元']],
    // a number with a verb and a thing of its own is no qualifier
    ['发展设施农业，新建大棚3000亩。', ['发展设施农业', '新建大棚3000亩']],
    // what frames a promise
    ['围绕产业升级，聚焦制造强市建设，培育链主企业。', ['培育链主企业']],
    ['以灌区为重点，推进节水改造，为农户提供测土服务。', ['推进节水改造', '为农户提供测土服务']],
    ['在巩固试点成果的基础上，推广积分管理。', ['推广积分管理']],
    ['把护理服务纳入医保支付，依托园区建设孵化器。', ['把护理服务纳入医保支付', '依托园区建设孵化器']],
    // 要, 必须 stay outside, time limits inside
    ['要扩大绿色信贷，今年要新建球场20个。', ['扩大绿色信贷', '今年要新建球场20个']],
    // subjects
    ['各级政府要加大投入，减少重复检查。', ['各级政府要加大投入', '减少重复检查']],
    ['市财政安排专款2亿元，支持危桥改造。', ['市财政安排专款2亿元', '支持危桥改造']],
    ['对拒不整改的企业，要从严处罚。', []],
    // attitudes, purposes, results
    ['坚持人民至上，改善居住条件，让群众住得舒心。', ['改善居住条件']],
    ['完善预警机制，防止次生灾害。', ['完善预警机制']],
    ['严格执行用地计划，不得突破，加强批后监管。', ['严格执行用地计划，不得突破', '加强批后监管']],
    // a second number needs a row of its own, a first one says how much
    ['园区新增企业60户，主导产业集中度提升至55%。', ['园区新增企业60户', '主导产业集中度提升至55%']],
    ['加强粉尘协同治理，清洁供暖率达到70%。', ['加强粉尘协同治理，清洁供暖率达到70%']],
    ['力争新增规上企业60户，完善培育机制。', ['力争新增规上企业60户', '完善培育机制']],
    ['完善培育机制，力争新增规上企业60户。', ['完善培育机制', '力争新增规上企业60户']],
    ['抓好矿山复产，铁矿、铜矿产量分别达到9万吨、2万吨。', ['抓好矿山复产', '铁矿、铜矿产量分别达到9万吨、2万吨']],
    ['提高收购价，早稻、晚稻每斤分别提高3分、5分。', ['提高收购价，早稻、晚稻每斤分别提高3分、5分']],
    // areas and works that come first, and what a government decides
    ['临川新区强化港口功能，滨江机场二跑道投入使用。', ['临川新区强化港口功能', '滨江机场二跑道投入使用']],
    ['完善路网，交通等重大项目竣工。', ['完善路网']],
    ['市政府决定成立数据集团，今年计划经济增长百分之九。', ['市政府决定成立数据集团']],
    // 、 joins verbs, or nouns that look like verbs
    ['鼓励、支持、引导民营企业发展。', ['鼓励、支持、引导民营企业发展']],
    ['在产业协同、园区共建、物流等领域互补。', []],
    ['面向知名院所开展招才行动。', ['面向知名院所开展招才行动']],
    // facts and the past
    ['筹备工作正在进行，二期死亡率由千分之七降到千分之五。', []],
    ['近年来养老需求快速上升。增加护理床位，培训护理员。', ['增加护理床位', '培训护理员']],
    ['去年建成了两座桥，群众出行更加方便，推动了旅游发展。', []],
    ['农业是立市之本，要扩大高产示范。', ['扩大高产示范']],
    ['只有守住底线，才能行稳致远。', []],
    // what a thing is set from and to is a task of its own
    [
      '深化税制改革，将餐饮业现行6%的税率降至5%，将印花税征收标准提至3元。',
      ['深化税制改革', '将餐饮业现行6%的税率降至5%', '将印花税征收标准提至3元'],
    ],
    // where and out of what, with a number
    [
      '完善回收体系，在200个小区设置回收柜，整修10条背街小巷。',
      ['完善回收体系', '在200个小区设置回收柜', '整修10条背街小巷'],
    ],
    [
      '实施技能行动，从工会结余中拿出2亿元，用于5000人次的职工培训。',
      ['实施技能行动', '从工会结余中拿出2亿元，用于5000人次的职工培训'],
    ],
    // a frame between a task and how much of it
    [
      '推进棚户区改造，在确保质量的前提下，建成3000套，新开工5000套。',
      ['推进棚户区改造，在确保质量的前提下，建成3000套，新开工5000套'],
    ],
    // decrees, prohibitions, what leans to somebody
    [
      '盘活存量资产，沉淀的资金一律收回，腾退的土地全部用于绿化。',
      ['盘活存量资产', '沉淀的资金一律收回', '腾退的土地全部用于绿化'],
    ],
    [
      '各区不得采取增加群众跑动次数的做法，新增补贴向种粮大户倾斜。',
      ['各区不得采取增加群众跑动次数的做法', '新增补贴向种粮大户倾斜'],
    ],
    // whom the next clause speaks of, and who goes on in it
    ['对招用退役军人的企业，三年内给予税费减免。', ['对招用退役军人的企业，三年内给予税费减免']],
    [
      '鼓励农户按照自愿互利的原则，在加工领域中，发展多种形式的联合经营。',
      ['鼓励农户按照自愿互利的原则，在加工领域中，发展多种形式的联合经营'],
    ],
    // purposes, maxims, frames
    ['淘汰落后窑炉，以防范化解过剩风险，优化用能结构。', ['淘汰落后窑炉']],
    ['以开放促改革，以创新引领发展，按照新的供养标准，发放高龄津贴。', ['发放高龄津贴']],
    // a subject that begins like a verb, and one that is told of
    ['教育经费要向薄弱学校倾斜，新建小区应配建托育用房。', ['教育经费要向薄弱学校倾斜', '新建小区应配建托育用房']],
    ['名目繁多的检查让经营者不堪重负，要大幅减少入企检查。', ['大幅减少入企检查']],
    ['发展职业教育，培养技能人才，是兴市的必由之路。', []],
    ['围绕推动制造业升级，聚焦打造港口枢纽加快建设港区。', ['聚焦打造港口枢纽加快建设港区']],
    ['深化户籍改革，今年实现进城落户3万人。', ['深化户籍改革', '今年实现进城落户3万人']],
    // announcements and closing words
    ['全市经济社会发展的主要预期目标是：生产总值增长5%，粮食总产保持稳定。', []],
    ['各位代表！让我们携手奋进，谱写新篇章！', []],
  ])('%s', (body, expected) => {
    expect(spans(`先行示范一句领起。${body}`)).toEqual(expected)
  })
})

describe('leads', () => {
  it.each([
    // at the head of a paragraph
    ['强化农田基础。建设高标准渠系，改造低产田。', ['建设高标准渠系', '改造低产田']],
    // alone in its paragraph and long enough for a task
    ['出台促进首店经济发展的十条措施，建立首店名录。', ['出台促进首店经济发展的十条措施', '建立首店名录']],
    // the heading again
    ['（二）办好乡村食堂。\n用心办好乡村食堂。', []],
    // counted
    [
      '抓好两件事。一要加强水源保护。划定水源保护区。二要改善水质。整治入河排污口。',
      ['划定水源保护区', '整治入河排污口'],
    ],
    ['抓好两件事。一是修订供水条例；二是改造供水管网。', ['修订供水条例', '改造供水管网']],
    // on a line of its own
    [
      '改善生态环境，建设美丽乡村。\n全面推行林长制，加强古树名木保护，推进荒山造林绿化，修复废弃矿山，治理水土流失，加强湿地资源保护，严格野生动物管理，建设森林村庄，开展爱鸟护鸟活动。',
      [
        '全面推行林长制',
        '加强古树名木保护',
        '推进荒山造林绿化',
        '修复废弃矿山',
        '治理水土流失',
        '加强湿地资源保护',
        '严格野生动物管理',
        '建设森林村庄',
        '开展爱鸟护鸟活动',
      ],
    ],
  ])('%s', (body, expected) => {
    expect(spans(body)).toEqual(expected)
  })
})

describe('the parts of a task', () => {
  it.each([
    ['深入实施渔船更新行动', '深入实施', '渔船更新行动'],
    ['培育壮大首店经济', '培育壮大', '首店经济'],
    ['加快建设海绵小区', '加快建设', '海绵小区'],
    ['推进建设用地整理', '推进', '建设用地整理'],
    ['实施优化审批三年行动', '实施', '优化审批三年行动'],
    ['保护和利用骑楼街区', '保护和利用', '骑楼街区'],
    ['新建口袋公园30个', '新建', '口袋公园'],
    ['吸引超2万名毕业生来临就业', '吸引', '超2万名毕业生来临就业'],
    ['将护理费用纳入长护险支付', '纳入', '护理费用'],
    ['“线上线下”并举开展普法宣传', '开展', '普法宣传'],
    ['在中心镇建设分时停车场', '建设', '分时停车场'],
    ['低保补助标准由每月700元提高到760元', '提高到', '低保补助标准'],
    ['确保全年实施技改项目600个', '实施', '技改项目'],
    ['新增补贴向种粮大户倾斜', '倾斜', '新增补贴'],
    ['集中力量分年度完善堤防', '完善', '堤防'],
    ['稻谷、油料产量分别达到30万吨和5万吨', '达到', '稻谷、油料产量'],
    ['管好用好集体资产', '管好用好', '集体资产'],
  ])('%s', (clause, action, object) => {
    const [task] = tasksOf(`先行示范一句领起。${clause}，加强宣传引导。`)
    expect([task.text, task.action, task.object]).toEqual([clause, action, object])
  })

  it.each([
    ['年底前完成管网普查', '年底前'],
    ['2027年底前建成环湖绿道', '2027年底前'],
    ['全年开工重点项目60个', '全年'],
    ['三年内消除无路村', '三年内'],
    ['从今年起免除高中课本费', '从今年起'],
    ['办好2026年龙舟赛', ''],
    ['一季度发布项目清单', '一季度'],
    ['推进十年禁渔', ''],
  ])('%s: deadline %s', (clause, deadline) => {
    expect(tasksOf(`先行示范一句领起。${clause}，加强宣传引导。`)[0].deadline).toBe(deadline)
  })
})

describe('measurable', () => {
  it.each([
    ['新增托位800个', true],
    ['出台首店扶持办法', true],
    ['实施清河护岸行动', true],
    ['建成市青少年宫', true],
    ['争创国家森林城市', true],
    ['高标准建设国家粮食储备基地', true],
    ['实现社区食堂全覆盖', true],
    ['推动临海大桥建成通车', true],
    ['办好全国龙舟邀请赛活动', true],
    ['开展引河入湖前期工作', true],
    ['推动千万吨炼化基地建设', true],
    ['从今年起恢复夜间公交制度', true],
    ['推动养老服务条例全面落地', true],
    ['启动长期护理保险试点', true],
    ['加快农村客运全覆盖', false],
    ['持续开展村庄清洁行动', false],
    ['推动大桥前期取得实质性进展', false],
    ['做实项目前期工作', false],
    ['推进海绵城市建设', false],
    ['打造滨水夜游品牌', false],
    ['建设一批零碳园区', false],
    ['完善矛盾调处机制', false],
    ['落实各项惠农政策', false],
    ['做强“1+3”产业体系', false],
  ])('%s: %s', (clause, measurable) => {
    expect(tasksOf(`先行示范一句领起。${clause}，加强宣传引导。`)[0].measurable).toBe(measurable)
  })
})

describe('where tasks are looked for', () => {
  it('is not the review', () => {
    const text = toText(report('推进老街改造，建设城市书房。'), 2026)
    expect(findTasks(text, []).every(task => task.start > text.source.indexOf('二、'))).toBe(true)
  })

  it('is where a review turns to a plan whose heading is lost', () => {
    const told = '过去一年，建成了三座水厂，推进老街改造，完善公交线网，群众满意度稳居全省前列。'
    const turn = '做好今年的工作，要坚持稳中求进，切实保障民生。'
    const plan = '加强河道整治，推进绿道建设，实施清河行动，新建公园3座。'
    const late = '深入实施人才工程，获评省级示范，完成造林9万亩，居全省第2，累计建园8个。'
    const text = toText(`临川市政府工作报告\n一、2025年工作回顾\n${[told, turn, plan, late, plan].join('\n')}\n`, 2026)
    expect(findTasks(text, []).map(task => task.text)).toEqual([
      '切实保障民生',
      ...['加强河道整治', '推进绿道建设', '实施清河行动', '新建公园3座'],
    ])
    const straight = toText(`临川市政府工作报告\n一、2025年工作回顾\n${told}\n${plan}\n`, 2026)
    expect(findTasks(straight, [])).toEqual([])
  })

  it('is an annex of livelihood projects, not a glossary', () => {
    const body =
      '推进老街改造，建设城市书房。\n附件1\n十件民生实事\n一、提升托育水平。\n新增托位900个，培训保育员600名。\n附件2\n名词解释\n1.“首店经济”：是指区域内首次开设门店，带动商圈升级，推动消费增长的经济形态。\n'
    expect(spans(body).slice(2)).toEqual(['新增托位900个', '培训保育员600名'])
  })
})

it.each([
  ['推进口岸扩能', '口岸'],
  ['提振消费信心', '提振消费'],
])('%s is about %s', (clause, why) => {
  const [task] = tasksOf(`先行示范一句领起。${clause}，加强宣传引导。`)
  expect(task.leadUnits).toEqual([{ unit: '市商务局', why }])
})

it('carries figures, places, section and lead units', () => {
  const [task] = tasksOf('先行示范一句领起。支持广州市新建老旧小区电梯500个，加强宣传引导。')
  expect(task.regions).toEqual(['广州市'])
  expect(task.figures).toHaveLength(1)
  expect(task.leadUnits).toEqual([{ unit: '市住房和城乡建设局', why: '老旧小区' }])
  expect(task.section).toBe(toText(report('x'), 2026).sections.find(s => s.heading === '抓好城乡建设')?.id)
})
