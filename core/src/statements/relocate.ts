import type { JoinedText } from '../text/join.ts'
import type { Quote } from '../values/span.ts'
import type { Figure, Target, Task } from './types.ts'

/** The statements found in one text. */
export interface Statements {
  readonly figures: readonly Figure[]
  readonly targets: readonly Target[]
  readonly tasks: readonly Task[]
}

/** Statements found in a joined text, with their places and characters in `source`, the text as read. */
export function bringHome(statements: Statements, { toOrigin, isSame }: JoinedText, source: string): Statements {
  if (isSame) return statements
  const home = (quote: Quote): Quote => {
    const { start, end } = toOrigin(quote)
    return { start, end, text: source.slice(start, end) }
  }
  return {
    figures: statements.figures.map(figure => {
      const { start, end, text } = home(figure)
      const indicatorSpan = figure.indicatorSpan && toOrigin(figure.indicatorSpan)
      return { ...figure, start, end, text, indicatorSpan, cues: figure.cues.map(home) }
    }),
    targets: statements.targets.map(target => {
      const { start, end, text } = home(target)
      return { ...target, start, end, text }
    }),
    tasks: statements.tasks.map(task => {
      const { start, end, text } = home(task)
      return { ...task, start, end, text }
    }),
  }
}
