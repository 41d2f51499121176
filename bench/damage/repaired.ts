import { read } from '../../core/src/index.ts'
import type { Figure } from '../../core/src/statements/types.ts'
import { applyProposals, proposalsOf } from '../../core/src/text/damage/repair.ts'

/** Rounds of reading and accepting; a block put back shows what it hid. */
const MOST_ROUNDS = 5

/** The text after all proposals were accepted, round by round: small ones first, since moved blocks hold some. */
export function repairFully(source: string): string {
  let text = source
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const { damage } = read(text)
    const small = damage.filter(injury => injury.kind !== 'splice' && injury.proposal !== null)
    const chosen = small.length ? small : damage.filter(injury => injury.kind === 'splice')
    const repaired = applyProposals(text, proposalsOf({ text, damage: chosen }))
    if (!repaired.applied.length) break
    text = repaired.text
  }
  return text
}

const keyOf = (figure: Figure): string =>
  [figure.text, figure.value, figure.unit, figure.kind, figure.indicator].join('|')

/** How many figures of the clean text are found in the other, and how many the other has in all; copies do not count. */
export function compareFigures(clean: string, other: string): { clean: number; found: number; other: number } {
  const counts = new Map<string, number>()
  const cleanFigures = read(clean).figures
  for (const figure of cleanFigures) counts.set(keyOf(figure), (counts.get(keyOf(figure)) ?? 0) + 1)
  const others = read(other).figures.filter(figure => !figure.copyOf)
  let found = 0
  for (const figure of others) {
    const left = counts.get(keyOf(figure)) ?? 0
    if (left > 0) found++
    counts.set(keyOf(figure), left - 1)
  }
  return { clean: cleanFigures.length, found, other: others.length }
}
