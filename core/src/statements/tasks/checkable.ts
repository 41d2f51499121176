import { CHECKABLE } from '../../lexicon/generated/checkable.ts'
import { buildTrie } from '../../lexicon/trie.ts'
import type { Span } from '../../values/span.ts'
import { classify, classOf, OPENS, THINGS } from './characters.ts'
import { pastQuotation } from './clauses.ts'
import type { Row } from './rows.ts'

const trie = buildTrie(CHECKABLE.map(([word], i) => [word, i] as const))
classify(
  THINGS,
  CHECKABLE.map(([word]) => word),
)

/**
 * Kinds of words in lexicons/checkable.tsv, as bits: what will exist or not (programme 行动、工程, document 方案,
 * institution 中心, works 高铁, event 博览会, system 体系, outcome 全覆盖), what gives it a name (named 国家级), and what
 * leaves it open (several 一批, vague 高水平, generic 基础设施).
 */
const KIND = {
  programme: 1,
  document: 2,
  institution: 4,
  works: 8,
  event: 16,
  system: 32,
  outcome: 64,
  named: 128,
  several: 256,
  vague: 512,
  generic: 1024,
  quoted: 2048,
} as const
type Kind = keyof typeof KIND
const isKind = (kind: string): kind is Kind => kind in KIND
const bits = CHECKABLE.map(([word, kind]) => {
  if (!isKind(kind)) throw new Error(`checkable: unknown kind ${kind} of ${word}`)
  return KIND[kind]
})
const OPEN = KIND.several | KIND.vague | KIND.generic
const THING = KIND.institution | KIND.works

/**
 * Whether the fulfilment of a promise can be checked without judgement: it names a number, or a project, document,
 * institution or event of its own that will exist or not. `placed` says that it names a place.
 */
export function isMeasurable(text: string, row: Row, object: Span, placed: boolean): boolean {
  if (row.counted) return true
  const { reading } = row
  const seen = kindsIn(text, row.start, reading.verb.start) | kindsIn(text, reading.verb.end, row.end)
  if (seen & KIND.outcome || kindsIn(text, reading.verb.start, reading.verb.end) & KIND.outcome) return true
  const startsOpen = (kindsIn(text, object.start, Math.min(object.end, object.start + 2)) & KIND.several) !== 0
  if (placed && !startsOpen && PROJECTS_AT_END.test(text.slice(reading.object.start, reading.object.end))) return true
  const action = text.slice(reading.verb.start, reading.verb.end)
  switch (reading.verb.stage) {
    case 'done':
    case 'prepare':
      return !startsOpen
    case 'document':
      if (seen & (KIND.document | KIND.programme | KIND.quoted)) return true
      break
    case 'start':
      return !startsOpen && (seen & (THING | KIND.programme | KIND.named)) !== 0
  }
  return namesProgramme(action, seen) || namesThing(text, action, seen, reading.object)
}

const PROJECTS_AT_END = /等(?:重点|重大)?(?:项目|工程)(?:建设)?$/
const CARRIES_OUT = ['实施', '开展', '推进', '深化', '启动', '落实', '组织', '抓好', '执行']

function namesProgramme(action: string, seen: number): boolean {
  if (seen & KIND.several) return false
  return (seen & KIND.programme) !== 0 && CARRIES_OUT.some(verb => action.includes(verb))
}

const SETS_UP = ['建设', '新建', '升级', '组建', '共建', '设立', '建立', '筹建']
const ENDS_IN_BUILDING = /(?:建设|改造|扩建|开工|工程)$/
const DONE_AT_END = /(?:建成|投产|投用|通车|投运|开工|竣工|完工|达产|开工建设)$/
const TURNS_INTO = /创建|纳入/
const CHANGES_IT = /参与|提升|形成|提高/

function namesThing(text: string, action: string, seen: number, object: Span): boolean {
  if (seen & OPEN) return false
  if (action.includes('办') && seen & (KIND.event | KIND.quoted)) return true
  const words = text.slice(object.start, object.end)
  const built = SETS_UP.some(verb => action.includes(verb)) || ENDS_IN_BUILDING.test(words)
  if (DONE_AT_END.test(words)) return true
  if (action.includes('建立') && seen & KIND.document) return true
  if (action.includes('建立') && seen & KIND.system) return (seen & KIND.named) !== 0
  return (built || TURNS_INTO.test(words)) && !CHANGES_IT.test(words) && (seen & THING) !== 0
}

/** The kinds of words in `[start, end)`. A programme or a document counts only where its name ends a phrase. */
function kindsIn(text: string, start: number, end: number): number {
  let seen = 0
  for (let at = start; at < end; ) {
    const cls = classOf(text.charCodeAt(at))
    if (!(cls & (OPENS | THINGS))) {
      at++
      continue
    }
    const past = pastQuotation(text, at, end)
    if (past > at) {
      const inner = trie.longestBefore(text, past - 1, at + 1)
      seen |= inner >= 0 && bits[inner] === KIND.programme ? KIND.quoted | KIND.programme : KIND.quoted
      at = past
      continue
    }
    const payload = trie.longestAt(text, at)
    if (payload < 0 || at + trie.matched > end) {
      at++
      continue
    }
    const after = at + trie.matched
    const bit = bits[payload]
    const ends =
      after >= end || (bit === KIND.institution ? '、和与及等并纳建' : '、和与及等并纳').includes(text[after])
    const nameless = bit === KIND.works && (at < start + 2 || '、和与及的'.includes(text[at - 1]))
    if (!nameless && (bit > KIND.institution || ends)) seen |= bit
    at = after
  }
  return seen
}
