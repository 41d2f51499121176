import { useMemo, useState } from 'react'
import type { Assignment, FullTarget, Revision, TargetHistory } from '../../client/assignment-shapes.ts'
import { Button } from '../../components/Button.tsx'
import { dateText } from '../../format/dates.ts'
import { useStrings } from '../../strings/strings.ts'
import { Averages } from './Averages.tsx'
import { aimText } from './aim-text.ts'
import { Card } from './Card.tsx'
import { ChoosePace } from './ChoosePace.tsx'
import { GivePublished } from './GivePublished.tsx'
import { LightStrip } from './LightStrip.tsx'
import { PaceChart } from './PaceChart.tsx'
import { isDrawable, lastKnown, paceRows } from './pace-rows.ts'
import { ReviseTarget } from './ReviseTarget.tsx'
import styles from './TargetSection.module.css'
import { ThreeValues } from './ThreeValues.tsx'

interface Props {
  readonly task: Assignment<FullTarget>
  readonly history: TargetHistory
  readonly mayRevise: boolean
  readonly mayEdit: boolean
}

/** One target of a task: its aims, its pace, the three values, and why its light shines as it does. */
export function TargetSection({ task, history, mayRevise, mayEdit }: Props) {
  const { t } = useStrings()
  const rows = useMemo(() => paceRows(history), [history])
  const standing = task.standing?.targets.find(({ targetId }) => targetId === history.targetId)
  const target = task.row.targets.find(({ id }) => id === history.targetId)
  const unit = history.versions?.current?.unit ?? target?.unit ?? ''
  const name = target?.indicator || target?.text || task.row.text
  return (
    <Card
      title={
        target
          ? t(target.tier === 'stretch' ? 'tasks.target.stretch' : 'tasks.target.title', { name })
          : t('tasks.target.none')
      }
    >
      {history.versions && (
        <Aims task={task} versions={history.versions} targetId={history.targetId ?? ''} mayRevise={mayRevise} />
      )}
      <Published
        task={task}
        targetId={history.targetId ?? ''}
        isHeld={target?.reference === 'upper_level_average'}
        mayGive={mayRevise && target !== undefined}
      />
      {target?.reference === 'upper_level_average' && <Averages averages={history.averages} unit={unit} />}
      {isDrawable(rows) && <PaceChart name={name} unit={unit} rows={rows} />}
      {isChosen(history.curve) && <Course task={task} curve={history.curve} mayEdit={mayEdit} />}
      <ThreeValues row={lastKnown(rows)} unit={unit} />
      {task.isIssued && <LightStrip history={history} remarks={standing?.remarks ?? null} />}
    </Card>
  )
}

interface PublishedProps {
  readonly task: Assignment<FullTarget>
  readonly targetId: string
  /** Whether it is held against the average of the level above. */
  readonly isHeld: boolean
  readonly mayGive: boolean
}

/** Ranks that were published of the target, with the way to enter one, or the average that it is held against. */
function Published({ task, targetId, isHeld, mayGive }: PublishedProps) {
  const { t, language } = useStrings()
  const [given, setGiven] = useState<'rank' | 'average' | null>(null)
  const ranks = task.ranks?.filter(rank => rank.targetId === targetId) ?? []
  if (ranks.length === 0 && !mayGive) return null
  return (
    <div className={styles.course}>
      {ranks.length > 0 && (
        <p lang="zh-CN">
          {ranks.map(({ month, rank, of, authority: { body, document, day } }) => (
            <span key={month} className={styles.rank}>
              {t('tasks.published.line', {
                month: dateText(month, language),
                rank,
                of,
                body,
                document,
                day: dateText(day, language),
              })}
            </span>
          ))}
        </p>
      )}
      {mayGive && (
        <Button size="small" onClick={() => setGiven('rank')}>
          {t('tasks.published.rank')}
        </Button>
      )}
      {mayGive && isHeld && (
        <Button size="small" onClick={() => setGiven('average')}>
          {t('tasks.published.average')}
        </Button>
      )}
      {given && <GivePublished task={task.id} targetId={targetId} kind={given} onClose={() => setGiven(null)} />}
    </div>
  )
}

/** Only what gathers over the year has a course that can be chosen; nodes go before it, growth and stocks have none. */
const isChosen = (curve: string): boolean => curve === 'linear' || curve === 'seasonal'

interface CourseProps {
  readonly task: Assignment<FullTarget>
  readonly curve: string
  readonly mayEdit: boolean
}

/** By what the line was drawn, with the way to choose it for those who may. */
function Course({ task, curve, mayEdit }: CourseProps) {
  const { t } = useStrings()
  const [isOpen, setOpen] = useState(false)
  const { factor, earlierYears = [] } = task.row.pace ?? {}
  const years = earlierYears.map(({ year }) => year).join('、')
  return (
    <div className={styles.course}>
      <p>
        {curve === 'seasonal' ? t('tasks.pace.seasonal', { years }) : t('tasks.pace.linear')}
        {factor && t('tasks.pace.pressed', { factor })}
      </p>
      {mayEdit && (
        <Button size="small" onClick={() => setOpen(true)}>
          {t('tasks.pace.choose')}
        </Button>
      )}
      {isOpen && <ChoosePace task={task} onClose={() => setOpen(false)} />}
    </div>
  )
}

interface AimsProps {
  readonly task: Assignment<FullTarget>
  readonly versions: NonNullable<TargetHistory['versions']>
  readonly targetId: string
  readonly mayRevise: boolean
}

/** The first aim and the present one, with every revision and its authority. */
function Aims({ task, versions, targetId, mayRevise }: AimsProps) {
  const { t } = useStrings()
  const [isOpen, setOpen] = useState(false)
  const { original, current, state, applied } = versions
  return (
    <>
      <div className={styles.head}>
        <dl className={styles.aims}>
          <div>
            <dt>{t('tasks.target.first')}</dt>
            <dd lang="zh-CN">{original ? aimText(original, t) : t('tasks.target.awaiting')}</dd>
          </div>
          <div>
            <dt>{t('tasks.target.present')}</dt>
            <dd lang="zh-CN">
              {state === 'cancelled'
                ? t('tasks.target.cancelled')
                : current
                  ? aimText(current, t)
                  : t('tasks.target.awaiting')}
            </dd>
          </div>
        </dl>
        {mayRevise && (
          <div className={styles.tool}>
            <Button size="small" onClick={() => setOpen(true)}>
              {t('tasks.revise')}
            </Button>
          </div>
        )}
      </div>
      {applied.length > 0 && (
        <ol className={styles.revisions} aria-label={t('tasks.revisions')}>
          {applied.map(revision => (
            <RevisionLine key={revision.id} revision={revision} />
          ))}
        </ol>
      )}
      {isOpen && (
        <ReviseTarget
          task={task.id}
          targetId={targetId}
          aim={current ?? original}
          state={state}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}

function RevisionLine({ revision: { kind, authority, reason, from, to, by, at } }: { revision: Revision }) {
  const { t, language } = useStrings()
  return (
    <li lang="zh-CN">
      <p>
        {t(`tasks.revision.${kind}`)}：{aimText(from, t)} → {to ? aimText(to, t) : t('tasks.target.cancelled')}
      </p>
      <p className={styles.about}>
        {t('tasks.revision.authority', {
          body: authority.body,
          document: authority.document,
          day: dateText(authority.day, language),
        })}
        {reason && ` · ${reason}`} · {t('tasks.revision.by', { person: by.person, day: dateText(at, language) })}
      </p>
    </li>
  )
}
