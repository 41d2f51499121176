/** How a number in a bulletin came about. */
export type NumberOrigin = 'count' | 'share' | 'value' | 'completion' | 'gap' | 'days'

/** A stretch of a bulletin: words, or a number with the rows that it was made from (逐数可查). */
export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'number'
      readonly text: string
      readonly origin: NumberOrigin
      readonly rows: readonly string[]
      readonly why: string | null
    }

/** A paragraph of a section. */
export type Paragraph = readonly Piece[]

/** A section (一、总体情况) with its paragraphs. */
export interface BulletinSection {
  readonly heading: string
  readonly paragraphs: readonly Paragraph[]
}

/** Words. */
export const words = (text: string): Piece => ({ kind: 'text', text })

/** A number with its rows. */
export const figure = (
  text: string,
  origin: NumberOrigin,
  rows: readonly string[],
  why: string | null = null,
): Piece => ({
  kind: 'number',
  text,
  origin,
  rows,
  why,
})

/** The number of rows, which are its evidence. */
export const count = (rows: readonly { readonly id: string }[]): Piece =>
  figure(
    String(rows.length),
    'count',
    rows.map(row => row.id),
  )

/** Joins groups of pieces with a separator. */
export const join = (groups: readonly (readonly Piece[])[], separator: string): Piece[] =>
  groups.flatMap((group, i) => (i ? [words(separator), ...group] : group))

/** A paragraph as plain text. */
export const plain = (paragraph: readonly { readonly text: string }[]): string =>
  paragraph.map(piece => piece.text).join('')
