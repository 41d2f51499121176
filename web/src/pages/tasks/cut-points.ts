import type { TaskRow } from '../../client/assignment-shapes.ts'

/** A part of a row's words up to where it may be cut. */
export interface Piece {
  readonly text: string
  /** Offset in the report after the piece; null at the end of the row, where there is nothing to cut. */
  readonly cut: number | null
}

const MARKS = /[，。；、：！？]/

/** A row's words in pieces that end at a mark, or where one of its passages ends. */
export function piecesOf({ source }: Pick<TaskRow, 'source'>): Piece[] {
  const pieces = source.flatMap(({ start, text }) => {
    const parts = text.split(/(?<=[，。；、：！？])/).filter(Boolean)
    let at = start
    return parts.map(part => {
      at += part.length
      return { text: part, cut: at }
    })
  })
  return pieces.map((piece, i) => {
    const isLast = i === pieces.length - 1
    const isInside = source.some(({ start, end }) => start < piece.cut && piece.cut < end)
    return { text: piece.text, cut: isLast || !isInside ? null : piece.cut }
  })
}

/** The wording of each part that the cuts leave, without the mark at its end. */
export function partsOf(pieces: readonly Piece[], cuts: ReadonlySet<number>): string[] {
  const parts = ['']
  for (const { text, cut } of pieces) {
    parts[parts.length - 1] += text
    if (cut !== null && cuts.has(cut)) parts.push('')
  }
  return parts.map(part => (MARKS.test(part.at(-1) ?? '') ? part.slice(0, -1) : part))
}
