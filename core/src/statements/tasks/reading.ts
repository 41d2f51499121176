import type { Span } from '../../values/span.ts'
import { type Clause, isDigit, pastQuotation } from './clauses.ts'
import { deadlineAt } from './deadlines.ts'
import { findVerbPhrase, pastAdverbs, type VerbPhrase, verbPhraseAt } from './verbs.ts'
import { type OpenerKind, openerKinds, openerTrie } from './vocabulary.ts'

/** A clause that promises something: where its row begins, its verb and what the verb acts on. */
export interface PromiseReading extends Span {
  readonly kind: 'promise'
  readonly verb: VerbPhrase
  readonly object: Span
}

/** What a clause is: a promise; a qualifier of the promise before it; the report's closing words; anything else. */
export type ClauseReading = PromiseReading | { readonly kind: 'qualifier' | 'closing' | 'other' }

const OTHER: ClauseReading = { kind: 'other' }
const QUALIFIER: ClauseReading = { kind: 'qualifier' }
const CLOSING: ClauseReading = { kind: 'closing' }

/** Reads `clause`; `first` says that no clause of the sentence stands before it. */
export function readClause(text: string, clause: Clause, first: boolean): ClauseReading {
  const { start, at, among, opener } = pastPrefix(text, clause)
  const { end } = clause
  if (opener === 'closing') return CLOSING
  if (opener === 'attitude' || opener === 'result' || opener === 'fact') return OTHER
  if (isPast(text, at, end)) return OTHER
  const counted = hasNumber(text, at, end)
  if (opener === 'qualifier' && !first) return counted ? QUALIFIER : OTHER
  if (opener === 'soft-qualifier' && !first && counted) return QUALIFIER
  const verb = verbPhraseAt(text, at, end, true)
  if (verb && opener !== 'frame') {
    if (end - verb.end >= 2) return promise(start, end, verb, verb.end)
    return first ? OTHER : QUALIFIER
  }
  const framed = readFrame(text, start, at, end)
  if (framed) return framed
  if (among || (counted && !first && !isBudget(text, at, end))) return counted ? QUALIFIER : OTHER
  return readSubject(text, start, at, end, counted) ?? OTHER
}

interface Prefix {
  /** Where the row begins: time limits belong to it, 要、必须 do not. */
  readonly start: number
  /** Where the clause proper begins. */
  readonly at: number
  /** 其中 stands before it. */
  readonly among: boolean
  readonly opener: OpenerKind | null
}

function pastPrefix(text: string, clause: Clause): Prefix {
  let at = clause.start
  let start = -1
  let among = false
  for (;;) {
    const limit = deadlineAt(text, at, clause.end)
    if (limit) {
      if (start < 0) start = at
      at += limit
      continue
    }
    if (text.startsWith('其中', at)) {
      among = true
      at += 2
      continue
    }
    const payload = openerTrie.longestAt(text, at)
    const kind = payload < 0 || at + openerTrie.matched > clause.end ? null : openerKinds[payload]
    if (kind !== 'modal') return { start: start < 0 ? at : start, at, among, opener: kind }
    at += openerTrie.matched
  }
}

/** 为…提供, 在…中加快, “…”并举打造, 把…纳入: the promise behind what frames it. */
function readFrame(text: string, start: number, at: number, end: number): ClauseReading | null {
  const inner = pastAdverbs(text, at, end)
  const quoted = pastQuotation(text, inner, end)
  const opener = openerTrie.longestAt(text, inner)
  const framed = opener >= 0 && openerKinds[opener] === 'frame'
  if (!framed && quoted === inner) return null
  const word = text.slice(inner, inner + openerTrie.matched)
  const from = framed ? pastFrame(text, word, inner + openerTrie.matched, end) : quoted
  const verb = framed ? findVerbPhrase(text, from, end) : verbPhraseAt(text, from, end)
  if (!verb) return framed ? OTHER : null
  if (word === '把' || word === '将') return promise(start, end, verb, inner + 1, verb.start)
  return promise(start, end, verb, verb.end)
}

const PLACE_ENDS = ['过程中', '领域', '方面', '上', '下', '中', '内', '前', '后', '地区', '时', '县', '市', '地市']

/** Where the main verb is to be looked for: behind the word that closes 在…中, 采取…等方式. */
function pastFrame(text: string, word: string, from: number, end: number): number {
  const closers =
    word === '在' ? PLACE_ENDS : word === '采取' || word === '通过' ? ['方式', '办法', '措施', '形式'] : []
  for (const closer of closers) {
    const at = indexWithin(text, closer, from, end)
    if (at > from && findVerbPhrase(text, at + closer.length, end)?.start === at + closer.length)
      return at + closer.length
  }
  return from
}

const MONEY = ['补助', '标准', '经费', '资金', '投入', '补贴', '养老金', '赤字', '拨款']
const ACTORS = ['各级', '各地', '政府', '财政', '中央', '地方', '全省', '全市', '部门', '国家', '单位', '国有企业']
const CHANGES = ['提高到', '提高', '增加到', '增长到', '增长', '增加', '达到', '降低到', '降低', '减少']
const LONGEST_SUBJECT = 45

const isBudget = (text: string, at: number, end: number): boolean =>
  containsAny(text, at, Math.min(end, at + 24), MONEY) && containsAny(text, at, end, CHANGES)

/** A subject before the verb: it must be made to act (要、必须), be one who acts, or name a sum that changes. */
function readSubject(text: string, start: number, at: number, end: number, counted: boolean): ClauseReading | null {
  const stop = Math.min(end, at + LONGEST_SUBJECT)
  for (let i = at + 2; i < stop; i++) {
    const past = modalAt(text, i)
    if (past > i) {
      const verb = verbPhraseAt(text, past, end)
      if (verb) return promise(start, end, verb, verb.end)
    }
  }
  if (counted) return readChange(text, start, at, end)
  const verb = findVerbPhrase(text, at + 2, end)
  if (!verb || verb.start > stop) return null
  const acts = containsAny(text, at, verb.start, ACTORS)
  return acts || (verb.adverbs && text.startsWith('优先', verb.start)) ? promise(start, end, verb, verb.end) : null
}

function readChange(text: string, start: number, at: number, end: number): ClauseReading | null {
  for (const change of CHANGES) {
    const found = indexWithin(text, change, at + 2, end)
    if (found < 0) continue
    const verb: VerbPhrase = {
      start: found,
      end: found + change.length,
      stage: 'count',
      adverbs: false,
      nominal: false,
    }
    return promise(start, end, verb, at, subjectEnd(text, at, found))
  }
  const verb = findVerbPhrase(text, at + 2, end)
  return verb ? promise(start, end, verb, verb.end) : null
}

function subjectEnd(text: string, at: number, stop: number): number {
  for (let i = at + 2; i < stop; i++) if ('由从分'.includes(text[i]) && text[i] !== '分') return i
  return text.startsWith('分别', stop - 2) ? stop - 2 : stop
}

/** Just past 要、必须、将、拟、应 at `at`; `at` where they are part of another word. */
function modalAt(text: string, at: number): number {
  const code = text[at]
  if (code === '必' && text[at + 1] === '须') return at + 2
  if (code === '要')
    return '主重需必纲摘概首紧'.includes(text[at - 1]) || '素求点闻'.includes(text[at + 1]) ? at : at + 1
  if (code === '拟' || code === '将') return '模虚草即'.includes(text[at - 1]) ? at : at + 1
  return at
}

function containsAny(text: string, start: number, end: number, words: readonly string[]): boolean {
  for (const word of words) if (indexWithin(text, word, start, end) >= 0) return true
  return false
}

/** Where `word` stands inside `[start, end)`, or -1; never looks beyond. */
function indexWithin(text: string, word: string, start: number, end: number): number {
  const found = end > start ? text.slice(start, end).indexOf(word) : -1
  return found < 0 ? -1 : start + found
}

/** A number with a unit, outside quotations; years and dates are none. */
export function hasNumber(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; ) {
    const past = pastQuotation(text, at, end)
    if (past > at) {
      at = past
      continue
    }
    if (!isDigit(text.charCodeAt(at))) {
      at++
      continue
    }
    const from = at
    while (at < end && isDigit(text.charCodeAt(at))) at++
    if (countsSomething(text, from, at, end)) return true
  }
  return false
}

function countsSomething(text: string, from: number, at: number, end: number): boolean {
  const before = text.charCodeAt(from - 1)
  if ((before >= 0x41 && before <= 0x7a) || text[from - 1] === '第') return false
  if (at >= end) return true
  const after = text.charCodeAt(at)
  if ((after >= 0x41 && after <= 0x7a && after !== 0x6d && after !== 0x6b) || '年月日号届世'.includes(text[at]))
    return false
  return true
}

/** 了 after a verb, 已 or 去年 at the head: reported, not promised. */
function isPast(text: string, start: number, end: number): boolean {
  for (let at = start + 1; at < end; at++)
    if (text.charCodeAt(at) === 0x4e86 && text[at - 1] !== '为' && text[at + 1] !== '解' && text[at - 1] !== '除')
      return true
  return false
}

const promise = (
  start: number,
  end: number,
  verb: VerbPhrase,
  objectStart: number,
  objectEnd = end,
): PromiseReading => ({ kind: 'promise', start, end, verb, object: { start: objectStart, end: objectEnd } })
