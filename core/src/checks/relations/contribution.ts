import { product, term } from '../constraints.ts'
import { type Context, isSameFrame, type Mention } from '../context.ts'
import { hasCue } from '../cues.ts'
import { printed, type RelationFinder } from '../relation.ts'

const WHOLES: readonly (readonly [RegExp, string])[] = [
  [/规上工业|规模以上工业|工业增长|工业经济/, 'industrial_value_added_large'],
  [/经济|生产总值|GDP/, 'gdp'],
]

/** 贡献率 × growth of the whole = the points that the part pulls (拉动): 拉动经济增长1.9个百分点、贡献率36.1%. */
export const contribution: RelationFinder = (context, system) => {
  for (const pull of context.mentions) {
    if (pull.figure.kind !== 'point_change' || !hasCue('pull', pull.before)) continue
    const rate = context.mentions.find(
      other =>
        other.sentence === pull.sentence &&
        Math.abs(other.order - pull.order) === 1 &&
        other.figure.kind === 'rate' &&
        hasCue('contribution_rate', other.before + other.figure.indicator),
    )
    if (!rate) continue
    const whole = wholeOf(context, pull)
    const target = whole ? system.of(whole) : system.fresh()
    system.relate({
      rule: 'contribution',
      strength: 'strict',
      constraints: [product(term(system.of(rate)), term(target), term(system.of(pull), 100))],
      subject: rate,
      formula: `${printed(pull)} ÷ ${whole ? printed(whole) : '总增速'}`,
      mentions: whole ? [rate, pull, whole] : [rate, pull],
    })
  }
}

function wholeOf(context: Context, pull: Mention): Mention | null {
  const id = WHOLES.find(([words]) => words.test(pull.before))?.[1]
  if (!id) return null
  return (
    context.mentions.find(
      ({ figure }) =>
        figure.kind === 'growth' &&
        figure.indicatorId === id &&
        figure.basis === 'yoy' &&
        figure.period !== '' &&
        isSameFrame(figure, pull.figure),
    ) ?? null
  )
}
