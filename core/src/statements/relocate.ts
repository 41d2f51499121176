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
  const home = <T extends Quote>(record: T): T => {
    const { start, end } = toOrigin(record)
    return { ...record, start, end, text: source.slice(start, end) }
  }
  const homeSpan = (span: Span | null): Span | null => span && toOrigin(span)
  return {
    figures: statements.figures.map(figure => ({
      ...home(figure),
      indicatorSpan: homeSpan(figure.indicatorSpan),
      cues: figure.cues.map(home),
    })),
    targets: statements.targets.map(home),
    tasks: statements.tasks.map(home),
  }
}
