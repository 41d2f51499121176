import type { Span } from '../values/span.ts'

/** How a heading is marked: `一、`, `（一）`, `1.`, `（1）`, `一是…。` alone on its line, `**…**`, `#`, or by its words. */
export type HeadingStyle =
  | 'part'
  | 'han'
  | 'han-paren'
  | 'digit'
  | 'digit-paren'
  | 'first-is'
  | 'bold'
  | 'hash'
  | 'words'

/** A heading found at the head of a line (or, for bold, of a sentence). Its span covers mark and words. */
export interface Heading extends Span {
  readonly style: HeadingStyle
  /** The words without the mark. */
  readonly words: string
  /** Number of `#` for Markdown; 0 elsewhere. */
  readonly depth: number
}

/** Longest heading that counts: a longer first sentence is text. */
const LONGEST_HEADING = 60

interface Mark {
  readonly style: HeadingStyle
  readonly pattern: RegExp
  /** The heading ends with its first sentence, and text may follow on the line. */
  readonly inline: boolean
}

const MARKS: readonly Mark[] = [
  { style: 'hash', pattern: /(#{1,6}) +/y, inline: false },
  { style: 'part', pattern: /第[一二三四五六七八九十]{1,3}(?:部分|章|节)[、:： ]*/y, inline: false },
  { style: 'han', pattern: /[一二三四五六七八九十]{1,3}(?:、|\.(?!\d)) */y, inline: true },
  { style: 'han-paren', pattern: /[（(][一二三四五六七八九十]{1,3}[）)][、 ]*/y, inline: true },
  { style: 'digit', pattern: /\d{1,2}(?:、|\.(?!\d)) */y, inline: true },
  { style: 'digit-paren', pattern: /[（(]\d{1,2}[）)][、 ]*/y, inline: true },
]

/** The first characters of all marks. */
const OPENS_MARK = new Set([...'#第一二三四五六七八九十（(0123456789'].map(char => char.charCodeAt(0)))

const ANNEX_WORDS =
  /^[《“"]?(?:名词解释|名词注释|相关名词解释|注释|注解|附件|附录|附表|附：|《?政府工作报告》?(?:有关内容|相关|中有关)?(?:名词|用语)(?:解释|注释|说明))/
const ROLE_WORDS =
  /回顾|成就|成绩|工作(?:安排|部署|总结|任务|重点|建议)|重点工作|主要(?:目标|任务|工作)|目标任务|总体要求|自身建设|基本思路|奋斗目标/
const LONGEST_NAMED = 32
const FIRST_IS = /[一二三四五六七八九十]{1,2}是/y

/** The heading at the head of `line`, or null. */
export function headingAt(folded: string, line: Span): Heading | null {
  const first = folded.charCodeAt(line.start)
  if (first === 0x2a) return boldAt(folded, line.start, line.end)
  for (const mark of OPENS_MARK.has(first) ? MARKS : []) {
    mark.pattern.lastIndex = line.start
    const found = mark.pattern.exec(folded)
    if (!found || mark.pattern.lastIndex >= line.end) continue
    const start = mark.pattern.lastIndex
    const end = headingEnd(folded, start, line.end, mark.inline)
    if (end < 0) return null
    return {
      style: mark.style,
      words: clean(folded.slice(start, end)),
      depth: found[1]?.length ?? 0,
      start: line.start,
      end,
    }
  }
  return lineOfWords(folded, line)
}

/** `**…**` that opens a line or a sentence. */
export function boldAt(folded: string, start: number, stop: number): Heading | null {
  if (folded.charCodeAt(start) !== 0x2a || folded.charCodeAt(start + 1) !== 0x2a) return null
  const close = folded.indexOf('**', start + 2)
  if (close < 0 || close + 2 > stop || close - start > LONGEST_HEADING || close === start + 2) return null
  return { style: 'bold', words: clean(folded.slice(start + 2, close)), depth: 0, start, end: close + 2 }
}

/** A short line without a mark whose words say what follows: `“十五五”时期的主要目标任务`. */
export function roleHeadingAt(folded: string, line: Span): Heading | null {
  if (line.end - line.start > LONGEST_NAMED) return null
  const words = folded.slice(line.start, line.end)
  if (!ROLE_WORDS.test(words) || /[，。：；！]|政府工作报告/.test(words)) return null
  return { style: 'words', words: clean(words), depth: 0, ...line }
}

function lineOfWords(folded: string, line: Span): Heading | null {
  if (line.end - line.start > LONGEST_HEADING) return null
  const words = folded.slice(line.start, line.end)
  if (ANNEX_WORDS.test(words)) return { style: 'words', words: clean(words), depth: 0, ...line }
  FIRST_IS.lastIndex = line.start
  const isFirst = FIRST_IS.test(folded) && /^[^。！？]*[。]?$/.test(words)
  return isFirst ? { style: 'first-is', words: clean(words), depth: 0, ...line } : null
}

function headingEnd(folded: string, start: number, lineEnd: number, inline: boolean): number {
  const stop = folded.indexOf('。', start)
  const end = stop >= 0 && stop < lineEnd ? stop + 1 : lineEnd
  if (end - start > LONGEST_HEADING) return -1
  if (end < lineEnd && !inline) return -1
  return end
}

const clean = (words: string): string =>
  words
    .replace(/\*\*/g, '')
    .replace(/[。：:\s]+$/, '')
    .trim()
