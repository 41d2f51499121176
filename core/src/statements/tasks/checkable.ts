import { CHECKABLE } from '../../lexicon/generated/checkable.ts'
import { buildTrie } from '../../lexicon/trie.ts'
import type { Span } from '../../values/span.ts'
import { pastQuotation } from './clauses.ts'
import { hasNumber, type PromiseReading } from './reading.ts'
import type { Stage } from './vocabulary.ts'

const trie = buildTrie(CHECKABLE.map(([word], i) => [word, i] as const))

/** What the words of a task name, as bits. */
const SEEN = {
  programme: 1,
  struggle: 2,
  document: 4,
  institution: 8,
  works: 16,
  event: 32,
  outcome: 64,
  vague: 128,
  named: 256,
  system: 512,
  quoted: 1024,
} as const
type Kind = keyof typeof SEEN
const isKind = (kind: string): kind is Kind => kind in SEEN
const bits = CHECKABLE.map(([word, kind]) => {
  if (!isKind(kind)) throw new Error(`checkable: unknown kind ${kind} of ${word}`)
  return SEEN[kind]
})

/**
 * Whether the fulfilment of a promise can be checked without judgement: it names a number, or a project, document,
 * institution or event of its own that will exist or not.
 */
export function isMeasurable(text: string, reading: PromiseReading, end: number): boolean {
  if (hasNumber(text, reading.start, end)) return true
  const seen = lookAt(text, { start: reading.verb.end, end })
  const action = text.slice(reading.verb.start, reading.verb.end)
  if (seen & SEEN.outcome) return true
  return byStage(reading.verb.stage, seen) || byVerb(action, seen)
}

function byStage(stage: Stage, seen: number): boolean {
  switch (stage) {
    case 'done':
      return !(seen & SEEN.vague)
    case 'document':
      return (seen & (SEEN.document | SEEN.programme | SEEN.institution | SEEN.quoted)) !== 0
    case 'prepare':
      return !(seen & SEEN.vague)
    case 'start':
      return (seen & (SEEN.works | SEEN.programme | SEEN.institution | SEEN.named)) !== 0 && !(seen & SEEN.vague)
    case 'count':
    case '':
      return false
  }
}

const CARRIES_OUT = ['实施', '开展', '推进', '深化', '启动', '落实', '组织', '完成', '抓好', '执行']
const SETS_UP = ['建设', '新建', '升级', '支持', '加快', '推进', '组建', '布局', '共建', '设立', '改扩建', '筹建']

function byVerb(action: string, seen: number): boolean {
  const carried = CARRIES_OUT.some(verb => action.includes(verb))
  if (carried && seen & SEEN.programme) return true
  if (seen & SEEN.vague) return false
  if (action.includes('办') && seen & SEEN.event) return true
  const set = SETS_UP.some(verb => action.includes(verb))
  if (!set) return false
  return (seen & SEEN.works) !== 0 || ((seen & SEEN.institution) !== 0 && (seen & SEEN.named) !== 0)
}

/** The kinds of words in `span`; a programme or a document counts where its name ends a phrase. */
function lookAt(text: string, span: Span): number {
  let seen = 0
  for (let at = span.start; at < span.end; ) {
    const past = pastQuotation(text, at, span.end)
    if (past > at) {
      seen |= SEEN.quoted
      at = past
      continue
    }
    const payload = trie.longestAt(text, at)
    if (payload < 0) {
      at++
      continue
    }
    const length = trie.matched
    const bit = bits[payload]
    const ends = at + length >= span.end || '、和与及等并'.includes(text[at + length])
    const tied = bit === SEEN.programme || bit === SEEN.document || bit === SEEN.struggle
    if (!tied || ends) seen |= bit
    at += length
  }
  return seen
}
