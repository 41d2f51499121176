import { memo, useEffect, useMemo, useRef } from 'react'
import type { Block } from '../../reading/blocks.ts'
import { type Mark, marksBySpan } from '../../reading/segments.ts'
import { findSyntax } from '../../reading/syntax.ts'
import { useStrings } from '../../strings/strings.ts'
import { BlockView } from './BlockView.tsx'
import { bringIntoView } from './places.ts'
import { useOpenReading } from './reading-context.ts'
import styles from './TextColumn.module.css'

interface Props {
  readonly blocks: readonly Block[]
  readonly marks: readonly Mark[]
  readonly hits: readonly Mark[]
  /** The hit that the reader has come to. */
  readonly hit: Mark | null
  /** Id of the open record, or empty. */
  readonly selected: string
}

const NO_MARKS: readonly Mark[] = []

/** The report's text, line by line. Only the lines whose marks or selection change are drawn anew. */
export const TextColumn = memo(function TextColumn({ blocks, marks, hits, hit, selected }: Props) {
  const { t } = useStrings()
  const { reading, select } = useOpenReading()
  const syntax = useMemo(() => findSyntax(reading.text), [reading])
  const dealt = useMemo(() => marksBySpan(blocks, [...marks, ...syntax]), [blocks, marks, syntax])
  const dealtHits = useMemo(() => marksBySpan(blocks, hits), [blocks, hits])
  useEffect(() => {
    if (hit) bringIntoView(() => document.querySelector<HTMLElement>(`[data-ids~="${hit.id}"]`))
  }, [hit])
  const article = useRef<HTMLElement>(null)
  useEffect(() => openOnClick(article.current, select), [select])
  return (
    <article ref={article} className={styles.text} aria-label={t('reading.text')} lang="zh-CN">
      {blocks.map((block, index) => (
        <BlockView
          key={block.start}
          block={block}
          marks={dealt[index] ?? NO_MARKS}
          hits={dealtHits[index]?.length ? dealtHits[index] : NO_MARKS}
          hit={hit && hit.start < block.end && hit.end > block.start ? hit.id : ''}
          selected={dealt[index]?.some(mark => mark.id === selected) ? selected : ''}
        />
      ))}
    </article>
  )
})

/** One listener for thousands of links. A click that asks for a new tab stays the browser's. */
function openOnClick(article: HTMLElement | null, select: (id: string) => void): (() => void) | undefined {
  const open = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest('a[data-mark]') : null
    if (!link || event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    select(link.getAttribute('href')?.slice(1) ?? '')
  }
  article?.addEventListener('click', open)
  return () => article?.removeEventListener('click', open)
}
