import { useMemo } from 'react'
import { Link, useParams, useSearchParams } from 'react-router'
import type { Assignment, FullTarget } from '../../client/assignment-shapes.ts'
import { useAssignment, useHistory } from '../../client/assignments.ts'
import { useProgress } from '../../client/progress.ts'
import { useMay } from '../../client/session.ts'
import { Failure } from '../../components/Failure.tsx'
import { Loading } from '../../components/Loading.tsx'
import { usePageTitle } from '../../components/usePageTitle.ts'
import { useStrings } from '../../strings/strings.ts'
import { Evidence } from './Evidence.tsx'
import { Findings } from './Findings.tsx'
import { MonthFreeze } from './MonthFreeze.tsx'
import { SourceQuotes } from './SourceQuotes.tsx'
import { Story } from './Story.tsx'
import { TargetSection } from './TargetSection.tsx'
import { TaskFacts } from './TaskFacts.tsx'
import styles from './TaskPage.module.css'
import { TaskSignals } from './TaskSignals.tsx'

/** One task (任务页): what it promises and where, how it stands and why, and what happened to it. */
export default function TaskPage() {
  const { id = '' } = useParams()
  const { t } = useStrings()
  const [search] = useSearchParams()
  const set = useMemo(() => ({ asOf: search.get('asOf') ?? '', profile: search.get('profile') ?? '' }), [search])
  const task = useAssignment(id, set)
  usePageTitle(task.data?.row.text ?? t('nav.tasks'))
  return (
    <div className={styles.page}>
      <p className={styles.back}>
        <Link to={task.data ? `/tasks?document=${encodeURIComponent(task.data.documentId)}` : '/tasks'}>
          {t('tasks.back')}
        </Link>
      </p>
      {task.data ? (
        <TaskView task={task.data} set={set} />
      ) : (
        <>
          <h1 className="visually-hidden">{t('nav.tasks')}</h1>
          {task.error ? <Failure error={task.error} onRetry={() => task.refetch()} /> : <Loading lines={10} />}
        </>
      )}
    </div>
  )
}

interface ViewProps {
  readonly task: Assignment<FullTarget>
  readonly set: { readonly asOf: string; readonly profile: string }
}

function TaskView({ task, set }: ViewProps) {
  const { t } = useStrings()
  const may = useMay()
  const history = useHistory(task.id, set)
  const progress = useProgress(task.id, may('report.read'))
  const reports = progress.data?.items ?? []
  return (
    <>
      <header>
        <h1 lang="zh-CN">{task.row.text}</h1>
        {!task.isIssued && <p className={styles.draft}>▲ {t('tasks.draftNote')}</p>}
      </header>
      {task.standing && <TaskSignals standing={task.standing} />}
      <div className={styles.columns}>
        <div className={styles.main}>
          <SourceQuotes task={task} />
          {history.error && !history.data && <Failure error={history.error} onRetry={() => history.refetch()} />}
          {history.isPending && <Loading lines={6} />}
          <div id="why">
            {history.data?.targets.map(target => (
              <TargetSection
                key={target.targetId ?? ''}
                task={task}
                history={target}
                mayRevise={may('target.revise') && task.isIssued}
                mayEdit={may('assignment.edit')}
              />
            ))}
          </div>
          {may('report.read') && task.isIssued && <Evidence reports={reports} targets={task.row.targets} />}
          {may('report.read') && task.isIssued && <Findings reports={reports} />}
        </div>
        <aside className={styles.side}>
          <TaskFacts task={task} mayEdit={may('assignment.edit')} />
          {task.isIssued && may('reporting.read') && <MonthFreeze task={task} />}
          <Story task={task} reports={reports} history={history.data?.targets ?? []} mayReadLog={may('log.read')} />
        </aside>
      </div>
    </>
  )
}
