import type { Target } from '../../statements/types.ts'
import type { Side } from './side.ts'

/** 主要污染物排放 and 主要污染物排放量 are one thing. */
const TAIL = /(?:总量|总额|量|额|水平)$/

/** 单位国内生产总值能耗和主要污染物排放量 are two things. */
export const partsOf = (indicator: string): readonly string[] =>
  indicator
    .split(/[和与及、]/)
    .map(part => part.replace(/\s/g, ''))
    .filter(part => part.length > 1)

/** An indicator without the words that reports now write and now leave out. */
export const stemOf = (part: string): string => part.replace(TAIL, '')

/** Headline indicators of the earlier report that the later one sets no target for. */
export function vanishedOf({ reading: earlier }: Side, { reading: later }: Side): readonly string[] {
  const stems = later.targets.flatMap(({ indicator }) => partsOf(indicator).map(stemOf))
  const ids = new Set(later.targets.map(({ indicatorId }) => indicatorId).filter(Boolean))
  const isKept = (part: string): boolean => stems.some(stem => stem.includes(stemOf(part)) || part.includes(stem))
  const goneOf = ({ indicator, indicatorId }: Target): readonly string[] =>
    ids.has(indicatorId) ? [] : partsOf(indicator).filter(part => !isKept(part))
  return [...new Set(earlier.targets.filter(({ headline }) => headline).flatMap(goneOf))]
}
