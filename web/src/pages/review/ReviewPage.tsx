import { useSearchParams } from 'react-router'
import { rowsOf } from '../../client/documents.ts'
import { useReviews } from '../../client/reviews.ts'
import { useSession } from '../../client/session.ts'
import { Failure } from '../../components/Failure.tsx'
import { Loading } from '../../components/Loading.tsx'
import { Notice } from '../../components/Notice.tsx'
import { usePageTitle } from '../../components/usePageTitle.ts'
import { useWholeOnPaper } from '../../printing/useWholeOnPaper.ts'
import { useStrings } from '../../strings/strings.ts'
import styles from './ReviewPage.module.css'
import { ReviewView } from './ReviewView.tsx'

/** Reports that wait for a decision (审核): a head's unit's, or those that the heads approved. `?report=` names the one in hand. */
export default function ReviewPage() {
  const { t } = useStrings()
  usePageTitle(t('review.title'))
  const { data: session } = useSession()
  const [search] = useSearchParams()
  const filter = { unit: search.get('unit') ?? '', month: search.get('month') ?? '' }
  const reviews = useReviews(filter)
  useWholeOnPaper(reviews)
  const rows = rowsOf(reviews.data)
  const isHead = session?.role === 'unit_head'
  const isNarrowed = filter.unit !== '' || filter.month !== ''
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>
        {t('review.title')}
        {reviews.data && (
          <small role="status" className={styles.total}>
            {t('review.count', { count: reviews.data.pages[0]?.total ?? 0 })}
          </small>
        )}
      </h1>
      {reviews.isPending && <Loading lines={10} />}
      {reviews.isError && !reviews.data && <Failure error={reviews.error} onRetry={() => reviews.refetch()} />}
      {reviews.data && (
        <ReviewView
          rows={rows}
          filter={filter}
          role={isHead ? 'head' : 'office'}
          person={session?.account?.name ?? ''}
          onMore={reviews.hasNextPage ? () => reviews.fetchNextPage() : null}
        />
      )}
      {reviews.data && rows.length === 0 && (
        <Notice
          title={t(isNarrowed ? 'review.none.filtered' : 'review.none.title')}
          text={t(isHead ? 'review.none.head' : 'review.none.office')}
        />
      )}
    </div>
  )
}
