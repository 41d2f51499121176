import { type ReactNode, useState } from 'react'
import { Link } from 'react-router'
import type { Assignment, Duty, FullTarget } from '../../client/assignment-shapes.ts'
import { Button } from '../../components/Button.tsx'
import { dateText } from '../../format/dates.ts'
import { shownDeadline } from '../../format/task-cells.ts'
import { useStrings } from '../../strings/strings.ts'
import { Card } from './Card.tsx'
import { EditTask } from './EditTask.tsx'
import styles from './TaskFacts.module.css'

/** Who answers for the task and by when, with the way to change it for those who may. */
export function TaskFacts({ task, mayEdit }: { task: Assignment<FullTarget>; mayEdit: boolean }) {
  const { t, language } = useStrings()
  const [isOpen, setOpen] = useState(false)
  const { row } = task
  const edit = (
    <Button size="small" onClick={() => setOpen(true)}>
      {t('tasks.edit')}
    </Button>
  )
  return (
    <Card title={t('tasks.facts')} tool={mayEdit ? edit : null}>
      <dl className={styles.facts}>
        <Fact name={t('tasks.cell.lead')}>
          {row.lead.map(({ unit, why }) => (
            <span key={unit} className={styles.unit}>
              {unit} <span className={styles.why}>{why}</span>
            </span>
          ))}
        </Fact>
        <Fact name={t('tasks.cell.coUnits')}>{row.coUnits.join('、')}</Fact>
        <Fact name={t('tasks.cell.leaderPost')}>
          {row.leaderPost && <OnDuty duty={task.duty} post={row.leaderPost} />}
        </Fact>
        <Fact name={t('tasks.cell.deadline')}>{shownDeadline(row, language)}</Fact>
        <Fact name={t('tasks.cell.category')}>{row.category}</Fact>
        <Fact name={t('tasks.filter.kind')}>{t(`tasks.kind.${row.kind}`)}</Fact>
        {row.nodes.length > 0 && (
          <Fact name={t('tasks.field.nodes')}>
            {row.nodes.map(({ id, by, text }) => (
              <span key={id} className={styles.unit}>
                {dateText(by, language)} {text}
              </span>
            ))}
          </Fact>
        )}
        <Linked linked={task.linked} />
        {row.note && <Fact name={t('tasks.cell.note')}>{row.note}</Fact>}
      </dl>
      {isOpen && <EditTask task={task} onClose={() => setOpen(false)} />}
    </Card>
  )
}

/** The post, and who holds it on the day: duty follows the post (责任随岗). */
function OnDuty({ duty, post }: { duty: Duty | undefined; post: string }) {
  const { t, language } = useStrings()
  if (!duty) return post
  const persons = duty.holders.map(({ person }) => person).join('、')
  return (
    <>
      {post}
      <span className={`${styles.unit} ${styles.why}`}>
        {persons
          ? t('tasks.duty.held', { persons, day: dateText(duty.on, language) })
          : t('tasks.duty.nobody', { day: dateText(duty.on, language) })}
      </span>
    </>
  )
}

/** Livelihood items and projects that name the task. */
function Linked({ linked }: Pick<Assignment, 'linked'>) {
  const { t } = useStrings()
  if (!linked) return null
  return (
    <>
      {linked.livelihood.length > 0 && (
        <Fact name={t('tasks.field.livelihood')}>
          {linked.livelihood.map(({ id, year, number, name }) => (
            <Link key={id} to={`/livelihood?year=${year}#${id}`} className={styles.unit}>
              {t('tasks.livelihoodItem', { year, number, name })}
            </Link>
          ))}
        </Fact>
      )}
      {linked.projects.length > 0 && (
        <Fact name={t('tasks.field.projects')}>
          {linked.projects.map(({ id, name }) => (
            <Link key={id} to={`/projects/${encodeURIComponent(id)}`} className={styles.unit}>
              {name}
            </Link>
          ))}
        </Fact>
      )}
    </>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  const { t } = useStrings()
  const isEmpty = children === '' || (Array.isArray(children) && children.length === 0)
  return (
    <div>
      <dt>{name}</dt>
      <dd lang="zh-CN">{isEmpty ? <span className={styles.why}>{t('tasks.unset')}</span> : children}</dd>
    </div>
  )
}
