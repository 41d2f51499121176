import { alignTexts } from '../text/compare/align.ts'
import { findMoved, type Moved } from '../text/compare/moved.ts'
import type { Block } from '../text/compare/types.ts'
import type { Reading } from '../types.ts'
import { overlap, type Quote, type Span } from '../values/span.ts'
import { bareOf } from './bare.ts'
import { differingFigures, type FigureDifference } from './differing-figures.ts'

/** Words at one place of both copies that differ; either may be empty. */
export interface WordDifference {
  readonly first: Quote
  readonly second: Quote
}

/** What two copies of one report have apart (文本比对). Offsets count in the text of each. */
export interface Comparison {
  /** Share of the longer copy's characters that both have, from 0 to 1. */
  readonly shared: number
  readonly figures: readonly FigureDifference[]
  /** Passages of at least 12 characters that only one copy has. */
  readonly onlyInFirst: readonly Quote[]
  readonly onlyInSecond: readonly Quote[]
  /** Passages that stand elsewhere in the other copy. */
  readonly moved: readonly Moved[]
  readonly words: readonly WordDifference[]
}

/** Shorter stretches that only one copy has are words, longer ones passages. */
const PASSAGE = 12

/**
 * Compares two copies of one report. Both readings must carry their text (`withText`). Later copies of a passage inside
 * one report, and furniture, are left out: they are damage of that copy and stand in its reading.
 * @throws RangeError where a reading carries no text
 */
export function compareCopies(a: Reading, b: Reading): Comparison {
  const first = bareOf(a)
  const second = bareOf(b)
  const blocks = alignTexts(first.words, second.words)
  const moved = findMoved(first.words, second.words, blocks)
  const differing = readable(first.words, second.words, blocks).filter(block => !block.isEqual)
  const onlyInFirst: Quote[] = []
  const onlyInSecond: Quote[] = []
  const words: WordDifference[] = []
  for (const block of differing) {
    const left = first.quoteOf(block.first)
    const right = second.quoteOf(block.second)
    const isMoved =
      moved.some(({ first: m }) => covers(m, block.first)) || moved.some(({ second: m }) => covers(m, block.second))
    if (isMoved) continue
    if (lengthOf(block.first) >= PASSAGE && lengthOf(block.second) < PASSAGE / 4) onlyInFirst.push(left)
    else if (lengthOf(block.second) >= PASSAGE && lengthOf(block.first) < PASSAGE / 4) onlyInSecond.push(right)
    else words.push({ first: left, second: right })
  }
  const equal = blocks.filter(block => block.isEqual).reduce((sum, block) => sum + lengthOf(block.first), 0)
  return {
    shared: equal / Math.max(1, first.words.length, second.words.length),
    figures: differingFigures(a, b, first, second, blocks, moved),
    onlyInFirst,
    onlyInSecond,
    moved: moved.map(({ first: m, second: n }) => ({ first: first.spanOf(m), second: second.spanOf(n) })),
    words,
  }
}

const lengthOf = (span: Span): number => span.end - span.start
/** Whether nearly all of `inner` lies in `outer`; the edit may begin it a character early. */
const covers = (outer: Span, inner: Span): boolean =>
  lengthOf(inner) > 0 && overlap(outer, inner) >= lengthOf(inner) * 0.8

/** Differences grown to whole numbers, and joined over one or two equal characters: so people see them. */
function readable(a: string, b: string, blocks: readonly Block[]): Block[] {
  const grown: Block[] = []
  blocks.forEach((block, i) => {
    const last = grown.at(-1)
    const isBetween = i > 0 && i + 1 < blocks.length
    const words = a.slice(block.first.start, block.first.end)
    const isShort = block.isEqual && isBetween && (words.length <= 1 || (words.length <= 6 && /^[\d.]+$/.test(words)))
    if (last && !last.isEqual && (isShort || !block.isEqual))
      grown[grown.length - 1] = {
        isEqual: false,
        first: { start: last.first.start, end: block.first.end },
        second: { start: last.second.start, end: block.second.end },
      }
    else grown.push(block)
  })
  return grown.map(block => (block.isEqual ? block : wholeNumbers(a, b, block)))
}

function wholeNumbers(a: string, b: string, { first, second }: Block): Block {
  let before = 0
  while (isDigit(a[first.start - before - 1]) && a[first.start - before - 1] === b[second.start - before - 1]) before++
  let after = 0
  while (isDigit(a[first.end + after]) && a[first.end + after] === b[second.end + after]) after++
  const touches = /\d/.test(a.slice(first.start, first.end) + b.slice(second.start, second.end))
  const [more, less] = touches ? [before, after] : [0, 0]
  return {
    isEqual: false,
    first: { start: first.start - more, end: first.end + less },
    second: { start: second.start - more, end: second.end + less },
  }
}

const isDigit = (char: string | undefined): boolean => char !== undefined && /[\d.]/.test(char)
