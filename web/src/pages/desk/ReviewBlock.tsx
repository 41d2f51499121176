import { rowsOf } from '../../client/documents.ts'
import { useReviews } from '../../client/reviews.ts'
import { shortMonthText } from '../../format/months.ts'
import { useStrings } from '../../strings/strings.ts'
import { DeskBlock, DeskLine } from './DeskBlock.tsx'
import { SHOWN } from './TaskBlock.tsx'

/** Reports that wait for a head's or the office's decision. */
export function ReviewBlock({ by }: { by: 'head' | 'office' }) {
  const { t, language } = useStrings()
  const reviews = useReviews({ unit: '', month: '' })
  return (
    <DeskBlock
      title={t(`desk.reviews.${by}`)}
      count={reviews.data?.pages[0]?.total ?? 0}
      to="/review"
      none={t('desk.reviews.none')}
      query={reviews}
    >
      {rowsOf(reviews.data)
        .slice(0, SHOWN)
        .map(({ report, label, text, unit, unitName, conflicts }) => (
          <DeskLine
            key={report.id}
            to={`/review?report=${encodeURIComponent(report.id)}`}
            text={label || text}
            about={[
              by === 'office' && unitName,
              shortMonthText(report.month, language),
              report.value !== null && `${report.value}${unit}`,
              conflicts.length > 0 && `■ ${t('review.conflict')}`,
            ]
              .filter(Boolean)
              .join(' · ')}
          />
        ))}
    </DeskBlock>
  )
}
