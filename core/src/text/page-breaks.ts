import type { Span } from '../values/span.ts'
import { isClosedAt, startsAnew } from './sentences.ts'
import type { Sentence, Text } from './types.ts'

/**
 * The sentences of a text without those of its furniture (in order), and those that furniture parts as one: what stands
 * on both sides of a page number or running head is one sentence, unless the first half is whole or the second opens
 * anew.
 */
export function joinOverFurniture({ folded, sections, sentences }: Text, furniture: readonly Span[]): Sentence[] {
  const openings = new Set(sections.map(({ start }) => start))
  const joined: Sentence[] = []
  let piece = 0
  for (const whole of sentences) {
    const sentence = { ...whole, start: behindFurniture(whole.start) }
    if (sentence.start >= sentence.end) continue
    const last = joined.at(-1)
    const between = furniture[piece - 1]
    const isParted = last && between && last.end <= between.start && isBlank(folded, last.end, between.start)
    const goesOn =
      isParted &&
      isBlank(folded, between.end, sentence.start) &&
      !isClosedAt(folded, last.end) &&
      !openings.has(sentence.start) &&
      !startsAnew(folded, sentence.start)
    if (goesOn) joined[joined.length - 1] = { ...last, end: sentence.end }
    else joined.push(sentence)
  }
  return joined

  function behindFurniture(place: number): number {
    let at = place
    for (; piece < furniture.length && furniture[piece].start <= at; piece++)
      if (furniture[piece].end > at) at = firstInk(folded, furniture[piece].end)
    return at
  }
}

function firstInk(folded: string, from: number): number {
  let at = from
  while (at < folded.length && isBlank(folded, at, at + 1)) at++
  return at
}

const isBlank = (folded: string, from: number, to: number): boolean => !folded.slice(from, to).trim()
