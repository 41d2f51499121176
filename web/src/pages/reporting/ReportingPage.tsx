import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { type ReportingItem, type ReportingMonth, useReportingMonth } from '../../client/reporting.ts'
import { type Account, useSession } from '../../client/session.ts'
import { Failure } from '../../components/Failure.tsx'
import { Loading } from '../../components/Loading.tsx'
import { Notice } from '../../components/Notice.tsx'
import { useMedia } from '../../components/useMedia.ts'
import { usePageTitle } from '../../components/usePageTitle.ts'
import { useStrings } from '../../strings/strings.ts'
import { ItemList } from './ItemList.tsx'
import { ItemPanel } from './ItemPanel.tsx'
import { itemKey, nextOf, progressOf } from './items.ts'
import { MonthHead } from './MonthHead.tsx'
import styles from './ReportingPage.module.css'

/** Where the form stands beside the list, what comes first is open at once. */
const BESIDE = '(min-width: 1024px)'

/** A unit's month (填报): what is to be reported, and the form beside it; `?item=` names the one in hand. */
export default function ReportingPage() {
  const { t } = useStrings()
  usePageTitle(t('reporting.title'))
  const [search] = useSearchParams()
  const month = useReportingMonth({ document: search.get('document') ?? '', month: search.get('month') ?? '' })
  return (
    <div className={styles.page}>
      {month.data ? (
        <MonthView data={month.data} />
      ) : (
        <>
          <h1>{t('reporting.title')}</h1>
          {month.isPending && <Loading lines={10} />}
          {month.isError && <Failure error={month.error} onRetry={() => month.refetch()} />}
        </>
      )}
    </div>
  )
}

function MonthView({ data }: { data: ReportingMonth }) {
  const { t } = useStrings()
  const [search, setSearch] = useSearchParams()
  const account = useLastAccount()
  const isWide = useMedia(BESIDE)
  const first = isWide && !search.has('item') ? nextOf(data.items, '') : null
  const shown = data.items.find(item => itemKey(item) === search.get('item')) ?? first
  const show = (key: string) => {
    const next = new URLSearchParams(search)
    key ? next.set('item', key) : next.delete('item')
    setSearch(next)
    scrollTo(0, 0)
  }
  const { asked, done } = progressOf(data.items)
  const isThrough = asked === done
  const empty =
    data.unit === null ? 'noUnit' : data.documentId === '' ? 'noTable' : data.items.length ? null : 'nothing'
  return (
    <>
      <MonthHead data={data} />
      {empty && <Notice title={t(`reporting.emptyTitle.${empty}`)} text={t(`reporting.emptyText.${empty}`)} />}
      {!empty && (
        <div className={styles.split} data-open={shown !== null}>
          <ItemList items={data.items} shown={keyOf(shown)} onShow={show} />
          <section className={styles.panel} aria-label={t('reporting.form')}>
            {shown && data.month ? (
              <ItemPanel
                key={`${itemKey(shown)}/${data.month}`}
                item={shown}
                month={data.month}
                today={data.today}
                isClosed={data.isClosed}
                person={account?.name ?? ''}
                mayHandIn={account?.role === 'unit_officer'}
                onBack={() => show('')}
                onNext={() => show(keyOf(nextOf(data.items, itemKey(shown))))}
              />
            ) : (
              <p className={styles.choose}>{t(isThrough ? 'reporting.allDone' : 'reporting.choose')}</p>
            )}
          </section>
        </div>
      )}
    </>
  )
}

const keyOf = (item: ReportingItem | null): string => (item ? itemKey(item) : '')

/** Who worked here last: a session that ends in the midst of a form must not take the form with it. */
function useLastAccount(): Account | null {
  const { data: session } = useSession()
  const [known, setKnown] = useState<Account | null>(null)
  const account = session?.account ?? null
  if (account && account !== known) setKnown(account)
  return account ?? known
}
