import type { Span } from '../../values/span.ts'

const LEAD_IN =
  /^(?:明确了|提出|是|为|[：:]|其中|力争|确保|努力|实现|保持|推动|促进|全面|全省|全市|全年|今年|使|要|有效|同时|和|及|[\s\u200b])+/
const GROWTH_TAIL = /(?:的?(?:增长|增速|增幅|涨幅|增长速度)|指标|均|都|要|力争|实现|保持|总体)+$/
const INSIDE_TASK = /的([^，；。的]{2,20}?)(?:降低|下降|提升|改善)?(?:目标|任务|指标)/
const BEHIND = /完成([^，；。]{2,20}?)(?:等)?(?:目标|任务|指标)/

/**
 * Words that name what a target without a number is about: what stands before the reference in its clause, or inside
 * it (`完成国家下达的能耗降低任务`). Null where the clause has none: then it is about the same as the clause before.
 */
export function findReferenceIndicator(source: string, clause: Span, reference: Span): Span | null {
  const before = source.slice(clause.start, reference.start)
  const lead = LEAD_IN.exec(before)?.[0].length ?? 0
  const words = before.slice(lead).replace(GROWTH_TAIL, '')
  if (words.length >= 2) return { start: clause.start + lead, end: clause.start + lead + words.length }
  const rest = source.slice(reference.start, clause.end)
  const inside = INSIDE_TASK.exec(rest) ?? BEHIND.exec(rest)
  if (!inside) return null
  const start = reference.start + inside.index + inside[0].indexOf(inside[1])
  return { start, end: start + inside[1].length }
}
