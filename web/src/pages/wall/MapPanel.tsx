import { type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { COLOURS } from '../../client/assignment-shapes.ts'
import type { DivisionMap, Divisions } from '../../client/divisions.ts'
import type { ProjectGroup, ProjectRow } from '../../client/projects.ts'
import { LIGHT_SHAPES } from '../../components/light-shapes.ts'
import { saveAs, saveCsv } from '../../components/save-file.ts'
import { useStrings } from '../../strings/strings.ts'
import styles from './MapPanel.module.css'
import { MapTable } from './MapTable.tsx'
import { mapCsv } from './map-csv.ts'
import { clickedOn, type MapMode, mapOption, RATE_STEPS } from './map-option.ts'
import { useUnitPx } from './unit-px.ts'
import panel from './WallPage.module.css'
import { useWallKeys } from './wall-keys.ts'

type Chart = ReturnType<typeof import('./echarts.ts')['init']>

/** The wall's ground, which a picture of the map needs below it. */
const GROUND = '#0b1622'

function savePicture(chart: Chart | null, fileName: string): void {
  if (chart) saveAs(chart.getDataURL({ type: 'png', pixelRatio: 2, backgroundColor: GROUND }), fileName)
}

interface Props {
  readonly divisions: Divisions
  readonly projects: readonly ProjectRow[]
  readonly groups: readonly ProjectGroup[]
  /** Numbers of red projects in the list of laggards, by id. */
  readonly numbers: ReadonlyMap<string, number>
}

/** The map at the centre, by light or by rate, or the table behind it. */
export function MapPanel({ divisions, projects, groups, numbers }: Props) {
  const { t } = useStrings()
  const [mode, setMode] = useState<MapMode | 'table'>('light')
  const chart = useRef<Chart | null>(null)
  useWallKeys({ l: () => setMode(mode === 'light' ? 'rate' : 'light'), t: () => setMode('table') })
  const { collection, version } = divisions
  return (
    <section className={`${panel.panel} ${styles.panel}`} aria-label={t('wall.map')}>
      <div className={panel.tabs}>
        {(['light', 'rate', 'table'] as const).map(name => (
          <button key={name} type="button" aria-pressed={mode === name} onClick={() => setMode(name)}>
            {t(`wall.map.${name}`)}
          </button>
        ))}
        {mode === 'table' ? (
          <button type="button" onClick={() => saveCsv(mapCsv(projects, groups, t), `${t('wall.map')}.csv`)}>
            CSV
          </button>
        ) : (
          collection && (
            <button type="button" onClick={() => savePicture(chart.current, `${t('wall.map')}.png`)}>
              PNG
            </button>
          )
        )}
        {mode !== 'table' && <Legend mode={mode} />}
      </div>
      {mode === 'table' ? (
        <MapTable projects={projects} groups={groups} />
      ) : collection ? (
        <MapView
          map={collection}
          name={`divisions-${version}`}
          projects={projects}
          groups={groups}
          numbers={numbers}
          mode={mode}
          drawn={chart}
        />
      ) : (
        <p className={styles.none}>
          {t('wall.map.none')} <Link to="/places">{t('wall.map.upload')}</Link>
        </p>
      )}
    </section>
  )
}

function Legend({ mode }: { mode: MapMode }) {
  const { t } = useStrings()
  if (mode === 'light')
    return (
      <ul className={styles.legend}>
        {COLOURS.map(colour => (
          <li key={colour}>
            <span data-colour={colour} aria-hidden>
              {LIGHT_SHAPES[colour]}
            </span>{' '}
            {t(`light.${colour}`)}
          </li>
        ))}
      </ul>
    )
  return (
    <ul className={styles.legend}>
      {RATE_STEPS.map(({ below, colour }, at) => (
        <li key={colour}>
          <span aria-hidden className={styles.step} style={{ background: colour }} />
          {Number.isFinite(below) ? `<${below}%` : `≥${RATE_STEPS[at - 1]?.below ?? 0}%`}
        </li>
      ))}
    </ul>
  )
}

interface ViewProps extends Omit<Props, 'divisions'> {
  readonly map: DivisionMap
  readonly name: string
  readonly mode: MapMode
  /** Holds the chart while it is drawn, so that it can be saved. */
  readonly drawn: RefObject<Chart | null>
}

function MapView({ map, name, projects, groups, numbers, mode, drawn }: ViewProps) {
  const { t } = useStrings()
  const unitPx = useUnitPx()
  const option = useMemo(
    () => mapOption({ map, name, projects, groups, numbers, mode, unitPx, noData: t('wall.noData') }),
    [map, name, projects, groups, numbers, mode, unitPx, t],
  )
  const element = useMap(option, map, name, drawn)
  const label = t('wall.map.label', { divisions: groups.length, projects: projects.length })
  return <div ref={element} className={styles.canvas} role="img" aria-label={label} />
}

/** Draws the map into an element; one chart lives as long as the shapes, and takes new options without a flicker. */
function useMap(option: ReturnType<typeof mapOption>, map: DivisionMap, name: string, drawn: ViewProps['drawn']) {
  const element = useRef<HTMLDivElement>(null)
  const [chart, setChart] = useState<Chart | null>(null)
  const navigate = useNavigate()
  useEffect(() => {
    let close = () => {}
    let isShown = true
    import('./echarts.ts').then(({ init, registerMap }) => {
      if (!isShown || !element.current) return
      const areas = map.features.filter(({ properties }) => properties.code !== undefined)
      registerMap(name, { type: 'FeatureCollection', features: areas } as Parameters<typeof registerMap>[1])
      const made = init(element.current)
      made.on('click', params => {
        const clicked = clickedOn(params, { map })
        if (clicked?.kind === 'project') navigate(`/projects/${encodeURIComponent(clicked.id)}`)
        if (clicked?.kind === 'area') navigate(`/projects?division=${encodeURIComponent(clicked.id)}`)
      })
      const observer = new ResizeObserver(() => made.resize())
      observer.observe(element.current)
      setChart(made)
      drawn.current = made
      close = () => {
        observer.disconnect()
        made.dispose()
      }
    })
    return () => {
      isShown = false
      setChart(null)
      drawn.current = null
      close()
    }
  }, [map, name, drawn, navigate])
  useEffect(() => {
    chart?.setOption(option, { notMerge: true })
  }, [chart, option])
  return element
}
