import { toText } from '../../text/text.ts'
import { buildContext, type Context, type Mention } from '../context.ts'
import type { Settings } from '../settings.ts'
import type { ReadReport } from '../types.ts'
import type { Words } from './likeness.ts'
import { passageOf, roleAt } from './passages.ts'

/** A report as one side of a comparison. */
export interface Side {
  readonly reading: ReadReport
  readonly context: Context
  /** Words of the passage of each figure, by the id of the figure. */
  readonly words: ReadonlyMap<string, Words>
  /** Figures of what was done: neither a target nor in the plan. */
  readonly done: readonly Mention[]
}

/** Prepares a reading, which must hold its text (`withText`); throws a TypeError where it does not. */
export function sideOf(reading: ReadReport, settings: Settings): Side {
  if (reading.text === undefined) throw new TypeError('a comparison needs readings with their text')
  const text = toText(reading.text, reading.document.year)
  const { figures, targets, tasks, ledger } = reading
  const context = buildContext({ text, figures, targets, tasks, ledger }, settings)
  const words = new Map(
    context.mentions.map(({ figure }) => [figure.id, passageOf(reading, figure, figure.indicator)] as const),
  )
  return { reading, context, words, done: context.mentions.filter(mention => isDone(reading, mention)) }
}

/** 30亿元以上项目: the number only says which projects. */
const THRESHOLD = /^(?:以上|以下)(?:的?[^，。；、）)]|$)/

/** 新一轮千亿斤粮食产能提升行动: the number is the name of a programme. */
const PROGRAMME = /^[^，。；：、\d]{0,14}(?:行动|工程|计划|规划|战略)/
const REACHED = /(?:达到?|为|超过?|突破|新增|完成|增长|下降|提高|增加|约|近|建成|新建|实施|投入|安排)$/

/** The number only names a programme (新一轮千亿斤…行动) and is neither an aim nor an outcome. */
export const isProgramme = ({ figure, before, after }: Mention): boolean =>
  figure.kind === 'level' &&
  /^[一二三四五六七八九十百千万亿]/.test(figure.text) &&
  PROGRAMME.test(after) &&
  !REACHED.test(before)

function isDone(reading: ReadReport, mention: Mention): boolean {
  const { figure, after } = mention
  if (figure.kind === 'level' && THRESHOLD.test(after)) return false
  if (isProgramme(mention)) return false
  if (figure.modality !== 'achieved' && figure.modality !== 'expected') return false
  const role = roleAt(reading, figure.start)
  return role !== 'plan' && role !== 'target' && role !== 'annex'
}
