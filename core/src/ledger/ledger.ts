import { findIndicator } from '../lexicon/indicators.ts'
import type { Basis, Figure, FigureKind, Target } from '../statements/types.ts'
import type { Entry } from './types.ts'

type Line = Omit<Entry, 'kinds' | 'figures' | 'targets'> & {
  kinds: FigureKind[]
  figures: string[]
  readonly targets: string[]
}

/** What makes two statements speak of one thing. */
interface Identity {
  readonly indicator: string
  readonly indicatorId: string
  readonly region: string
  readonly period: string
  readonly basis: Basis
}

/**
 * Gathers figures and targets by indicator × place × period × basis, in the order of their first mention. A copy of a
 * passage counts once: figures with `copyOf` are left out.
 */
export function buildLedger(figures: readonly Figure[], targets: readonly Target[]): Entry[] {
  const lines: Line[] = []
  const places: Places = new Map()
  const lineOfTarget = new Map<string, Line>()
  for (const figure of figures) {
    if (figure.copyOf !== null) continue
    const line = lineOf(lines, places, figure)
    // Most lines hold one figure: an array made for it alone has no room to spare.
    if (line.figures.length) line.figures.push(figure.id)
    else line.figures = [figure.id]
    if (!line.kinds.length) line.kinds = [figure.kind]
    else if (!line.kinds.includes(figure.kind)) line.kinds.push(figure.kind)
    if (figure.modality === 'target') lineOfTarget.set(figure.id, line)
  }
  for (const target of targets) {
    if (target.figure !== null) lineOfTarget.get(target.figure)?.targets.push(target.id)
    else lineOf(lines, places, { ...target, basis: basisOf(target) }).targets.push(target.id)
  }
  return lines
}

/**
 * Lines by indicator, then by the rest of what makes them one. Most indicators have a single line: those need no key
 * made of several words.
 */
type Places = Map<string, Line | Map<string, Line>>

const keyOf = ({ region, period, basis }: Identity): string => `${region}\t${period}\t${basis}`

const isSame = (line: Line, { region, period, basis }: Identity): boolean =>
  line.region === region && line.period === period && line.basis === basis

function lineOf(lines: Line[], places: Places, identity: Identity): Line {
  const name = identity.indicatorId || identity.indicator
  const known = places.get(name)
  if (known instanceof Map) {
    const key = keyOf(identity)
    let line = known.get(key)
    if (!line) {
      line = addLine(lines, identity)
      known.set(key, line)
    }
    return line
  }
  if (known && isSame(known, identity)) return known
  const line = addLine(lines, identity)
  if (known)
    places.set(
      name,
      new Map([
        [keyOf(known), known],
        [keyOf(identity), line],
      ]),
    )
  else places.set(name, line)
  return line
}

function addLine(lines: Line[], { indicator, indicatorId, region, period, basis }: Identity): Line {
  const name = findIndicator(indicatorId)?.name ?? indicator
  const line: Line = {
    id: `e${lines.length + 1}`,
    indicator: name,
    indicatorId,
    region,
    period,
    basis,
    kinds: [],
    figures: [],
    targets: [],
  }
  lines.push(line)
  return line
}

/** A target in words alone speaks of growth (与经济增长同步, 稳步增长) unless its indicator is a ratio. */
function basisOf(target: Target): Basis {
  const measure = findIndicator(target.indicatorId)?.measure
  return measure === 'ratio' || target.reference === 'assigned' ? '' : 'yoy'
}
