import type { SectionRole } from '../../text/types.ts'
import type { Modality } from '../types.ts'
import type { Link } from './link.ts'
import { TOKEN, type Tokens, WINDOW } from './tokens.ts'
import type { Topic } from './topics.ts'
import { DOES, wordsOf } from './words.ts'

/** nation: background on the country; now: the state of things here; none: the clause does not say. */
export type Standing = 'nation' | 'now' | 'none'

const STANDS =
  /^[\s\u4e00-\u9fff]{0,6}?(?:(我国)|目前|现在|当前|迄今|[全本][省市区县州]|我[省市区县州])(?:已|现|还|尚|仍|大约|约|共|拥)*有/

const HAVE = '有'.charCodeAt(0)

/** What the words of `text[from, to)`, from the head of a clause up to its number, say of how things stand. */
export function standingOf(text: string, from: number, to: number): Standing {
  let have = from
  while (have < to && text.charCodeAt(have) !== HAVE) have++
  if (have >= to) return 'none'
  const found = STANDS.exec(text.slice(from, to))
  if (!found) return 'none'
  return found[1] ? 'nation' : 'now'
}

/** Where a number stands, as far as its modality goes. */
export interface Stance {
  readonly role: SectionRole
  readonly year: number | null
  /** A time named in the sentence before the number. */
  readonly named: Topic | null
  /** The passage speaks of years that are over. */
  readonly past: boolean
  /** The passage speaks of years to come. */
  readonly ahead: boolean
  /** The heading names the coming year; in a part without one the sentence must promise. */
  readonly firm: boolean
  /** Part of the name or the specification of something else. */
  readonly specifies: boolean
  /** 的基础上 stands behind it. */
  readonly isBase: boolean
  /** `实现了到2000年翻两番的目标`: an aim that was reached. */
  readonly isMet: boolean
  /** Its name stands behind it. */
  readonly namedAfter: boolean
  /** `1400万群众受益`: something was done for so many of them. */
  readonly served: boolean
  /** `14亿人的饭碗`: all of them, not so many. */
  readonly isWhole: boolean
  /** In a list of targets whose heading was cut off. */
  readonly listsTargets: boolean
  /** 我国有 or 目前还有 opens its clause: how things stand. */
  readonly standing: Standing
  /** First token of the sentence that the number's clause reaches back to. */
  readonly clauseToken: number
  /** Where its sentence starts. */
  readonly start: number
}

/** Those whom the report serves, by the million: `全市500万人民`. */
const HOME =
  /^(?:多|余)?(?:各族|全[省市区县]|(?!困难|贫困|受灾|脱贫|低保|农村|城镇|城市|返乡|搬迁|老年|残疾|失业|就业|受益|参保|边境)[\u4e00-\u9fff]{2})?(?:儿女|人民|群众|父老乡亲|父老|乡亲|市民|军民)$/

const PEOPLE = /^(?:多?(?:人口(?:大国)?|中国人|人民|各族人民|同胞|中国人民|群众|农民))$/

/** `十亿人民`, `全市500万群众`: whom the report speaks of. */
function isOfAllPeople({ quantity: { unit, low }, verb }: Link, indicator: string): boolean {
  // 1.77亿农民: a count so exact is of some, not of all.
  if (unit.charCodeAt(0) === HUNDRED_MILLION && low.includes('.')) return false
  if (unit.charCodeAt(0) === HUNDRED_MILLION) return /亿[人户]?$/.test(unit) && PEOPLE.test(indicator)
  return verb < 0 && unit.charCodeAt(0) === TEN_THOUSAND && /^万人?$/.test(unit) && HOME.test(indicator)
}

const HUNDRED_MILLION = '亿'.charCodeAt(0)
const TEN_THOUSAND = '万'.charCodeAt(0)

/** Whether the report says done, expected, promised, or speaks of something else. */
export function modalityOf(tokens: Tokens, link: Link, indicator: string, stance: Stance): Modality {
  if (stance.specifies) return 'other'
  if (stance.isWhole || (stance.namedAfter && !stance.served && isOfAllPeople(link, indicator))) return 'other'
  const { role, year, named } = stance
  if (role === 'annex') return 'other'
  if (stance.listsTargets) return 'target'
  if (stance.isBase || stance.isMet) return 'achieved'
  const planned = role === 'plan' || role === 'target' || role === 'self'
  if (link.earlier) return 'achieved'
  if (named && year !== null) {
    // The report is read before the books of the year are closed: 过去一年，预计…
    if (named.to < year)
      return !planned && named.to === year - 1 && saysExpected(tokens, link, stance) ? 'expected' : 'achieved'
    if (!planned && named.to >= year) return saysExpected(tokens, link, stance) ? 'expected' : 'target'
    return estimates(tokens, link) ? 'expected' : comesAnyway(tokens, link, indicator, stance) ? 'other' : 'target'
  }
  if (planned && stance.past) return 'achieved'
  if (planned && stance.standing !== 'none' && !saysPlanned(tokens, link))
    return stance.standing === 'nation' ? 'other' : 'achieved'
  if (planned && estimates(tokens, link)) return 'expected'
  if (planned && comesAnyway(tokens, link, indicator, stance)) return 'other'
  if (planned && !stance.firm && !saysPlanned(tokens, link)) return 'achieved'
  if (planned) return saysDone(tokens, link, stance) ? 'achieved' : 'target'
  if (saysExpected(tokens, link, stance) || (role === 'review' && willBe(tokens, link))) return 'expected'
  if (role === 'review' && (stance.ahead || mustBe(tokens, link))) return 'target'
  return role === 'other' && saysPlanned(tokens, link) ? 'target' : 'achieved'
}

/** 预计 before the number in its sentence; behind a subject (产值预计达到) it reaches only to the next semicolon. */
function saysExpected(tokens: Tokens, link: Link, { start }: Stance): boolean {
  let stopped = false
  for (let k = link.token - 1; k >= Math.max(0, link.token - WINDOW); k--) {
    if (tokens.kinds[k] === TOKEN.stop) stopped = true
    if (tokens.kinds[k] !== TOKEN.word || !(tokens.data[k] & DOES.expected) || isOfBase(tokens, k)) continue
    if (!stopped || opensClause(tokens, k, start)) return true
  }
  return false
}

/** `产量将分别增长`: in a review 将 right before the verb tells what the year will bring. */
const willBe = (tokens: Tokens, link: Link): boolean => isLedBy(tokens, link, WILL)
const WILL = wordsOf('将')

/** `投资要控制在12亿元以内`: a passage of what is to come may stand under the heading of a review. */
const mustBe = (tokens: Tokens, link: Link): boolean => isLedBy(tokens, link, MUST)
const MUST = wordsOf('要', '必须', '应当')

function isLedBy(tokens: Tokens, link: Link, words: ReadonlySet<number>): boolean {
  if (link.verb < 0 || !(link.bits & DOES.target) || link.earlier) return false
  for (let k = link.leftToken + 1; k < link.verb; k++) if (words.has(tokens.words[k])) return true
  return false
}

const REACHED = /(?:(?:提前|如期|胜利|圆满|顺利|全面|超额|基本)[\u4e00-\u9fff]{0,5}?(?:实现|完成)了?|(?:实现|完成)了)/
const AIM = /^[^，。；]{0,6}的(?:[\u4e00-\u9fff]{0,4})(?:目标|任务|指标)(?![要将])/

/** Whether the clause from `from` says that the aim which the number, up to `to`, is a part of was reached. */
export const saysMet = (text: string, from: number, start: number, to: number): boolean =>
  AIM.test(text.slice(to, to + 16)) && REACHED.test(text.slice(from, start))

/** Nothing but a time or a place (全年, 全市) stands before the word in its clause. */
function opensClause(tokens: Tokens, word: number, start: number): boolean {
  let at = tokens.starts[word]
  for (let k = word - 1; k >= 0; k--) {
    if (tokens.ends[k] !== at) return at === start
    if (tokens.kinds[k] !== TOKEN.word) return true
    if (!(tokens.data[k] & (DOES.scope | DOES.adverb | DOES.lastYear | DOES.thisYear))) return false
    at = tokens.starts[k]
  }
  return at === start
}

/** `今年高校毕业生达900万人`: they come whatever is promised, unless a verb says what is done with them. */
function comesAnyway(tokens: Tokens, link: Link, indicator: string, stance: Stance): boolean {
  if (stance.namedAfter || link.comparator === 'le' || !indicator.endsWith('毕业生')) return false
  for (let k = stance.clauseToken; k < link.token; k++)
    if (tokens.kinds[k] === TOKEN.word && tokens.data[k] & (DOES.act | DOES.actAtHead | DOES.target | DOES.fresh))
      return false
  return true
}

/** 预计 or 估计 in a plan, unless a word of promising stands nearer; 将 and 要 go on with the estimate. */
function estimates(tokens: Tokens, link: Link): boolean {
  for (let k = link.token - 1; k >= Math.max(0, link.token - WINDOW); k--) {
    if (tokens.kinds[k] === TOKEN.stop) return false
    if (tokens.kinds[k] !== TOKEN.word) continue
    if (tokens.data[k] & DOES.expected) return !isOfBase(tokens, k)
    if (tokens.data[k] & DOES.target && tokens.ends[k] - tokens.starts[k] > 1) return false
  }
  return false
}

/** `比去年预计完成数增长`, `比1964年预计数`: what it is compared with was estimated, not the number. */
const isOfBase = (tokens: Tokens, k: number): boolean =>
  k > 0 &&
  tokens.ends[k - 1] === tokens.starts[k] &&
  (tokens.kinds[k - 1] === TOKEN.year || (tokens.data[k - 1] & (DOES.lastYear | DOES.yoy)) !== 0) &&
  ((tokens.data[k - 1] & DOES.yoy) !== 0 ||
    (k > 1 && tokens.kinds[k - 2] === TOKEN.word && (tokens.data[k - 2] & DOES.compare) !== 0))

/** 已 or 了 in the number's own clause. */
function saysDone(tokens: Tokens, link: Link, stance: Stance): boolean {
  for (let k = link.token - 1; k >= stance.clauseToken; k--) {
    if (tokens.kinds[k] !== TOKEN.word) continue
    if (tokens.data[k] & DOES.target) return false
    if (tokens.data[k] & DOES.done) return true
  }
  return false
}

/** 要, 将, 力争 before the number in its sentence. */
function saysPlanned(tokens: Tokens, link: Link): boolean {
  for (let k = link.token - 1; k >= Math.max(0, link.token - WINDOW); k--)
    if (tokens.kinds[k] === TOKEN.word && tokens.data[k] & (DOES.target | DOES.thisYear | DOES.nextFive)) return true
  return false
}
