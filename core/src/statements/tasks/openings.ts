import { classOf, isAt, MODALS, NUMERALS } from './characters.ts'
import type { Clause } from './clauses.ts'
import { deadlineAt } from './deadlines.ts'
import { verbPhraseAt } from './verbs.ts'
import { type OpenerKind, openerKinds, openerTrie } from './vocabulary.ts'

/** What stands at the head of a clause before its verb. */
export interface Opening {
  /** Where the row begins: time limits belong to it, 要、必须 do not. */
  readonly start: number
  /** Where the clause proper begins. */
  readonly at: number
  /** 要、必须、将 stand at the head. */
  readonly modal: boolean
  /** 从今年起 stands at the head. */
  readonly since: boolean
  /** 其中 stands at the head. */
  readonly among: boolean
  /** Kind of the word that follows, empty where none does, and its length. */
  readonly kind: OpenerKind | ''
  readonly length: number
}

/** Reads the head of `clause`: time limits, modals, 其中, in any order. */
export function readOpening(text: string, clause: Clause): Opening {
  let at = pastNumbering(text, clause.start, clause.end)
  let start = -1
  let among = false
  let modal = false
  let since = false
  for (;;) {
    const limit = deadlineAt(text, at, clause.end)
    if (limit) {
      if (start < 0) start = at
      at += limit
      since ||= isAt(text, at - 1, '起')
      continue
    }
    if (isAt(text, at, '其') && isAt(text, at + 1, '中')) {
      among = true
      at += 2
      continue
    }
    const payload = openerTrie.longestAt(text, at)
    const length = payload < 0 ? 0 : openerTrie.matched
    const kind = payload < 0 || at + length > clause.end ? '' : openerKinds[payload]
    const becomes = kind === 'frame' && isAt(text, at, '将') && length === 1 && isFuture(text, at + 1, clause.end)
    if (kind !== 'modal' && !becomes) return { start: start < 0 ? at : start, at, modal, among, since, kind, length }
    modal = true
    at += length
    if (isAt(text, at, '、')) at++
  }
}

/** Behind 将 stands a verb or what leads to one (将在明年提请): it is no 把. */
const isFuture = (text: string, at: number, end: number): boolean =>
  '在于对为向以从'.includes(text[at]) || verbPhraseAt(text, at, end) !== null

/** Just past `二、`, `（三）`, `4.` at the head of a clause. */
function pastNumbering(text: string, start: number, end: number): number {
  const bracketed = isAt(text, start, '（') || isAt(text, start, '(')
  let at = bracketed ? start + 1 : start
  const from = at
  while (at < end && at - from < 3 && classOf(text.charCodeAt(at)) & NUMERALS) at++
  if (at === from || at + 1 >= end) return start
  if (bracketed) return isAt(text, at, '）') || isAt(text, at, ')') ? at + 1 : start
  return isAt(text, at, '、') || (isAt(text, at, '.') && !(classOf(text.charCodeAt(at + 1)) & NUMERALS))
    ? at + 1
    : start
}

/** Just past 要、必须、应当、不得、将、拟、准备, or 决定、计划 of a government or a year, at `at`; `at` itself where they are part of another word or not there. */
export function pastModal(text: string, at: number): number {
  if (!(classOf(text.charCodeAt(at)) & MODALS)) return at
  switch (text[at]) {
    case '必':
      return text[at + 1] === '须' ? at + 2 : at
    case '决':
      return text[at + 1] === '定' && '院委府们年家'.includes(text[at - 1]) ? at + 2 : at
    case '计':
      return text[at + 1] === '划' && '院委府们年家'.includes(text[at - 1]) ? at + 2 : at
    case '不':
      return '得准许'.includes(text[at + 1]) && text[at + 2] !== '不' ? at + 2 : at
    case '应':
      return text[at + 1] === '当' || text[at + 1] === '该' ? at + 2 : at
    case '准':
      return text[at + 1] === '备' ? at + 2 : at
    case '要':
      return '主重需必纲摘概首紧'.includes(text[at - 1]) || '素求点闻'.includes(text[at + 1]) ? at : at + 1
    case '拟':
    case '将':
      return '模虚草即'.includes(text[at - 1]) ? at : at + 1
    default:
      return at
  }
}

/** A clause that is nothing but a time limit or a modal (`今年，`, `第一，`). */
export const isBareOpening = (opening: Opening, clause: Clause): boolean => opening.at >= clause.end
