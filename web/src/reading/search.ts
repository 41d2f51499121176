import type { Mark } from './segments.ts'

/** More hits than this are of no use to a reader and slow the page. */
const MOST_HITS = 2000

/** Every place of the words in the text, from left to right and without overlap; letters in either case. */
export function findHits(text: string, words: string): Mark[] {
  const wanted = words.trim().toLowerCase()
  if (!wanted) return []
  const lower = text.toLowerCase()
  // A few letters change their length in lower case; then offsets would slip, so the text is searched as it is.
  const searched = lower.length === text.length ? lower : text
  const hits: Mark[] = []
  let at = searched.indexOf(wanted)
  while (at >= 0 && hits.length < MOST_HITS) {
    hits.push({ id: `hit-${hits.length}`, layer: 'hit', start: at, end: at + wanted.length })
    at = searched.indexOf(wanted, at + wanted.length)
  }
  return hits
}
