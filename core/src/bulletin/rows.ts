import type { Light } from '../progress/lights/light.ts'
import { gapPhrase, printDecimal } from '../progress/pace/gap-words.ts'
import type { Pace } from '../progress/pace/pace.ts'
import type { FigureKind } from '../statements/types.ts'
import type { Day } from '../values/day.ts'
import { compare, decimal } from '../values/decimal.ts'
import { figure, type Piece, words } from './pieces.ts'

/** One followed thing as a bulletin lists it. */
export interface BulletinRow {
  readonly id: string
  readonly part: 'targets' | 'tasks'
  /** Name of the indicator, or the wording of the task. */
  readonly text: string
  /** What the value is: a growth prints as 增长 or 下降. */
  readonly kind: FigureKind
  /** Unit of the value, `万人`; `%` for rates. */
  readonly unit: string
  readonly leadUnit: string
  readonly pace: Pace
  readonly light: Light
  /** 存在问题 and 下一步 of the report that it rests on; empty where nobody wrote any. */
  readonly reason: string
  readonly next: string
  readonly reportId: string | null
}

/** A unit that reported after the day (逾期反馈), or not at all. */
export interface LateUnit {
  readonly unit: string
  readonly dueOn: Day
  /** Null where it has not reported yet. */
  readonly reportedOn: Day | null
  readonly daysLate: number
}

/** ahead 超进度; on_pace 达进度; behind 欠进度; done 已完成; other 其他（无进度要求、目标待定）; silent 未报数据. */
export type Bucket = 'ahead' | 'on_pace' | 'behind' | 'done' | 'other' | 'silent'

/** The buckets in the order in which they are printed, with their names. */
export const bucketNames: readonly (readonly [Bucket, string])[] = [
  ['ahead', '超进度'],
  ['on_pace', '达进度'],
  ['behind', '欠进度'],
  ['done', '已完成'],
  ['other', '其他'],
  ['silent', '未报数据'],
]

/** From this many percentage points above the pace a row is 超进度. */
export const aheadPoints = '10'

/** The bucket of a row: by its pace where it has one, else by its light. A row stands in exactly one. */
export function bucketOf(
  { pace, light }: { readonly pace: BulletinRow['pace']; readonly light: Pick<BulletinRow['light'], 'colour'> },
  ahead = aheadPoints,
): Bucket {
  if (light.colour === 'blue') return 'done'
  if (pace.kind === 'no_data' && light.colour === 'grey') return 'silent'
  if (pace.kind === 'amount')
    return !pace.isMet ? 'behind' : compare(decimal(pace.gap), decimal(ahead)) >= 0 ? 'ahead' : 'on_pace'
  if (pace.kind === 'direct') return pace.isMet ? 'on_pace' : 'behind'
  if (light.colour === 'green') return 'on_pace'
  return light.colour === 'grey' ? 'other' : 'behind'
}

/** How a row stands, in a bulletin's words: `增长6.1%，低于目标0.9个百分点`. */
export function standing(row: BulletinRow): Piece[] {
  const { pace } = row
  const value = (text: string) =>
    figure(row.kind === 'growth' ? grown(text, row.unit) : `${text}${row.unit}`, 'value', [row.id])
  switch (pace.kind) {
    case 'amount': {
      const done = [
        value(pace.actual),
        words('，完成年度目标的'),
        figure(`${printDecimal(pace.completion, 1)}%`, 'completion', [row.id]),
      ]
      return [...done, words('，'), figure(gapPhrase(pace.gap), 'gap', [row.id])]
    }
    case 'direct':
      return [value(pace.actual), words('，'), figure(directPhrase(pace.gap, row.unit), 'gap', [row.id])]
    case 'not_due':
      return [value(pace.actual), words(pace.isMet ? '，已达到年度目标' : '，年末评判')]
    case 'no_data':
      return [words('没有数据，已缺'), figure(`${pace.monthsMissing}个月`, 'value', [row.id])]
    case 'not_started':
      return [words('未到开始时间')]
    case 'unjudged':
      return [words(row.light.label)]
  }
}

const grown = (value: string, unit: string): string =>
  value.startsWith('-') ? `下降${value.slice(1)}${unit}` : `增长${value}${unit}`

function directPhrase(gap: string, unit: string): string {
  const digits = Math.max(1, gap.split('.')[1]?.length ?? 0)
  if (compare(decimal(gap), decimal('0')) === 0) return '与目标持平'
  const amount = printDecimal(gap.replace('-', ''), Math.min(digits, 2))
  const side = gap.startsWith('-') ? '未达目标，相差' : '好于目标'
  return `${side}${amount}${unit === '%' ? '个百分点' : unit}`
}
