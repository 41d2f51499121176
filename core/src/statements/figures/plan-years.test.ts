import { describe, expect, it } from 'vitest'
import { toText } from '../../text/text.ts'
import { findFigures } from './figures.ts'

/** Each figure as its text and the fields asked for, in a review of 1986 to 1990. */
const reviewed = (body: string, ...fields: ('indicator' | 'modality' | 'period' | 'basis' | 'value')[]): string[] =>
  findFigures(toText(`政府工作报告\n——1991年3月2日\n一、过去五年的工作\n${body}\n`)).map(figure =>
    [figure.text, ...fields.map(field => [figure[field]].flat().join('~'))].join(' '),
  )

describe('years dealt out', () => {
  it.each([
    ['茶叶产量1989年和1990年分别为7万吨和8万吨。', ['7万吨 茶叶产量 1989', '8万吨 茶叶产量 1990']],
    [
      '茶叶产量1988年、1989年和1990年分别达到6万吨、7万吨和8万吨。',
      ['6万吨 茶叶产量 1988', '7万吨 茶叶产量 1989', '8万吨 茶叶产量 1990'],
    ],
    [
      '茶叶产量1989年和1990年分别为7万吨和8万吨，分别增长5%和6%。',
      ['7万吨 茶叶产量 1989', '8万吨 茶叶产量 1990', '5% 茶叶产量 1989', '6% 茶叶产量 1990'],
    ],
    // one year, two things
    ['1990年茶叶、蚕茧产量分别为7万吨和8万吨。', ['7万吨 茶叶 1990', '8万吨 蚕茧产量 1990']],
  ])('%s', (body, stated) => {
    expect(reviewed(body, 'indicator', 'period')).toEqual(stated)
  })
})

describe('plans named in the midst of a sentence', () => {
  it.each([
    [
      '工资总额五年增加90亿元，而“五五”期间只增加30亿元。',
      ['90亿元 1986-1990 cumulative', '30亿元 1976-1980 cumulative'],
    ],
    ['出口额比“六五”期间增长46%。', ['46% 1986-1990 cumulative']],
    [
      '茶叶产量年均增长5%，高于“六五”时期1.2个百分点。',
      ['5% 1986-1990 annual_average', '1.2个百分点 1986-1990 cumulative'],
    ],
    // a quotation that is none
    ['五年来，茶叶产量增长5%，而“一优两高”期间增长3%。', ['5% 1986-1990 cumulative', '3% 1986-1990 cumulative']],
  ])('%s', (body, stated) => {
    expect(reviewed(body, 'period', 'basis')).toEqual(stated)
  })
})

describe('a passage on a plan that is over', () => {
  const stated = (body: string) =>
    findFigures(toText(`政府工作报告\n——1987年3月2日\n一、“六五”时期的成就\n${body}\n`)).map(
      f => `${f.text} ${f.period}`,
    )
  it.each([
    ['五年中，茶叶产量平均每年增长5%。', ['5% 1981-1985']],
    ['五年内，建成茶厂90个。', ['90个 1981-1985']],
    ['茶叶产量由1980年的3万吨增加到5万吨。', ['3万吨 1980', '5万吨 1985']],
    ['1986年，茶叶产量5万吨。\n蚕茧产量达到2万吨。', ['5万吨 1986', '2万吨 1986']],
  ])('%s', (body, periods) => {
    expect(stated(body)).toEqual(periods)
  })
})

describe('a report given at the end of the year', () => {
  const HEAD = '某市政府工作报告\n——2003年12月26日在某市第一届人民代表大会第四次会议上\n'
  const stated = (body: string) =>
    findFigures(toText(`${HEAD}一、2003年工作回顾\n${body}\n`)).map(f => `${f.text} ${f.modality} ${f.period}`)
  it('plans the next one', () => {
    const { title } = toText(`${HEAD}一、2003年工作回顾\n产茶9万吨。\n二、2004年工作安排\n明年产茶10万吨。\n`)
    expect([title.year, title.eve, title.date]).toEqual([2004, true, '2003-12-26'])
    const now = toText(`${HEAD}一、工作回顾\n产茶9万吨。\n`).title
    expect([now.year, now.eve]).toEqual([2003, false])
  })
  it.each([
    ['今年以来，产茶9万吨，比去年增长5%。', ['9万吨 achieved 2003', '5% achieved 2003']],
    ['预计全年产茶9万吨。', ['9万吨 expected 2003']],
    ['产茶9万吨。\n二、2004年工作安排\n明年产茶10万吨。', ['9万吨 achieved 2003', '10万吨 target 2004']],
    ['去年产茶8万吨。', ['8万吨 achieved 2002']],
  ])('%s', (body, figures) => {
    expect(stated(body)).toEqual(figures)
  })
})

describe('decades and other times', () => {
  const stated = (heading: string, body: string) =>
    findFigures(toText(`政府工作报告\n——1991年3月2日\n${heading}\n${body}\n`)).map(f => `${f.text} ${f.period}`)
  it.each([
    ['一、八十年代的回顾', '十年中，投资累计完成27亿元。', ['27亿元 1981-1990']],
    ['一、八十年代的回顾', '产茶由3万吨增加到5万吨。', ['3万吨 1980', '5万吨 1990']],
    ['一、1986年以来的工作', '产茶累计5万吨。', ['5万吨 1986-1990']],
    ['一、过去的工作', '1988年产茶4万吨，去年仍有5万吨；制茶2万吨。', ['4万吨 1988', '5万吨 1990', '2万吨 1990']],
    ['一、过去的工作', '产茶比1980年接近翻一番。', ['一番 1981-1990']],
    ['一、过去的工作', '1989年和1990年两年，停建茶厂80个。', ['80个 1989-1990']],
    ['一、过去的工作', '1989年和1990年产茶分别为3万吨和5万吨。', ['3万吨 1989', '5万吨 1990']],
    ['二、今后十年的主要目标', '到本世纪末，产茶比1980年翻一番。', ['一番 1981-2000']],
    ['二、1991年的任务', '“八五”计划规定，到1995年，产茶达到5万吨；制茶3万吨。', ['5万吨 1995', '3万吨 1995']],
    ['一、过去的工作', '产茶比历史最高的1989年减产5万吨。', ['5万吨 1990']],
  ])('%s %s', (heading, body, figures) => {
    expect(stated(heading, body)).toEqual(figures)
  })
})

describe('years of two digits', () => {
  it.each([
    ['95年产茶5万吨，比90年增长30%。', ['5万吨 1995 ', '30% 1991-1995 cumulative']],
    ['人均收入由90年的326元上升到578元。', ['326元 1990 ', '578元 1995 ']],
    ['乡镇产值92亿元，为90年的6.6倍。', ['92亿元 1995 ', '6.6倍 1991-1995 cumulative']],
    // how long, and a decade
    ['产权70年的茶园5亩。', ['5亩 1991-1995 ']],
    ['80年代以来产茶增长30%，近80年新建茶园5亩。', ['30% 1991-1995 cumulative', '5亩 1991-1995 ']],
  ])('%s', (body, figures) => {
    const source = `政府工作报告\n——1996年3月2日\n一、“八五”时期的回顾\n${body}\n`
    expect(findFigures(toText(source)).map(f => `${f.text} ${f.period} ${f.basis}`)).toEqual(figures)
  })
})

describe('Han years with a Latin zero', () => {
  it.each([
    ['一九九0年茶叶产量比一九八0年增长三成。', ['三成 茶叶产量 1981-1990']],
    ['到二０００年茶叶产量达到九万吨。', ['九万吨 茶叶产量 2000']],
  ])('%s', (body, stated) => {
    expect(reviewed(body, 'indicator', 'period').slice(0, 1)).toEqual(stated.slice(0, 1))
  })
})

describe('what is to come, under the heading of a review', () => {
  it.each([
    ['今年计划安排茶叶产量增长4%。', ['4% target 1991']],
    ['今年计划安排茶叶产量增长4%。蚕茧产量达到5万吨。', ['4% target 1991', '5万吨 target 1991']],
    ['基本建设投资要控制在50亿元以内。', ['50亿元 target 1991']],
    ['“八五”期间，茶叶产量平均每年增长4%。', ['4% target 1991-1995']],
    ['茶叶产量增长4%，今后十年平均每年增长6%。', ['4% achieved 1986-1990', '6% target 1991-2000']],
    // done, and in a paragraph of its own again
    ['今年计划安排茶叶产量增长4%。\n蚕茧产量达到5万吨。', ['4% target 1991', '5万吨 achieved 1990']],
    ['今年以来，茶叶产量增长4%。\n蚕茧产量达到5万吨。', ['4% target 1991', '5万吨 achieved 1990']],
  ])('%s', (body, stated) => {
    expect(reviewed(body, 'modality', 'period')).toEqual(stated)
  })
})

describe('names of old reports', () => {
  it.each([
    ['我国茶园占世界的百分之二十二。', ['百分之二十二 茶园']],
    ['茶厂户数只占企业总数的2%，利税却占全部工业的6%。', ['2% 茶厂户数', '6% 利税']],
    ['春茶产量约占全国的十分之一。', ['十分之一 春茶产量']],
    ['茶业投资占全部投资比重为6%。', ['6% 茶业投资占全部投资比重']],
    ['重点工程中，有63个按期或提前完成。', ['63个 重点工程']],
    ['五年间共有53项重点工程建成投产，16项正在建设。', ['53项 重点工程', '16项 重点工程']],
    ['我们新建茶园6000多亩。', ['6000多亩 茶园']],
    ['选择100个县进行综合改革试点。', ['100个 县']],
    ['“六五”期间平均每年出口32亿美元。', ['32亿美元 出口']],
    ['行政事业费节减百分之十。', ['百分之十 行政事业费']],
    ['已有29个县办了茶厂，占县市总数的98%。', ['29个 县', '98% 县']],
  ])('%s', (body, stated) => {
    expect(reviewed(body, 'indicator')).toEqual(stated)
  })
  it('reads the zero between two parts of a number', () => {
    expect(reviewed('粮食产量达到4亿零500万吨，棉花1万零200担。', 'value')).toEqual([
      '4亿零500万吨 40500',
      '1万零200担 10200',
    ])
  })
})
