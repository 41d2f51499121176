import type { Task } from 'duban-core'
import markStyles from '../../../components/marks.module.css'
import { figureLine } from '../../../format/statements.ts'
import { useStrings } from '../../../strings/strings.ts'
import { useOpenReading } from '../reading-context.ts'
import { Fields, Part } from './Part.tsx'
import { QuoteView } from './QuoteView.tsx'
import { RecordLinks } from './RecordLinks.tsx'
import styles from './RecordPanel.module.css'
import { sectionPath } from './section-path.ts'

/** A task (任务): what is to be done, by when, by whom as suggested and why. */
export function TaskRecord({ task }: { task: Task }) {
  const strings = useStrings()
  const { t } = strings
  const { reading } = useOpenReading()
  const figures = reading.figures.filter(figure => task.figures.includes(figure.id))
  return (
    <>
      <p className={styles.line}>{`${task.action}${task.object}`}</p>
      <Part title={t('panel.fields')}>
        <Fields
          fields={[
            [t('field.action'), task.action],
            [t('field.measurable'), t(task.measurable ? 'value.yes' : 'value.no')],
            [t('field.object'), task.object],
            [t('field.deadline'), task.deadline || t('value.none')],
            [t('field.region'), task.regions.join('、')],
            [t('field.leadUnits'), task.leadUnits.map(({ unit }) => unit).join('、')],
          ]}
        />
      </Part>
      <Part title={t('panel.quote')}>
        <QuoteView span={task} className={markStyles.tasks} />
        <p className={styles.section}>{sectionPath(reading.sections, task.section)}</p>
      </Part>
      {figures.length > 0 && (
        <Part title={t('panel.figures')}>
          <RecordLinks links={figures.map(figure => ({ id: figure.id, words: figureLine(figure, strings) }))} />
        </Part>
      )}
      {task.leadUnits.length > 0 && (
        <Part title={t('panel.why')}>
          {task.leadUnits.map(({ unit, why }) => (
            <p key={unit}>{t('panel.leadWhy', { unit, why })}</p>
          ))}
        </Part>
      )}
    </>
  )
}
