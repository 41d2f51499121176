import type { Span } from 'duban-core'

const CLOSING = /[。！？；!?\n\r]/
const AFTER_CLOSING = /[”’」』）)]/
/** A quotation longer than this is cut on either side of the record. */
const LONGEST_QUOTE = 240

/** The sentence around a record, from after the last closing mark to its own, at most about 240 characters. */
export function sentenceAround(text: string, span: Span): Span {
  let start = span.start
  while (start > 0 && !CLOSING.test(text[start - 1] ?? '')) start--
  while (start < span.start && (AFTER_CLOSING.test(text[start] ?? '') || /\s/.test(text[start] ?? ''))) start++
  let end = span.end
  if (!CLOSING.test(text[end - 1] ?? '')) {
    while (end < text.length && !CLOSING.test(text[end] ?? '')) end++
    if (end < text.length && !/[\n\r]/.test(text[end] ?? '')) end++
  }
  if (end < text.length && AFTER_CLOSING.test(text[end] ?? '')) end++
  return shortened({ start, end }, span)
}

function shortened(sentence: Span, span: Span): Span {
  if (sentence.end - sentence.start <= LONGEST_QUOTE) return sentence
  const spare = Math.max(40, (LONGEST_QUOTE - (span.end - span.start)) >> 1)
  return { start: Math.max(sentence.start, span.start - spare), end: Math.min(sentence.end, span.end + spare) }
}

/** Spans of one sentence, to be quoted once with all of them marked. */
export interface SharedQuote {
  readonly first: Span
  readonly others: readonly Span[]
}

/** Gathers spans that stand in the same sentence, in the order of the spans. */
export function quotesOf(text: string, spans: readonly Span[]): SharedQuote[] {
  const quotes: { sentence: Span; first: Span; others: Span[] }[] = []
  for (const span of spans) {
    const shared = quotes.find(({ sentence }) => sentence.start <= span.start && span.end <= sentence.end)
    if (shared) shared.others.push(span)
    else quotes.push({ sentence: sentenceAround(text, span), first: span, others: [] })
  }
  return quotes
}
