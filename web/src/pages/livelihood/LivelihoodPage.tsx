import { useSearchParams } from 'react-router'
import { type LivelihoodItem, useLivelihood } from '../../client/livelihood.ts'
import { Failure } from '../../components/Failure.tsx'
import { Loading } from '../../components/Loading.tsx'
import { Notice } from '../../components/Notice.tsx'
import { TableImport } from '../../components/TableImport.tsx'
import { usePageTitle } from '../../components/usePageTitle.ts'
import { useStrings } from '../../strings/strings.ts'
import { ItemCard } from './ItemCard.tsx'
import styles from './LivelihoodPage.module.css'

/** The livelihood items (民生实事) of a year: quarter by quarter, with outcome and the deputies' vote. */
export default function LivelihoodPage() {
  const { t } = useStrings()
  usePageTitle(t('livelihood.title'))
  const items = useLivelihood()
  return (
    <div className={styles.page}>
      {!items.data && <h1 className="visually-hidden">{t('livelihood.title')}</h1>}
      {items.isPending && <Loading lines={10} />}
      {items.isError && !items.data && <Failure error={items.error} onRetry={() => items.refetch()} />}
      {items.data && <Items items={items.data} />}
    </div>
  )
}

function Items({ items }: { items: readonly LivelihoodItem[] }) {
  const { t } = useStrings()
  const [search, setSearch] = useSearchParams()
  const years = [...new Set(items.map(({ year }) => year))].sort((a, b) => b - a)
  const year = Number(search.get('year')) || years[0]
  const shown = items.filter(item => item.year === year).sort((a, b) => a.number - b.number)
  return (
    <>
      <header className={styles.head}>
        <h1>{t('livelihood.title')}</h1>
        {years.length > 0 && (
          <label>
            {t('livelihood.year')}{' '}
            <select value={year} onChange={event => setSearch({ year: event.target.value }, { replace: true })}>
              {years.map(one => (
                <option key={one} value={one}>
                  {one}
                </option>
              ))}
            </select>
          </label>
        )}
        {shown.length > 0 && <Summary items={shown} />}
        <TableImport path="/livelihood" action="livelihood.edit" />
      </header>
      {shown.length === 0 && <Notice title={t('livelihood.none.title')} text={t('livelihood.none.text')} />}
      <ol className={styles.list}>
        {shown.map(item => (
          <ItemCard key={item.id} item={item} />
        ))}
      </ol>
      {shown.length > 0 && <p className={styles.rule}>{t('livelihood.rule')}</p>}
    </>
  )
}

/** How many are done, and how many were voted on: what is open is said to be open. */
function Summary({ items }: { items: readonly LivelihoodItem[] }) {
  const { t } = useStrings()
  return (
    <p className={styles.summary}>
      {t('livelihood.summary', {
        count: items.length,
        completed: items.filter(({ outcome }) => outcome === 'completed').length,
        open: items.filter(({ outcome }) => outcome === 'open').length,
        voted: items.filter(({ votes }) => votes !== null).length,
      })}
    </p>
  )
}
