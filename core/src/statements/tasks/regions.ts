import type { Gazetteer } from '../../lexicon/places.ts'
import type { Span } from '../../values/span.ts'

/** The places named inside a task, as written, each once: divisions, named areas (粤东), and 全省 and the like. */
export function regionsIn(gazetteer: Gazetteer, text: string, source: string, row: Span, verb: Span): string[] {
  const found: string[] = []
  for (let at = row.start; at < row.end; ) {
    // 创新乡村 names no 新乡: the verb ends a word.
    if (at >= verb.start && at < verb.end) {
      at = verb.end
      continue
    }
    const place = gazetteer.placeAt(text, at)
    const length = gazetteer.matched
    if (!place || at + length > row.end) {
      at++
      continue
    }
    const words = source.slice(at, at + length)
    if (place.level !== 'upper' && place.level !== 'abroad' && !found.includes(words)) found.push(words)
    at += length
  }
  return found
}
