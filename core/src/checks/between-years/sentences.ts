import type { Quote, Span } from '../../values/span.ts'
import type { Side } from './side.ts'

/** The sentence that holds a span, in the report's own characters; the span itself where no sentence does. */
export function sentenceOf({ reading, context }: Side, { start, end }: Span): Quote {
  const { text = '' } = reading
  const found = context.text.sentences.find(sentence => sentence.start <= start && start < sentence.end)
  const [from, to] = found ? [found.start, Math.max(found.end, end)] : [start, end]
  return { start: from, end: to, text: text.slice(from, to) }
}
