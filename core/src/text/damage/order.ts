import { arePaired } from '../../lexicon/pairs.ts'
import type { Section } from '../types.ts'
import { isMark, junction } from './junctions.ts'
import type { Scan } from './scan.ts'
import { indexAt } from './stream.ts'
import type { Injury } from './types.ts'

const NUMBERED = /[（(]?([一二三四五六七八九十]{1,3}|\d{1,2})(?:[）)]|、|[.．](?!\d))/y
const HAN_DIGITS = '一二三四五六七八九'
/** Ends of a block weighed against one another. */
const MOST_ENDS = 160
/** Two ends that are never side by side. */
const STRANGERS = -1.6
/** Places that read better than this are no seams. */
const SOUND = 0.5
/** What the three seams of a moved block must gain to be believed. */
const GAIN = 11

/**
 * Headings whose numbers stand in the wrong order, and the block of text that was moved with them. The block's ends are
 * sought within lines, unless the text has seams between lines (`hasSeams`), which then are its ends.
 */
export function findDisorder(scan: Scan, hasSeams: boolean): Injury[] {
  const injuries: Injury[] = []
  for (const siblings of groups(scan)) {
    const moved = movedOne(siblings.map(({ number }) => number))
    if (moved < 0) continue
    injuries.push(...describe(scan, siblings, moved, hasSeams))
  }
  return injuries
}

interface Numbered {
  readonly section: Section
  readonly number: number
}

/** Numbered sections under one heading, in document order, where at least four are. */
function groups({ text, folded }: Scan): Numbered[][] {
  const byParent = new Map<string, Numbered[]>()
  for (const section of text.sections) {
    NUMBERED.lastIndex = section.start
    const match = NUMBERED.exec(folded)
    if (!match || !section.heading) continue
    const key = `${section.parent ?? ''} ${match[0].replace(match[1], '')}`
    byParent.set(key, [...(byParent.get(key) ?? []), { section, number: numberOf(match[1]) }])
  }
  return [...byParent.values()].filter(group => group.length >= 4)
}

function numberOf(digits: string): number {
  if (/\d/.test(digits)) return Number(digits)
  const [tens, ones] = digits.includes('十') ? digits.split('十') : ['', digits]
  const ten = digits.includes('十') ? 10 * (tens ? HAN_DIGITS.indexOf(tens) + 1 : 1) : 0
  return ten + (ones ? HAN_DIGITS.indexOf(ones) + 1 : 0)
}

/** Index of the one number without which the rest count up by one around its gap, or -1. */
function movedOne(numbers: readonly number[]): number {
  if (numbers.every((n, i) => i === 0 || n === numbers[i - 1] + 1)) return -1
  const isComplete = [...numbers].sort((a, b) => a - b).every((n, i, all) => i === 0 || n === all[i - 1] + 1)
  if (!isComplete) return -1
  return numbers.findIndex((_, moved) => {
    const rest = numbers.filter((_, i) => i !== moved)
    return rest.every((n, i) => i === 0 || n > rest[i - 1])
  })
}

function describe(scan: Scan, siblings: readonly Numbered[], moved: number, hasSeams: boolean): Injury[] {
  const { section, number } = siblings[moved]
  const home = siblings.find((other, i) => i !== moved && other.number === number - 1) ?? siblings[0]
  const block = hasSeams ? null : movedBlock(scan, siblings[moved - 1]?.section, section, home.section)
  const message = `标题“${section.heading}”的序号不在其位，这一段应在第${home.section.end}字之前`
  if (!block) {
    const end = section.start + section.heading.length
    return [{ kind: 'splice', start: section.start, end, of: null, message, proposal: null }]
  }
  const { source } = scan.text
  const words = source.slice(block.start, block.end)
  const gap = { start: block.home, end: block.home }
  return [
    { kind: 'splice', start: block.start, end: block.end, of: gap, message: '整段错位，前后文不相接', proposal: '' },
    {
      kind: 'splice',
      ...gap,
      of: { start: block.start, end: block.end },
      message: '此处缺一段，错位在别处',
      proposal: words,
    },
  ]
}

interface Block {
  readonly start: number
  readonly end: number
  readonly home: number
}

/**
 * The ends of the block that holds the heading of `moved`: it begins in the section before, ends in its own, and
 * belongs into the section `home`, at the three places where the ends go together best.
 */
function movedBlock(scan: Scan, before: Section | undefined, moved: Section, home: Section): Block | null {
  if (!before) return null
  const starts = loose(scan, before.start, moved.start)
  const ends = loose(scan, moved.start, moved.end)
  const homes = loose(scan, home.start, home.end)
  let best: Block | null = null
  let bestGain = GAIN
  const { stream } = scan
  // Most pairs of ends are strangers: only those that may be side by side are looked at closely.
  const joined = (left: Loose, right: Loose): number =>
    arePaired(stream.codes[left.at - 1], stream.codes[right.at]) ? junction(stream, left.at, right.at) : STRANGERS
  const join = ends.map(end => homes.map(gap => joined(end, gap)))
  for (const start of starts) {
    const into = homes.map(gap => joined(gap, start))
    ends.forEach((end, e) => {
      const over = joined(start, end)
      if (over < 0) return
      homes.forEach((gap, h) => {
        const gain = over + join[e][h] + into[h] - start.score - end.score - gap.score
        if (gain <= bestGain) return
        bestGain = gain
        best = { start: stream.places[start.at], end: stream.places[end.at], home: stream.places[gap.at] }
      })
    })
  }
  return best
}

interface Loose {
  readonly at: number
  readonly score: number
}

/** Places in mid-clause where the text reads worst. */
function loose({ stream }: Scan, from: number, to: number): Loose[] {
  const places: Loose[] = []
  for (let at = indexAt(stream, from) + 1; at < indexAt(stream, to); at++) {
    if (isMark(stream.codes[at]) || isMark(stream.codes[at - 1])) continue
    const score = junction(stream, at, at)
    if (score < SOUND) places.push({ at, score })
  }
  return places.sort((a, b) => a.score - b.score).slice(0, MOST_ENDS)
}
