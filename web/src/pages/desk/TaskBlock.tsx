import type { Colour } from 'duban-core'
import { useUnits, useUnitTasks } from '../../client/units.ts'
import { Light } from '../../components/Light.tsx'
import { reasonOf, shortReason } from '../../format/reasons.ts'
import { useStrings } from '../../strings/strings.ts'
import { DeskBlock, DeskLine } from './DeskBlock.tsx'

/** As many as a block shows. */
export const SHOWN = 6

/** Tasks of one light, of a unit or of all, each with its reason. */
export function TaskBlock({ light, unit = '' }: { light: Colour; unit?: string }) {
  const { t } = useStrings()
  const tasks = useUnitTasks({ unit, light, limit: SHOWN })
  const names = new Map(useUnits().data?.map(one => [one.id, one.name]))
  const of = unit ? `&unit=${encodeURIComponent(unit)}` : ''
  return (
    <DeskBlock
      title={t(`desk.tasks.${light}`)}
      count={tasks.data?.total ?? 0}
      to={`/tasks?light=${light}${of}`}
      none={t('desk.tasks.none')}
      isUrgent={light === 'red'}
      query={tasks}
    >
      {tasks.data?.items.map(({ id, row, leadUnit, standing }) => (
        <DeskLine
          key={id}
          to={`/tasks/${encodeURIComponent(id)}`}
          text={row.text}
          mark={<Light colour={light} />}
          about={[unit ? '' : (names.get(leadUnit) ?? ''), standing && shortReason(reasonOf(standing))]
            .filter(Boolean)
            .join(' · ')}
        />
      ))}
    </DeskBlock>
  )
}
