import type { SectionRole } from '../../text/types.ts'
import type { Span } from '../../values/span.ts'
import type { ReadReport } from '../types.ts'
import { type Words, wordsOf } from './likeness.ts'

const STOP = /[，。；：！？\n]/
const LEAST_OWN = 5
const MOST_AROUND = 32

/** The words of a figure or target: its own clause, and more faintly what stands before it. */
export function passageOf({ text = '' }: ReadReport, span: Span, indicator: string): Words {
  if (!text) return wordsOf(indicator)
  let start = span.start
  while (start > 0 && !STOP.test(text[start - 1]) && span.start - start < 40) start--
  let own = text.slice(start, span.end)
  let end = span.end
  while (end < text.length && !/[，。；：、！？\n]/.test(text[end]) && end - span.end < 16) end++
  own += text.slice(span.end, end)
  const around = text.slice(Math.max(0, start - MOST_AROUND), start).replace(/^.*[。；\n]/s, '')
  // 其中10亿元以上17个: too little of its own, the clause before speaks for it.
  return own.replace(/\d/g, '').length < LEAST_OWN
    ? wordsOf(around + own + indicator)
    : wordsOf(own + indicator, around)
}

/** Role of the section that holds a place. */
export function roleAt({ sections }: ReadReport, at: number): SectionRole {
  let role: SectionRole = 'other'
  for (const section of sections) if (section.start <= at && at < section.end) role = section.role
  return role
}
