import { pathOfProposal, useProposedTasks } from '../../client/ladder.ts'
import { useUnits } from '../../client/units.ts'
import { useStrings } from '../../strings/strings.ts'
import styles from './DeskBlock.module.css'
import { DeskBlock, DeskLine } from './DeskBlock.tsx'
import { SHOWN } from './TaskBlock.tsx'

/** Tasks for which the rules of the ladder ask for a sheet (阶梯建议), the sternest first, each with the reason. */
export function LadderBlock() {
  const { t } = useStrings()
  const proposed = useProposedTasks()
  const names = new Map(useUnits().data?.map(one => [one.id, one.name]))
  const all = proposed.data ?? []
  return (
    <DeskBlock
      title={t('ladder.title')}
      count={all.length}
      to="/matters#ladder"
      none={t('ladder.none')}
      isUrgent={all.some(({ rung }) => rung !== 'remind' && rung !== 'press')}
      query={proposed}
    >
      {all.slice(0, SHOWN).map(task => (
        <DeskLine
          key={task.assignmentId}
          to={pathOfProposal(task)}
          text={task.text}
          mark={<span className={styles.tag}>{t(`matter.sheet.${task.rung}`)}</span>}
          about={[task.sentence, names.get(task.leadUnit)].filter(Boolean).join(' · ')}
        />
      ))}
    </DeskBlock>
  )
}
