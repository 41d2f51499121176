import type { Day } from '../../values/day.ts'
import {
  add,
  compare,
  type Decimal,
  decimal,
  divide,
  formatDecimal,
  HUNDRED,
  multiply,
  parseDecimal,
  round,
  roundHalf,
  sign,
  subtract,
  ZERO,
} from '../../values/decimal.ts'

/** Where a project stands on the map: a point, or an administrative division by its code. */
export type ProjectPlace =
  | { readonly kind: 'point'; readonly longitude: string; readonly latitude: string }
  | { readonly kind: 'division'; readonly code: string }

/** What a project waits for (要素保障): 用地 用林 用海 资金 征拆 审批. */
export interface ProjectNeed {
  readonly kind: 'land' | 'forest' | 'sea' | 'money' | 'clearing' | 'approval'
  readonly isMet: boolean
  readonly note: string
}

/** A row of the wall chart (挂图作战). Amounts are decimal strings in one unit, null where unknown. */
export interface Project {
  readonly id: string
  readonly name: string
  readonly place: ProjectPlace | null
  /** 新开工, 续建, 投产, 前期. */
  readonly stage: 'new' | 'continued' | 'completing' | 'preparing'
  /** 级别: a project may stand on the lists of several levels; levels are never added up. */
  readonly levels: readonly ('province' | 'city' | 'county')[]
  readonly leadUnit: string
  readonly total: string | null
  readonly untilLastYear: string | null
  readonly planThisYear: string | null
  readonly doneThisYear: string | null
  /** 形象进度. */
  readonly image: string
  readonly nodes: readonly { readonly text: string; readonly by: Day; readonly doneOn: Day | null }[]
  readonly needs: readonly ProjectNeed[]
  readonly problems: string
  /** Members of a package (打包项目); empty for a single project. */
  readonly members: readonly string[]
}

/** The two rates of a project, kept apart: this year's done of this year's plan, and all done of the whole. */
export interface ProjectRates {
  /** 年度完成率, in per cent; null where the plan is unknown or zero. */
  readonly year: string | null
  /** 累计完成率（开累）, in per cent. */
  readonly whole: string | null
}

const known = (text: string | null): Decimal | null => (text === null ? null : parseDecimal(text))

function rate(done: Decimal | null, of: Decimal | null): string | null {
  if (!done || !of || sign(of) === 0) return null
  return formatDecimal(roundHalf(divide(multiply(done, HUNDRED), of, 16, 'down'), 12))
}

/** Both rates. Neither is clipped at 100. */
export function projectRates({ total, untilLastYear, planThisYear, doneThisYear }: Project): ProjectRates {
  const done = known(doneThisYear)
  const before = known(untilLastYear)
  return { year: rate(done, known(planThisYear)), whole: rate(done && before && add(before, done), known(total)) }
}

/** Which of its two rates a printed number is (两率不可混用): at the digits printed, rounded or cut. */
export function readRate(project: Project, printed: string): 'year' | 'whole' | 'both' | 'neither' {
  const value = decimal(printed)
  const fits = (exact: string | null) =>
    exact !== null &&
    (compare(roundHalf(decimal(exact), value.scale), value) === 0 ||
      compare(round(decimal(exact), value.scale, 'down'), value) === 0)
  const { year, whole } = projectRates(project)
  if (fits(year) && fits(whole)) return 'both'
  return fits(year) ? 'year' : fits(whole) ? 'whole' : 'neither'
}

/** A unit's projects together: Σ done ÷ Σ plan of those that have both, and how many have not. */
export interface UnitProjects {
  readonly unit: string
  readonly projects: number
  readonly rate: string | null
  /** Ids of projects without plan or result: left out of the rate, never counted as 0. */
  readonly withoutData: readonly string[]
}

/** Rolls projects up by lead unit, in the order of first appearance. */
export function byUnit(projects: readonly Project[]): UnitProjects[] {
  return [...new Set(projects.map(project => project.leadUnit))].map(unit => {
    const own = projects.filter(project => project.leadUnit === unit)
    const whole = own.filter(project => known(project.planThisYear) && known(project.doneThisYear))
    const sum = (pick: (project: Project) => string | null) =>
      whole
        .map(pick)
        .flatMap(text => known(text) ?? [])
        .reduce(add, ZERO)
    const withoutData = own.filter(project => !whole.includes(project)).map(project => project.id)
    return {
      unit,
      projects: own.length,
      rate: rate(
        sum(p => p.doneThisYear),
        sum(p => p.planThisYear),
      ),
      withoutData,
    }
  })
}

/** Both counts of a list with packages: 444项（打包项目拆分后共569项）; both are true, and are said together. */
export function countProjects(projects: readonly Project[]): { readonly listed: number; readonly split: number } {
  const split = projects.reduce((sum, project) => sum + Math.max(1, project.members.length), 0)
  return { listed: projects.length, split }
}

/** What is left to invest after this year's plan; null where a number is unknown. */
export function leftAfterPlan({ total, untilLastYear, planThisYear }: Project): string | null {
  const [all, before, plan] = [known(total), known(untilLastYear), known(planThisYear)]
  return all && before && plan ? formatDecimal(subtract(all, add(before, plan))) : null
}
