import type { JoinedText } from '../text/join.ts'
import type { Quote, Span } from '../values/span.ts'
import type { Figure, Target, Task } from './types.ts'

/** The statements found in one text. */
export interface Statements {
  readonly figures: readonly Figure[]
  readonly targets: readonly Target[]
  readonly tasks: readonly Task[]
}

type Movable<T> = { -readonly [K in keyof T]: T[K] }

/**
 * Moves statements found in a joined text to their places and characters in `source`, the text as read. They are
 * changed in place, as nobody else holds them yet: thousands of records need not be made twice.
 */
export function bringHome(statements: Statements, { toOrigin, isSame }: JoinedText, source: string): Statements {
  if (isSame) return statements
  // Asked with a span of its own: records of many shapes would make the lookup slow.
  const moved = ({ start, end }: Span): Span => toOrigin({ start, end })
  const moveQuote = (quote: Movable<Quote>): void => {
    const { start, end } = moved(quote)
    // Longer than it was: something that was cut out stands inside.
    if (end - start !== quote.end - quote.start) quote.text = source.slice(start, end)
    quote.start = start
    quote.end = end
  }
  const moveSpan = (span: Movable<Span>): void => {
    const { start, end } = moved(span)
    span.start = start
    span.end = end
  }
  for (const figure of statements.figures) {
    moveQuote(figure)
    if (figure.indicatorSpan) moveSpan(figure.indicatorSpan)
    for (const cue of figure.cues) moveQuote(cue)
  }
  for (const target of statements.targets) moveQuote(target)
  for (const task of statements.tasks) moveQuote(task)
  return statements
}
