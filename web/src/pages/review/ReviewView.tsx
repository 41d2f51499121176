import { useEffect, useRef, useState } from 'react'
import { useSearchParams } from 'react-router'
import type { Review, ReviewFilter } from '../../client/reviews.ts'
import { isTyping } from '../../shell/keyboard.ts'
import { useStrings } from '../../strings/strings.ts'
import { BatchBar } from './BatchBar.tsx'
import { ReviewDetail } from './ReviewDetail.tsx'
import { ReviewFilters } from './ReviewFilters.tsx'
import { ReviewList } from './ReviewList.tsx'
import styles from './ReviewPage.module.css'
import { moved } from './selection.ts'
import { type DecidingRole, useDecision } from './useDecision.ts'

interface Props {
  readonly rows: readonly Review[]
  readonly filter: ReviewFilter
  readonly role: DecidingRole
  readonly person: string
  readonly onMore: (() => void) | null
}

/** List beside detail; j and k move, a passes, r goes to the reason, x chooses for passing several. */
export function ReviewView({ rows, filter, role, person, onMore }: Props) {
  const { t } = useStrings()
  const [search, setSearch] = useSearchParams()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const reason = useRef<HTMLTextAreaElement>(null)
  const asked = search.get('report') ?? ''
  const shown = rows.find(({ report }) => report.id === asked) ?? rows[0] ?? null
  const show = (id: string) => {
    const next = new URLSearchParams(search)
    id ? next.set('report', id) : next.delete('report')
    setSearch(next, { replace: true })
  }
  const toggle = (id: string) =>
    setChosen(known => new Set(known.has(id) ? [...known].filter(one => one !== id) : [...known, id]))
  const goOn = (id: string) => {
    const next = moved(rows, id, 1)
    const after = next?.report.id === id ? moved(rows, id, -1) : next
    show(after && after.report.id !== id ? after.report.id : '')
  }
  const decision = useDecision(role, goOn)
  useReviewKeys({
    move: by => shown && show(moved(rows, shown.report.id, by)?.report.id ?? ''),
    pass: () => shown && decision.pass(shown),
    reason: () => reason.current?.focus(),
    choose: () => shown && toggle(shown.report.id),
  })
  const picked = rows.filter(({ report }) => chosen.has(report.id))
  return (
    <>
      <ReviewFilters rows={rows} filter={filter} role={role} />
      <p role="status" className={styles.said}>
        {decision.said}
      </p>
      {picked.length > 0 && <BatchBar picked={picked} role={role} onChosen={setChosen} />}
      {shown && (
        <div className={styles.split} data-open={asked !== '' && shown.report.id === asked}>
          <nav className={styles.side} aria-label={t('review.list')}>
            <ReviewList rows={rows} shown={shown.report.id} chosen={chosen} onShow={show} onToggle={toggle} />
            {onMore && (
              <button type="button" className={styles.more} onClick={onMore}>
                {t('review.more')}
              </button>
            )}
            <p className={styles.keys} aria-hidden>
              <kbd>j</kbd> <kbd>k</kbd> {t('review.key.move')} · <kbd>a</kbd> {t(`review.pass.${role}`)} · <kbd>r</kbd>{' '}
              {t('review.key.reason')} · <kbd>x</kbd> {t('review.key.choose')}
            </p>
          </nav>
          <ReviewDetail
            key={shown.report.id}
            review={shown}
            role={role}
            person={person}
            decision={decision}
            reasonField={reason}
            onBack={() => show('')}
          />
        </div>
      )}
    </>
  )
}

interface Keys {
  readonly move: (by: number) => void
  readonly pass: () => void
  readonly reason: () => void
  readonly choose: () => void
}

function useReviewKeys(keys: Keys): void {
  const latest = useRef(keys)
  useEffect(() => {
    latest.current = keys
  })
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return
      const { move, pass, reason, choose } = latest.current
      const act = { j: () => move(1), k: () => move(-1), a: pass, r: reason, x: choose }[event.key]
      if (!act) return
      event.preventDefault()
      act()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [])
}
