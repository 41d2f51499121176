import { useMemo, useState } from 'react'
import type { Assignment, FullTarget, TargetHistory } from '../../client/assignment-shapes.ts'
import { type ProgressInfo, type StoryEntry, useStory } from '../../client/progress.ts'
import { dateText } from '../../format/dates.ts'
import { monthText } from '../../format/months.ts'
import { TASK_CELLS } from '../../format/task-cells.ts'
import { type Strings, type Translate, useStrings } from '../../strings/strings.ts'
import { Card } from './Card.tsx'
import styles from './Story.module.css'
import { type StoryData, type StoryItem, type StoryStep, storyOf } from './story.ts'
import { entriesOf } from './story-entries.ts'

interface Props {
  readonly task: Assignment<FullTarget>
  readonly reports: readonly ProgressInfo[]
  readonly history: readonly TargetHistory[]
  readonly mayReadLog: boolean
}

/** Things shown before one asks for more. */
const SHOWN = 8

/** What happened to the task, the last first: by the log, or by its reports and revisions for those who may not read that. */
export function Story({ task, reports, history, mayReadLog }: Props) {
  const { t } = useStrings()
  const [isWhole, setWhole] = useState(false)
  const log = useStory(task.id, mayReadLog)
  const entries: readonly StoryEntry[] = useMemo(
    () => (mayReadLog ? (log.data?.items ?? []) : entriesOf(reports, history)),
    [mayReadLog, log.data, reports, history],
  )
  const items = useMemo(() => storyOf(entries), [entries])
  return (
    <Card title={t('tasks.story')}>
      {items.length === 0 && <p className={styles.none}>{t('tasks.storyNone')}</p>}
      <ol className={styles.story}>
        {items.slice(0, isWhole ? items.length : SHOWN).map(item => (
          <Item key={item.number} item={item} />
        ))}
      </ol>
      {!isWhole && items.length > SHOWN && (
        <button type="button" className={styles.more} onClick={() => setWhole(true)}>
          {t('tasks.storyMore', { count: items.length - SHOWN })}
        </button>
      )}
    </Card>
  )
}

function Item({ item }: { item: StoryItem }) {
  const strings = useStrings()
  const { t, language } = strings
  const { kind, at, steps, data } = item
  return (
    <li data-kind={kind}>
      <p className={styles.title}>{titleOf(item, strings)}</p>
      {kind === 'report' && <Said data={data} />}
      {kind === 'edit' && <p>{editedCells(data, t)}</p>}
      {kind === 'revision' && data.reason && <p lang="zh-CN">{data.reason}</p>}
      <p className={styles.steps}>
        {steps.map(step => (
          <span key={step.number}>
            {stepName(step, t)} {step.person}
            {step.reason && kind === 'report' ? `（${step.reason}）` : ''}
          </span>
        ))}
      </p>
      <time dateTime={at}>{dateText(at, language)}</time>
    </li>
  )
}

/** 进展, 存在问题, 下一步 as the unit wrote them. */
function Said({ data }: { data: StoryData }) {
  const { t } = useStrings()
  const said = [
    { name: t('tasks.said.progress'), words: data.progress },
    { name: t('tasks.said.problems'), words: data.problems },
    { name: t('tasks.said.next'), words: data.next },
  ]
  return (
    <>
      {said.map(
        ({ name, words }) =>
          words && (
            <p key={name} lang="zh-CN">
              <span className={styles.name}>{name}</span> {words}
            </p>
          ),
      )}
    </>
  )
}

function titleOf({ kind, data, steps }: StoryItem, { t, language }: Strings): string {
  const [first] = steps
  if (kind === 'report')
    return t(data.corrects ? 'tasks.storyCorrection' : 'tasks.storyReport', {
      month: monthText(data.month ?? '', language),
    })
  return first ? stepName(first, t) : ''
}

const editedCells = (data: StoryData, t: Translate): string =>
  TASK_CELLS.filter(cell => cell in data)
    .map(cell => t(`tasks.cell.${cell}`))
    .join('、')

const ACTIONS = [
  'report_write',
  'report_edit',
  'report_submit',
  'report_approve',
  'report_send_back',
  'report_accept',
  'report_return',
  'report_lock',
  'report_check',
  'report_prove',
  'report_empty',
  'report_faked',
  'report_faked_decision',
  'target_revise',
  'target_average',
  'target_rank',
  'assignment_edit',
  'assignment_split',
  'assignment_merge',
  'assignment_move',
  'item_complete',
  'item_reopen',
] as const

function stepName({ action }: StoryStep, t: Translate): string {
  const known = ACTIONS.find(one => one === action.replace('.', '_'))
  return known ? t(`tasks.log.${known}`) : action
}
