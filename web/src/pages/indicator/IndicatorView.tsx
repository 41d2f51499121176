import DownloadOutlined from '@ant-design/icons/es/icons/DownloadOutlined'
import { useMemo, useState } from 'react'
import { useNavigate } from 'react-router'
import { type IndicatorPoints, pointsCsv } from '../../client/indicators.ts'
import { Button } from '../../components/Button.tsx'
import { DataTable } from '../../components/DataTable.tsx'
import { FilterSelect } from '../../components/FilterSelect.tsx'
import { KINDS } from '../../components/figure-fields.ts'
import { Notice } from '../../components/Notice.tsx'
import { PrintButton } from '../../printing/PrintButton.tsx'
import { useStrings } from '../../strings/strings.ts'
import styles from './IndicatorPage.module.css'
import { PanelChart } from './PanelChart.tsx'
import { MOST_PLACES, panelsOf } from './panels.ts'
import { ALL_PLACES } from './places.ts'
import { pointColumns, sortPoints } from './point-columns.tsx'

interface Props {
  /** All points, for what can be chosen. */
  readonly overview: IndicatorPoints
  readonly points: IndicatorPoints
  readonly place: string
  readonly kind: string
  readonly onChange: (name: 'place' | 'kind', value: string) => void
}

/** What is known of the indicator, its charts, and its points. */
export function IndicatorView({ overview, points, place, kind, onChange }: Props) {
  const strings = useStrings()
  const { t } = strings
  const { indicator, items, total } = points
  const panels = useMemo(() => panelsOf(items), [items])
  const placesDrawn = Math.max(0, ...panels.map(({ places }) => places.length))
  return (
    <>
      <Head {...{ overview, points, place, kind, onChange }} />
      {items.length === 0 && <NothingSaid isNarrowed={overview.items.length > 0} onChange={onChange} />}
      {items.length > 0 && panels.length === 0 && <p className={styles.note}>{t('indicator.oneYear')}</p>}
      {placesDrawn === MOST_PLACES && (
        <p className={styles.note}>{t('indicator.mostPlaces', { count: MOST_PLACES })}</p>
      )}
      <div className={styles.charts}>
        {panels.map(panel => (
          <PanelChart key={`${panel.kind} ${panel.unit}`} panel={panel} indicator={indicator.name} />
        ))}
      </div>
      {items.length > 0 && <PointTable points={points} />}
      {total > items.length && <p className={styles.note}>{t('indicator.cut', { shown: items.length, total })}</p>}
    </>
  )
}

function Head({ overview, points, place, kind, onChange }: Props) {
  const { t } = useStrings()
  const { indicator, items } = points
  const kinds = KINDS.filter(name => overview.items.some(point => point.kind === name))
  const csv = pointsCsv(indicator.id, { place: place === ALL_PLACES ? '' : place, kind })
  const facts = [indicator.category, indicator.unit, t(`indicator.growth.${indicator.growth}`)]
  return (
    <header className={styles.head}>
      <h1 lang="zh-CN">{indicator.name}</h1>
      <p className={styles.facts}>{facts.filter(Boolean).join(' · ')}</p>
      <search className={styles.tools}>
        <FilterSelect
          label={t('indicator.place')}
          value={place}
          options={[
            ...overview.places.map(one => ({ value: one.place, label: `${one.place}（${one.points}）` })),
            { value: ALL_PLACES, label: t('indicator.allPlaces') },
          ]}
          onChange={value => onChange('place', value)}
        />
        <FilterSelect
          label={t('field.kind')}
          value={kind}
          options={kinds.map(name => ({ value: name, label: t(`kind.${name}`) }))}
          onChange={value => onChange('kind', value)}
        />
        <p role="status" className={styles.count}>
          {t('data.count', { count: items.length })}
        </p>
        <PrintButton />
        <Button icon={<DownloadOutlined aria-hidden />} href={csv} download disabled={items.length === 0}>
          {t('data.csv')}
        </Button>
      </search>
    </header>
  )
}

function NothingSaid({ isNarrowed, onChange }: { isNarrowed: boolean; onChange: Props['onChange'] }) {
  const { t } = useStrings()
  const navigate = useNavigate()
  if (isNarrowed)
    return (
      <Notice title={t('data.empty.title')} text={t('indicator.narrowed')}>
        <Button onClick={() => onChange('kind', '')}>{t('data.clear')}</Button>
      </Notice>
    )
  return (
    <Notice title={t('indicator.none.title')} text={t('indicator.none.text')}>
      <Button kind="primary" onClick={() => navigate('/')}>
        {t('data.none.button')}
      </Button>
    </Notice>
  )
}

function PointTable({ points }: { points: IndicatorPoints }) {
  const strings = useStrings()
  const { t } = strings
  const [sort, setSort] = useState('')
  const columns = useMemo(() => pointColumns(strings), [strings])
  const rows = useMemo(() => sortPoints(points.items, sort), [points, sort])
  return (
    <div className={styles.points}>
      <h2>{t('indicator.points')}</h2>
      <DataTable
        label={t('indicator.points')}
        columns={columns}
        rows={rows}
        rowKey={point => `${point.documentId}-${point.id}`}
        total={rows.length}
        isDense
        isStale={false}
        sort={sort}
        onSort={setSort}
        onEnd={() => {}}
      />
    </div>
  )
}
