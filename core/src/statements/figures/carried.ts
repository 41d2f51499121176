import type { Span } from '../../values/span.ts'
import { tokenAt } from './heads.ts'
import { isCountOfDays } from './kinds.ts'
import type { Link } from './link.ts'
import { dealFirst, dealtToNumbers, listLength } from './lists.ts'
import { isSpecification } from './measures.ts'
import type { Naming } from './naming.ts'
import { type Phrase, phraseBefore } from './phrases.ts'
import { TOKEN, type Tokens, WINDOW } from './tokens.ts'
import { DOES } from './words.ts'

/** A share names itself by these (`占投资比重`). */
export const SHARE_TAIL = /(?:比重|比例|份额|比率|占比)(?:分别)?$/

/** No words of its own: the last number's name in this sentence, or the subject that opens an earlier clause. */
export function carry(
  tokens: Tokens,
  text: string,
  links: readonly Link[],
  namings: readonly Naming[],
  i: number,
  start: number,
  before: Phrase | null,
): Naming | null {
  const link = links[i]
  const share = ownShare(tokens, text, link)
  if (share) return { span: share, by: 'before', before }
  const dealt = link.each ? dealtToNumbers(links, namings, i, i) : null
  if (dealt) return dealt
  const based = text.startsWith('基础上', link.left - 3) ? headOfOwnClause(tokens, text, link, start) : null
  if (based) return { span: based, by: 'before', before }
  const topic = topicClause(tokens, text, links, i, start)
  if (topic) {
    const span = link.each ? dealFirst(tokens, text, links, i, topic) : topic
    return { span, by: link.each ? 'dealt' : 'carried', before: link.each ? topic : before }
  }
  const stop = i > 0 ? lastStop(tokens, link, links[i - 1]) : -1
  const own = stop > 0 ? subjectBefore(tokens, text, link, stop) : null
  if (own) return { span: own, by: 'carried', before }
  const among = text.startsWith('其中', tokens.ends[previousComma(tokens, link)])
  for (let j = i - 1; j >= Math.max(0, i - WINDOW); j--) {
    // 项目86个，资金45亿元，其中亿元以上28个: a part is of what was counted by the same unit.
    if (among && unitOf(links[j]) !== unitOf(link) && countedBefore(links, j, link)) continue
    if (isSpecification(tokens, text, links[j].token) || isPassing(text, links[j])) continue
    // 均居全国第2 is said of all that 分别 dealt out.
    const whole = namings[j].by === 'dealt' && BOTH.test(text.slice(links[j].right, link.quantity.start))
    const { span } = whole ? { span: namings[j].before } : namings[j]
    if (span) return { span, by: 'carried', before }
  }
  const subject =
    subjectBefore(tokens, text, link, start) ??
    (before || counts(link) ? headOfClause(text, start, tokens, link) : null)
  const named = subject ?? itemAt(text, start, link.left)
  return named ? { span: named, by: 'carried', before } : null
}

/** `发电量：从72亿度增加到159亿度`: the item that opens its line names all that follows, or null. */
function itemAt(text: string, start: number, limit: number): Span | null {
  let at = start
  while (at < limit && at < start + LONGEST_ITEM && ITEM.test(text[at])) at++
  const isItem = at > start && (text[at] === '：' || text[at] === ':') && !ANNOUNCES.test(text.slice(start, at))
  return isItem ? { start, end: at } : null
}
const LONGEST_ITEM = 14
const ITEM = /[\u4e00-\u9fff、（）]/
const ANNOUNCES = /[是为]$|如下|以下|指标|目标|任务|规定|情况|其中|例如/

/** The last comma before a number, or 0. */
function previousComma(tokens: Tokens, link: Link): number {
  let k = link.token - 1
  while (k > 0 && tokens.kinds[k] !== TOKEN.comma && tokens.kinds[k] !== TOKEN.stop) k--
  return Math.max(k, 0)
}

/** The unit without its scale: 20万个 are 个. */
const unitOf = ({ quantity: { unit } }: Link): string => unit.replace(/^[百千万亿]+(?=.)/, '')

/** Whether a link before `j` counts by the unit of `link`. */
function countedBefore(links: readonly Link[], j: number, link: Link): boolean {
  for (let k = j - 1; k >= Math.max(0, j - WINDOW); k--) if (unitOf(links[k]) === unitOf(link)) return true
  return false
}

/** A length of time, but for ages and days that were counted. */
const isPassing = (text: string, link: Link): boolean =>
  link.quantity.unitClass === 'time' && link.quantity.unit !== '岁' && !isCountOfDays(text, link)

const BOTH = /^[，、](?:均|都|双双|两项)/

/** What opens the number's own clause: `行政经费在去年的基础上压缩10%`. */
function headOfOwnClause(tokens: Tokens, text: string, link: Link, start: number): Span | null {
  let first = link.token
  let from = start
  for (let k = link.token - 1; k >= Math.max(0, link.token - WINDOW); k--) {
    if (tokens.kinds[k] === TOKEN.comma || tokens.kinds[k] === TOKEN.stop) {
      from = tokens.ends[k]
      break
    }
    first = k
  }
  const words = text.slice(from, tokens.starts[first]).trim()
  return words.length > 1 && words.length <= 20
    ? { start: tokens.starts[first] - words.length, end: tokens.starts[first] }
    : null
}

/** End of the last semicolon between two numbers, or -1: behind it a new subject is spoken of. */
function lastStop(tokens: Tokens, link: Link, previous: Link): number {
  for (let k = link.token - 1; k > Math.max(previous.token, link.token - WINDOW); k--)
    if (tokens.kinds[k] === TOKEN.stop) return tokens.ends[k]
  return -1
}

/** `占固投比重达52.3%` names itself. */
function ownShare(tokens: Tokens, text: string, link: Link): Span | null {
  for (let j = link.token - 1; j >= 0; j--) {
    const kind = tokens.kinds[j]
    if (kind !== TOKEN.word && kind !== TOKEN.open && kind !== TOKEN.close) return null
    if (!(kind === TOKEN.word && tokens.data[j] & DOES.share)) continue
    const span = { start: tokens.starts[j], end: link.left }
    return SHARE_TAIL.test(text.slice(span.start, span.end)) ? span : null
  }
  return null
}

/** Nouns that name something measured end in these. */
const MEASURED =
  /(?:率|量|额|值|数|比重|比例|收入|产值|水平|面积|人数|经费|支出|投入|投资|贷款|存款|利润|产量|里程|规模|强度|指数|价格|人口|产能|装机|成本|标准|余额|养老金|工资|津贴|低保金|起征点)$/

/** Clauses that only say how a number is computed. */
const SET_ASIDE = /^\s*(?:扣除|按|考虑|剔除|据)/

/** Start of the clause that ends at token `comma`. */
function clauseStart(tokens: Tokens, comma: number, start: number): number {
  for (let j = comma - 1; j >= Math.max(0, comma - WINDOW); j--)
    if (tokens.kinds[j] === TOKEN.comma || tokens.kinds[j] === TOKEN.stop) return tokens.ends[j]
  return start
}

/**
 * The name that opens the clause right before the number's own: `全年社会商品零售总额，比上年增长17.8%`,
 * `二氧化硫排放总量首次下降，比上年下降4.7%`. For 总量 and the like any name will do.
 */
function topicClause(tokens: Tokens, text: string, links: readonly Link[], i: number, start: number): Phrase | null {
  const link = links[i]
  let k = link.token - 1
  while (k >= 0 && tokens.kinds[k] !== TOKEN.comma) {
    if (link.token - k > WINDOW) return null
    if (tokens.kinds[k] === TOKEN.stop || tokens.kinds[k] === TOKEN.quantity) return null
    k--
  }
  // 农民收入，扣除物价因素，分别增长: how it was computed stands between.
  if (k > 0 && SET_ASIDE.test(text.slice(clauseStart(tokens, k, start), tokens.starts[k]))) {
    k = tokenAt(tokens, clauseStart(tokens, k, start) - 1)
    if (k >= 0 && tokens.kinds[k] !== TOKEN.comma) return null
  }
  if (k < 0) return null
  const floor = Math.max(start, i > 0 ? links[i - 1].right : start)
  const owing = text.slice(clauseStart(tokens, k, start), tokens.starts[k]).indexOf('由于')
  if (owing >= 2) {
    const from = clauseStart(tokens, k, start)
    return { start: from, end: from + owing, boundary: -1, joints: [] }
  }
  const whole = phraseBefore(tokens, text, { left: tokens.starts[k], leftToken: k - 1, each: link.each }, floor)
  if (whole && MEASURED.test(text.slice(whole.start, whole.end))) return whole
  let first = k
  for (
    let j = k - 1;
    j >= Math.max(0, k - WINDOW) && tokens.kinds[j] !== TOKEN.comma && tokens.kinds[j] !== TOKEN.stop;
    j--
  ) {
    if (tokens.kinds[j] === TOKEN.quantity) return null
    if (tokens.kinds[j] !== TOKEN.pause && !(tokens.data[j] & (DOES.scope | DOES.actAtHead))) first = j
  }
  const head = phraseBefore(tokens, text, { left: tokens.starts[first], leftToken: first - 1, each: link.each }, floor)
  if (head && link.each && head.joints.length > 0 && head.joints.length + 1 === listLength(links, i)) return head
  return head && MEASURED.test(text.slice(head.start, head.end)) ? head : null
}

/** Longest name taken from the head of an earlier clause or sentence for 总量 and the like. */
const HEAD_LENGTH = 12
const SPACE = 0x20

/** `经营主体稳中培优。总量达…`: what the clause or the sentence before opens with. */
function headOfClause(text: string, start: number, tokens: Tokens, link: Link): Span | null {
  let from = start
  if (!/，/.test(text.slice(start, link.left))) {
    const near = Math.max(0, start - 40)
    const cut = text.slice(near, start - 1)
    from = near + Math.max(cut.lastIndexOf('。'), cut.lastIndexOf('\n')) + 1
    if ((from === near && near > 0) || start - from < 4 || text[start - 1] === '\n') return null
  }
  while (from < link.left && text.charCodeAt(from) <= SPACE) from++
  const limit = Math.min(from + HEAD_LENGTH, link.left)
  let end = from
  while (end < limit && !/[，。；、：]/.test(text[end])) end++
  const k = tokens.count && from === start ? tokens.starts[0] : end
  end = Math.min(end, k > from + 1 ? k : end)
  if (end - from > 3 && text[end - 1] === '中') end--
  return end - from >= 2 ? { start: from, end } : null
}

const counts = ({ quantity: { unitClass } }: Link): boolean => unitClass === 'count'

/** 连续第7年 names no subject. */
const NTH_YEAR = /^(?:连续)?第?[\d一二三四五六七八九十]+年$/

/** Who speaks, and when: `我们要争取在三五年内使粮食产量…`. */
const NO_SUBJECT = /^(?:我们|大家|在[\u4e00-\u9fff]{1,8}内|到)$/

/** The words that open an earlier clause of the sentence, up to its first verb. */
function subjectBefore(tokens: Tokens, text: string, link: Link, start: number): Span | null {
  let clause = start
  let subject: Span | null = null
  let own = link.token - 1
  while (own > 0 && tokens.kinds[own] !== TOKEN.comma && tokens.kinds[own] !== TOKEN.stop) own--
  for (let j = Math.max(0, own - WINDOW); j < own; j++) {
    const kind = tokens.kinds[j]
    if (tokens.starts[j] < start) continue
    if (kind === TOKEN.comma || kind === TOKEN.stop) clause = tokens.ends[j]
    else if (clause >= 0 && (kind === TOKEN.word || kind === TOKEN.quantity || kind === TOKEN.year)) {
      const words = text.slice(clause, tokens.starts[j]).trim()
      if (NO_SUBJECT.test(words)) {
        clause = tokens.ends[j]
        continue
      }
      if (words.length >= 2 && words.length <= 20 && !NTH_YEAR.test(words))
        subject = { start: tokens.starts[j] - words.length, end: tokens.starts[j] }
      clause = tokens.starts[j] > clause ? -1 : tokens.ends[j]
    }
  }
  return subject
}

/**
 * `提高个税抵扣比例，将甲企业由50%提高到75%`: who stands behind 将 is not measured, but the ratio or standard that the clause
 * before changes.
 */
export function ofRatioBefore(text: string, { quantity }: Link, naming: Naming, start: number): Naming {
  const { span } = naming
  if (quantity.unitClass !== 'percent' && quantity.unitClass !== 'money') return naming
  if (!span || naming.by === 'after' || RATIO.test(text.slice(span.start, span.end))) return naming
  let clause = quantity.start
  while (clause > start && text[clause - 1] !== '，') clause--
  if (clause === start || !'将把'.includes(text[clause]) || span.start < clause) return naming
  const found = CHANGED_RATIO.exec(text.slice(Math.max(start, clause - LONGEST_CLAUSE), clause))
  if (!found) return naming
  return { ...naming, span: { start: clause - 1 - found[1].length, end: clause - 1 } }
}
const LONGEST_CLAUSE = 36
const RATIO = /(?:比例|标准|[税费率]率|率|上限|下限|限额|额度|起征点|补助|补贴)$/
const CHANGED_RATIO =
  /(?:提高|降低|上调|下调|调整|扩大)([^，。；提降上调扩]{2,24}(?:比例|标准|[税费]率|上限|下限|限额|额度))，$/
