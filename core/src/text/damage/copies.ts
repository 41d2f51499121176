import { type Alignment, align } from './alignment.ts'
import { closeUp, extend } from './extension.ts'
import type { Stream } from './stream.ts'

/** Codes that must agree before two stretches are compared at all. */
const SEED = 8
/** Shorter agreements are no candidates. */
const SHORTEST = 13
const FACTOR = 0x9e3779b1 | 0
/** Slots looked at for one seed; a seed that finds none free is not kept. */
const PROBES = 4

/**
 * Copies in document order, each with the first place where its words stand. One pass with a table of seeds (each
 * kept where it stood first), so the time grows with the length of the text. `isCopy` decides; what it refuses is
 * left in the text.
 */
export function findCopies(stream: Stream, isCopy: (alignment: Alignment) => boolean): Alignment[] {
  const { length } = stream
  const seeds = new SeedTable(stream)
  const taken = new Uint8Array(length + 1)
  const copies: Alignment[] = []
  let floor = 0
  let refusedEnd = 0
  let refusedDistance = -1
  for (let at = 0; at + SEED <= length; ) {
    const before = seeds.firstOf(at)
    const isKnown = at < refusedEnd && at - before === refusedDistance
    if (before < 0 || at - before < SEED || isKnown) {
      at++
      continue
    }
    const alignment = closeUp(stream, align(stream, before, at, taken, floor), { floor, isTaken: taken })
    if (alignment.secondEnd - alignment.second < SHORTEST || !isCopy(alignment)) {
      refusedEnd = alignment.secondEnd
      refusedDistance = at - before
      at++
      continue
    }
    const copy = extend(stream, alignment, { floor, isTaken: taken })
    copies.push(copy)
    taken.fill(1, copy.second, copy.secondEnd)
    floor = copy.secondEnd
    at = copy.secondEnd
  }
  return copies
}

/** Where each run of SEED codes stood first: open addressing over a rolling hash. */
class SeedTable {
  private readonly codes: Uint16Array
  private readonly table: Int32Array
  private readonly mask: number
  private readonly leading: number
  private hash = 0
  private hashed = -2

  constructor(stream: Stream) {
    this.codes = stream.codes
    let size = 1024
    while (size < stream.length * 2) size *= 2
    this.table = new Int32Array(size)
    this.mask = size - 1
    let leading = 1
    for (let i = 1; i < SEED; i++) leading = Math.imul(leading, FACTOR)
    this.leading = leading
  }

  /** First place of the seed at `at`, or -1 where it is this one. */
  firstOf(at: number): number {
    const { codes, table } = this
    if (this.hashed === at - 1) {
      const rest = this.hash - Math.imul(codes[at - 1], this.leading)
      this.hash = (Math.imul(rest, FACTOR) + codes[at + SEED - 1]) | 0
    } else {
      this.hash = 0
      for (let i = 0; i < SEED; i++) this.hash = (Math.imul(this.hash, FACTOR) + codes[at + i]) | 0
    }
    this.hashed = at
    let slot = (this.hash ^ (this.hash >>> 15)) & this.mask
    for (let probe = 0; probe < PROBES; probe++) {
      const before = table[slot] - 1
      if (before < 0) {
        table[slot] = at + 1
        return -1
      }
      if (this.isSame(before, at)) return before === at ? -1 : before
      slot = (slot + 1) & this.mask
    }
    return -1
  }

  private isSame(a: number, b: number): boolean {
    for (let i = 0; i < SEED; i++) if (this.codes[a + i] !== this.codes[b + i]) return false
    return true
  }
}
