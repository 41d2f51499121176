import type { Basis, FigureKind } from 'duban-core'
import type { Point } from '../../client/indicators.ts'

/** A point of one year as a chart draws it: its amounts (two for a range) in the unit of the panel. */
export interface YearPoint {
  readonly point: Point
  readonly year: number
  readonly amounts: readonly number[]
}

/** What is said of one place: an outcome a year, and every target. */
export interface PlaceSeries {
  readonly place: string
  readonly outcomes: readonly YearPoint[]
  /** Outcomes of one year that texts of one report year give differently, as a damaged copy does. */
  readonly disputes: readonly (readonly YearPoint[])[]
  readonly targets: readonly YearPoint[]
}

/** One chart: points of one kind, in one unit. */
export interface Panel {
  readonly kind: FigureKind
  readonly unit: string
  /** First and last year. */
  readonly from: number
  readonly to: number
  readonly places: readonly PlaceSeries[]
}

/** Kinds that have a value each year; changes, multiples and shares of several parts stand in the table alone. */
const CHARTED: readonly FigureKind[] = ['growth', 'rate', 'level', 'rank']
const YEARLY: ReadonlySet<Basis> = new Set(['', 'yoy'])
/** Lines in one chart that can still be told apart. */
export const MOST_PLACES = 6

const SCALES: Readonly<Record<string, number>> = {
  万亿: 1e12,
  千亿: 1e11,
  百亿: 1e10,
  亿: 1e8,
  千万: 1e7,
  百万: 1e6,
  万: 1e4,
}
const SCALED = new RegExp(`^(${Object.keys(SCALES).join('|')})(.*)$`)

/** `亿元` is 100,000,000 of 元; 千 is left alone, since 千瓦 and 千米 are units. */
export function scaleOf(unit: string): { readonly factor: number; readonly base: string } {
  const [, scale = '', base = unit] = SCALED.exec(unit) ?? []
  return { factor: SCALES[scale] ?? 1, base }
}

/** The charts that the points give, each with at least two years; the places with the most points first. */
export function panelsOf(points: readonly Point[]): Panel[] {
  const yearly = points.filter(isYearly)
  const groups = Map.groupBy(yearly, ({ kind, unit }) => `${CHARTED.indexOf(kind ?? 'ratio')} ${scaleOf(unit).base}`)
  return [...groups]
    .sort(([a, ones], [b, others]) => Number(a[0]) - Number(b[0]) || others.length - ones.length)
    .flatMap(([, group]) => panelOf(group))
}

const isYearly = ({ kind, basis, period, value }: Point): boolean =>
  kind !== null && CHARTED.includes(kind) && YEARLY.has(basis) && value !== null && /^\d{4}$/.test(period)

function panelOf(points: readonly Point[]): Panel[] {
  const last = points.findLast(({ modality }) => modality !== 'target') ?? points.at(-1)
  if (!last?.kind) return []
  const { factor } = scaleOf(last.unit)
  const drawn = points.map(point => drawnPoint(point, factor)).filter(({ amounts }) => amounts.every(Number.isFinite))
  const years = drawn.map(({ year }) => year)
  const [from, to] = [Math.min(...years), Math.max(...years)]
  if (drawn.length === 0 || from === to) return []
  const places = [...Map.groupBy(drawn, ({ point }) => point.place)]
    .sort(([, a], [, b]) => b.length - a.length)
    .slice(0, MOST_PLACES)
    .map(([place, own]) => seriesOf(place, own))
  return [{ kind: last.kind, unit: last.unit, from, to, places }]
}

function drawnPoint(point: Point, factor: number): YearPoint {
  const values = typeof point.value === 'string' ? [point.value] : (point.value ?? [])
  const own = scaleOf(point.unit).factor
  return { point, year: Number(point.period), amounts: values.map(value => (Number(value) * own) / factor) }
}

function seriesOf(place: string, points: readonly YearPoint[]): PlaceSeries {
  const outcomes = points.filter(({ point }) => point.modality !== 'target')
  const years = [...Map.groupBy(outcomes, ({ year }) => year)].sort(([a], [b]) => a - b)
  return {
    place,
    outcomes: years.flatMap(([, said]) => said.reduce(statedBest)),
    disputes: years.map(([, said]) => disputeOf(said)).filter(said => said.length > 1),
    targets: points.filter(({ point }) => point.modality === 'target'),
  }
}

/** Of two outcomes of one year: the later report's, then the exact one, then the one said first. */
function statedBest(best: YearPoint, other: YearPoint): YearPoint {
  const later = (other.point.reportYear ?? 0) - (best.point.reportYear ?? 0)
  if (later !== 0) return later > 0 ? other : best
  return best.point.comparator !== 'eq' && other.point.comparator === 'eq' ? other : best
}

/** What each of the latest texts says first, exactly, of a year; nothing where they agree or there is one text alone. */
function disputeOf(said: readonly YearPoint[]): YearPoint[] {
  const latest = Math.max(...said.map(({ point }) => point.reportYear ?? 0))
  const exact = said.filter(({ point }) => point.comparator === 'eq' && (point.reportYear ?? 0) === latest)
  const texts = Map.groupBy(exact, ({ point }) => point.documentId)
  // Within one text two values are two things, or a matter for the checks.
  const first = [...texts.values()].flatMap(([one]) => one ?? [])
  return [...new Map([...first].reverse().map(one => [String(one.amounts), one] as const)).values()].reverse()
}
