import type { Figure, Target } from '../../statements/types.ts'
import { absolute, compare, decimal, multiply } from '../../values/decimal.ts'
import { middle } from '../../values/interval.ts'
import type { Mention } from '../context.ts'
import type { Reach } from '../intervals.ts'
import { spansYears } from './due.ts'
import { Rarity, type Words, wordsOf } from './likeness.ts'
import type { Side } from './side.ts'

/** A target with its figure and the words of its passage. */
export interface Question {
  readonly target: Target
  readonly mention: Mention
  readonly words: Words
}

/** The figure that answers a target, and how well the words agree. */
export interface Answer {
  readonly mention: Mention
  readonly likeness: number
}

/** Answers by the id of the target, and the best passage of another kind for those that have none. */
export interface Answers {
  readonly same: ReadonlyMap<string, Answer>
  readonly other: ReadonlyMap<string, Answer>
}

const LEAST_LIKENESS = 0.36
/** Words of another kind of figure must agree better: 研发经费投入强度 answered by 研发经费投入. */
const LEAST_OTHER = 0.45
const LEAST_COVERED = 0.7
/** Less of the indicator's own name than this in the answer speaks against it. */
const LEAST_OWN = 0.2
/** A unit that hardly any other figure has tells much: 亿斤. */
const MOST_RARE = 3
const YEAR = /^\d{4}$/
const COUNTED = new Set(['firm', 'household', 'item', 'person'])

/** For every target the figure of the later review that speaks of the same thing; each figure answers one target. */
export function findAnswers(questions: readonly Question[], later: Side): Answers {
  const rarity = new Rarity([...later.words.values(), ...questions.map(({ words }) => words)])
  const units = new Map<string, number>()
  for (const { figure } of later.done) units.set(figure.unit, (units.get(figure.unit) ?? 0) + 1)
  const pairs: { readonly question: Question; readonly answer: Answer }[] = []
  const other = new Map<string, Answer>()
  for (const question of questions) {
    const own = wordsOf(question.mention.figure.indicator)
    for (const mention of later.done) {
      const words = later.words.get(mention.figure.id)
      if (!words) continue
      const bare = rarity.likeness(question.words, words)
      if (bare < 0.1) continue
      const isRareUnit =
        (units.get(mention.figure.unit) ?? 0) <= MOST_RARE && mention.figure.unit === question.mention.figure.unit
      const isForeign = isNamedOtherwise(question.mention, mention) && rarity.covered(own, words) < LEAST_OWN ? 0.15 : 0
      const rare = isRareUnit && bare >= 0.25 ? 0.08 : 0
      const likeness = Math.min(1, bare + hints(question.mention, mention) + rare - isForeign)
      if (isSameSort(question.mention, mention)) {
        if (likeness >= LEAST_LIKENESS) pairs.push({ question, answer: { mention, likeness } })
      } else if (
        likeness >= LEAST_OTHER &&
        isNoOtherRow(question.mention, mention) &&
        rarity.covered(wordsOf(mention.figure.indicator), question.words) >= LEAST_COVERED &&
        likeness > (other.get(question.target.id)?.likeness ?? 0)
      )
        other.set(question.target.id, { mention, likeness })
    }
  }
  return { same: assign(pairs), other }
}

function assign(pairs: { readonly question: Question; readonly answer: Answer }[]): Map<string, Answer> {
  const same = new Map<string, Answer>()
  const used = new Map<string, string>()
  for (const { question, answer } of pairs.sort((a, b) => b.answer.likeness - a.answer.likeness)) {
    const { target } = question
    const user = used.get(answer.mention.figure.id)
    // Floor and stretch of one target are answered by one figure.
    if (same.has(target.id) || (user !== undefined && user !== target.indicator)) continue
    same.set(target.id, answer)
    used.set(answer.mention.figure.id, target.indicator)
  }
  return same
}

function isSameSort({ figure: a, reach: x }: Mention, { figure: b, reach: y, before }: Mention): boolean {
  // Both say which year they are of, and it is not the same one.
  if (YEAR.test(a.period) && YEAR.test(b.period) && a.period !== b.period) return false
  if (spansYears(a.period, b.period)) return false
  // 前移3位 is a move, not a place.
  if (b.kind === 'rank' && /(?:前移|上升|提升|跃升|前进|进)$/.test(before)) return false
  const isAmount = (figure: Figure) => figure.kind === 'level' || figure.kind === 'change'
  if (a.kind !== b.kind && !(isAmount(a) && isAmount(b))) return false
  if (a.kind === 'change' && b.kind === 'level' && isManyTimes(x, y)) return false
  return (
    x.thing === y.thing ||
    (COUNTED.has(x.thing) && COUNTED.has(y.thing) && x.thing !== 'person' && y.thing !== 'person')
  )
}

const MANY = decimal('2')

/** 再提高30元 is no goal that a standard of 640元 meets: the one is what is added, the other what there is. */
function isManyTimes(x: Reach, y: Reach): boolean {
  const [added, whole] = [middle(x.interval), middle(y.interval)]
  return added !== null && whole !== null && compare(absolute(whole), multiply(absolute(added), MANY)) > 0
}

/** A figure of the indicator table does not answer for something that the table does not hold. */
const isNoOtherRow = ({ figure: a }: Mention, { figure: b }: Mention): boolean =>
  a.indicatorId !== '' || b.indicatorId === ''

const isNamedOtherwise = ({ figure: a }: Mention, { figure: b }: Mention): boolean =>
  a.indicatorId === '' && b.indicatorId !== ''

/** What speaks for or against two figures being about one thing, beside their words. */
function hints({ figure: a, reach: x }: Mention, { figure: b, reach: y }: Mention): number {
  // 接近2000亿元，达到1985.6亿元: the exact number is the answer.
  let sum = y.wording === 'near' || y.wording === 'above' ? -0.08 : 0
  if (a.indicatorId && b.indicatorId) sum += a.indicatorId === b.indicatorId ? 0.35 : -0.25
  else if (a.indicator === b.indicator) sum += 0.1
  if (a.region !== b.region) sum -= 0.2
  // A sum or mean over five years is a poor answer to a target of one.
  if (YEAR.test(a.period) && b.period.includes('-')) sum -= 0.15
  if (x.thing !== y.thing) sum -= 0.05
  const [p, q] = [middle(x.interval), middle(y.interval)]
  if (!p || !q || p.digits === 0n || q.digits === 0n) return sum
  const ratio = Number(q.digits) / 10 ** q.scale / (Number(p.digits) / 10 ** p.scale)
  if (ratio > 0.8 && ratio < 1.35) sum += 0.12
  if ((ratio > 10 || ratio < 0.1) && a.kind === 'level') sum -= 0.15
  return sum
}
