import type { Target } from '../../statements/types.ts'
import { divideBy } from '../../values/interval.ts'
import type { Mention } from '../context.ts'
import { sayInterval } from '../say.ts'
import { defaultSettings, type Settings } from '../settings.ts'
import type { ReadReport } from '../types.ts'
import { type Answers, findAnswers, type Question } from './answers.ts'
import { findContradictions } from './contradictions.ts'
import { derive } from './derive.ts'
import { followTasks } from './follow-tasks.ts'
import { actualOf, goalOf, judge } from './judge.ts'
import { Rarity } from './likeness.ts'
import { judgeReference } from './references.ts'
import { type Side, sideOf } from './side.ts'
import type { TargetOutcome, YearComparison } from './types.ts'

/**
 * The targets and tasks of one report against the review of the next. Both readings must hold their text
 * (`withText: true`); a TypeError is thrown where one does not. Nothing is judged that the texts do not say: what
 * cannot be told is `unknown`, with what is missing.
 */
export function compareYears(
  earlierReading: ReadReport,
  laterReading: ReadReport,
  settings: Settings = defaultSettings,
): YearComparison {
  const [earlier, later] = [sideOf(earlierReading, settings), sideOf(laterReading, settings)]
  const questions = questionsOf(earlier)
  const answers = findAnswers([...questions.values()], later)
  const rarity = new Rarity([...later.words.values(), ...earlier.words.values()])
  const targets = earlierReading.targets.map(target => {
    const question = questions.get(target.id)
    return question
      ? outcomeOf(question, answers, { earlier, later, rarity, settings })
      : judgeReference(target, earlier, later, settings)
  })
  return {
    year: earlierReading.document.year,
    targets,
    tasks: followTasks(earlier, later),
    vanished: vanishedOf(earlier, later),
    findings: findContradictions(earlier, later),
  }
}

function questionsOf({ reading, context, words }: Side): Map<string, Question> {
  const byFigure = new Map(context.mentions.map(mention => [mention.figure.id, mention]))
  const questions = new Map<string, Question>()
  for (const target of reading.targets) {
    const mention = target.figure === null ? undefined : byFigure.get(target.figure)
    const passage = mention && words.get(mention.figure.id)
    if (mention && passage)
      questions.set(target.id, { target, mention: alike(mention, floorOf(reading, target), byFigure), words: passage })
  }
  return questions
}

/** 5.5%以上、力争6%: the second number is of the kind of the first, whose words it shares. */
function alike(mention: Mention, floor: Target | undefined, byFigure: ReadonlyMap<string, Mention>): Mention {
  const first = floor?.figure ? byFigure.get(floor.figure) : undefined
  if (!first || first.reach.thing !== mention.reach.thing) return mention
  return { ...mention, figure: { ...mention.figure, kind: first.figure.kind, basis: first.figure.basis } }
}

const floorOf = ({ targets }: ReadReport, { tier, start, indicator }: Target): Target | undefined =>
  tier === 'stretch'
    ? targets.find(other => other.tier === 'floor' && other.start === start && other.indicator === indicator)
    : undefined

interface Both {
  readonly earlier: Side
  readonly later: Side
  readonly rarity: Rarity
  readonly settings: Settings
}

function outcomeOf(question: Question, answers: Answers, { earlier, later, rarity, settings }: Both): TargetOutcome {
  const { target, mention } = question
  const clause = (earlier.reading.text ?? '').slice(Math.max(0, mention.figure.start - 14), mention.figure.end + 6)
  const goal = goalOf(target, mention.figure, mention.reach, `${clause}${target.text}`, settings)
  const { kind, unit } = mention.figure
  const needed = `须${goal.isFall ? '使降幅' : ''}${sayInterval(divideBy(goal.met, mention.reach.size), kind === 'rank' ? '' : unit, 4)}`
  const answer = answers.same.get(target.id)
  const derived = derive(question, earlier, later, rarity)
  // 出口增长 is no answer to 进出口总额 where the levels of 进出口总额 themselves are told.
  const isOther =
    derived !== null && isSameRow(derived.mention, mention) && !isSameRow(answer?.mention ?? null, mention)
  if (answer && !isOther) {
    const actual = actualOf(answer.mention.figure, answer.mention.reach)
    const verdict = judge(goal, actual, settings)
    const reason = `目标${mention.figure.text}，实际${answer.mention.figure.text}，${needed}`
    return {
      target,
      verdict,
      rule: goal.rule,
      reason,
      answer: answer.mention.figure,
      arithmetic: null,
      likeness: answer.likeness,
    }
  }
  if (derived) {
    const verdict = judge(goal, derived.actual, settings)
    const reason = `文中未写，由两份报告推得；${needed}`
    const { arithmetic } = derived
    return { target, verdict, rule: goal.rule, reason, answer: derived.mention.figure, arithmetic, likeness: 1 }
  }
  const other = answers.other.get(target.id)
  if (other) {
    const reason = `目标${mention.figure.text}，后一年只说${other.mention.figure.text}，不是同一种数`
    const { figure } = other.mention
    return {
      target,
      verdict: 'not_comparable',
      rule: goal.rule,
      reason,
      answer: figure,
      arithmetic: null,
      likeness: other.likeness,
    }
  }
  const reason = '后一年的报告没有再提到'
  return { target, verdict: 'silent', rule: goal.rule, reason, answer: null, arithmetic: null, likeness: 0 }
}

/** Both are of one row of the indicator table. */
const isSameRow = (a: Mention | null, b: Mention): boolean =>
  a !== null && a.figure.indicatorId !== '' && a.figure.indicatorId === b.figure.indicatorId

/** Headline indicators of the earlier report that the later one sets no target for. */
function vanishedOf({ reading: earlier }: Side, { reading: later }: Side): readonly string[] {
  const name = (target: ReadReport['targets'][number]) => target.indicatorId || target.indicator
  const kept = new Set(later.targets.map(name))
  const gone = earlier.targets.filter(target => target.headline && !kept.has(name(target)))
  return [...new Set(gone.map(target => target.indicator))]
}
