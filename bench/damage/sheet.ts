import type { DamageKind } from '../../core/src/types.ts'
import type { Random } from './random.ts'

/** One injury put in on purpose. */
export interface Injected {
  readonly kind: DamageKind
  /** The sort within the kind: `near`, `page-number`, `tail-lost` and so on. */
  readonly sort: string
  start: number
  end: number
  /** For a repeat, the other copy: either may be found to repeat the other. For a seam, the exchanged pages. */
  other: { start: number; end: number } | null
  /** Whether a reader of the damaged text alone can see it; what cannot be seen counts apart. */
  readonly hasTrace: boolean
}

/** A text under injury: every edit moves the marks behind it. */
export class Sheet {
  text: string
  readonly injected: Injected[] = []
  /** Stretches that no further injury may touch. */
  private readonly closed: { start: number; end: number }[] = []

  constructor(text: string) {
    this.text = text
  }

  /** Puts `words` in place of `[start, end)`. */
  replace(start: number, end: number, words: string): void {
    const shift = words.length - (end - start)
    const move = (place: number): number => (place >= end ? place + shift : Math.min(place, start))
    this.text = this.text.slice(0, start) + words + this.text.slice(end)
    for (const mark of [...this.injected, ...this.closed]) {
      mark.start = move(mark.start)
      mark.end = move(mark.end)
    }
    for (const { other } of this.injected) {
      if (!other) continue
      other.start = move(other.start)
      other.end = move(other.end)
    }
  }

  add(
    kind: DamageKind,
    sort: string,
    start: number,
    end: number,
    other: Injected['other'] = null,
    hasTrace = true,
  ): void {
    this.injected.push({ kind, sort, start, end, other, hasTrace })
    this.close(start, end)
    if (other && kind === 'repeat') this.close(other.start, other.end)
  }

  close(start: number, end: number): void {
    this.closed.push({ start, end })
  }

  /** Whether nothing was done within `margin` characters of `[start, end)`. */
  isFree(start: number, end: number, margin: number): boolean {
    return this.closed.every(closed => closed.end + margin <= start || end + margin <= closed.start)
  }

  /** A place that `suits` and is free over `[at - before, at + after)`, or -1. */
  findPlace(random: Random, suits: (at: number) => boolean, before: number, after: number, margin = 40): number {
    for (let tries = 0; tries < 400; tries++) {
      const at = random.between(before + 60, this.text.length - after - 60)
      if (at > 0 && suits(at) && this.isFree(at - before, at + after, margin)) return at
    }
    return -1
  }
}
