import { identifyIndicator } from '../../lexicon/indicators.ts'
import type { Span } from '../../values/span.ts'

/** Said of the whole economy, these are its output. */
const ECONOMY = /^(?:今年|全年|年均|全[省市区县国])?(?:国民)?经济(?:年均)?(?:增长|增速|增长速度|发展速度)$/
/** Names that share what stands behind the last of them: 制造业投资和民间投资占比. */
const SHARED_TAIL = /(?:占比|比重|比例|指标)$/
const SHORTEST_NAME = 4

/** Id of what a target is about: in a list of targets 经济增长 is the growth of the output. */
export const identifyTarget = (words: string): string => identifyIndicator(words) || (ECONOMY.test(words) ? 'gdp' : '')

/**
 * The things that one clause speaks of together (`能耗和主要污染物排放量`), where one of them is a known indicator; the
 * whole alone where they cannot be told apart.
 */
export function splitNames(source: string, name: Span): readonly Span[] {
  const words = source.slice(name.start, name.end)
  if (identifyTarget(words)) return [name]
  const parts: Span[] = []
  for (const found of words.matchAll(/[^、和及与]+/g))
    parts.push({ start: name.start + found.index, end: name.start + found.index + found[0].length })
  const texts = parts.map(part => source.slice(part.start, part.end))
  const known = texts.map(text => identifyTarget(text) !== '')
  const apart =
    known.every(Boolean) || (known.some(Boolean) && known[known.length - 1]) || (known[0] && !SHARED_TAIL.test(words))
  return parts.length > 1 && apart && texts.every(text => text.length >= SHORTEST_NAME) ? parts : [name]
}

const LEAD_IN =
  /^(?:[一二三四五六七八九十]是|到(?:\d{4}|二[〇○零]\d\d)年|明确了|提出|是|为|[：:]|其中|力争|确保|努力|实现|保持|推动|促进|全面|全省|全市|全年|今年|使|要|有效|同时|和|及|[\s\u200b])+/
const GROWTH_TAIL = /(?:的?(?:增长|增速|增幅|涨幅|增长速度)|主要指标|指标|实际|均|都|(?<!主)要|力争|实现|保持|总体)+$/
/** By what a comparison is adjusted: 剔除不可比因素后. */
const ADJUSTED = /[（(]?(?:剔除|扣除)[^，；。]{2,12}(?:因素|口径|影响)后?[）)]?$/
const INSIDE_TASK = /的([^，；。的]{2,20}?)(?:降低|下降|提升|改善)?(?:目标|任务|指标)/
const BEHIND = /完成([^，；。]{2,20}?)(?:等)?(?:目标|任务|指标)/

/**
 * Words that name what a target without a number is about: what stands before the reference in its clause, or inside
 * it (`完成国家下达的能耗降低任务`). Null where the clause has none: then it is about the same as the clause before.
 */
export function findReferenceIndicator(source: string, clause: Span, reference: Span): Span | null {
  const before = source.slice(clause.start, reference.start)
  const lead = LEAD_IN.exec(before)?.[0].length ?? 0
  const words = before.slice(lead).replace(GROWTH_TAIL, '').replace(ADJUSTED, '')
  if (words.length >= 2) return { start: clause.start + lead, end: clause.start + lead + words.length }
  const rest = source.slice(reference.start, clause.end)
  const inside = INSIDE_TASK.exec(rest) ?? BEHIND.exec(rest)
  if (!inside) return null
  const start = reference.start + inside.index + inside[0].indexOf(inside[1])
  return { start, end: start + inside[1].length }
}
