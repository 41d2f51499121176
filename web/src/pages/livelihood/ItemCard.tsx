import { useEffect, useRef } from 'react'
import { Link, useLocation } from 'react-router'
import type { LivelihoodItem } from '../../client/livelihood.ts'
import { useMay } from '../../client/session.ts'
import { LinkTasks } from '../../components/LinkTasks.tsx'
import { dateText } from '../../format/dates.ts'
import { useStrings } from '../../strings/strings.ts'
import styles from './ItemCard.module.css'
import { VoteForm } from './VoteForm.tsx'

const QUARTERS = [1, 2, 3, 4] as const
const OUTCOME_SIGNS = { open: '○', completed: '✔', nearly: '▲', missed: '■' } as const

/** Brings a card into view that the address names: `#l3`. */
function useShownByAddress(id: string) {
  const card = useRef<HTMLLIElement>(null)
  const { hash } = useLocation()
  useEffect(() => {
    if (hash === `#${id}`) card.current?.scrollIntoView()
  }, [hash, id])
  return card
}

/** The tasks that repeat the item, so that nothing is followed twice. */
function TaskLinks({ tasks }: Pick<LivelihoodItem, 'tasks'>) {
  const { t } = useStrings()
  return (
    <p className={styles.tasks}>
      {t('livelihood.tasks')}
      {tasks.map(({ id, text }) => (
        <Link key={id} to={`/tasks/${encodeURIComponent(id)}`} lang="zh-CN">
          {text}
        </Link>
      ))}
    </p>
  )
}

/** One item: its aim and units, its tasks, four quarters side by side, outcome and vote. */
export function ItemCard({ item }: { item: LivelihoodItem }) {
  const { t } = useStrings()
  const may = useMay()
  const card = useShownByAddress(item.id)
  const { number, name, target, leadUnit, units, funding, annex, quarters, outcome, votes } = item
  return (
    <li className={styles.card} id={item.id} ref={card}>
      <header>
        <h2>
          <span className={styles.number}>{number}</span>
          {name}
        </h2>
        <span data-outcome={outcome} className={styles.outcome}>
          <span aria-hidden>{OUTCOME_SIGNS[outcome]}</span> {t(`livelihood.outcome.${outcome}`)}
        </span>
      </header>
      <p className={styles.facts}>
        {[
          target && t('livelihood.target', { target }),
          leadUnit && t('livelihood.lead', { unit: leadUnit }),
          units.length > 0 && t('livelihood.units', { units: units.join('、') }),
          funding && t('livelihood.funding', { funding }),
          annex && t('livelihood.annex', { annex }),
        ]
          .filter(Boolean)
          .map(fact => (
            <span key={String(fact)}>{fact}</span>
          ))}
      </p>
      {item.tasks.length > 0 && <TaskLinks tasks={item.tasks} />}
      <ol className={styles.quarters}>
        {QUARTERS.map(quarter => (
          <Quarter key={quarter} quarter={quarter} {...(quarters[quarter - 1] ?? { share: null, text: '' })} />
        ))}
      </ol>
      {votes === null ? <p className={styles.novote}>{t('livelihood.noVote')}</p> : <Vote item={item} />}
      {may('livelihood.edit') && (
        <div className={styles.enter}>
          <LinkTasks path="/livelihood" row={item} linked={item.tasks.map(task => task.id)} />
          <VoteForm item={item} />
        </div>
      )}
    </li>
  )
}

interface QuarterProps {
  readonly quarter: (typeof QUARTERS)[number]
  readonly share: string | null
  readonly text: string
}

/** What was done by the end of a quarter, as a share of the year; one without a report is hatched, not empty. */
function Quarter({ quarter, share, text }: QuarterProps) {
  const { t } = useStrings()
  return (
    <li data-known={share !== null}>
      <span className={styles.quarter}>{t(`livelihood.quarter.${quarter}`)}</span>
      <strong>{share === null ? t('livelihood.notReported') : `${share}%`}</strong>
      <span className={styles.bar} aria-hidden>
        <span style={{ width: `${Math.min(100, Number(share ?? 0))}%` }} />
      </span>
      <span className={styles.text}>{text}</span>
    </li>
  )
}

/** The vote with its numbers, and what the rule makes of them. */
function Vote({ item: { votes, satisfaction } }: { item: LivelihoodItem }) {
  const { t, language } = useStrings()
  if (votes === null || satisfaction === null) return null
  const { satisfied, fairly, dissatisfied, members, day } = votes
  const away = members - satisfied - fairly - dissatisfied
  return (
    <div className={styles.vote}>
      <p>
        <strong>{t(`livelihood.satisfaction.${satisfaction}`)}</strong>{' '}
        {t('livelihood.votes', { satisfied, fairly, dissatisfied, away, members, day: dateText(day, language) })}
      </p>
      <span className={styles.shares} aria-hidden>
        <span data-vote="satisfied" style={{ flexGrow: satisfied }} />
        <span data-vote="fairly" style={{ flexGrow: fairly }} />
        <span data-vote="dissatisfied" style={{ flexGrow: dissatisfied }} />
        <span style={{ flexGrow: away }} />
      </span>
    </div>
  )
}
