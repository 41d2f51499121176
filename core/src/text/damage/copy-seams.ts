import { isMark, junction } from './junctions.ts'
import { clauseEnd, clauseStart, type Scan } from './scan.ts'
import { indexAt } from './stream.ts'
import type { Injury } from './types.ts'

/** Shorter copies are dropped into a sentence, which reads on without them. */
const SHORTEST = 100
/** Halves that score above this may go together. */
const TORN = 0

/**
 * Seams that only a copy betrays: it begins in mid-clause at both its places, so one of the two beginnings is not its
 * own, and taking the copy out leaves no whole sentence either. Marked where the halves go together less.
 */
export function findCopySeams(scan: Scan, repeats: readonly Injury[]): Injury[] {
  const { stream, folded } = scan
  const injuries: Injury[] = []
  for (const { start, end, of } of repeats) {
    if (!of || end - start < SHORTEST) continue
    const first = indexAt(stream, of.start)
    const second = indexAt(stream, start)
    const after = indexAt(stream, end)
    const isInClause = [first, second].every(at => at > 0 && !isMark(stream.codes[at - 1]) && !isMark(stream.codes[at]))
    const isTandem = start - of.end <= 2
    if (!isInClause || isTandem || after >= stream.length || junction(stream, second, after) > TORN) continue
    const at = junction(stream, first, first) < junction(stream, second, second) ? first : second
    const place = stream.places[at]
    const before = clauseStart(folded, stream.places[at - 1] + 1, 0)
    const span = { start: before, end: clauseEnd(folded, place, folded.length) }
    const other = at === first ? start : of.start
    const message = `这里前后不是一句话：后半句在第${other}字处另有开头`
    injuries.push({
      kind: 'splice',
      ...span,
      of: { start: other, end: other + span.end - place },
      message,
      proposal: null,
    })
  }
  return injuries
}
