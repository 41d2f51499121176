import { useMemo } from 'react'
import { figureLine, targetLine } from '../../../format/statements.ts'
import { type ReadingRecord, recordsOnSamePlace } from '../../../reading/records.ts'
import { type Strings, useStrings } from '../../../strings/strings.ts'
import { useOpenReading } from '../reading-context.ts'
import { Part } from './Part.tsx'
import { RecordLinks } from './RecordLinks.tsx'

/** A long damaged passage holds hundreds of records; the first ones are enough to lead on. */
const MOST_SHOWN = 12

/** Other records on the same characters: a figure's task, a target's figure. */
export function SamePlace({ record }: { record: ReadingRecord }) {
  const strings = useStrings()
  const { records } = useOpenReading()
  const here = useMemo(() => recordsOnSamePlace(record, records.values()), [record, records])
  // The figures of a task have their own part.
  const shown = here.filter(other => !(record.layer === 'tasks' && other.layer === 'figures')).slice(0, MOST_SHOWN)
  if (shown.length === 0) return null
  return (
    <Part title={strings.t('panel.here')}>
      <RecordLinks
        links={shown.map(other => ({
          id: other.id,
          words: lineOf(other, strings),
          note: strings.t(`layer.${other.layer}`),
        }))}
      />
    </Part>
  )
}

function lineOf(record: ReadingRecord, strings: Strings): string {
  switch (record.layer) {
    case 'figures':
      return figureLine(record.figure, strings)
    case 'targets':
      return targetLine(record.target, strings)
    case 'tasks':
      return `${record.task.action}${record.task.object}`
    case 'damage':
      return record.damage.message
    case 'findings':
      return record.finding.message
  }
}
