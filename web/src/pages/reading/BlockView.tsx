import type { Span } from 'duban-core'
import { memo } from 'react'
import type { Block } from '../../reading/blocks.ts'
import type { Mark } from '../../reading/segments.ts'
import { MarginLinks } from './MarginLinks.tsx'
import { MarkedText } from './MarkedText.tsx'
import styles from './TextColumn.module.css'

interface Props {
  readonly block: Block
  readonly marks: readonly Mark[]
  readonly hits: readonly Mark[]
  /** Id of the current hit if it stands here, or empty. */
  readonly hit: string
  /** Id of the open record if it stands here, or empty. */
  readonly selected: string
}

/** One line of the report: heading, line of the title block or paragraph, with its marks. */
export const BlockView = memo(function BlockView({ block, marks, hits, hit, selected }: Props) {
  const all = hits.length > 0 ? [...marks, ...hits] : marks
  const words = (span: Span) => <MarkedText span={span} marks={all} hit={hit} selected={selected} />
  const margin = <MarginLinks block={block} marks={marks} />
  if (block.kind === 'heading' && block.section) {
    const Heading = block.section.level <= 1 ? 'h2' : 'h3'
    return (
      <Heading id={block.section.id} className={styles.heading}>
        {words(block)}
        {margin}
      </Heading>
    )
  }
  if (block.kind === 'title') return <p className={styles.title}>{words(block)}</p>
  return (
    <p className={styles.paragraph}>
      {block.runIn && block.section && (
        <b id={block.section.id} role="heading" aria-level={block.section.level <= 1 ? 2 : 3} className={styles.runIn}>
          {words(block.runIn)}
        </b>
      )}
      {words({ start: block.runIn?.end ?? block.start, end: block.end })}
      {margin}
    </p>
  )
})
