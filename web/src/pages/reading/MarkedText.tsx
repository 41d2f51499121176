import type { Figure, Span } from 'duban-core'
import markStyles from '../../components/marks.module.css'
import { figureLine } from '../../format/statements.ts'
import type { ReadingRecord } from '../../reading/records.ts'
import { type Mark, type Run, runsOf, type Segment, segmentsOf } from '../../reading/segments.ts'
import { useStrings } from '../../strings/strings.ts'
import { useOpenReading } from './reading-context.ts'

interface Props {
  readonly span: Span
  readonly marks: readonly Mark[]
  readonly hit: string
  readonly selected: string
}

/** Characters of the report as text, with links on figures and targets and styles for what else lies on them. */
export function MarkedText({ span, marks, hit, selected }: Props) {
  const { reading } = useOpenReading()
  if (!marks.some(mark => mark.start < span.end && mark.end > span.start))
    return reading.text.slice(span.start, span.end)
  return runsOf(segmentsOf(span, marks)).map(run => <RunView key={run.start} run={run} hit={hit} selected={selected} />)
}

function RunView({ run, hit, selected }: { run: Run; hit: string; selected: string }) {
  const { records } = useOpenReading()
  const strings = useStrings()
  const words = run.segments.map(segment => (
    <SegmentView key={segment.start} segment={segment} hit={hit} selected={selected} link={run.link} />
  ))
  if (!run.link) return words
  const record = records.get(run.link.id)
  const isSelected = run.link.id === selected
  const shown = record?.layer === 'figures' ? figureClass(record.figure) : ''
  const isTarget = run.segments.some(segment => segment.marks.some(mark => mark.layer === 'targets'))
  const names = [shown, isTarget ? markStyles.targets : '', isSelected ? markStyles.selected : '']
  return (
    <a
      href={`#${run.link.id}`}
      data-mark={run.link.layer}
      className={[markStyles.figure, ...names].filter(Boolean).join(' ')}
      aria-current={isSelected ? 'true' : undefined}
      title={record?.layer === 'figures' ? figureLine(record.figure, strings) : strings.t('layer.targets')}
    >
      {words}
    </a>
  )
}

/** Damaged words: struck out where the open proposal changes them, with what would stand there behind. */
function ChangedWords({ segment, ids, className }: { segment: Segment; ids: string; className: string }) {
  const { reading, edits } = useOpenReading()
  const words = reading.text.slice(segment.start, segment.end)
  const edit = edits.find(({ start, end }) => start <= segment.start && segment.end <= end)
  if (!edit)
    return (
      <span data-ids={ids} className={className || undefined}>
        {words}
      </span>
    )
  return (
    <>
      <del data-ids={ids} className={`${markStyles.before} ${className}`}>
        {words}
      </del>
      {segment.end === edit.end && edit.after && <ins className={markStyles.after}>{shortened(edit.after)}</ins>}
    </>
  )
}

/** Long passages are shown by their two ends. */
const shortened = (words: string): string =>
  words.length <= 80 ? words.trim() : `${words.slice(0, 40).trimStart()}……${words.slice(-40).trimEnd()}`

/** A note stands more quietly than a contradiction. */
const styleOf = (mark: Mark, record: ReadingRecord | undefined): Mark['layer'] | 'note' =>
  record?.layer === 'findings' && record.finding.severity === 'note' ? 'note' : mark.layer

/** The classes of a figure's modality and trust. */
export function figureClass(figure: Figure): string {
  const trust = figure.trust === 'doubtful' ? markStyles.doubtful : figure.trust === 'copy' ? markStyles.copy : ''
  return `${markStyles[figure.modality]} ${trust}`
}

function SegmentView({
  segment,
  hit,
  selected,
  link,
}: {
  segment: Segment
  hit: string
  selected: string
  link: Mark | null
}) {
  const { reading, records } = useOpenReading()
  const words = reading.text.slice(segment.start, segment.end)
  const others = segment.marks.filter(mark => mark !== link && !(link && mark.layer === 'targets'))
  const ids = segment.marks.map(mark => mark.id).join(' ')
  if (segment.marks.length === 0 || (link && others.length === 0 && segment.marks.length === 1)) return words
  const names = others.map(mark =>
    mark.id === hit ? markStyles.hitNow : markStyles[styleOf(mark, records.get(mark.id))],
  )
  if (selected && others.some(mark => mark.id === selected)) names.push(markStyles.selected)
  const isHit = others.some(mark => mark.layer === 'hit')
  if (others.some(mark => mark.layer === 'damage'))
    return <ChangedWords segment={segment} ids={ids} className={[...new Set(names)].filter(Boolean).join(' ')} />
  const Element = isHit ? 'mark' : 'span'
  return (
    <Element data-ids={ids} className={[...new Set(names)].filter(Boolean).join(' ') || undefined}>
      {words}
    </Element>
  )
}
