import type { Random } from './random.ts'
import type { Sheet } from './sheet.ts'

const isHan = (char: string | undefined): boolean => char !== undefined && char >= '\u4e00' && char <= '\u9fff'

/** Lays the text out in pages of 500 to 900 characters, each ending wherever it ends; returns the page starts. */
export function layPages(sheet: Sheet, random: Random, withNumbers: boolean): number[] {
  const starts: number[] = [0]
  let page = 1
  for (let at = random.between(500, 900); at < sheet.text.length - 300; at += random.between(500, 900)) {
    while (!isHan(sheet.text[at - 1]) || !isHan(sheet.text[at])) at++
    const number = `— ${page++} —`
    const words = withNumbers ? `\n${number}\n` : '\n'
    sheet.replace(at, at, words)
    if (withNumbers) sheet.add('furniture', 'page-number', at + 1, at + 1 + number.length)
    at += words.length
    starts.push(at)
  }
  return starts
}

/** Exchanges two neighbouring pages (or two with one between), which makes three or four seams. */
export function swapPages(sheet: Sheet, random: Random, starts: readonly number[]): void {
  const distance = random.next() < 0.6 ? 1 : 2
  if (starts.length < distance + 4) return
  const i = random.between(1, starts.length - distance - 2)
  const pageAt = (index: number): { start: number; end: number } => {
    const end = starts[index + 1]
    const foot = /\n(?:— \d+ —\n)?$/.exec(sheet.text.slice(0, end))?.[0].length ?? 0
    return { start: starts[index], end: end - foot }
  }
  const first = pageAt(i)
  const second = pageAt(i + distance)
  const firstWords = sheet.text.slice(first.start, first.end)
  const secondWords = sheet.text.slice(second.start, second.end)
  sheet.replace(second.start, second.end, firstWords)
  sheet.replace(first.start, first.end, secondWords)
  const shift = secondWords.length - firstWords.length
  const sort = distance === 1 ? 'neighbour pages' : 'distant pages'
  const seams = new Set([first.start, starts[i + 1] + shift, starts[i + distance] + shift, starts[i + distance + 1]])
  const whole = [...seams]
  for (const seam of seams) sheet.add('splice', sort, seam, seam, { start: whole[0], end: whole[whole.length - 1] })
}

/** Sets a stretch in two columns and reads it line by line across both, on lines of their own or side by side. */
export function interleaveColumns(sheet: Sheet, random: Random): void {
  const width = random.between(16, 26)
  const rows = random.between(8, 20)
  const length = width * rows * 2
  const isRoom = (at: number): boolean => isHan(sheet.text[at]) && !/\n/.test(sheet.text.slice(at, at + length))
  const at = sheet.findPlace(random, isRoom, 0, length, 20)
  if (at < 0) return
  const words = sheet.text.slice(at, at + length)
  const line = (i: number): string => words.slice(i * width, (i + 1) * width)
  const between = random.next() < 0.5 ? '\n' : '    '
  const across = Array.from({ length: rows }, (_, i) => line(i) + between + line(rows + i)).join('\n')
  sheet.replace(at, at + length, `\n${across}\n`)
  sheet.add(
    'splice',
    between === '\n' ? 'columns, line after line' : 'columns, side by side',
    at + 1,
    at + 1 + across.length,
  )
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
/** Characters on each side that show the words at a place. */
const SHOWN = 16

/** Whether a place of the whole text is inside a word, so that a break there leaves half of one. */
function isInWord(text: string, at: number): boolean {
  const from = Math.max(0, at - SHOWN)
  for (const { index, segment } of segmenter.segment(text.slice(from, at + SHOWN)))
    if (from + index < at && at < from + index + segment.length) return true
  return false
}

const CUTS = ['tail-lost', 'tail-lost', 'page-lost', 'page-lost', 'head-lost'] as const

/**
 * Loses the end of a paragraph, the beginning of one, or all between two sentences. A paragraph without its closing mark
 * shows that; where a beginning or a page is gone, only half a word does. Whole words on both sides can be a sentence that
 * somebody wrote, so those cuts count apart.
 */
export function injectCut(sheet: Sheet, random: Random): void {
  const sort = random.pick(CUTS)
  const lineEnd = (at: number): number => sheet.text.indexOf('\n', at)
  const isHalfway = (at: number): boolean => isHan(sheet.text[at - 1]) && isHan(sheet.text[at])
  if (sort === 'tail-lost') {
    const isTail = (at: number): boolean => {
      const rest = lineEnd(at) - at
      const line = sheet.text.slice(sheet.text.lastIndexOf('\n', at - 1) + 1, at)
      // A paragraph that stops in its first words is no different from a heading.
      return isHalfway(at) && rest > 6 && rest < 200 && line.length > 40 && /[。，]/.test(line)
    }
    const at = sheet.findPlace(random, isTail, 40, 200)
    if (at < 0) return
    sheet.replace(at, lineEnd(at), '')
    sheet.add('cut', sort, at, at)
  } else if (sort === 'page-lost') {
    const length = random.between(150, 900)
    const at = sheet.findPlace(random, place => isHalfway(place) && isHalfway(place + length), 40, length + 40)
    if (at < 0) return
    const hasTrace = isInWord(sheet.text, at) || isInWord(sheet.text, at + length)
    sheet.replace(at, at + length, '\n')
    sheet.add('cut', hasTrace ? sort : `${sort} between words`, at, at + 1, null, hasTrace)
  } else {
    const isHead = (at: number): boolean =>
      sheet.text[at - 1] === '\n' && isHan(sheet.text[at]) && lineEnd(at) - at > 80 && isHalfway(at + 9)
    const at = sheet.findPlace(random, isHead, 20, 60)
    if (at < 0) return
    let end = at + random.between(5, 30)
    while (!isHalfway(end)) end++
    const hasTrace = isInWord(sheet.text, end)
    sheet.replace(at, end, '')
    sheet.add('cut', hasTrace ? sort : `${sort} between words`, at, at, null, hasTrace)
  }
}
