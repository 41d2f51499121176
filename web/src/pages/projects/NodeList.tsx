import type { ProjectRow } from '../../client/projects.ts'
import { dateText } from '../../format/dates.ts'
import { useStrings } from '../../strings/strings.ts'
import styles from './ProjectPage.module.css'

/** Nodes of a project with the day planned and the day done. */
export function NodeList({ nodes }: Pick<ProjectRow, 'nodes'>) {
  const { t, language } = useStrings()
  if (nodes.length === 0) return <p className={styles.none}>{t('project.nodes.none')}</p>
  return (
    <ul className={styles.nodes}>
      {nodes.map(({ text, by, doneOn }) => (
        <li key={`${by} ${text}`}>
          <span>
            {doneOn ? '✔' : '○'} {text}
          </span>
          <span>{t('project.node.by', { day: dateText(by, language) })}</span>
          <span className={doneOn && doneOn > by ? styles.unmet : undefined}>
            {doneOn
              ? t(doneOn > by ? 'project.node.doneLate' : 'project.node.done', { day: dateText(doneOn, language) })
              : t('project.node.open')}
          </span>
        </li>
      ))}
    </ul>
  )
}
