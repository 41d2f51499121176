import { describe, expect, it } from 'vitest'
import { toText } from '../text.ts'
import { findDamage } from './damage.ts'
import type { Damage, DamageKind } from './types.ts'

/** Sentences of an invented county, enough of them for a text to speak for itself. */
const BODY = [
  '县城新区道路全线贯通，沿街绿化同步完工，群众出行更加便捷。',
  '茶园面积扩大到六万亩，带动农户增收，茶旅融合步伐加快。',
  '我们坚持把项目建设摆在首位，全年新开工项目八十个，竣工五十三个。',
  '农村公路养护机制更加健全，危桥改造任务提前完成。',
  '中小学校舍改造稳步推进，乡镇卫生院设备全部更新。',
].join('')

const marksOf = (text: string, kind: DamageKind): Damage[] =>
  findDamage(toText(text)).filter(damage => damage.kind === kind)
const wordsOf = (text: string, kind: DamageKind): string[] =>
  marksOf(text, kind).map(({ start, end }) => text.slice(start, end).trim())

const PASSAGE =
  '园区新建标准厂房12.6万平方米，引进亿元企业19家，完成技术改造项目47个，规上企业用电量增长8.3%，就业岗位新增2300个。'

describe('repeat', () => {
  it('names the first copy, and proposes to take the later one out', () => {
    const text = `${PASSAGE}${BODY}${PASSAGE}\n全年工作圆满结束。`
    const [repeat] = marksOf(text, 'repeat')
    expect(text.slice(repeat.start, repeat.end)).toBe(PASSAGE)
    expect(repeat.of).toEqual({ start: 0, end: PASSAGE.length })
    expect(repeat.proposal).toBe('')
  })

  it('looks over changed characters and line breaks', () => {
    const near = PASSAGE.replace('12.6', '12.9').replace('标准', '标\n\n准').replace('规上', '规模上')
    const text = `${PASSAGE}${BODY}${near}${BODY.slice(0, 20)}`
    const [repeat] = marksOf(text, 'repeat')
    expect(text.slice(repeat.start, repeat.end)).toContain('12.9')
    expect(repeat.end - repeat.start).toBeGreaterThan(PASSAGE.length * 0.9)
  })

  it('follows a near copy over changes close together, and joins two copies side by side', () => {
    const near = PASSAGE.replace('准厂', '大厂').replace('万平方', '亿平')
    const [far] = marksOf(`${PASSAGE}${BODY}${near}${BODY.slice(0, 20)}`, 'repeat')
    expect(far.end - far.start).toBeGreaterThan(PASSAGE.length * 0.9)
    const clause = '有序推动山上茶园和竹海连片保护开发'
    const tandem = `${BODY}今年要${clause}${clause.replace('和', '')}，打造样板。`
    expect(wordsOf(tandem, 'repeat')).toEqual([clause.replace('和', '')])
  })

  it('has every later copy repeat the first', () => {
    const text = `${BODY}${PASSAGE.repeat(4)}全年工作圆满结束。`
    const repeats = marksOf(text, 'repeat')
    expect(repeats.map(({ of }) => of?.start)).toEqual(Array(3).fill(BODY.length))
  })

  it.each([
    ['a set phrase', '坚持以习近平新时代中国特色社会主义思想为指导，全面贯彻党的二十大精神，'],
    ['the name of a project', '县城至高铁站快速通道工程'],
    ['the names of indicators', '城镇和农村居民人均可支配收入分别增长'],
  ])('does not mark %s said twice', (_, phrase) => {
    expect(wordsOf(`${phrase}稳步前行。${BODY}今年，${phrase}再上台阶。`, 'repeat')).toEqual([])
  })
})

describe('furniture', () => {
  const page = (line: string): string => `${BODY}县里决定把剩余的三座\n\n${line}\n\n水库全部加固，汛期之前完成。${BODY}`
  it.each(['— 7 —', '- 12 -', '第 3 页 共 20 页', '5 / 20', '23', '云岭县第三届人民代表大会第四次会议文件'])(
    'marks %s in mid-sentence',
    line => expect(wordsOf(page(line), 'furniture')).toEqual([line]),
  )

  it('takes the line breaks along, so that the sentence joins again', () => {
    const text = page('— 7 —')
    const [mark] = marksOf(text, 'furniture')
    expect(text.slice(0, mark.start) + text.slice(mark.end)).toContain('剩余的三座水库全部加固')
  })

  it('marks what a site puts around', () => {
    const text = `下载\n打印\n【字号：\n大\n中\n小\n】\n云岭县政府工作报告\n来源：云岭日报\n各位代表：\n${BODY.repeat(2)}\n责任编辑：王一\n相关报道：\n通知`
    expect(wordsOf(text, 'furniture')).toEqual([
      '下载\n打印\n【字号：\n大\n中\n小\n】',
      '来源：云岭日报',
      '责任编辑：王一\n相关报道：\n通知',
    ])
  })

  it.each([
    ['a figure on its own line', `${BODY}空气中的PM\n2.5\n浓度继续下降。`],
    ['a short paragraph', `${BODY}\n各位代表：\n${BODY}`],
    ['the word page in a sentence', `${BODY}见附件第3页的说明。`],
  ])('does not mark %s', (_, text) => {
    expect(wordsOf(text, 'furniture')).toEqual([])
  })
})

describe('foreign', () => {
  it.each([
    ['贯彻会议精神 and 各项部署', 'and', '和'],
    ['加快 the 新区建设', 'the', ''],
    ['推进农业 development ，促进增收', 'development', null],
    ['全面落实Эта各项部署', 'Эта', null],
  ])('%s', (text, word, proposal) => {
    const [mark] = marksOf(`${BODY}${text}，取得成效。`, 'foreign')
    expect(mark.message).toContain(word)
    expect(mark.proposal).toBe(proposal)
  })

  it.each(['打造RCEP合作园区', '新装5G基站', '推广e办通平台', '每立方米低于30 μg', '办好AI大赛', '单机容量3 kw的机组'])(
    '%s is usual',
    text => expect(wordsOf(`${BODY}${text}。`, 'foreign')).toEqual([]),
  )
})

describe('doubled', () => {
  it.each([
    ['空气质量质量明显改善', '质量'],
    ['新建高标准农田农田三万亩', '农田'],
    ['全部完工，荒荒地得到整治', '荒'],
  ])('%s', (text, surplus) => expect(wordsOf(`${BODY}${text}。`, 'doubled')).toEqual([surplus]))

  it.each([
    '常常深入一线',
    '扎扎实实办好一件件实事',
    '一步一步往前走',
    '改进工作作风',
    '全国国有企业',
    '千千万万群众',
    '家家户户通水',
  ])('%s is right', text => expect(wordsOf(`${BODY}${text}。`, 'doubled')).toEqual([]))
})

describe('number', () => {
  it.each([
    ['农村自来水普及率达到196%', '196'],
    ['服务业占地区生产总值的比重达到152.3%', '152.3'],
    ['空气质量优良天数达到393天', '393'],
    ['工程于13月底开工', '13月'],
    ['完成投资3.4.5亿元', '3.4.5'],
    // % read as %6 by a recognition
    ['地区生产总值增长5.2%6', '2%6'],
  ])('%s', (text, digits) => expect(wordsOf(`${BODY}${text}。`, 'number')).toEqual([digits]))

  it.each([
    '占年度计划的102.7%',
    '覆盖率达到100%',
    '增长132.5%',
    '优良天数333天',
    '12月31日',
    '新增3个百分点',
    '增长2个百分点',
    '增速由5%6月起回升',
  ])('%s is possible', text => expect(wordsOf(`${BODY}${text}，势头良好。`, 'number')).toEqual([]))
})
