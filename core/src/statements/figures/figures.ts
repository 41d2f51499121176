import { gazetteerOf } from '../../lexicon/places.ts'
import type { Text } from '../../text/types.ts'
import type { Figure } from '../types.ts'
import { SentenceReader } from './reader.ts'

/**
 * Every figure of a report, in document order: each number with its unit that states something measured, with what
 * the words around it say of it. Of the context only the time that a passage speaks of crosses a sentence, and the
 * last subject inside a paragraph.
 */
export function findFigures(text: Text): Figure[] {
  const figures: Figure[] = []
  const reader = new SentenceReader(text, gazetteerOf(text.title.place))
  for (let i = 0; i < text.sentences.length; i++)
    reader.read(i, figures.length + 1, stated => figures.push(stated.figure))
  return figures
}
