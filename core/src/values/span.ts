/** A place in the text as read: `[start, end)` in UTF-16 code units. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A place with the characters that stand there, for cue words and quotations. */
export interface Quote extends Span {
  readonly text: string
}

/** The quotation of `source` at `[start, end)`. */
export const quote = (source: string, start: number, end: number): Quote => ({
  start,
  end,
  text: source.slice(start, end),
})

/** How many code units two spans share; 0 where they only touch. */
export const overlap = (a: Span, b: Span): number => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))
