import { findIndicator } from '../lexicon/indicators.ts'
import type { Basis, Figure, FigureKind, Target } from '../statements/types.ts'
import type { Entry } from './types.ts'

type Line = Omit<Entry, 'kinds' | 'figures' | 'targets'> & {
  readonly kinds: FigureKind[]
  readonly figures: string[]
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
  const lines = new Map<string, Line>()
  const lineOfFigure = new Map<string, Line>()
  for (const figure of figures) {
    if (figure.copyOf !== null) continue
    const line = lineOf(lines, figure)
    line.figures.push(figure.id)
    if (!line.kinds.includes(figure.kind)) line.kinds.push(figure.kind)
    lineOfFigure.set(figure.id, line)
  }
  for (const target of targets) {
    if (target.figure !== null) lineOfFigure.get(target.figure)?.targets.push(target.id)
    else lineOf(lines, { ...target, basis: basisOf(target) }).targets.push(target.id)
  }
  return [...lines.values()]
}

function lineOf(lines: Map<string, Line>, { indicator, indicatorId, region, period, basis }: Identity): Line {
  const key = `${indicatorId || indicator}\t${region}\t${period}\t${basis}`
  let line = lines.get(key)
  if (!line) {
    const name = findIndicator(indicatorId)?.name ?? indicator
    const id = `e${lines.size + 1}`
    line = { id, indicator: name, indicatorId, region, period, basis, kinds: [], figures: [], targets: [] }
    lines.set(key, line)
  }
  return line
}

/** A target in words alone speaks of growth (与经济增长同步, 稳步增长) unless its indicator is a ratio. */
function basisOf(target: Target): Basis {
  const measure = findIndicator(target.indicatorId)?.measure
  return measure === 'ratio' || target.reference === 'assigned' ? '' : 'yoy'
}
