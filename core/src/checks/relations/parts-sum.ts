import { sumOf } from '../constraints.ts'
import { type Context, followers, gapBetween, isSameFrame, type Mention } from '../context.ts'
import { hasCue } from '../cues.ts'
import { printed, type RelationFinder } from '../relation.ts'

const NUMERALS = '两二三四五六七八九十'
const COUNTED = new RegExp(
  `(?:^|[，。；、])[^，。；、\\d]{0,10}?([${NUMERALS}]|\\d{1,2})(?:大|个|类|家|项|区|县|市|种)[^，。；]{0,24}$`,
)

/**
 * Parts that are counted and then listed make up the whole: 三大主导产业1846.3亿元，其中 a、b、c. The list must be as
 * long as the count says, in one unit, in one sentence. Source: 总计与分项 of the statistical reporting rules.
 */
export const partsSum: RelationFinder = (context, system) => {
  for (const whole of context.mentions) {
    if (whole.figure.kind !== 'level') continue
    const count = countBefore(whole)
    if (!count) continue
    const parts = listedParts(context, whole, count)
    if (!parts) continue
    system.relate({
      rule: 'parts_sum',
      strength: 'strict',
      constraints: [
        sumOf(
          parts.map(part => system.of(part)),
          system.of(whole),
        ),
      ],
      subject: whole,
      formula: parts.map(printed).join(' + '),
      mentions: [whole, ...parts],
    })
  }
}

function countBefore({ before }: Mention): number | null {
  const match = COUNTED.exec(before)
  if (!match) return null
  const numeral = match[1]
  const count = /\d/.test(numeral) ? Number(numeral) : NUMERALS.indexOf(numeral) < 2 ? 2 : NUMERALS.indexOf(numeral) + 1
  return count >= 2 && count <= 12 ? count : null
}

/** The `count` levels of one unit that follow 其中, when there are just as many and they end the list. */
function listedParts(context: Context, whole: Mention, count: number): readonly Mention[] | null {
  const levels = followers(context, whole).filter(
    ({ figure, reach }) => figure.kind === 'level' && reach.thing === whole.reach.thing,
  )
  const first = levels[0]
  if (!first || !hasCue('part', gapBetween(context, whole, first))) return null
  const parts = levels.filter(part => !/[；。]/.test(gapBetween(context, first, part)))
  const isEven = parts.every(
    part =>
      part.figure.unit === first.figure.unit && isSameFrame(part.figure, first.figure) && !/合计/.test(part.before),
  )
  return parts.length === count && isEven ? parts : null
}
