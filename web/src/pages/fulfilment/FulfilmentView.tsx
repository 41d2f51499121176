import DownloadOutlined from '@ant-design/icons/es/icons/DownloadOutlined'
import { useDeferredValue, useMemo } from 'react'
import { type Fulfilment, fulfilmentCsv, type YearPair } from '../../client/fulfilment.ts'
import { Button } from '../../components/Button.tsx'
import { FilterSelect } from '../../components/FilterSelect.tsx'
import { SearchField } from '../../components/SearchField.tsx'
import { PrintButton } from '../../printing/PrintButton.tsx'
import { useStrings } from '../../strings/strings.ts'
import { Dropped } from './Dropped.tsx'
import styles from './FulfilmentPage.module.css'
import { Matrix } from './Matrix.tsx'
import { countVerdicts, matrixOf, type ShownVerdict } from './matrix.ts'
import { TaskList } from './TaskList.tsx'
import { SHAPES, VerdictMark } from './VerdictMark.tsx'

interface Props {
  readonly fulfilment: Fulfilment
  /** Of another place; the right one is on its way. */
  readonly isStale: boolean
  readonly search: URLSearchParams
  readonly onChange: (changes: Readonly<Record<string, string>>) => void
}

const VERDICTS = Object.keys(SHAPES) as readonly ShownVerdict[]

/** Counts, filters, the matrix, what was dropped, and the tasks. */
export function FulfilmentView({ fulfilment, isStale, search, onChange }: Props) {
  const { t } = useStrings()
  const { pairs, place } = fulfilment
  const year = search.get('year') ?? ''
  const isAll = search.get('scope') === 'all'
  const verdict = VERDICTS.find(name => name === search.get('verdict')) ?? ''
  const q = useDeferredValue(search.get('q')?.trim() ?? '')
  const shown = useMemo(() => pairs.filter(pair => year === '' || String(pair.year) === year), [pairs, year])
  const rows = useMemo(() => matrixOf(shown, { isHeadlineOnly: !isAll, verdict, q }), [shown, isAll, verdict, q])
  return (
    <div aria-busy={isStale} className={styles.view}>
      <Head {...{ fulfilment, search, onChange }} />
      <Counts pairs={shown} isAll={isAll} />
      {rows.length > 0 ? (
        <Matrix rows={rows} pairs={shown} />
      ) : (
        <p className={styles.nothing}>
          {t('fulfilment.noRows')}{' '}
          <Button onClick={() => onChange({ verdict: '', q: '', year: '' })}>{t('data.clear')}</Button>
        </p>
      )}
      <p className={styles.legend}>{t('fulfilment.legend')}</p>
      <Dropped pairs={shown} />
      <TaskList place={place} pairs={shown} />
    </div>
  )
}

function Head({ fulfilment, search, onChange }: Omit<Props, 'isStale'>) {
  const { t } = useStrings()
  const { place, places, pairs } = fulfilment
  return (
    <header className={styles.head}>
      <h1>
        {t('fulfilment.title')} <span lang="zh-CN">{place}</span>
      </h1>
      <search className={styles.tools}>
        {places.length > 1 && (
          <FilterSelect
            label={t('fulfilment.place')}
            value={search.get('place') ?? ''}
            options={places.map(one => ({ value: one.place, label: `${one.place}（${one.years.length}）` }))}
            onChange={value => onChange({ place: value })}
          />
        )}
        <FilterSelect
          label={t('fulfilment.allYears')}
          value={search.get('year') ?? ''}
          options={pairs.map(({ year }) => ({
            value: String(year),
            label: t('fulfilment.pair', { earlier: String(year), later: String(year + 1) }),
          }))}
          onChange={value => onChange({ year: value })}
        />
        <FilterSelect
          label={t('fulfilment.headlineOnly')}
          value={search.get('scope') ?? ''}
          options={[{ value: 'all', label: t('fulfilment.allTargets') }]}
          onChange={value => onChange({ scope: value })}
        />
        <FilterSelect
          label={t('fulfilment.allVerdicts')}
          value={search.get('verdict') ?? ''}
          options={VERDICTS.map(name => ({ value: name, label: `${SHAPES[name]} ${t(`verdict.${name}`)}` }))}
          onChange={value => onChange({ verdict: value })}
        />
        <SearchField
          label={t('fulfilment.search')}
          value={search.get('q') ?? ''}
          onChange={value => onChange({ q: value })}
        />
        <span className={styles.actions}>
          <Button href="/public">{t('fulfilment.public')}</Button>
          <PrintButton />
          <Button icon={<DownloadOutlined aria-hidden />} href={fulfilmentCsv(place)} download>
            {t('data.csv')}
          </Button>
        </span>
      </search>
    </header>
  )
}

/** How often each verdict came, of each pair of reports. */
function Counts({ pairs, isAll }: { pairs: readonly YearPair[]; isAll: boolean }) {
  const { t } = useStrings()
  return (
    <ul className={styles.counts}>
      {pairs.map(pair => {
        const outcomes = pair.outcomes.filter(({ target }) => isAll || target.headline)
        return (
          <li key={pair.year}>
            <b>{t('fulfilment.pair', { earlier: String(pair.year), later: String(pair.year + 1) })}</b>{' '}
            {t('fulfilment.targets', { count: outcomes.length })}
            {[...countVerdicts(outcomes)]
              .sort(([a], [b]) => VERDICTS.indexOf(a) - VERDICTS.indexOf(b))
              .map(([verdict, count]) => (
                <span key={verdict} className={styles.count}>
                  <VerdictMark verdict={verdict} /> {count}
                </span>
              ))}
          </li>
        )
      })}
    </ul>
  )
}
