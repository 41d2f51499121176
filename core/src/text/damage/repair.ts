import type { Damage } from './types.ts'

/** The text with proposals accepted, and which of them could be; the rest overlap one that was. */
export interface Repair {
  readonly text: string
  readonly accepted: readonly Damage[]
}

/**
 * A new version of `source` in which the proposals of `damage` stand in place of what they mend. The source stays as it
 * is. Of two that overlap the first in document order wins; read the new version for what is left.
 */
export function acceptProposals(source: string, damage: readonly Damage[]): Repair {
  const parts: string[] = []
  const accepted: Damage[] = []
  let reached = 0
  for (const injury of [...damage].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (injury.proposal === null || injury.start < reached) continue
    parts.push(source.slice(reached, injury.start), injury.proposal)
    reached = injury.end
    accepted.push(injury)
  }
  parts.push(source.slice(reached))
  return { text: parts.join(''), accepted }
}
