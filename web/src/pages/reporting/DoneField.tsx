import { useId } from 'react'
import type { ReportingItem } from '../../client/reporting.ts'
import { dateText } from '../../format/dates.ts'
import { useStrings } from '../../strings/strings.ts'
import type { Draft } from './drafts.ts'
import styles from './ReportForm.module.css'

interface Props {
  readonly item: ReportingItem
  readonly draft: Draft
  readonly today: string
  readonly onType: (change: Partial<Draft>) => void
}

/** Something stands (已完成), since a day; of one node of the task where it has nodes. */
export function DoneField({ item: { nodes }, draft, today, onType }: Props) {
  const { t, language } = useStrings()
  const id = useId()
  return (
    <div className={styles.done}>
      <label>
        <input
          type="checkbox"
          checked={draft.doneOn !== ''}
          onChange={event => onType({ doneOn: event.target.checked ? today : '' })}
        />{' '}
        {t('reporting.isDone')}
      </label>
      {draft.doneOn && (
        <>
          <label htmlFor={id}>{t('reporting.doneOn')}</label>
          <input
            id={id}
            type="date"
            max={today}
            value={draft.doneOn}
            onChange={event => onType({ doneOn: event.target.value })}
          />
          {nodes.length > 0 && (
            <select
              aria-label={t('reporting.node')}
              value={draft.nodeId}
              onChange={event => onType({ nodeId: event.target.value })}
            >
              <option value="">{t('reporting.whole')}</option>
              {nodes.map(node => (
                <option key={node.id} value={node.id}>
                  {node.text} {dateText(node.by, language)}
                </option>
              ))}
            </select>
          )}
        </>
      )}
    </div>
  )
}
