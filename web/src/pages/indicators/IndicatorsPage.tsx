import { useDeferredValue } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { type ListedIndicator, useIndicators } from '../../client/indicators.ts'
import { Button } from '../../components/Button.tsx'
import { Failure } from '../../components/Failure.tsx'
import { Loading } from '../../components/Loading.tsx'
import { Notice } from '../../components/Notice.tsx'
import office from '../../components/office.module.css'
import { SearchField } from '../../components/SearchField.tsx'
import { usePageTitle } from '../../components/usePageTitle.ts'
import { useStrings } from '../../strings/strings.ts'
import styles from './IndicatorsPage.module.css'
import { IndicatorTable } from './IndicatorTable.tsx'

/** The indicators (指标) that the reports speak of, by category; found as one types. */
export default function IndicatorsPage() {
  const { t } = useStrings()
  usePageTitle(t('indicators.title'))
  const [search, setSearch] = useSearchParams()
  const q = search.get('q') ?? ''
  const setQ = (words: string) => setSearch(words ? { q: words } : {}, { replace: true })
  const indicators = useIndicators()
  const sought = useDeferredValue(q.trim().toLowerCase())
  const all = indicators.data?.items ?? []
  const found = all.filter(one => isNamed(one, sought))
  const groups = [...Map.groupBy(found, ({ category }) => category)]
  return (
    <div className={`${office.page} ${styles.page}`}>
      <header className={office.head}>
        <h1>{t('indicators.title')}</h1>
        {all.length > 0 && (
          <p role="status" className={office.muted}>
            {t('indicators.count', { count: found.length })}
          </p>
        )}
        {all.length > 0 && (
          <div className={office.tools}>
            <SearchField label={t('indicators.search')} value={q} onChange={setQ} />
          </div>
        )}
      </header>
      {indicators.isPending && <Loading lines={10} />}
      {indicators.isError && !indicators.data && (
        <Failure error={indicators.error} onRetry={() => indicators.refetch()} />
      )}
      {indicators.data && all.length === 0 && <NoReports />}
      {all.length > 0 && found.length === 0 && (
        <Notice title={t('indicators.noneFound', { q })} text={t('indicators.noneFound.text')}>
          <Button onClick={() => setQ('')}>{t('reports.none.clear')}</Button>
        </Notice>
      )}
      {groups.map(([category, rows]) => (
        <section key={category} className={`${office.section} ${styles.group}`} aria-labelledby={`group-${category}`}>
          <h2 id={`group-${category}`} lang="zh-CN">
            {category}
          </h2>
          <IndicatorTable category={category} rows={rows} />
        </section>
      ))}
      {all.length > 0 && <p className={styles.hint}>{t('indicators.hint')}</p>}
    </div>
  )
}

const isNamed = ({ id, name, aliases }: ListedIndicator, sought: string): boolean =>
  [id, name, ...aliases].some(words => words.toLowerCase().includes(sought))

function NoReports() {
  const { t } = useStrings()
  const navigate = useNavigate()
  return (
    <Notice title={t('indicators.none.title')} text={t('indicators.none.text')}>
      <Button kind="primary" onClick={() => navigate('/')}>
        {t('data.none.button')}
      </Button>
    </Notice>
  )
}
