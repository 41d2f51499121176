import { useStrings } from '../../strings/strings.ts'
import styles from './Beside.module.css'

/** A cell as it is typed, as it was when the form was opened, and as somebody else saved it. */
export interface BesideRow {
  readonly name: string
  readonly mine: string
  readonly was: string
  readonly now: string
}

/** What is typed beside what somebody else saved meanwhile, cell by cell; cells that nobody changed are left out. */
export function Beside({ rows }: { rows: readonly BesideRow[] }) {
  const { t } = useStrings()
  return (
    <table className={styles.beside}>
      <caption>{t('tasks.conflict.beside')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('tasks.conflict.cellHead')}</th>
          <th scope="col">{t('tasks.conflict.mineHead')}</th>
          <th scope="col">{t('tasks.conflict.theirsHead')}</th>
        </tr>
      </thead>
      <tbody>
        {rows
          .filter(({ mine, was, now }) => mine !== was || now !== was)
          .map(({ name, mine, was, now }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td lang="zh-CN">{mine === was ? t('tasks.conflict.kept') : mine || t('value.none')}</td>
              <td lang="zh-CN">{now === was ? t('tasks.conflict.kept') : now || t('value.none')}</td>
            </tr>
          ))}
      </tbody>
    </table>
  )
}
