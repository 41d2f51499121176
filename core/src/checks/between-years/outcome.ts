import { divideBy, type Interval } from '../../values/interval.ts'
import type { Mention } from '../context.ts'
import { sayInterval } from '../say.ts'
import type { Settings } from '../settings.ts'
import type { Answers, Question } from './answers.ts'
import { derive } from './derive.ts'
import { dueLater, spansYears } from './due.ts'
import { actualFor, goalOf, judge } from './judge.ts'
import type { Rarity } from './likeness.ts'
import { sentenceOf } from './sentences.ts'
import { isProgramme, type Side } from './side.ts'
import type { OutcomeVerdict, TargetOutcome } from './types.ts'

/** The two reports of a comparison, and what it goes by. */
export interface Both {
  readonly earlier: Side
  readonly later: Side
  readonly rarity: Rarity
  readonly settings: Settings
}

/** What an answer says, and how well it fits. */
interface Told {
  readonly mention: Mention
  readonly likeness: number
  readonly arithmetic?: string
}

/** What is said on the way to a later year is shown only where it is surely of the same thing. */
const LEAST_ON_THE_WAY = 0.6

/** What became of a target with a number. */
export function outcomeOf(question: Question, answers: Answers, both: Both): TargetOutcome {
  const { earlier, later, rarity, settings } = both
  const { target, mention } = question
  const clause = clauseOf(earlier, mention)
  const goal = goalOf(target, mention.figure, mention.reach, `${clause}${target.text}`, settings)
  const tell = (verdict: OutcomeVerdict, reason: string, told: Told | null = null): TargetOutcome => ({
    target,
    promise: sentenceOf(earlier, target),
    verdict,
    rule: goal.rule,
    reason,
    answer: told?.mention.figure ?? null,
    sentence: told ? sentenceOf(later, told.mention.figure) : null,
    arithmetic: told?.arithmetic ?? null,
    likeness: told?.likeness ?? 0,
  })
  if (isProgramme(mention)) return tell('unknown', '这个数是行动或工程的名称，不是目标值')
  const { kind, unit } = mention.figure
  const needed = `须${goal.isFall ? '使降幅' : ''}${sayInterval(divideBy(goal.met, mention.reach.size), kind === 'rank' ? '' : unit, 4)}`
  const answer = answers.same.get(target.id)
  const due = dueLater(target.period, earlier.reading.document.year)
  if (due) {
    const close = answer && answer.likeness >= LEAST_ON_THE_WAY ? answer : null
    return tell('not_due', notDue(due, close), close)
  }
  const derived = derive(question, earlier, later, rarity)
  // 出口增长 is no answer to 进出口总额 where the levels of 进出口总额 themselves are told.
  const isOther =
    derived !== null && isSameRow(derived.mention, mention) && !isSameRow(answer?.mention ?? null, mention)
  if (answer && !isOther) {
    const { figure, reach } = answer.mention
    const actual = actualFor(goal, figure, reach, `${clause}${target.indicator}`)
    const verdict = judge(goal, actual, settings)
    const open = verdict === 'unknown' ? openness(actual) : ''
    return tell(verdict, `目标${mention.figure.text}，实际${figure.text}${open}，${needed}`, answer)
  }
  if (derived) {
    const told = { mention: derived.mention, likeness: 1, arithmetic: derived.arithmetic }
    return tell(judge(goal, derived.actual, settings), `文中未写，由两份报告推得；${needed}`, told)
  }
  const other = answers.other.get(target.id)
  return other
    ? tell('not_comparable', `目标${mention.figure.text}，${otherSort(mention, other.mention)}`, other)
    : tell('silent', '后一年的报告没有再提到')
}

const notDue = (due: string, answer: Told | null): string =>
  `期限为${due}年，尚未到期${answer ? `；后一年说到${answer.mention.figure.text}` : ''}`

/** Why a value that is told cannot be judged. */
function openness({ low, high }: Interval): string {
  if (!high) return '（只说了下限）'
  return low ? '（按所印位数两可）' : '（只说了上限）'
}

function otherSort({ figure: asked }: Mention, { figure: told }: Mention): string {
  if (spansYears(asked.period, told.period)) return `后一年只说${told.period}年合计或平均${told.text}`
  if (asked.kind === 'change' && told.kind === 'level') return `是增减量；后一年只说总量${told.text}`
  return `后一年只说${told.text}，不是同一种数`
}

/** The words of the clause that sets a target, from a little before its number. */
function clauseOf({ reading }: Side, { figure }: Mention): string {
  const { text = '' } = reading
  const before = text.slice(Math.max(0, figure.start - 14), figure.start)
  return before.slice(before.search(/[^，。；：]*$/)) + text.slice(figure.start, figure.end + 6)
}

/** Both are of one row of the indicator table. */
const isSameRow = (a: Mention | null, b: Mention): boolean =>
  a !== null && a.figure.indicatorId !== '' && a.figure.indicatorId === b.figure.indicatorId
