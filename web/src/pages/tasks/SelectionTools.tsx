import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Assignment } from '../../client/assignment-shapes.ts'
import { forgetAssignments, MOST_EDITED } from '../../client/assignments.ts'
import { type Arrangement, arrangeBreakdown } from '../../client/breakdowns.ts'
import { Button } from '../../components/Button.tsx'
import { Refused } from '../../components/Refused.tsx'
import { useStrings } from '../../strings/strings.ts'
import { BulkEdit } from './BulkEdit.tsx'
import { MoveDialog } from './MoveDialog.tsx'
import styles from './SelectionTools.module.css'
import { SplitDialog } from './SplitDialog.tsx'
import type { TaskView } from './useTaskFilter.ts'

interface Props {
  readonly view: TaskView
  readonly rows: readonly Assignment[]
  readonly selected: ReadonlyMap<string, Assignment>
  readonly onSelected: (selected: ReadonlyMap<string, Assignment>) => void
}

/** What can be done with the chosen rows: edit them together, merge, split, move. */
export function SelectionTools({ rows, selected, onSelected }: Props) {
  const { t } = useStrings()
  const [open, setOpen] = useState<'edit' | 'split' | 'move' | null>(null)
  const chosen = [...selected.values()]
  const [first] = chosen
  const clear = () => onSelected(new Map())
  const arrange = useArrange(first?.documentId ?? '', () => {
    setOpen(null)
    clear()
  })
  const loaded = rows.slice(0, MOST_EDITED)
  const isOneTable = chosen.every(({ documentId }) => documentId === first?.documentId)
  const merge = () => arrange.mutate({ kind: 'merge', rows: chosen.map(({ row }) => row.id) })
  const close = () => {
    arrange.reset()
    setOpen(null)
  }
  return (
    <div className={styles.tools}>
      <p role="status">{chosen.length > 0 ? t('tasks.selected', { count: chosen.length }) : t('tasks.selectHint')}</p>
      <button type="button" onClick={() => onSelected(new Map(loaded.map(row => [row.id, row])))}>
        {t('tasks.selectAll', { count: loaded.length })}
      </button>
      {first && (
        <>
          <button type="button" onClick={clear}>
            {t('tasks.selectNone')}
          </button>
          <Button size="small" kind="primary" onClick={() => setOpen('edit')}>
            {t('tasks.bulk')}
          </Button>
          <Button size="small" disabled={chosen.length < 2 || !isOneTable} onClick={merge}>
            {t('tasks.merge')}
          </Button>
          <Button size="small" disabled={chosen.length !== 1} onClick={() => setOpen('split')}>
            {t('tasks.split')}
          </Button>
          <Button size="small" disabled={chosen.length !== 1} onClick={() => setOpen('move')}>
            {t('tasks.move')}
          </Button>
        </>
      )}
      {open === null && <Refused error={arrange.error} />}
      {open === 'edit' && <BulkEdit chosen={chosen} rows={rows} onClose={close} onDone={clear} />}
      {open === 'split' && first && <SplitDialog task={first} arrange={arrange} onClose={close} />}
      {open === 'move' && first && <MoveDialog task={first} arrange={arrange} onClose={close} />}
    </div>
  )
}

/** Arranges a table, and has everything read again after. */
function useArrange(document: string, onDone: () => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (arrangement: Arrangement) => arrangeBreakdown(document, arrangement),
    onSuccess: async () => {
      onDone()
      await forgetAssignments(queries)
    },
  })
}

/** The way of a dialog to arrange the table. */
export type Arrange = ReturnType<typeof useArrange>
