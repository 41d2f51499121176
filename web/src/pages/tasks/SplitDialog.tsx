import { useMemo, useState } from 'react'
import type { Assignment } from '../../client/assignment-shapes.ts'
import { Button } from '../../components/Button.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { Refused } from '../../components/Refused.tsx'
import { useStrings } from '../../strings/strings.ts'
import { partsOf, piecesOf } from './cut-points.ts'
import type { Arrange } from './SelectionTools.tsx'
import styles from './SplitDialog.module.css'

interface Props {
  readonly task: Assignment
  readonly arrange: Arrange
  readonly onClose: () => void
}

/** Splits a row where the report's own marks allow; each part keeps its words, its targets and its link. */
export function SplitDialog({ task: { row }, arrange, onClose }: Props) {
  const { t } = useStrings()
  const pieces = useMemo(() => piecesOf(row), [row])
  const [cuts, setCuts] = useState<ReadonlySet<number>>(new Set())
  const parts = partsOf(pieces, cuts)
  const toggle = (cut: number) => {
    const next = new Set(cuts)
    if (!next.delete(cut)) next.add(cut)
    setCuts(next)
  }
  const split = () => arrange.mutate({ kind: 'split', row: row.id, cuts: [...cuts], texts: parts })
  return (
    <Dialog
      title={t('tasks.splitTitle')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('tasks.cancel')}</Button>
          <Button kind="primary" disabled={cuts.size === 0} loading={arrange.isPending} onClick={split}>
            {t('tasks.splitInto', { count: parts.length })}
          </Button>
        </>
      }
    >
      <p>{t(pieces.some(({ cut }) => cut !== null) ? 'tasks.splitHint' : 'tasks.splitNowhere')}</p>
      <p className={styles.words} lang="zh-CN">
        {pieces.map(({ text, cut }) => (
          <span key={`${cut}${text}`}>
            {text}
            {cut !== null && (
              <button
                type="button"
                aria-pressed={cuts.has(cut)}
                onClick={() => toggle(cut)}
                aria-label={t('tasks.splitAfter', { words: text })}
              >
                ✂
              </button>
            )}
          </span>
        ))}
      </p>
      {cuts.size > 0 && (
        <ol className={styles.parts} lang="zh-CN">
          {parts.map(part => (
            <li key={part}>{part}</li>
          ))}
        </ol>
      )}
      <Refused error={arrange.error} />
    </Dialog>
  )
}
