import type { Target } from '../../statements/types.ts'
import type { Quote } from '../../values/span.ts'
import { roleAt } from './passages.ts'
import type { Side } from './side.ts'
import { partsOf, stemOf } from './vanished.ts'

/** What the later report says in words of a target without a number. */
export interface WordAnswer {
  readonly clause: Quote
  /** It says what was promised: 下降 where 继续下降 was. */
  readonly isAsPromised: boolean
  /** Part of the indicator that it does not speak of, or null. */
  readonly missing: string | null
}

const STOP = /[，。；：！？\n]/g

/** Directions that reports promise without a number, each in the words that report it. */
const DIRECTIONS: readonly RegExp[] = [
  /下降|减少|降低|回落|缩小/,
  /增长|增加|提高|上升|扩大/,
  /平衡|稳定|平稳|稳步|回稳|稳中|量稳|保稳|促稳/,
  /同步/,
  /改善|好转|向好|优化|提升|提质/,
]
const NEGATED = /未能|没有|尚未|不够|不足|恶化|反弹/

/** The clause of the later review that speaks of a target without a number in words; null where none does. */
export function answerInWords({ indicator, text }: Target, later: Side): WordAnswer | null {
  const stems = partsOf(indicator).map(stemOf)
  const asked = DIRECTIONS.filter(direction => direction.test(text))
  const clauses = reviewClauses(later)
  const told = stems.map(stem => {
    const own = clauses.filter(({ text }) => text.replace(/\s/g, '').includes(stem))
    const isPromised = ({ text }: Quote) => asked.some(word => word.test(text)) && !NEGATED.test(text)
    return { stem, clause: own.find(isPromised) ?? own[0], isAsPromised: own.some(isPromised) }
  })
  const first = told.find(({ clause }) => clause !== undefined)?.clause
  if (!first) return null
  return {
    clause: first,
    isAsPromised: told.every(({ isAsPromised }) => isAsPromised),
    missing: told.find(({ clause }) => clause === undefined)?.stem ?? null,
  }
}

function reviewClauses({ reading, context }: Side): readonly Quote[] {
  const { text = '' } = reading
  return context.text.sentences.flatMap(sentence => {
    const role = roleAt(reading, sentence.start)
    if (role === 'plan' || role === 'target' || role === 'annex') return []
    const body = text.slice(sentence.start, sentence.end)
    const stops = [...body.matchAll(STOP)].map(({ index }) => index)
    const edges = [-1, ...stops, body.length]
    return edges.slice(1).flatMap((end, i) => {
      const start = edges[i] + 1
      const quote = { start: sentence.start + start, end: sentence.start + end, text: body.slice(start, end) }
      return quote.text.trim() === '' ? [] : [quote]
    })
  })
}
