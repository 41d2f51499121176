import type { Figure } from '../../statements/types.ts'
import { add, compare, multiply, ONE } from '../../values/decimal.ts'
import { linear, term } from '../constraints.ts'
import { type Context, type Mention, sentenceOf } from '../context.ts'
import { printed, type RelationFinder } from '../relation.ts'
import { setting } from '../settings.ts'

const LEAST_WORDS = 4
const YEAR = /^\d{4}$/

/**
 * Two counts under the same words, of one period and unit and close to one another, are most likely two versions of
 * one count (改造老旧小区412个 … 421个). Words alone are no proof, so this is never an error.
 */
export const saidTwice: RelationFinder = (context, system) => {
  const known: Mention[] = []
  for (const mention of context.mentions) {
    const { figure, reach } = mention
    // Indicators of the table in a single year are compared exactly, as one fact.
    if (figure.indicatorId && YEAR.test(figure.period)) continue
    if (figure.indicator.length < LEAST_WORDS || figure.kind !== 'level') continue
    if (figure.modality !== 'achieved' || !figure.period || reach.wording !== 'exact') continue
    const first = known.find(
      other =>
        isSameWords(other.figure, figure) && other.sentence !== mention.sentence && isSameTale(context, other, mention),
    )
    known.push(mention)
    if (!first || !isClose(context, first, mention)) continue
    system.relate({
      rule: 'said_twice',
      strength: 'soft',
      constraints: [linear([term(system.of(first)), term(system.of(mention), -1)])],
      subject: mention,
      formula: printed(first),
      mentions: [first, mention],
    })
  }
}

/** 城镇老旧小区 and 老旧小区: the words in front only narrow it down. */
const isSameWords = (a: Figure, b: Figure): boolean =>
  (a.indicator.endsWith(b.indicator) || b.indicator.endsWith(a.indicator)) &&
  a.region === b.region &&
  a.period === b.period &&
  a.unit === b.unit

/** 铁：… and 钢：… tell of two things, and so do 2147个县实施… and 2343个县开展…, whatever words the counts share. */
const isSameTale = (context: Context, a: Mention, b: Mention): boolean =>
  headOf(context, a) === headOf(context, b) && deedOf(a) === deedOf(b)

/** What stands before the colon that opens the sentence. */
const headOf = (context: Context, mention: Mention): string =>
  /^\s*([^，。；：]{1,20})：/.exec(sentenceOf(context, mention))?.[1] ?? ''

/** What those do that are counted, where their name stands behind the number. */
const deedOf = ({ after, figure }: Mention): string =>
  after.startsWith(figure.indicator) ? after.slice(figure.indicator.length).split(/[，。；：]/, 1)[0] : ''

function isClose({ settings }: Context, a: Mention, b: Mention): boolean {
  const share = add(ONE, setting(settings, 'twice_said_share'))
  const [x, y] = [a.reach.interval.low, b.reach.interval.low]
  if (!x || !y) return false
  return compare(x.value, multiply(y.value, share)) <= 0 && compare(y.value, multiply(x.value, share)) <= 0
}
