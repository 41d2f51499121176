import type { ChartYear } from './matrix.ts'
import styles from './Sparkline.module.css'

const WIDTH = 96
const HEIGHT = 30
const MARGIN = 5

/** Targets as short bars, outcomes as dots on a line, over the years; decoration of what is named beside it. */
export function Sparkline({ years }: { years: readonly ChartYear[] }) {
  const values = years.flatMap(({ target, outcome }) => [target, outcome]).filter(value => value !== null)
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const x = (at: number): number =>
    years.length === 1 ? WIDTH / 2 : MARGIN + 5 + (at * (WIDTH - 2 * MARGIN - 10)) / (years.length - 1)
  const y = (value: number): number =>
    high === low ? HEIGHT / 2 : HEIGHT - MARGIN - ((value - low) / (high - low)) * (HEIGHT - 2 * MARGIN)
  const points = years.flatMap(({ outcome }, at) => (outcome === null ? [] : [`${x(at)},${y(outcome)}`]))
  return (
    <svg className={styles.chart} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} aria-hidden>
      <polyline className={styles.line} points={points.join(' ')} />
      {years.map(({ year, target, outcome }, at) => (
        <g key={year}>
          {target !== null && (
            <line className={styles.target} x1={x(at) - 6} x2={x(at) + 6} y1={y(target)} y2={y(target)} />
          )}
          {outcome !== null && <circle className={styles.outcome} cx={x(at)} cy={y(outcome)} r="2.5" />}
        </g>
      ))}
    </svg>
  )
}
