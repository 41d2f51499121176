import type { Random } from './random.ts'
import type { Sheet } from './sheet.ts'

const isHan = (char: string | undefined): boolean => char !== undefined && char >= '\u4e00' && char <= '\u9fff'
const isMark = (char: string | undefined): boolean => char !== undefined && '，。；：！？、'.includes(char)
const inRunningText =
  (sheet: Sheet) =>
  (at: number): boolean => {
    const around = sheet.text.slice(at - 12, at + 12)
    return around.length === 24 && !/[\n《》]/.test(around) && (isHan(sheet.text[at - 1]) || isMark(sheet.text[at - 1]))
  }
const atClause =
  (sheet: Sheet) =>
  (at: number): boolean =>
    '，。；'.includes(sheet.text[at - 1]) && inRunningText(sheet)(at)
const inMidClause =
  (sheet: Sheet) =>
  (at: number): boolean =>
    isHan(sheet.text[at - 1]) && isHan(sheet.text[at]) && inRunningText(sheet)(at)

const COMMON = '的是和在有了大新全高加建发展工业市区民生经济资产年月重点水平'

/** A passage again, elsewhere or right behind itself, exact or with 1 to 5 % of its characters changed. */
export function injectRepeat(sheet: Sheet, random: Random): void {
  const length = random.logBetween(15, Math.min(3000, Math.floor(sheet.text.length / 5)))
  const suits = random.next() < 0.6 ? atClause(sheet) : inRunningText(sheet)
  const from = sheet.findPlace(random, suits, 0, length, 0)
  if (from < 0) return
  const original = sheet.text.slice(from, from + length)
  const isNear = random.next() < 0.5
  const copy = isNear ? change(original, random) : original
  const isTandem = random.next() < (length < 40 ? 0.6 : 0.3)
  const to = isTandem ? from + length : elsewhere(sheet, random, from, from + length)
  if (to < 0) return
  sheet.replace(to, to, copy)
  const shift = to <= from ? copy.length : 0
  const first = { start: from + shift, end: from + shift + length }
  const second = { start: to, end: to + copy.length }
  const [early, late] = first.start < second.start ? [first, second] : [second, first]
  const size = length < 40 ? 'short' : length < 300 ? 'middle' : 'long'
  sheet.add('repeat', `${size} ${isNear ? 'near' : 'exact'}`, late.start, late.end, early)
}

function elsewhere(sheet: Sheet, random: Random, from: number, to: number): number {
  const suits = random.next() < 0.6 ? atClause(sheet) : inMidClause(sheet)
  return sheet.findPlace(random, at => (at < from - 30 || at > to + 30) && suits(at), 0, 0)
}

/** At least one character changed, none of the first or last three. */
function change(words: string, random: Random): string {
  const chars = [...words]
  const count = Math.max(1, Math.round((chars.length * random.between(1, 5)) / 100))
  for (let i = 0; i < count; i++) {
    const at = random.between(3, chars.length - 4)
    if (!isHan(chars[at]) && !/\d/.test(chars[at])) continue
    const way = random.next()
    if (/\d/.test(chars[at])) chars[at] = String((Number(chars[at]) + random.between(1, 9)) % 10)
    else if (way < 0.7) chars[at] = random.pick([...COMMON])
    else if (way < 0.85) chars[at] = ''
    else chars[at] += random.pick([...COMMON])
  }
  return chars.join('')
}

const HEADS = ['第{n}届人民代表大会会议文件', '政府工作报告', '{n}市人民政府公报']
const LINES = [
  '来源：市政府办公室',
  '责任编辑：王明',
  '【字体：大 中 小】',
  '打印本页',
  '当前位置：首页 > 政务公开 > 政府工作报告',
  '浏览次数：1024',
  '发布时间：2025-02-11',
  '扫一扫在手机打开当前页',
  '上一篇：关于召开会议的通知',
  '相关链接',
]

const FURNITURE = ['page-number', 'running-head', 'page-foot', 'site-line', 'site-line', 'inline-number'] as const

/** A page number or running head in mid-sentence, or a line of a site between two paragraphs. */
export function injectFurniture(sheet: Sheet, random: Random): void {
  const sort = random.pick(FURNITURE)
  const page = random.between(2, 40)
  const words = {
    'page-number': random.pick([`— ${page} —`, `- ${page} -`, `${page}`.padStart(1), `·${page}·`]),
    'running-head': random.pick(HEADS).replace('{n}', random.pick(['十四', '六', '澄川', '某'])),
    'page-foot': random.pick([`第 ${page} 页 共 40 页`, `第${page}页`, `${page} / 40`]),
    'site-line': random.pick(LINES),
    'inline-number': random.pick([`— ${page} —`, `第 ${page} 页 共 40 页`]),
  }[sort]
  const isBetween = sort === 'site-line'
  const suits = isBetween
    ? (at: number): boolean =>
        sheet.text[at - 1] === '\n' && '。！'.includes(sheet.text.slice(0, at).trimEnd().at(-1) ?? '')
    : inMidClause(sheet)
  const at = sheet.findPlace(random, suits, 0, 0)
  if (at < 0) return
  const inserted = sort === 'inline-number' ? words : isBetween ? `${words}\n` : `\n\n${words}\n\n`
  sheet.replace(at, at, inserted)
  const start = at + inserted.indexOf(words)
  sheet.add('furniture', sort, start, start + words.length)
}

const ENGLISH = ['and', 'the', 'of', 'with', 'for', 'in', 'is', 'also', 'development', 'from', 'which', 'economy']

/** An English word between two Chinese ones, with blanks around it. */
export function injectForeign(sheet: Sheet, random: Random): void {
  const at = sheet.findPlace(random, inRunningText(sheet), 0, 0)
  if (at < 0) return
  const words = ` ${random.pick(ENGLISH)} `
  sheet.replace(at, at, words)
  sheet.add('foreign', 'word', at, at + words.length)
}

/** A word of one to four characters written twice; words begin or end at a mark, as no dictionary is asked. */
export function injectDoubled(sheet: Sheet, random: Random): void {
  const size = random.pick([1, 2, 2, 2, 2, 3, 4, 4])
  const isWord = (at: number): boolean => {
    const word = sheet.text.slice(at, at + size)
    const isRoom = [...word].every(isHan) && word.length === size
    return isRoom && (isMark(sheet.text[at - 1]) || isMark(sheet.text[at + size])) && sheet.text[at - 1] !== word[0]
  }
  const at = sheet.findPlace(random, isWord, 0, size)
  if (at < 0) return
  sheet.replace(at, at, sheet.text.slice(at, at + size))
  sheet.add('doubled', size === 1 ? 'character' : 'word', at + size, at + 2 * size)
}
