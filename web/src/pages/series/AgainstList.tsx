import type { SeriesVerdict } from 'duban-core'
import { Link } from 'react-router'
import type { AgainstSeries } from '../../client/series.ts'
import { useStrings } from '../../strings/strings.ts'
import styles from './AgainstList.module.css'

/** Worst first; each has its shape, for eyes and printers without colour. */
const SHAPES: Readonly<Record<SeriesVerdict, string>> = {
  contradicted: '■',
  rank_contradicted: '■',
  revised: '◇',
  rounding: '≈',
  confirmed: '✔',
}
const VERDICTS = Object.keys(SHAPES) as readonly SeriesVerdict[]

interface Props {
  readonly document: string
  readonly against: AgainstSeries
  /** Whether what agrees is listed too. */
  readonly isAll: boolean
  readonly onAll: (isAll: boolean) => void
}

/** The figures of a report that official series speak of, with what they say. */
export function AgainstList({ document, against, isAll, onAll }: Props) {
  const { t } = useStrings()
  const { counts, items } = against
  const shown = items.filter(({ verdict }) => isAll || verdict !== 'confirmed')
  return (
    <>
      <p className={styles.counts} role="status">
        {VERDICTS.filter(verdict => counts[verdict] > 0).map(verdict => (
          <span key={verdict} className={styles.mark} data-verdict={verdict}>
            <span aria-hidden>{SHAPES[verdict]}</span> {t(`series.verdict.${verdict}`)} {counts[verdict]}
          </span>
        ))}
        <label>
          <input type="checkbox" checked={!isAll} onChange={event => onAll(!event.target.checked)} />{' '}
          {t('series.onlyTrouble')}
        </label>
      </p>
      <ol className={styles.list}>
        {shown.map(({ figure, verdict, arithmetic, reason }) => (
          <li key={`${figure.id}-${verdict}`}>
            <span className={styles.mark} data-verdict={verdict}>
              <span aria-hidden>{SHAPES[verdict]}</span> {t(`series.verdict.${verdict}`)}
            </span>
            <span lang="zh-CN">
              <Link to={`/reports/${encodeURIComponent(document)}#${figure.id}`}>
                {figure.period}年{figure.region}
                {figure.indicator.replace(/\s/g, '')} {figure.text}
              </Link>
              <span className={styles.why}>
                {arithmetic}；{reason}
              </span>
            </span>
          </li>
        ))}
      </ol>
    </>
  )
}
