import { useMemo, useState } from 'react'
import type { Measure, PlaceRow } from '../../client/places.ts'
import { Button } from '../../components/Button.tsx'
import { FilterSelect } from '../../components/FilterSelect.tsx'
import { dateText } from '../../format/dates.ts'
import { PrintButton } from '../../printing/PrintButton.tsx'
import { useStrings } from '../../strings/strings.ts'
import styles from './PlaceTree.module.css'
import { type Branch, branchesOf, measuresByLevel } from './place-branches.ts'

interface Props {
  readonly places: readonly PlaceRow[]
  readonly measures: readonly Measure[]
}

/** Open at first: its places have measures of their own, which would else seem to be missing. */
const FIRST_LEVEL = 'county'
const LEVELS = ['county', 'town', 'village'] as const

/** The tree as a table: open a county for its towns, a town for its villages; each value with its rank. */
export function PlaceTree({ places, measures }: Props) {
  const { t } = useStrings()
  const [open, setOpen] = useState<ReadonlySet<string>>(
    () => new Set(places.filter(({ level }) => level === FIRST_LEVEL).map(({ code }) => code)),
  )
  const [list, setList] = useState('')
  const known = useMemo(() => measuresByLevel(places), [places])
  const hasPublished = places.some(({ published }) => published.length > 0)
  const lists = [...new Set(places.filter(({ level }) => level === 'county').map(place => place.list))].filter(Boolean)
  const branches = branchesOf(places, open).filter(({ county }) => list === '' || county.list === list)
  const toggle = (code: string) => {
    const next = new Set(open)
    if (!next.delete(code)) next.add(code)
    setOpen(next)
  }
  const openAll = () => setOpen(new Set(places.filter(({ children }) => children > 0).map(({ code }) => code)))
  return (
    <>
      <div className={styles.tools}>
        <FilterSelect
          label={t('places.list')}
          value={list}
          options={lists.map(value => ({ value, label: value }))}
          onChange={setList}
        />
        <Button onClick={openAll}>{t('places.openAll')}</Button>
        <Button onClick={() => setOpen(new Set())}>{t('places.closeAll')}</Button>
        <PrintButton />
      </div>
      {/* A table that is wider than the page is moved by the keys as well. */}
      <section className={styles.scroller} aria-label={t('places.title')}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('places.place')}</th>
              <th scope="col">{t('places.list')}</th>
              {measures.map(({ name, unit, better }) => (
                <th key={name} scope="col" className={styles.number}>
                  {name}
                  <span className={styles.unit}>
                    {[unit, t(`places.better.${better}`)].filter(words => words !== '').join('，')}
                  </span>
                </th>
              ))}
              {hasPublished && <th scope="col">{t('places.published')}</th>}
              <th scope="col">{t('places.period')}</th>
            </tr>
          </thead>
          <tbody>
            {branches.map(branch => (
              <PlaceLine
                key={branch.place.id}
                branch={branch}
                measures={measures}
                known={known}
                hasPublished={hasPublished}
                isOpen={open.has(branch.place.code)}
                onToggle={toggle}
              />
            ))}
          </tbody>
        </table>
      </section>
      <p className={styles.hint}>{t('places.hint')}</p>
    </>
  )
}

interface LineProps {
  readonly branch: Branch
  readonly measures: readonly Measure[]
  readonly known: ReadonlyMap<string, ReadonlySet<string>>
  readonly hasPublished: boolean
  readonly isOpen: boolean
  readonly onToggle: (code: string) => void
}

function PlaceLine({ branch: { place }, measures, known, hasPublished, isOpen, onToggle }: LineProps) {
  const { t } = useStrings()
  const { code, name, level, list, values, ranks, children, period } = place
  return (
    <tr data-level={level}>
      <th scope="row" style={{ paddingLeft: 12 + LEVELS.indexOf(level) * 24 }}>
        {children > 0 ? (
          <button type="button" aria-expanded={isOpen} onClick={() => onToggle(code)}>
            <span aria-hidden>{isOpen ? '▾' : '▸'}</span> {name}
            <span className={styles.children}>
              {t(`places.children.${level as 'county' | 'town'}`, { count: children })}
            </span>
          </button>
        ) : (
          name
        )}
      </th>
      <td>{list}</td>
      {measures.map(measure => (
        <td key={measure.name} className={styles.number}>
          {known.get(level)?.has(measure.name) && <Value value={values[measure.name]} rank={ranks[measure.name]} />}
        </td>
      ))}
      {hasPublished && (
        <td>
          <Published ranks={place.published} />
        </td>
      )}
      <td>{period}</td>
    </tr>
  )
}

/** Ranks of a published ranking: they may be of a whole province, and are never mixed with those of the register. */
function Published({ ranks }: { ranks: PlaceRow['published'] }) {
  const { t, language } = useStrings()
  return ranks.map(({ measure, rank, of, authority: { body, document, day } }) => (
    <p key={measure} title={`${body}《${document}》`}>
      {measure} {of === null ? t('places.publishedRank', { rank }) : t('places.rank', { rank, of })}
      <span className={styles.unit}>
        {body} {dateText(day, language)}
      </span>
    </p>
  ))
}

/** A value with its rank; what has none says so and is not ranked. */
function Value({ value, rank }: { value: string | undefined; rank: PlaceRow['ranks'][string] | undefined }) {
  const { t } = useStrings()
  if (value === undefined) return <span className={styles.none}>{t('wall.noData')}</span>
  const isLast = rank?.fromBottom === 1 && rank.of > 1
  return (
    <>
      {value}
      {rank?.rank !== null && rank !== undefined && (
        <span
          className={styles.rank}
          data-end={rank.of === 1 ? undefined : rank.rank === 1 ? 'first' : isLast ? 'last' : undefined}
        >
          {rank.of === 1
            ? t('places.rankAlone')
            : t(isLast ? 'places.rankLast' : 'places.rank', { rank: rank.rank, of: rank.of })}
        </span>
      )}
    </>
  )
}
