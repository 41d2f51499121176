import type { Span } from '../../values/span.ts'
import type { Block } from './types.ts'

/** A passage that both texts have, at different places among the rest. */
export interface Moved {
  readonly first: Span
  readonly second: Span
}

/** Shorter passages are met elsewhere by chance. */
const SHORTEST = 24
const SEED = 12

/** Passages of the first text's differences that stand among the second's. */
export function findMoved(a: string, b: string, blocks: readonly Block[]): Moved[] {
  const differing = blocks.filter(block => !block.isEqual)
  const places = new Map<string, number>()
  for (const { second } of differing)
    for (let at = second.start; at + SEED <= second.end; at++) places.set(b.slice(at, at + SEED), at)
  const limitOf = new Map<number, number>()
  for (const { second } of differing) for (let at = second.start; at < second.end; at++) limitOf.set(at, second.end)
  const moved: Moved[] = []
  for (const { first } of differing)
    for (let at = first.start; at + SEED <= first.end; at++) {
      const there = places.get(a.slice(at, at + SEED))
      const limit = there === undefined ? undefined : limitOf.get(there)
      if (there === undefined || limit === undefined) continue
      let length = SEED
      while (at + length < first.end && there + length < limit && a[at + length] === b[there + length]) length++
      if (length >= SHORTEST)
        moved.push({ first: { start: at, end: at + length }, second: { start: there, end: there + length } })
      at += length - 1
    }
  return moved
}
