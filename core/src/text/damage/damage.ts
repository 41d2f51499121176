import { overlap } from '../../values/span.ts'
import type { Text } from '../types.ts'
import { findCopySeams } from './copy-seams.ts'
import { findDoubled } from './doubled.ts'
import { findForeign } from './foreign.ts'
import { findFurniture } from './furniture.ts'
import { findNumbers } from './numbers.ts'
import { findDisorder } from './order.ts'
import { findRepeats } from './repeats.ts'
import { toScan } from './scan.ts'
import { findSeams } from './seams.ts'
import { findTense } from './tense.ts'
import type { Damage, Injury } from './types.ts'

/** All injuries of a text in document order. Marking changes nothing: the text stays as it was read. */
export function findDamage(text: Text): Damage[] {
  const scan = toScan(text)
  const furniture = findFurniture(scan)
  const repeats = findRepeats(scan.stream)
  const seams = findSeams(scan, furniture, repeats)
  const injuries: Injury[] = [
    ...repeats,
    ...furniture,
    ...findForeign(scan),
    ...findDoubled(scan),
    ...seams,
    ...findCopySeams(scan, repeats),
    ...findDisorder(scan, seams.length > 0).filter(
      moved => !seams.some(seam => seam.kind === 'splice' && overlap(seam, moved) > 0),
    ),
    ...findNumbers(scan),
    ...findTense(scan),
  ]
  return injuries
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .map((injury, i) => ({ id: `d${i + 1}`, ...injury }))
}
