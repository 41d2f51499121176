import { describe, expect, it } from 'vitest'
import { toText } from '../text.ts'
import { findDamage } from './damage.ts'
import { applyProposals, proposalsOf } from './repair.ts'
import type { Damage, DamageKind } from './types.ts'

const PARAGRAPHS = [
  '一年来，我们全力稳住经济大盘。出台稳增长政策措施二十条，兑现惠企资金三亿元，规模以上工业增加值增长较快，社会消费品零售总额稳步回升，固定资产投资持续扩大，重点项目建设进展顺利，一批产业项目建成投产，带动就业作用明显。',
  '一年来，我们着力推进乡村振兴。新建高标准农田五万亩，粮食产量再创新高，农村居民人均可支配收入增长较快，农村人居环境整治成效明显，村级集体经济不断壮大，特色农产品加工能力持续提升，乡村旅游带动作用日益增强。',
  '一年来，我们持续改善民生福祉。新增公办学位两千个，改造老旧小区三十个，基本医疗保险参保率稳定在较高水平，养老服务设施覆盖所有乡镇，公共文化服务体系更加完善，群众获得感、幸福感、安全感不断增强。',
  '一年来，我们切实加强生态保护。空气质量优良天数持续增加，国考断面水质优良比例保持全省前列，完成造林绿化任务，污染防治攻坚战取得积极成效，绿色低碳转型步伐加快，能耗强度继续下降，城市更加宜居。',
]
const CLEAN = PARAGRAPHS.join('\n')

const marksOf = (text: string, kind: DamageKind): Damage[] =>
  findDamage(toText(text)).filter(damage => damage.kind === kind)

/** Cuts `text` into pages at these words: each page begins with one of them. */
function pagesAt(text: string, words: readonly string[]): string[] {
  const places = [0, ...words.map(word => text.indexOf(word)), text.length]
  return places.slice(1).map((end, i) => text.slice(places[i], end))
}

const PAGES = pagesAt(CLEAN, ['业增加值增长', '质农田五万亩'.slice(1), '疗保险参保率', '染防治攻坚战'])

describe('splice', () => {
  it('finds two pages in the wrong order, and the proposals put them right', () => {
    const [a, b, c, d, e] = PAGES
    const torn = [a, c, b, d, e].join('\n')
    const marks = marksOf(torn, 'splice')
    expect(marks).toHaveLength(2)
    expect(applyProposals(torn, proposalsOf({ text: torn, damage: marks })).text).toBe([a, b, c, d, e].join('\n'))
  })

  it('does not mark pages in the right order, whatever they break', () => {
    expect(marksOf(PAGES.join('\n'), 'splice')).toEqual([])
    expect(marksOf(PAGES.join('\n— 1 —\n'), 'splice')).toEqual([])
  })

  it('does not mark a text whose lines are all broken at one width', () => {
    const wrapped = [...PARAGRAPHS, ...PARAGRAPHS.map(text => text.slice(10))]
      .map(text => text.match(/.{1,31}/gs)?.join('\n'))
      .join('\n\n')
    expect([...marksOf(wrapped, 'splice'), ...marksOf(wrapped, 'cut')]).toEqual([])
  })

  it('finds a block that was moved with its numbered heading', () => {
    const chapters = ['一', '二', '三', '四', '五'].map((n, i) => `（${n}）${PARAGRAPHS[i % 4].slice(4)}`)
    const moved = [0, 1, 3, 2, 4].map(i => chapters[i]).join('\n')
    expect(marksOf(chapters.join('\n'), 'splice')).toEqual([])
    expect(marksOf(moved, 'splice').length).toBeGreaterThan(0)
  })

  it('finds two columns read across, and proposes one after the other', () => {
    const lines = (text: string): string[] => text.match(/.{1,12}/gs) ?? []
    const left = lines(PARAGRAPHS[0]).slice(0, 8)
    const right = lines(PARAGRAPHS[2]).slice(0, 8)
    const across = left.map((line, i) => `${line}    ${right[i]}`).join('\n')
    const text = `${PARAGRAPHS[1]}\n${across}\n${PARAGRAPHS[3]}`
    const [mark] = marksOf(text, 'splice')
    expect(text.slice(mark.start, mark.end)).toBe(across)
    expect(mark.proposal).toBe(left.join('') + right.join(''))
  })
})

describe('cut', () => {
  it('marks a paragraph that stops in mid-sentence before a heading', () => {
    const text = `一、去年工作回顾\n${PARAGRAPHS[0].slice(0, 70)}\n二、今年工作安排\n${PARAGRAPHS[1]}`
    const [mark] = marksOf(text, 'cut')
    expect(mark.end).toBe(text.indexOf('\n二、'))
    expect(mark.message).toContain('没有结尾')
  })

  it('takes a blank line for the end of a paragraph, though the next would go on well', () => {
    const [first, second] = [PARAGRAPHS[0].slice(0, 61), PARAGRAPHS[0].slice(61)]
    const text = [...PARAGRAPHS.slice(1), first, second].join('\n\n')
    const at = text.indexOf(second)
    expect(marksOf(text, 'cut').filter(({ start, end }) => start < at && at < end)).toHaveLength(1)
  })

  it('marks a line break where the halves do not go together', () => {
    const text = `${PARAGRAPHS[3]}\n${PARAGRAPHS[0].slice(0, 61)}\n${PARAGRAPHS[2].slice(66)}\n${PARAGRAPHS[1]}`
    const at = text.indexOf(PARAGRAPHS[2].slice(66))
    expect(marksOf(text, 'cut').some(({ start, end }) => start < at && at < end)).toBe(true)
  })

  it.each([
    [
      'before whole words',
      '展支撑体系不断完善，新的增长点加快形成，发展后劲持续增强，各项事业都有新的起色，群众生活更有奔头。',
      true,
    ],
    [
      'in a clause of one character',
      '系，新的增长点加快形成，发展后劲持续增强，各项事业都有新的起色，群众生活更有奔头，社会大局稳定。',
      true,
    ],
    [
      'no: a preposition',
      '据各乡镇统计，新的增长点加快形成，发展后劲持续增强，各项事业都有新的起色，群众生活更有奔头。',
      false,
    ],
    [
      'no: a phrase',
      '织密扎牢民生保障网，新的增长点加快形成，发展后劲持续增强，各项事业都有新的起色，群众生活更有奔头。',
      false,
    ],
  ])('marks a beginning lost %s', (_, line, isMarked) => {
    const text = `${CLEAN}\n${line}\n${PARAGRAPHS.map(words => `一年来，经济发展很快。${words.slice(4)}发展、拓展和开展。`).join('\n')}`
    const marks = marksOf(text, 'cut').filter(({ message }) => message.includes('没有开头'))
    expect(marks.map(({ start }) => start)).toEqual(isMarked ? [text.indexOf(line)] : [])
  })

  it.each([
    ['a break inside a word', `${PARAGRAPHS[0].slice(0, 46)}\n${PARAGRAPHS[0].slice(46)}`],
    ['a title block', `云岭县人民政府工作报告\n县长 王一\n各位代表：\n${PARAGRAPHS[0]}`],
    ['a heading without a mark', `二、今年工作安排\n${PARAGRAPHS[0]}\n主要预期目标\n${PARAGRAPHS[1]}`],
  ])('does not mark %s', (_, text) => {
    expect(marksOf(text, 'cut')).toEqual([])
  })
})

describe('tense', () => {
  const plan = (body: string): string =>
    `云岭县政府工作报告\n——2024年1月8日在云岭县第三届人民代表大会第四次会议上\n各位代表：\n一、2023年工作回顾\n${PARAGRAPHS[0]}\n二、2024年工作安排\n${body}`
  const PAST =
    '去年新建幼儿园12所，新增学位3200个，县医院正式启用，获评全省卫生先进县，2个村入选全国名录，粮食产量突破30万吨，居民收入同比增长6.1%，完成投资23亿元，已建成充电桩480个，获批省级园区1个，排全省第4位，各项事业都有新的起色，群众满意度保持在较高水平。'
  it('marks what was done under the heading of what is to do', () => {
    const text = plan(PAST)
    const [mark] = marksOf(text, 'tense')
    expect(text.slice(mark.start, mark.end)).toBe(PAST)
  })

  it('does not mark a plan with figures', () => {
    const body =
      '新建幼儿园12所以上，新增学位3200个，力争县医院年内启用，粮食产量达到30万吨以上，居民收入增长6%左右，完成投资23亿元，建成充电桩480个，推动2个村争创全省卫生村，确保省级园区获批，加快补齐民生短板，推动公共服务均衡发展，不断提高群众满意度。'
    expect(marksOf(plan(body), 'tense')).toEqual([])
  })
})
