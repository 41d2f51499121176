import type { Span } from '../../values/span.ts'
import type { Section } from '../types.ts'
import type { Scan } from './scan.ts'
import type { Injury } from './types.ts'

/** What only a review says: results with their figures, honours received, things opened. */
const DONE =
  /获评|入选|荣获|获批|跻身|蝉联|圆满(?:完成|举办)|顺利(?:完成|通车|竣工)|正式(?:启用|投用|开园)|建成投用|全线通车|排全[省国市]第|居全[省国市]第|总量(?:达|稳居|突破)|超额完成|同比(?:增长|下降)|比上年(?:增长|提高|下降)|增长\d+(?:\.\d+)?%(?!以上|左右|上下)|突破\d|已(?:建成|完成|实现|达)|完成[^，。；]{0,10}\d|新增[^，。；]{0,12}\d/g
/** What only a plan says. */
const TO_DO = /力争|确保|将|要|以上|左右|以内|今年|目标|不低于|争取|计划|推动|加快|推进|支持|加强|深化|实施/g
/** The sentence that opens the chapters of a plan. */
const ANNOUNCEMENT = /(?:重点|着力|主要|切实|集中精力)(?:抓好|做好|推进)[^。；]{0,12}工作[：。]$/
/** A paragraph as every review opens one. */
const REVIEW_OPENING = /^(?:\*\*)?(?:这一年，我们|一年来，我们|过去一年，我们|五年来，我们)/
/** Sections looked back over for the one that holds a paragraph. */
const DEEPEST = 12
/** Shorter paragraphs do not show their tense. */
const SHORTEST = 120

/** Text of the past under a heading of the plan, as pages in the wrong order leave it. One record a run of paragraphs. */
export function findTense(scan: Scan): Injury[] {
  const injuries: Injury[] = []
  let run: { section: Section; start: number; end: number } | null = null
  const flush = (): void => {
    if (run) injuries.push(injury(run.section, run))
    run = null
  }
  let announced = -1
  let reached = 0
  for (const line of scan.lines) {
    while (reached + 1 < scan.text.sections.length && scan.text.sections[reached + 1].start <= line.start) reached++
    const section = planAt(scan, line, reached) ?? announcedAt(scan, announced, reached)
    if (ANNOUNCEMENT.test(scan.folded.slice(Math.max(line.start, line.end - 40), line.end))) announced = line.end
    if (section && isOfThePast(scan.folded, line)) {
      if (run) run.end = line.end
      else {
        flush()
        run = { section, start: line.start, end: line.end }
      }
    } else if (line.end - line.start >= SHORTEST) flush()
  }
  flush()
  return injuries
}

const injury = (section: Section, span: Span): Injury => ({
  kind: 'tense',
  start: span.start,
  end: span.end,
  of: null,
  message: `标题“${section.heading}”属于今后的安排，所在文字说的却是已经完成的事`,
  proposal: null,
})

/** The innermost section of the plan that holds a paragraph; `reached` is the last section that begins before it. */
function planAt({ text }: Scan, line: Span, reached: number): Section | null {
  for (let i = reached; i >= Math.max(0, reached - DEEPEST); i--) {
    const section = text.sections[i]
    if (section.start <= line.start && line.start < section.end) return section.role === 'plan' ? section : null
  }
  return null
}

/** The section of a paragraph behind the sentence that announces the plan, where its heading was lost. */
function announcedAt({ text }: Scan, announced: number, reached: number): Section | null {
  const section = text.sections[reached]
  return announced >= 0 && section.start >= announced ? section : null
}

function isOfThePast(folded: string, line: Span): boolean {
  const words = folded.slice(line.start, line.end)
  const done = words.match(DONE)?.length ?? 0
  if (REVIEW_OPENING.test(words)) return done >= 3
  if (words.length < SHORTEST) return false
  const toDo = words.match(TO_DO)?.length ?? 0
  return done >= 5 && done > toDo * 0.6 && done / words.length > 1 / 90
}
