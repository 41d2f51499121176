import { type ReactNode, useDeferredValue, useMemo, useState } from 'react'
import type { FullReading } from '../../client/shapes.ts'
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
}

/** Outline, text and record panel of a reading, and what the reader chose to see of it. */
export function ReadingView({ reading, documentId, header }: Props) {
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
  const selection = useSelection(records, marks)
  const context = useMemo(() => ({ reading, records, select: selection.select }), [reading, records, selection.select])
  const hit = hits[hitIndex % Math.max(1, hits.length)] ?? null
  return (
    <ReadingContext value={context}>
      <div className={styles.view} data-outline={isOutlineShown} data-panel={selection.id !== ''}>
        {isOutlineShown && <Outline sections={reading.sections} onClose={toggleOutline} />}
        <div className={styles.middle}>
          {header}
          <Toolbar
            isOutlineShown={isOutlineShown}
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
        <RecordPanel id={selection.id} documentId={documentId} onClose={selection.close} onStep={selection.step} />
      </div>
    </ReadingContext>
  )
}
