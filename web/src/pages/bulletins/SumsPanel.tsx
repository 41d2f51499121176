import { useMemo } from 'react'
import type { Paper } from '../../client/bulletins.ts'
import { useStrings } from '../../strings/strings.ts'
import styles from './SourcePanel.module.css'
import { type Addition, sumsOf } from './sums.ts'

/** The check of a bulletin: what adds up, paragraph by paragraph, and what does not. */
export function SumsPanel({ paper }: { paper: Paper }) {
  const { t } = useStrings()
  const sums = useMemo(() => sumsOf(paper.sections), [paper.sections])
  const isRight = paper.flaws.length === 0
  return (
    <aside className={styles.panel} aria-label={t('bulletin.check')}>
      <div className={styles.head}>
        <h2>
          <span className={styles.mark} data-right={isRight} aria-hidden>
            {isRight ? '✔' : '✘'}
          </span>
          {isRight ? t('bulletin.check.right') : t('bulletin.check.wrong', { count: paper.flaws.length })}
        </h2>
      </div>
      <p className={styles.hint}>{t('bulletin.check.hint')}</p>
      <ul className={styles.sums} lang="zh-CN">
        {paper.flaws.map(({ words }) => (
          <li key={words}>
            <Mark isRight={false} />
            {words}
          </li>
        ))}
        {sums.map(({ heading, said, counts, shares }) => (
          <li key={`${heading} ${said}`}>
            <b>{heading}</b> {said}
            {counts && <Line addition={counts} unit="" />}
            {shares && <Line addition={shares} unit="%" />}
          </li>
        ))}
      </ul>
    </aside>
  )
}

function Line({ addition: { parts, sum, printed, isRight }, unit }: { addition: Addition; unit: string }) {
  const { t } = useStrings()
  return (
    <p>
      <Mark isRight={isRight} />
      {parts.map(part => `${part}${unit}`).join(' + ')} = {sum}
      {unit}
      {!isRight && ` ${t('bulletin.check.printed', { printed: `${printed}${unit}` })}`}
    </p>
  )
}

function Mark({ isRight }: { isRight: boolean }) {
  return (
    <span className={styles.mark} data-right={isRight} aria-hidden>
      {isRight ? '✔' : '✘'}
    </span>
  )
}
