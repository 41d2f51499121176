import { type ReactNode, useDeferredValue, useMemo, useState } from 'react'
import type { FullReading } from '../../client/shapes.ts'
import type { Edit } from '../../client/versions.ts'
import { blocksOf } from '../../reading/blocks.ts'
import { LAYERS, type Layer, recordsOf } from '../../reading/records.ts'
import { findHits } from '../../reading/search.ts'
import { visibleMarks } from '../../reading/visible.ts'
import { Outline } from './Outline.tsx'
import { RecordPanel } from './panel/RecordPanel.tsx'
import styles from './ReadingView.module.css'
import { ReadingContext } from './reading-context.ts'
import { TextColumn } from './TextColumn.tsx'
import { Toolbar } from './Toolbar.tsx'
import { useOutlineShown } from './useOutlineShown.ts'
import { useSelection } from './useSelection.ts'

interface Props {
  readonly reading: FullReading
  /** Null for a text that is in no library. */
  readonly documentId: string | null
  /** What stands above the text; it may ask for the reading by `useOpenReading`. */
  readonly header: ReactNode
  /** What stands beside the text in place of the record: it wants room, and may take the keys j and k. */
  readonly side?: Side | undefined
}

/** A panel in place of the record's. */
export interface Side {
  readonly name: 'repair' | 'original'
  readonly panel: ReactNode
  /** What the text shows as changed: the words before struck out, the words after beside them. */
  readonly edits: readonly Edit[]
}

const NO_EDITS: readonly Edit[] = []

/** Outline, text and record panel of a reading, and what the reader chose to see of it. */
export function ReadingView({ reading, documentId, header, side }: Props) {
  const [layers, setLayers] = useState<ReadonlySet<Layer>>(() => new Set(LAYERS.filter(layer => layer !== 'tasks')))
  const [filter, setFilter] = useState({ modality: '', kind: '' })
  const [words, setWords] = useState('')
  const [hitIndex, setHitIndex] = useState(0)
  const [isOutlineShown, toggleOutline] = useOutlineShown()
  const records = useMemo(() => recordsOf(reading), [reading])
  const blocks = useMemo(() => blocksOf(reading.text, reading.sections), [reading])
  const soughtWords = useDeferredValue(words)
  const hits = useMemo(() => findHits(reading.text, soughtWords), [reading, soughtWords])
  const marks = useDeferredValue(useMemo(() => visibleMarks(reading, layers, filter), [reading, layers, filter]))
  const selection = useSelection(records, marks, side?.name !== 'repair')
  const edits = side?.edits ?? NO_EDITS
  const { id: selected, select } = selection
  const context = useMemo(
    () => ({ reading, records, select, selected, edits }),
    [reading, records, select, selected, edits],
  )
  const hasOutline = isOutlineShown && side?.name !== 'original'
  const hit = hits[hitIndex % Math.max(1, hits.length)] ?? null
  return (
    <ReadingContext value={context}>
      <div
        className={styles.view}
        data-outline={hasOutline}
        data-side={side?.name}
        data-panel={selection.id !== '' || side !== undefined}
      >
        {hasOutline && <Outline sections={reading.sections} onClose={toggleOutline} />}
        <div className={styles.middle}>
          {header}
          <Toolbar
            isOutlineShown={hasOutline}
            onOutline={toggleOutline}
            layers={layers}
            onLayers={setLayers}
            filter={filter}
            onFilter={setFilter}
            shown={marks.filter(mark => mark.layer === 'figures').length}
            search={{ words, hits: hits.length, index: hitIndex }}
            onSearch={next => {
              setWords(next)
              setHitIndex(0)
            }}
            onHit={setHitIndex}
          />
          <TextColumn blocks={blocks} marks={marks} hits={hits} hit={hit} selected={selection.id} />
        </div>
        {side?.panel ?? (
          <RecordPanel id={selection.id} documentId={documentId} onClose={selection.close} onStep={selection.step} />
        )}
      </div>
    </ReadingContext>
  )
}
