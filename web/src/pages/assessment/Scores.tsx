import { scoringRules } from 'duban-core'
import { useSearchParams } from 'react-router'
import { type ShownLayer, type UnitScore, useScores, useVerdicts } from '../../client/year-end.ts'
import { Failure } from '../../components/Failure.tsx'
import { ChoiceField } from '../../components/FormFields.tsx'
import { Loading } from '../../components/Loading.tsx'
import { Notice } from '../../components/Notice.tsx'
import office from '../../components/office.module.css'
import { RecordTable } from '../../components/RecordTable.tsx'
import { useStrings } from '../../strings/strings.ts'
import { Adjustments } from './Adjustments.tsx'
import styles from './AssessmentPage.module.css'
import { Lines } from './Lines.tsx'

const OUTCOME_RULES = scoringRules.filter(rule => rule.layer === 'outcome')
const PROFILES = [...new Map(OUTCOME_RULES.map(rule => [rule.profile, rule.name]))]
const USUAL = 'hit'

/** Scores of units under a profile; what cannot be assessed is left out and listed, never counted as zero. */
export function Scores({ document }: { document: string }) {
  const { t } = useStrings()
  const [search, setSearch] = useSearchParams()
  const profile = search.get('profile') ?? USUAL
  const scores = useScores(document, profile)
  const verdicts = useVerdicts(document)
  const names = new Map(verdicts.data?.map(row => [row.targetId, row.text]))
  const choose = (value: string) => {
    const next = new URLSearchParams(search)
    next.set('profile', value)
    setSearch(next)
  }
  return (
    <section className={office.section}>
      <h2>{t('assessment.scores.title')}</h2>
      <p className={office.lead}>{t('assessment.scores.lead')}</p>
      <div className={office.bar}>
        <ChoiceField
          label={t('assessment.scores.profile')}
          value={profile}
          options={PROFILES.map(([value, label]) => ({ value, label }))}
          onChange={choose}
        />
      </div>
      <ul className={styles.note} lang="zh-CN">
        {OUTCOME_RULES.filter(rule => rule.profile === profile).map(({ key, words, source }) => (
          <li key={key}>
            {words}
            <span className={styles.fine}> · {source}</span>
          </li>
        ))}
      </ul>
      {scores.isPending && <Loading lines={8} />}
      {scores.isError && <Failure error={scores.error} onRetry={() => scores.refetch()} />}
      {scores.data?.length === 0 && <Notice title={t('assessment.noTargets')} text={t('assessment.noTargets.text')} />}
      {scores.data && scores.data.length > 0 && <ScoreTable rows={scores.data} names={names} />}
    </section>
  )
}

/** Names of what lines are about: targets, the unit's matters, its reports. */
const namesWith = ({ matters, reports }: UnitScore, names: ReadonlyMap<string, string>): ReadonlyMap<string, string> =>
  new Map([
    ...names,
    ...matters.map(({ id, title }) => [id, title] as const),
    ...reports.map(({ id, text, month }) => [id, `${text}（${month}）`] as const),
  ])

const isScored = ({ outcome }: UnitScore): boolean => outcome.percent !== null

function ScoreTable({ rows, names }: { rows: readonly UnitScore[]; names: ReadonlyMap<string, string> }) {
  const { t } = useStrings()
  return (
    <RecordTable
      label={t('assessment.part.scores')}
      rows={[...rows].sort((a, b) => Number(isScored(b)) - Number(isScored(a)))}
      rowKey={row => row.unit}
      columns={[
        {
          name: 'unit',
          head: t('assessment.column.unit'),
          isHead: true,
          isNarrow: true,
          cell: row => row.unit || t('bulletin.noLead'),
        },
        {
          name: 'outcome',
          head: t('assessment.scores.outcome'),
          cell: row => <Layer layer={row.outcome} names={names} />,
        },
        {
          name: 'process',
          head: t('assessment.scores.process'),
          cell: row => <Layer layer={row.process} names={namesWith(row, names)} />,
        },
        {
          name: 'adjustments',
          head: t('assessment.scores.adjustments'),
          cell: row => <Adjustments row={row} names={namesWith(row, names)} />,
        },
        {
          name: 'excluded',
          head: t('assessment.scores.excluded'),
          width: '24%',
          cell: row => <Left row={row} names={names} />,
        },
      ]}
    />
  )
}

interface LayerProps {
  readonly layer: ShownLayer
  readonly names: ReadonlyMap<string, string>
}

function Layer({ layer: { points, of, percent, lines }, names }: LayerProps) {
  const { t } = useStrings()
  if (percent === null) return <span className={styles.fine}>{t('assessment.scores.nothing')}</span>
  return (
    <div>
      {t('assessment.scores.points', { points, of })}
      <span className={styles.fine}> {percent}%</span>
      <Lines lines={lines} names={names} />
    </div>
  )
}

function Left({ row: { outcome }, names }: { row: UnitScore; names: ReadonlyMap<string, string> }) {
  const { t } = useStrings()
  if (outcome.excluded.length === 0) return null
  return (
    <details className={styles.details}>
      <summary>{t('assessment.scores.left', { count: outcome.excluded.length })}</summary>
      <ul>
        {outcome.excluded.map(({ targetId, reason }) => (
          <li key={targetId}>
            <span lang="zh-CN">{names.get(targetId) ?? targetId}</span>
            <span className={styles.fine}> · {t(`assessment.scores.reason.${reason}`)}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
