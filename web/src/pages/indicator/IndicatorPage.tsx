import { useCallback } from 'react'
import { Link, useParams, useSearchParams } from 'react-router'
import { usePoints } from '../../client/indicators.ts'
import { Failure } from '../../components/Failure.tsx'
import { Loading } from '../../components/Loading.tsx'
import { usePageTitle } from '../../components/usePageTitle.ts'
import { useStrings } from '../../strings/strings.ts'
import styles from './IndicatorPage.module.css'
import { IndicatorView } from './IndicatorView.tsx'
import { ALL_PLACES } from './places.ts'

/** One indicator (指标) over years and places: charts, and every point in a table. */
export default function IndicatorPage() {
  const { id = '' } = useParams()
  const { t } = useStrings()
  const [search, setSearch] = useSearchParams()
  const kind = search.get('kind') ?? ''
  const chosen = search.get('place') ?? ''
  const overview = usePoints(id, { place: '', kind: '' })
  const place = chosen || overview.data?.places[0]?.place || ALL_PLACES
  const points = usePoints(id, { place: place === ALL_PLACES ? '' : place, kind })
  const change = useCallback(
    (name: 'place' | 'kind', value: string) =>
      setSearch(
        now => {
          const next = new URLSearchParams(now)
          value ? next.set(name, value) : next.delete(name)
          return next
        },
        { replace: true },
      ),
    [setSearch],
  )
  usePageTitle(overview.data?.indicator.name ?? t('indicators.title'))
  const error = overview.error ?? points.error
  return (
    <div className={styles.page}>
      <p className={styles.back}>
        <Link to="/indicators">{t('indicator.back')}</Link>
      </p>
      {!(overview.data && points.data) && <h1 className="visually-hidden">{t('indicators.title')}</h1>}
      {overview.data && points.data ? (
        <IndicatorView overview={overview.data} points={points.data} place={place} kind={kind} onChange={change} />
      ) : error ? (
        <Failure error={error} onRetry={() => (overview.error ? overview : points).refetch()} />
      ) : (
        <Loading lines={10} />
      )}
    </div>
  )
}
