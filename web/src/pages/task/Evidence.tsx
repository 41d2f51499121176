import type { TaskTarget } from '../../client/assignment-shapes.ts'
import { evidenceAddress, type ProgressInfo } from '../../client/progress.ts'
import { dateText } from '../../format/dates.ts'
import { useStrings } from '../../strings/strings.ts'
import { Card } from './Card.tsx'
import styles from './Evidence.module.css'

interface Props {
  readonly reports: readonly ProgressInfo[]
  readonly targets: readonly TaskTarget[]
}

/** Files that prove what was reported, and what the office's own checks found. */
export function Evidence({ reports, targets }: Props) {
  const { t, language } = useStrings()
  const unitOf = (targetId: string | null) => targets.find(({ id }) => id === targetId)?.unit ?? ''
  const files = reports.flatMap(report => report.evidence.map(file => ({ ...file, report })))
  const checks = reports.flatMap(report => report.checks.map(check => ({ ...check, report })))
  return (
    <>
      <Card title={t('tasks.evidence', { count: files.length })}>
        {files.length === 0 && <p className={styles.none}>{t('tasks.evidenceNone')}</p>}
        <ul className={styles.list}>
          {files.map(({ id, name, kind, day, value, report }) => (
            <li key={id}>
              <a href={evidenceAddress(id)} download lang="zh-CN">
                {name}
              </a>
              <span>
                {[
                  t(`tasks.evidenceKind.${kind}`),
                  report.month,
                  dateText(day, language),
                  value === null ? '' : t('tasks.evidenceShows', { value: `${value}${unitOf(report.targetId)}` }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      </Card>
      <Card title={t('tasks.checks', { count: checks.length })}>
        {checks.length === 0 && <p className={styles.none}>{t('tasks.checksNone')}</p>}
        <ul className={styles.list}>
          {checks.map(({ id, method, by, at, value, holds, note, report }) => (
            <li key={id}>
              <span className={styles.result} data-holds={holds}>
                {holds ? '✓' : '✕'} {t(holds ? 'tasks.checkHolds' : 'tasks.checkFails')}
              </span>
              <span>
                {[
                  t(`tasks.checkMethod.${method}`),
                  report.month,
                  by.person,
                  dateText(at, language),
                  value === null ? '' : t('tasks.checkFound', { value: `${value}${unitOf(report.targetId)}` }),
                  note,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      </Card>
    </>
  )
}
