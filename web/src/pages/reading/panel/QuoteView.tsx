import type { Span } from 'duban-core'
import markStyles from '../../../components/marks.module.css'
import { type Mark, segmentsOf } from '../../../reading/segments.ts'
import { sentenceAround } from '../../../reading/sentence.ts'
import { useOpenReading } from '../reading-context.ts'
import styles from './QuoteView.module.css'

interface Props {
  readonly span: Span
  /** Other places of the record in the same sentence. */
  readonly others?: readonly Span[]
  /** Classes of the record's own characters. */
  readonly className: string
  /** Words that decided a field. */
  readonly cues?: readonly Span[]
}

/** The sentence in which a record stands, with its own characters and its cue words marked. */
export function QuoteView({ span, others = [], className, cues = [] }: Props) {
  const { reading } = useOpenReading()
  const sentence = sentenceAround(reading.text, span)
  const marks: Mark[] = [
    ...[span, ...others].map(({ start, end }): Mark => ({ id: 'own', layer: 'figures', start, end })),
    ...cues.map((cue): Mark => ({ id: 'cue', layer: 'hit', start: cue.start, end: cue.end })),
  ]
  return (
    <blockquote className={styles.quote} lang="zh-CN">
      {segmentsOf(sentence, marks).map(segment => {
        const names = segment.marks.map(mark => (mark.id === 'own' ? className : styles.cue))
        const words = reading.text.slice(segment.start, segment.end)
        return names.length > 0 ? (
          <span key={segment.start} className={names.join(' ')}>
            {words}
          </span>
        ) : (
          words
        )
      })}
    </blockquote>
  )
}

/** Class of a target's characters in a quotation. */
export const TARGET_CLASS = `${markStyles.figure} ${markStyles.target}`
