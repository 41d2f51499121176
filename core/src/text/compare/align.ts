import { shortestEdit } from './shortest-edit.ts'
import type { Block } from './types.ts'

/** Lengths of the runs by which gaps are bridged, one after the other: long ones find their place, short ones fill in. */
const ANCHORS = [16, 8, 5]
/** A gap no longer than this on both sides is compared character by character. */
const CLOSE = 400

interface Run {
  readonly a: number
  readonly b: number
  readonly length: number
}

/**
 * Aligns two texts: runs of characters that stand once in each are the anchors (the longest chain of them that is in
 * order in both), and each gap between two is filled the same way with shorter ones, at last by the shortest edit.
 * Offsets count in the strings given. Time grows with their length, not with its square.
 */
export function alignTexts(a: string, b: string): Block[] {
  const runs: Run[] = []
  fill(a, b, { aStart: 0, aEnd: a.length, bStart: 0, bEnd: b.length }, 0, runs)
  return blocksOf(runs, a.length, b.length)
}

interface Gap {
  readonly aStart: number
  readonly aEnd: number
  readonly bStart: number
  readonly bEnd: number
}

/** Puts the equal runs of a gap onto `runs`, in order. */
function fill(a: string, b: string, gap: Gap, level: number, runs: Run[]): void {
  let { aStart, bStart, aEnd, bEnd } = gap
  const head = { a: aStart, b: bStart, length: 0 }
  while (aStart < aEnd && bStart < bEnd && a[aStart] === b[bStart]) {
    aStart++
    bStart++
    head.length++
  }
  const tail = { a: aEnd, b: bEnd, length: 0 }
  while (aEnd > aStart && bEnd > bStart && a[aEnd - 1] === b[bEnd - 1]) {
    aEnd--
    bEnd--
    tail.length++
  }
  if (head.length) runs.push(head)
  if (aStart < aEnd && bStart < bEnd) {
    const inner = { aStart, aEnd, bStart, bEnd }
    if (aEnd - aStart <= CLOSE && bEnd - bStart <= CLOSE) runs.push(...shortestEdit(a, b, inner))
    else if (level < ANCHORS.length) bridge(a, b, inner, level, runs)
  }
  if (tail.length) runs.push({ a: aEnd, b: bEnd, length: tail.length })
}

function bridge(a: string, b: string, gap: Gap, level: number, runs: Run[]): void {
  let { aStart, bStart } = gap
  for (const anchor of longestChain(anchorsOf(a, b, gap, ANCHORS[level]))) {
    if (anchor.a < aStart || anchor.b < bStart) continue
    fill(a, b, { aStart, aEnd: anchor.a, bStart, bEnd: anchor.b }, level + 1, runs)
    let length = ANCHORS[level]
    while (
      anchor.a + length < gap.aEnd &&
      anchor.b + length < gap.bEnd &&
      a[anchor.a + length] === b[anchor.b + length]
    )
      length++
    runs.push({ ...anchor, length })
    aStart = anchor.a + length
    bStart = anchor.b + length
  }
  fill(a, b, { ...gap, aStart, bStart }, level + 1, runs)
}

/** Where runs of `size` characters stand once in each side of the gap, in the order of the first text. */
function anchorsOf(a: string, b: string, gap: Gap, size: number): { a: number; b: number }[] {
  const inFirst = singles(a, gap.aStart, gap.aEnd, size)
  const inSecond = singles(b, gap.bStart, gap.bEnd, size)
  const anchors: { a: number; b: number }[] = []
  for (const [words, place] of inFirst) {
    const other = inSecond.get(words) ?? TWICE
    if (place !== TWICE && other !== TWICE) anchors.push({ a: place, b: other })
  }
  return anchors
}

const TWICE = -1

function singles(text: string, start: number, end: number, size: number): Map<string, number> {
  const places = new Map<string, number>()
  for (let at = start; at + size <= end; at++) {
    const words = text.slice(at, at + size)
    places.set(words, places.has(words) ? TWICE : at)
  }
  return places
}

/** The longest subsequence that rises in both texts (patience sorting). */
function longestChain(anchors: readonly { a: number; b: number }[]): { a: number; b: number }[] {
  const tops: number[] = []
  const before = new Int32Array(anchors.length)
  anchors.forEach(({ b }, i) => {
    let low = 0
    let high = tops.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (anchors[tops[middle]].b < b) low = middle + 1
      else high = middle
    }
    before[i] = low ? tops[low - 1] : -1
    tops[low] = i
  })
  const chain: { a: number; b: number }[] = []
  for (let i = tops.at(-1) ?? -1; i >= 0; i = before[i]) chain.push(anchors[i])
  return chain.reverse()
}

/** Equal runs with what stands between them; runs that touch become one. */
function blocksOf(runs: readonly Run[], aLength: number, bLength: number): Block[] {
  const blocks: Block[] = []
  let a = 0
  let b = 0
  const differ = (aEnd: number, bEnd: number): void => {
    if (a < aEnd || b < bEnd)
      blocks.push({ isEqual: false, first: { start: a, end: aEnd }, second: { start: b, end: bEnd } })
  }
  for (const run of runs) {
    differ(run.a, run.b)
    const last = blocks.at(-1)
    const first = { start: run.a, end: run.a + run.length }
    const second = { start: run.b, end: run.b + run.length }
    if (last?.isEqual && last.first.end === run.a && last.second.end === run.b)
      blocks[blocks.length - 1] = {
        isEqual: true,
        first: { start: last.first.start, end: first.end },
        second: { start: last.second.start, end: second.end },
      }
    else blocks.push({ isEqual: true, first, second })
    a = first.end
    b = second.end
  }
  differ(aLength, bLength)
  return blocks
}
