import { useState } from 'react'
import { Link } from 'react-router'
import { COLOURS } from '../../client/assignment-shapes.ts'
import { type Unit, type UnitTask, useUnitTasks } from '../../client/units.ts'
import { Failure } from '../../components/Failure.tsx'
import { FilterSelect } from '../../components/FilterSelect.tsx'
import { Loading } from '../../components/Loading.tsx'
import { ReasonedLight } from '../../components/ReasonedLight.tsx'
import { dateText } from '../../format/dates.ts'
import { reasonOf, shortReason } from '../../format/reasons.ts'
import { useStrings } from '../../strings/strings.ts'
import styles from './UnitPage.module.css'

/** As many as are shown here; the others are on the page of the tasks. */
const SHOWN = 100

/** Tasks that a unit leads or shares, each with its light and the reason. */
export function UnitTasks({ unit }: { unit: Unit }) {
  const { t } = useStrings()
  const [light, setLight] = useState('')
  const tasks = useUnitTasks({ unit: unit.id, light, limit: SHOWN })
  const total = tasks.data?.total ?? 0
  return (
    <section className={styles.part} aria-labelledby="unit-tasks">
      <div className={styles.partHead}>
        <h2 id="unit-tasks">{t('unit.tasks')}</h2>
        <FilterSelect
          label={t('unit.allLights')}
          value={light}
          options={COLOURS.map(colour => ({ value: colour, label: t(`light.${colour}`) }))}
          onChange={setLight}
        />
        <span role="status" className={styles.about}>
          {t('unit.count', { count: total })}
        </span>
      </div>
      {tasks.isPending && <Loading lines={6} />}
      {tasks.isError && !tasks.data && <Failure error={tasks.error} onRetry={() => tasks.refetch()} />}
      {tasks.data && total === 0 && <p className={styles.empty}>{t(light ? 'unit.noneOfLight' : 'unit.noTasks')}</p>}
      {tasks.data && total > 0 && (
        <ul className={styles.tasks}>
          {tasks.data.items.map(task => (
            <TaskLine key={task.id} task={task} isShared={task.leadUnit !== unit.id} />
          ))}
        </ul>
      )}
      {total > SHOWN && (
        <p className={styles.empty}>
          <Link to={`/tasks?unit=${encodeURIComponent(unit.id)}`}>{t('unit.allTasks', { count: total })}</Link>
        </p>
      )}
    </section>
  )
}

function TaskLine({ task, isShared }: { task: UnitTask; isShared: boolean }) {
  const { t, language } = useStrings()
  const { row, standing } = task
  const due = row.deadline.day ? dateText(row.deadline.day, language) : row.deadline.text
  const why = standing?.targets.map(target => target.why).filter(Boolean) ?? []
  return (
    <li>
      <ReasonedLight
        colour={standing?.colour ?? 'grey'}
        name={row.text}
        reasons={why}
        to={`/tasks/${encodeURIComponent(task.id)}#why`}
      />
      <div>
        <Link to={`/tasks/${encodeURIComponent(task.id)}`} lang="zh-CN">
          {row.text}
        </Link>
        <p className={styles.about} lang="zh-CN">
          {[
            isShared && t('reporting.share'),
            due && t('unit.due', { due }),
            standing && shortReason(reasonOf(standing)),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
    </li>
  )
}
