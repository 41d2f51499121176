import type { Target } from '../../statements/types.ts'
import type { Mention } from '../context.ts'
import { defaultSettings, type Settings } from '../settings.ts'
import type { ReadReport } from '../types.ts'
import { type Answers, findAnswers, type Question } from './answers.ts'
import { findContradictions } from './contradictions.ts'
import { dueLater } from './due.ts'
import { followTasks } from './follow-tasks.ts'
import { Rarity } from './likeness.ts'
import { outcomeOf } from './outcome.ts'
import { passageOf } from './passages.ts'
import { judgeReference } from './references.ts'
import { type Side, sideOf } from './side.ts'
import type { YearComparison } from './types.ts'
import { vanishedOf } from './vanished.ts'

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
  const isDue = ({ target }: Question) => dueLater(target.period, earlier.reading.document.year) === null
  const [due, waiting] = [[...questions.values()].filter(isDue), [...questions.values()].filter(q => !isDue(q))]
  // What is set for later years takes no answer away from what is due.
  const answers = both(findAnswers(due, later), findAnswers(waiting, later))
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

const both = (a: Answers, b: Answers): Answers => ({
  same: new Map([...b.same, ...a.same]),
  other: new Map([...b.other, ...a.other]),
})

/** 经济增长 without more words is the growth of the whole product. */
const ECONOMY = /^(?:我国|全国|国民|国家|全市|全省)?(?:经济|经济增长|经济增速)$/
const PRODUCT = '国内生产总值，地区生产总值'

const isEconomy = ({ figure }: Mention): boolean =>
  figure.indicatorId === '' && figure.kind === 'growth' && ECONOMY.test(figure.indicator)

function questionsOf({ reading, context, words }: Side): Map<string, Question> {
  const byFigure = new Map(context.mentions.map(mention => [mention.figure.id, mention]))
  const questions = new Map<string, Question>()
  for (const target of reading.targets) {
    const mention = target.figure === null ? undefined : byFigure.get(target.figure)
    const passage = mention && words.get(mention.figure.id)
    if (!mention || !passage) continue
    const own = alike(mention, floorOf(reading, target), byFigure)
    const question = isEconomy(mention)
      ? {
          mention: { ...own, figure: { ...own.figure, indicatorId: 'gdp' } },
          words: passageOf(reading, mention.figure, PRODUCT),
        }
      : { mention: own, words: passage }
    questions.set(target.id, { target, ...question })
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
