import type { ReactNode } from 'react'
import type { ReportFound } from '../client/reporting.ts'
import { dateText } from '../format/dates.ts'
import { useStrings } from '../strings/strings.ts'
import styles from './FindingList.module.css'
import office from './office.module.css'

const TONES: Readonly<Record<ReportFound['state'], string>> = {
  effective: 'bad',
  proposed: 'warn',
  rejected: 'none',
  invalid: 'none',
}

interface Props {
  readonly findings: readonly ReportFound[]
  /** What stands under a finding: which report it is on, a decision. */
  readonly under?: (finding: ReportFound) => ReactNode
}

/** What the office found of reports (认定): in words, whether it counts, why, and who decided. */
export function FindingList({ findings, under }: Props) {
  const { t, language } = useStrings()
  if (findings.length === 0) return null
  return (
    <ul className={styles.list}>
      {findings.map(finding => {
        const { id, kind, what, state, reason, by, at, decision } = finding
        return (
          <li key={id}>
            <p className={styles.row}>
              <b>{t(kind === 'empty' ? 'finding.empty' : `finding.faked.${what ?? 'value'}`)}</b>
              <span className={office.tag} data-tone={TONES[state]}>
                {t(`finding.state.${state}`)}
              </span>
            </p>
            <p lang="zh-CN">{reason}</p>
            <p className={styles.who}>
              <span lang="zh-CN">{by.person}</span> {dateText(at, language)}
              {decision && <span lang="zh-CN">{` · ${decision.by.person} ${decision.document}`}</span>}
            </p>
            {under?.(finding)}
          </li>
        )
      })}
    </ul>
  )
}
