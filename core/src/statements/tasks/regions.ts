import { PLACES as DIVISIONS } from '../../lexicon/generated/places.ts'
import { REGIONS } from '../../lexicon/generated/regions.ts'
import type { Gazetteer } from '../../lexicon/places.ts'
import type { Span } from '../../values/span.ts'
import { type Marks, PLACES, pairUp } from './pairs.ts'

for (const [, name, short] of DIVISIONS) pairUp(PLACES, short ? [name, short] : [name])
pairUp(
  PLACES,
  REGIONS.map(([name]) => name),
)

const NONE: readonly string[] = []

/** The places named inside a task, as written, each once: divisions, named areas (粤东), and 全省 and the like. */
export function regionsIn(
  gazetteer: Gazetteer,
  text: string,
  source: string,
  marks: Marks,
  row: Span,
  verb: Span,
): readonly string[] {
  let found: string[] | null = null
  const { end } = row
  for (let at = row.start; at < end; ) {
    if ((marks[at] & PLACES) === 0) {
      at++
      continue
    }
    // 创新乡村 names no 新乡: the verb ends a word.
    if (at >= verb.start && at < verb.end) {
      at = verb.end
      continue
    }
    const place = gazetteer.placeAt(text, at)
    const length = gazetteer.matched
    if (!place || at + length > end) {
      at++
      continue
    }
    const words = source.slice(at, at + length)
    if (place.level !== 'upper' && place.level !== 'abroad') {
      found ??= []
      if (!found.includes(words)) found.push(words)
    }
    at += length
  }
  return found ?? NONE
}
