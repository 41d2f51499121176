import { type Day, daysBetween, lastDayOf, type Month } from '../../values/day.ts'
import {
  compare,
  decimal,
  divide,
  formatDecimal,
  HUNDRED,
  multiply,
  roundHalf,
  subtract,
} from '../../values/decimal.ts'
import { type Light, lightOf } from '../lights/light.ts'
import type { LightProfile } from '../lights/rules.ts'
import { monthsMissed } from '../lights/series.ts'
import { gapPhrase, printDecimal } from '../pace/gap-words.ts'
import { byUnit, type Project, type ProjectRates, projectRates } from './project.ts'
import { startsOf } from './starts.ts'

/** How a project stands on a day (项目亮灯), judged at the month that its data reaches. */
export interface ProjectStanding {
  readonly rates: ProjectRates
  /** The month that the data reaches, or null where there is none of this year. */
  readonly month: Month | null
  /** 序时进度 of that month, in per cent. */
  readonly expected: string | null
  /** 与序时差: 年度完成率 less 序时进度, in 百分点. */
  readonly gap: string | null
  /** Days by which the node that is latest is late; 0 where none is, null without nodes. */
  readonly nodeDaysLate: number | null
  readonly light: Light
  /** The reason in one sentence. */
  readonly why: string
}

const MONTHS: ReturnType<typeof decimal> = decimal('12')
/** Digits kept of a share that does not end. */
const SCALE = 12

/** 时间进度 at the end of a month of the year, in per cent. */
export function timeShare(month: Month): string {
  const passed = multiply(decimal(String(Number(month.slice(5)))), HUNDRED)
  return formatDecimal(roundHalf(divide(passed, MONTHS, SCALE + 4, 'down'), SCALE))
}

function nodeDaysLate({ nodes }: Project, asOf: Day): number | null {
  if (nodes.length === 0) return null
  return Math.max(0, ...nodes.map(({ by, doneOn }) => (doneOn === null ? daysBetween(by, asOf) : 0)))
}

const isFinished = ({ stage, nodes }: Project): boolean =>
  stage === 'completing' && nodes.length > 0 && nodes.every(node => node.doneOn !== null)

function sentence(rates: ProjectRates, month: Month | null, expected: string | null, gap: string | null): string {
  if (month === null) return '没有今年的数据'
  if (rates.year === null || expected === null || gap === null) return '年度计划或完成投资没有数据'
  const at = `${Number(month.slice(5))}月底`
  return `${at}年度完成率${printDecimal(rates.year, 1)}%，时间进度${printDecimal(expected, 1)}%，${gapPhrase(gap)}`
}

/**
 * Judges a project by a profile of lights. `month` is the one that `doneThisYear` reaches; data of another year counts as
 * none. Where there is none the light is grey, whatever the nodes say, but for nodes that are late.
 */
export function projectStanding(
  project: Project,
  { month, asOf }: { readonly month: Month | null; readonly asOf: Day },
  profile: LightProfile,
): ProjectStanding {
  const known = month !== null && month.slice(0, 4) === asOf.slice(0, 4) ? month : null
  const rates = projectRates(known === null ? { ...project, doneThisYear: null } : project)
  const expected = known === null ? null : timeShare(known)
  const gap =
    rates.year === null || expected === null ? null : formatDecimal(subtract(decimal(rates.year), decimal(expected)))
  const late = nodeDaysLate(project, asOf)
  const { start, listing } = startsOf(project)
  const light = lightOf(profile, {
    gap,
    completion: rates.year,
    node_days_late: late !== null && (late > 0 || gap !== null) ? String(late) : null,
    months_unstarted: String(monthsMissed(start, asOf)),
    months_unlisted: String(monthsMissed(listing, asOf)),
    done: isFinished(project) ? '1' : '0',
  })
  const parts = [sentence(rates, known, expected, gap)]
  if (late !== null && late > 0) parts.push(`节点已逾期${late}天`)
  if (known !== null && daysBetween(lastDayOf(known), asOf) > STALE_DAYS) parts.push('数据已过期')
  if (light.rule) parts.push(`${light.label}（${light.rule.source}）`)
  return { rates, month: known, expected, gap, nodeDaysLate: late, light, why: parts.join('；') }
}

/** Days after the end of the month of its data for which a number is not called old: two monthly reports. */
const STALE_DAYS = 62

/** Projects of one place or unit taken together: Σ done ÷ Σ plan of those whose data reaches the same month. */
export interface GroupStanding {
  readonly projects: number
  /** Projects that count in the rate. */
  readonly counted: number
  readonly month: Month | null
  readonly rate: string | null
  readonly gap: string | null
  readonly light: Light
}

/**
 * Judges projects together: at the last month that any of them reaches, by those whose data reaches it. The others are
 * left out of the rate and counted: a sum over unequal months would be nobody's rate.
 */
export function groupStanding(
  list: readonly { readonly project: Project; readonly month: Month | null }[],
  asOf: Day,
  profile: LightProfile,
): GroupStanding {
  const year = asOf.slice(0, 4)
  const withData = list.filter(
    ({ project, month }) => month?.startsWith(year) && project.planThisYear !== null && project.doneThisYear !== null,
  )
  const month = withData.reduce<Month | null>(
    (last, one) => (last === null || (one.month ?? '') > last ? one.month : last),
    null,
  )
  const counted = withData.filter(one => one.month === month)
  const rate = month === null ? null : sumRate(counted.map(({ project }) => project))
  const gap = rate === null || month === null ? null : formatDecimal(subtract(decimal(rate), decimal(timeShare(month))))
  return {
    projects: list.length,
    counted: counted.length,
    month,
    rate,
    gap,
    light: lightOf(profile, { gap, completion: rate }),
  }
}

const sumRate = (projects: readonly Project[]): string | null =>
  byUnit(projects.map(project => ({ ...project, leadUnit: '' })))[0]?.rate ?? null

/** Worst light first, then the largest gap; what has no gap stands last of its colour. */
export function compareStandings(a: ProjectStanding, b: ProjectStanding): number {
  const byColour = ORDER.indexOf(a.light.colour) - ORDER.indexOf(b.light.colour)
  if (byColour !== 0 || a.gap === b.gap) return byColour
  if (a.gap === null || b.gap === null) return a.gap === null ? 1 : -1
  return compare(decimal(a.gap), decimal(b.gap))
}

const ORDER = ['red', 'yellow', 'green', 'blue', 'grey']
