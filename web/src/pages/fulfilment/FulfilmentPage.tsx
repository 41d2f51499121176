import { useNavigate, useSearchParams } from 'react-router'
import { useFulfilment } from '../../client/fulfilment.ts'
import { Button } from '../../components/Button.tsx'
import { Failure } from '../../components/Failure.tsx'
import { Loading } from '../../components/Loading.tsx'
import { Notice } from '../../components/Notice.tsx'
import { usePageTitle } from '../../components/usePageTitle.ts'
import { useStrings } from '../../strings/strings.ts'
import styles from './FulfilmentPage.module.css'
import { FulfilmentView } from './FulfilmentView.tsx'

/** 目标兑现: what became of the targets of each report in the next, over the years of a place. */
export default function FulfilmentPage() {
  const { t } = useStrings()
  usePageTitle(t('fulfilment.title'))
  const [search, setSearch] = useSearchParams()
  const fulfilment = useFulfilment(search.get('place') ?? '')
  // All at once: of several changes of the address in one go only the last would count.
  const change = (changes: Readonly<Record<string, string>>) => {
    const next = new URLSearchParams(search)
    for (const [name, value] of Object.entries(changes)) {
      if (value) next.set(name, value)
      else next.delete(name)
    }
    setSearch(next, { replace: true })
  }
  const { data } = fulfilment
  return (
    <div className={styles.page}>
      {fulfilment.isPending && <Loading lines={12} />}
      {fulfilment.isError && !data && <Failure error={fulfilment.error} onRetry={() => fulfilment.refetch()} />}
      {data && data.pairs.length === 0 && (
        <NoPairs place={search.get('place') ?? ''} onAll={() => change({ place: '' })} />
      )}
      {data && data.pairs.length > 0 && (
        <FulfilmentView fulfilment={data} isStale={fulfilment.isPlaceholderData} search={search} onChange={change} />
      )}
    </div>
  )
}

function NoPairs({ place, onAll }: { place: string; onAll: () => void }) {
  const { t } = useStrings()
  const navigate = useNavigate()
  return (
    <>
      <h1>{t('fulfilment.title')}</h1>
      <Notice title={t('fulfilment.none.title')} text={t('fulfilment.none.text')}>
        {place && <Button onClick={onAll}>{t('fulfilment.none.all')}</Button>}
        <Button kind="primary" onClick={() => navigate('/')}>
          {t('data.none.button')}
        </Button>
      </Notice>
    </>
  )
}
