import { useState } from 'react'
import type { Breakdown } from '../../client/breakdowns.ts'
import { useMay } from '../../client/session.ts'
import type { DocumentSummary } from '../../client/shapes.ts'
import { Button } from '../../components/Button.tsx'
import { reportName } from '../../format/report-name.ts'
import { useStrings } from '../../strings/strings.ts'
import { ExportDialog } from './ExportDialog.tsx'
import { ImportDialog } from './ImportDialog.tsx'
import { IssueDialog } from './IssueDialog.tsx'
import { SavedViews } from './SavedViews.tsx'
import { SettingsDialog } from './SettingsDialog.tsx'
import styles from './TaskHead.module.css'
import { GROUPINGS, type TaskView } from './useTaskFilter.ts'

interface Props {
  readonly view: TaskView
  /** Null where no report is chosen, or it is not broken down. */
  readonly breakdown: Breakdown | null
  readonly document: DocumentSummary | null
}

/** Whose tasks they are, table or board, and what can be done with the table of a report. */
export function TaskHead({ view, breakdown, document }: Props) {
  const { t } = useStrings()
  return (
    <header className={styles.head}>
      <div className={styles.title}>
        <h1>{t('nav.tasks')}</h1>
        {document && <p lang="zh-CN">{reportName(document)}</p>}
        {breakdown && (
          <p className={styles.state} data-issued={breakdown.isIssued}>
            {t(breakdown.isIssued ? 'tasks.state.issued' : 'tasks.state.draft')}
          </p>
        )}
      </div>
      <nav aria-label={t('tasks.views')} className={styles.views}>
        <ViewButton view={view} by="" name={t('tasks.view.table')} />
        {GROUPINGS.map(by => (
          <ViewButton key={by} view={view} by={by} name={t(`tasks.view.${by}`)} />
        ))}
      </nav>
      <div className={styles.tools}>
        <SavedViews view={view} />
        <FileTools document={breakdown?.documentId ?? ''} breakdown={breakdown} />
      </div>
    </header>
  )
}

function ViewButton({ view, by, name }: { view: TaskView; by: string; name: string }) {
  return (
    <button
      type="button"
      aria-current={(view.groupedBy ?? '') === by ? 'true' : undefined}
      onClick={() => view.change({ by })}
    >
      {name}
    </button>
  )
}

function FileTools({ document, breakdown }: { document: string; breakdown: Breakdown | null }) {
  const { t } = useStrings()
  const mayEdit = useMay()('assignment.edit')
  const [open, setOpen] = useState<'export' | 'import' | 'settings' | 'issue' | null>(null)
  const close = () => setOpen(null)
  return (
    <>
      <Button
        disabled={!breakdown}
        title={breakdown ? undefined : t('tasks.chooseFirst')}
        onClick={() => setOpen('export')}
      >
        {t('tasks.export')}
      </Button>
      {mayEdit && (
        <Button
          disabled={!breakdown}
          title={breakdown ? undefined : t('tasks.chooseFirst')}
          onClick={() => setOpen('import')}
        >
          {t('tasks.import')}
        </Button>
      )}
      {mayEdit && breakdown && <Button onClick={() => setOpen('settings')}>{t('tasks.settings')}</Button>}
      {mayEdit && breakdown && !breakdown.isIssued && (
        <Button kind="primary" onClick={() => setOpen('issue')}>
          {t('tasks.issue')}
        </Button>
      )}
      {open === 'export' && <ExportDialog document={document} onClose={close} />}
      {open === 'import' && <ImportDialog document={document} onClose={close} />}
      {open === 'settings' && breakdown && <SettingsDialog breakdown={breakdown} onClose={close} />}
      {open === 'issue' && <IssueDialog document={document} onClose={close} />}
    </>
  )
}
