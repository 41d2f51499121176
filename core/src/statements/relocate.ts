import type { JoinedText } from '../text/join.ts'
import type { Quote, Span } from '../values/span.ts'
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
  const home = ({ start, end }: Span): Quote => {
    const span = toOrigin({ start, end })
    return { start: span.start, end: span.end, text: source.slice(span.start, span.end) }
  }
  return {
    figures: statements.figures.map(figure => ({
      ...figure,
      ...home(figure),
      indicatorSpan: figure.indicatorSpan && toOrigin(figure.indicatorSpan),
      cues: figure.cues.map(home),
    })),
    targets: statements.targets.map(target => ({ ...target, ...home(target) })),
    tasks: statements.tasks.map(task => ({ ...task, ...home(task) })),
  }
}
