import { overlap, type Span } from '../../values/span.ts'
import type { Damage, DamageKind } from './types.ts'

/** One change of the text: `after` in place of `before`, the characters of the span. */
export interface RepairEdit extends Span {
  readonly before: string
  readonly after: string
}

/** What a person accepts or refuses as a whole (修复建议): one change, or the two of an exchange, which go together. */
export interface RepairProposal {
  /** Of the damage; for an exchange of the first of the two. */
  readonly id: string
  readonly kind: DamageKind
  readonly message: string
  /** In document order. */
  readonly edits: readonly RepairEdit[]
}

/** A stretch of a repaired text and where it comes from. */
export interface RepairedPiece {
  /** Offset in the repaired text. */
  readonly start: number
  readonly length: number
  /** In the source: for kept characters the same ones, else the characters that were replaced. */
  readonly origin: Span
  readonly isKept: boolean
}

/** A repaired text with the way back to its source. */
export interface Repaired {
  readonly text: string
  /** Ids of the proposals that were applied. */
  readonly applied: readonly string[]
  /** Ids of those that overlap an applied one; they can be looked for again in the new text. */
  readonly leftOut: readonly string[]
  /** The whole new text, in order. Deletions leave no piece. */
  readonly pieces: readonly RepairedPiece[]
}

/** What can be accepted of the damage of a text, in document order. */
export function proposalsOf({
  text,
  damage,
}: {
  readonly text: string
  readonly damage: readonly Damage[]
}): RepairProposal[] {
  const proposals: RepairProposal[] = []
  const told = new Set<Damage>()
  for (const injury of damage) {
    if (injury.proposal === null || told.has(injury)) continue
    const partner = partnerOf(injury, damage)
    const both = partner ? [injury, partner] : [injury]
    for (const each of both) told.add(each)
    proposals.push({
      id: injury.id,
      kind: injury.kind,
      message: injury.message,
      edits: both
        .map(({ start, end, proposal }) => ({ start, end, before: text.slice(start, end), after: proposal ?? '' }))
        .sort((a, b) => a.start - b.start || a.end - b.end),
    })
  }
  return proposals
}

/** The other half of a block that stands in the wrong place: each names the other in `of`. */
function partnerOf({ kind, start, end, of }: Damage, damage: readonly Damage[]): Damage | undefined {
  if (kind !== 'splice' || !of) return undefined
  return damage.find(
    other =>
      other.kind === 'splice' &&
      other.proposal !== null &&
      other.start === of.start &&
      other.end === of.end &&
      other.of?.start === start &&
      other.of.end === end,
  )
}

const isMove = ({ edits }: RepairProposal): boolean => edits.length === 2

const isInside = (inner: Span, outer: Span): boolean => outer.start <= inner.start && inner.end <= outer.end

/** Whether both cannot be accepted: they change the same characters, unless one only moves what the other mends. */
export function isInConflict(a: RepairProposal, b: RepairProposal): boolean {
  return a.edits.some(x =>
    b.edits.some(y => {
      const isApart = overlap(x, y) <= 0 && !isPlacedIn(x, y) && !isPlacedIn(y, x)
      if (isApart) return false
      if (isMove(a) !== isMove(b)) return isMove(a) ? !isInside(y, x) : !isInside(x, y)
      return true
    }),
  )
}

/** Whether an empty place lies inside a changed stretch, or is the same empty place. */
const isPlacedIn = (place: Span, { start, end }: Span): boolean =>
  place.start === place.end && ((start < place.start && place.start < end) || (start === place.start && end === start))

/**
 * The text with the accepted proposals, of which the first in document order wins where two change the same
 * characters. Every character of the new text leads to its origin. `accepted` are proposals of this very text.
 */
export function applyProposals(source: string, accepted: readonly RepairProposal[]): Repaired {
  const applied: RepairProposal[] = []
  const leftOut: string[] = []
  for (const proposal of [...accepted].sort((a, b) => a.edits[0].start - b.edits[0].start)) {
    if (applied.some(other => isInConflict(other, proposal))) leftOut.push(proposal.id)
    else applied.push(proposal)
  }
  const writer = new Writer(source, applied)
  writer.write({ start: 0, end: source.length }, false)
  return { ...writer.result(), applied: applied.map(({ id }) => id), leftOut }
}

interface Change extends RepairEdit {
  /** Where the characters stand that belong here, for one half of a move. */
  readonly moved: Span | null
  readonly isInMove: boolean
}

/** Writes the new text piece by piece. */
class Writer {
  private readonly source: string
  private readonly changes: readonly Change[]
  private readonly parts: string[] = []
  private readonly pieces: RepairedPiece[] = []
  private length = 0

  constructor(source: string, proposals: readonly RepairProposal[]) {
    this.source = source
    const blocks = proposals.filter(isMove).flatMap(({ edits }) => edits)
    this.changes = proposals
      .flatMap(proposal =>
        proposal.edits.map((edit, i) => {
          const moved = isMove(proposal) ? proposal.edits[1 - i] : null
          return { ...edit, moved, isInMove: !moved && blocks.some(block => isInside(edit, block)) }
        }),
      )
      .sort((a, b) => a.start - b.start || a.end - b.end)
  }

  /** The characters of a span with the changes inside it; in a moved block only those that stand in one. */
  write(span: Span, isInMove: boolean): void {
    let reached = span.start
    for (const change of this.changes) {
      if (change.isInMove !== isInMove || !isInside(change, span) || (isInMove && change.moved)) continue
      this.keep({ start: reached, end: change.start })
      if (change.moved) this.write(change.moved, true)
      else this.put(change.after, change)
      reached = change.end
    }
    this.keep({ start: reached, end: span.end })
  }

  result(): Pick<Repaired, 'text' | 'pieces'> {
    return { text: this.parts.join(''), pieces: this.pieces }
  }

  private keep(origin: Span): void {
    this.add(this.source.slice(origin.start, origin.end), origin, true)
  }

  private put(words: string, { start, end }: Span): void {
    this.add(words, { start, end }, false)
  }

  private add(words: string, { start, end }: Span, isKept: boolean): void {
    if (!words) return
    this.pieces.push({ start: this.length, length: words.length, origin: { start, end }, isKept })
    this.parts.push(words)
    this.length += words.length
  }
}

/** Where a span of the repaired text comes from: the smallest stretch of the source that holds all its characters. */
export function originOf({ pieces }: Pick<Repaired, 'pieces'>, span: Span): Span {
  let start = Number.POSITIVE_INFINITY
  let end = 0
  for (const { start: from, length, origin, isKept } of pieces) {
    const first = Math.max(span.start, from)
    const last = Math.min(Math.max(span.end, span.start + 1), from + length)
    if (first >= last) continue
    start = Math.min(start, isKept ? origin.start + first - from : origin.start)
    end = Math.max(end, isKept ? origin.start + last - from : origin.end)
  }
  if (start <= end) return { start, end }
  const last = pieces.at(-1)?.origin.end ?? 0
  return { start: last, end: last }
}
