import type { SectionRole } from '../../text/types.ts'
import type { Modality } from '../types.ts'
import type { Link } from './link.ts'
import { TOKEN, type Tokens, WINDOW } from './tokens.ts'
import type { Topic } from './topics.ts'
import { DOES } from './words.ts'

/** Where a number stands, as far as its modality goes. */
export interface Stance {
  readonly role: SectionRole
  readonly year: number | null
  /** A time named in the sentence before the number. */
  readonly named: Topic | null
  /** The passage speaks of years that are over. */
  readonly past: boolean
  /** The heading names the coming year; in a part without one the sentence must promise. */
  readonly firm: boolean
  /** Part of the name or the specification of something else. */
  readonly specifies: boolean
  /** 的基础上 stands behind it. */
  readonly isBase: boolean
  /** Its name stands behind it. */
  readonly namedAfter: boolean
  /** `14亿人的饭碗`: all of them, not so many. */
  readonly isWhole: boolean
  /** In a list of targets whose heading was cut off. */
  readonly listsTargets: boolean
  /** First token of the sentence that the number's clause reaches back to. */
  readonly clauseToken: number
}

/** Those whom the report serves, by the million: `全市500万人民`. */
const HOME =
  /^(?:多|余)?(?:各族|全[省市区县]|(?!困难|贫困|受灾|脱贫|低保|农村|城镇|城市|返乡|搬迁|老年|残疾|失业|就业|受益|参保|边境)[\u4e00-\u9fff]{2})?(?:儿女|人民|群众|父老乡亲|父老|乡亲|市民|军民)$/

const PEOPLE = /^(?:多?(?:人口(?:大国)?|中国人|人民|各族人民|同胞|中国人民|群众|农民))$/

/** `十亿人民`, `全市500万群众`: whom the report speaks of. */
function isOfAllPeople({ quantity: { unit }, verb }: Link, indicator: string): boolean {
  if (unit.charCodeAt(0) === HUNDRED_MILLION) return /亿[人户]?$/.test(unit) && PEOPLE.test(indicator)
  return verb < 0 && unit.charCodeAt(0) === TEN_THOUSAND && /^万人?$/.test(unit) && HOME.test(indicator)
}

const HUNDRED_MILLION = '亿'.charCodeAt(0)
const TEN_THOUSAND = '万'.charCodeAt(0)

/** Whether the report says done, expected, promised, or speaks of something else. */
export function modalityOf(tokens: Tokens, link: Link, indicator: string, stance: Stance): Modality {
  if (stance.specifies) return 'other'
  if (stance.isWhole || (stance.namedAfter && isOfAllPeople(link, indicator))) return 'other'
  const { role, year, named } = stance
  if (role === 'annex') return 'other'
  if (stance.listsTargets) return 'target'
  if (stance.isBase) return 'achieved'
  const planned = role === 'plan' || role === 'target' || role === 'self'
  if (link.earlier) return 'achieved'
  if (named && year !== null) {
    // The report is read before the books of the year are closed: 过去一年，预计…
    if (named.to < year)
      return !planned && named.to === year - 1 && saysExpected(tokens, link) ? 'expected' : 'achieved'
    if (!planned && named.to >= year) return saysExpected(tokens, link) ? 'expected' : 'target'
    return 'target'
  }
  if (planned && stance.past) return 'achieved'
  if (planned && !stance.firm && !saysPlanned(tokens, link)) return 'achieved'
  if (planned) return saysDone(tokens, link, stance) ? 'achieved' : 'target'
  if (saysExpected(tokens, link)) return 'expected'
  return role === 'other' && saysPlanned(tokens, link) ? 'target' : 'achieved'
}

/** 预计 anywhere before the number in its sentence. */
function saysExpected(tokens: Tokens, link: Link): boolean {
  for (let k = link.token - 1; k >= Math.max(0, link.token - WINDOW); k--)
    if (tokens.kinds[k] === TOKEN.word && tokens.data[k] & DOES.expected) return true
  return false
}

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
