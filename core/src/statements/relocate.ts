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
  const moved = (start: number, end: number): Span => toOrigin({ start, end })
  const textAt = (home: Span, before: number, text: string): string =>
    // Longer than it was: something that was cut out stands inside.
    home.end - home.start === before ? text : source.slice(home.start, home.end)
  // Each kind of record is written by lines of its own: lines that meet records of many shapes look properties up by name.
  for (const figure of statements.figures as readonly Movable<Figure>[]) {
    const home = moved(figure.start, figure.end)
    figure.text = textAt(home, figure.end - figure.start, figure.text)
    figure.start = home.start
    figure.end = home.end
    if (figure.indicatorSpan) figure.indicatorSpan = moved(figure.indicatorSpan.start, figure.indicatorSpan.end)
    for (const cue of figure.cues as readonly Movable<Quote>[]) {
      const place = moved(cue.start, cue.end)
      cue.text = textAt(place, cue.end - cue.start, cue.text)
      cue.start = place.start
      cue.end = place.end
    }
  }
  for (const target of statements.targets as readonly Movable<Target>[]) {
    const home = moved(target.start, target.end)
    target.text = textAt(home, target.end - target.start, target.text)
    target.start = home.start
    target.end = home.end
  }
  for (const task of statements.tasks as readonly Movable<Task>[]) {
    const home = moved(task.start, task.end)
    task.text = textAt(home, task.end - task.start, task.text)
    task.start = home.start
    task.end = home.end
  }
  return statements
}
