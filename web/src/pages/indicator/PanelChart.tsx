import DownloadOutlined from '@ant-design/icons/es/icons/DownloadOutlined'
import { useCallback, useMemo } from 'react'
import { Link, useNavigate } from 'react-router'
import { savePicture } from '../../charts/picture.ts'
import { useChart } from '../../charts/useChart.ts'
import { Button } from '../../components/Button.tsx'
import { useStrings } from '../../strings/strings.ts'
import { chartOption, pointOf } from './chart-option.ts'
import { disputeWords, messageOf } from './message.ts'
import styles from './PanelChart.module.css'
import type { Panel, YearPoint } from './panels.ts'

interface Props {
  readonly panel: Panel
  readonly indicator: string
}

/** One chart with its message as the title; a point leads to its sentence. What it shows stands in the table below as well. */
export function PanelChart({ panel, indicator }: Props) {
  const strings = useStrings()
  const { t } = strings
  const option = useMemo(() => chartOption(panel, strings), [panel, strings])
  const message = messageOf(panel, strings)
  const navigate = useNavigate()
  const openSentence = useCallback(
    (params: unknown) => {
      const point = pointOf(params)
      if (point) navigate(`/reports/${encodeURIComponent(point.documentId)}#${point.id}`)
    },
    [navigate],
  )
  const canvas = useChart(option, openSentence)
  const places = panel.places.map(({ place }) => place).join('、')
  const save = () =>
    savePicture(
      option,
      { title: `${indicator} · ${message}`, source: t('indicator.source', { places }) },
      `${indicator}-${t(`kind.${panel.kind}`)}.png`,
    )
  return (
    <figure className={styles.chart}>
      <header>
        <h2>{message}</h2>
        <Button size="small" icon={<DownloadOutlined aria-hidden />} onClick={save}>
          PNG
        </Button>
      </header>
      {panel.places.flatMap(({ place, disputes }) =>
        disputes.map(points => <Dispute key={`${place}${points[0]?.year}`} points={points} />),
      )}
      <div
        ref={canvas}
        className={styles.canvas}
        role="img"
        aria-label={t('indicator.chartLabel', { indicator, message })}
      />
    </figure>
  )
}

/** Texts of one report that give different values for a year, each leading to its sentence. */
function Dispute({ points }: { points: readonly YearPoint[] }) {
  const strings = useStrings()
  const { year, values } = disputeWords(points, strings)
  return (
    <p className={styles.dispute}>
      <span aria-hidden>▲</span> {strings.t('indicator.disputed', { year })}
      {values.map(({ point, value }, i) => (
        <span key={point.id + point.documentId}>
          {i > 0 && strings.t('indicator.and')}
          <Link to={`/reports/${encodeURIComponent(point.documentId)}#${point.id}`}>{value}</Link> ({point.documentName}
          )
        </span>
      ))}
    </p>
  )
}
