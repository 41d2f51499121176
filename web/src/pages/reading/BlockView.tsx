import type { Section, Span } from 'duban-core'
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
    const Heading = headingOf(block.section)
    return (
      <Heading id={block.section.id} className={styles.heading}>
        {words(block)}
        {margin}
      </Heading>
    )
  }
  if (block.kind === 'title') return <p className={styles.title}>{words(block)}</p>
  if (!block.runIn || !block.section)
    return (
      <p className={styles.paragraph}>
        {words(block)}
        {margin}
      </p>
    )
  const RunIn = headingOf(block.section)
  return (
    <div className={styles.paragraph}>
      <RunIn id={block.section.id} className={styles.runIn}>
        {words(block.runIn)}
      </RunIn>
      <p className={styles.rest}>{words({ start: block.runIn.end, end: block.end })}</p>
      {margin}
    </div>
  )
})

const headingOf = (section: Section): 'h2' | 'h3' => (section.level <= 1 ? 'h2' : 'h3')
