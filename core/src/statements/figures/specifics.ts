import type { Span } from '../../values/span.ts'
import { charTable } from './characters.ts'
import { isCountOfDays } from './kinds.ts'
import { type Link, linkBefore } from './link.ts'
import { isSpecification } from './measures.ts'
import type { Naming } from './naming.ts'
import { TOKEN, type Tokens } from './tokens.ts'
import { DOES, wordsOf } from './words.ts'

/** A number inside the description of something counted: `超过10%的有44种`, `191家企业营业收入超百亿元`. */
export function isSpecified(
  tokens: Tokens,
  text: string,
  links: readonly Link[],
  namings: readonly Naming[],
  i: number,
): boolean {
  const link = links[i]
  if (isSpecification(tokens, text, link.token) || text.startsWith('时速', link.quantity.start - 2)) return true
  if (text.startsWith('的部分', link.right) || text.startsWith('部分', link.right)) return true
  if (picksOut(text, link) || sizesPlant(text, link)) return true
  if (ranksAmong(text, link) || isSurveyed(text, link)) return true
  const next = links[i + 1]
  if (link.comparator === 'ge' && text[link.right] === '的' && next && sameClause(text, link, next)) return true
  // 其中10亿元以上3个: how large those are.
  if (link.quantity.unitClass === 'money' && link.comparator === 'ge' && next?.quantity.start === link.right)
    if (next.quantity.unitClass === 'count') return true
  const previous = linkBefore(links, i)
  if (link.quantity.bare && previous?.right === link.left && previous.quantity.unitClass === 'count') return true
  if (link.quantity.bare && previous && link.comparator === 'ge' && !brings(text, previous, link))
    return previous.quantity.unitClass === 'count' && namings[i - 1].by === 'after' && sameClause(text, previous, link)
  const { span, by } = namings[i]
  // 落地1个超10亿元产业项目: how large each of those counted is.
  const sizesCounted = previous?.right === link.left && previous.quantity.unitClass === 'count' && by === 'after'
  if (sizesCounted && link.quantity.unitClass === 'money' && link.comparator === 'ge') return true
  if (link.quantity.unitClass === 'money' && text[link.right] === '的') {
    if (namesProject(text, link.right)) return true
    if (span && INVESTED.test(text.slice(span.start, span.end))) return true
  }
  if (by === 'after' && span !== null && isThing(link, text.slice(span.start, span.end)))
    return !undoes(tokens, link, text.slice(span.start, span.end))
  // 102项工程的285个项目: the first count says which projects.
  if (by === 'after' && span && next && text[span.end] === '的' && next.quantity.start === span.end + 1) return true
  if (by === 'after' && link.verb < 0 && isFine(link)) return true
  if (by === 'after' && sizesWorks(text, link, namings[i].before)) return true
  return by === 'after' && span !== null && (text.startsWith('中，', span.end) || text.startsWith('之一', span.end))
}

/** `6支基金带动投资超百亿元`: what they brought about, not how large each is. */
const brings = (text: string, a: Link, b: Link): boolean => BRINGS.test(text.slice(a.quantity.end, b.quantity.start))

const BRINGS = /带动|撬动|吸引|拉动|引导|募集|融资|发放|兑付|节约|节省/

/** Measures so small tell what kind of thing it is: 6微米铜箔, 8英寸晶圆. */
export const isFine = ({ quantity }: Link): boolean => FINE.has(quantity.unit)

const FINE = new Set(['微米', '纳米', '毫米', '英寸'])

/** 年产, 日产, 年处理, 日处理 right before a number tell how much a plant yields. */
export const isCapacity = (text: string, at: number): boolean => {
  const from = text.startsWith('处理', at - 2) ? at - 3 : text[at - 1] === '产' ? at - 2 : -1
  return from >= 0 && (text[from] === '年' || text[from] === '日' || text[from] === '月')
}

/** `年产4万吨锂盐项目`: how large the plant is. */
const sizesPlant = (text: string, { quantity: { start }, right }: Link): boolean =>
  isCapacity(text, start) && PLANT.test(text.slice(right, right + 30))

/** `推进青原化工60万吨钾肥、广山铝业10万吨铝板带等项目`: behind the name of who builds it, the size of what is built. */
export const sizesWorks = (text: string, link: Link, before: Span | null): boolean =>
  link.verb < 0 &&
  link.comparator === 'eq' &&
  link.left === link.quantity.start &&
  SIZE.test(link.quantity.unit) &&
  before !== null &&
  before.end === link.left &&
  !MEASURED.test(text.slice(before.start, before.end)) &&
  WORKS.test(text.slice(link.right, link.right + 80))

const SIZE = /[吨伏]$|千瓦$|立方米$|吨级$/
const MEASURED =
  /[量率额数积值力重]$|装机|规模|产能|库容|容量|投资|储能|风电|光伏|新能源|煤炭|原油|天然气|粮食|煤电|火电|核电/
const WORKS =
  /^(?![以左多余])[\u4e00-\u9fff][^，。；\d]*?(?:[^，。；]{0,60}?等)?[^，。；]{0,12}?(?:项目|装置|技改|改造|升级|生产线|基地|电站|电厂|码头|机组|工程)/

const PLANT = /^的?[^，。；]{0,24}?(?:项目|生产线|工程|基地|工厂|装置|车间|水厂|电厂|处理厂|扩建|技改)/

/** `总投资35亿元的电站` */
const INVESTED = /^(?:计划|估算|概算)?(?:总)?投资额?$/

/** `月销售额10万元以下的纳税人`: a bound of money that picks out whom a rule is for. */
const picksOut = (text: string, { comparator, quantity, right, verb }: Link): boolean =>
  quantity.unitClass === 'money' &&
  verb < 0 &&
  right > quantity.end &&
  (comparator === 'ge' || comparator === 'le') &&
  PICKED.test(text.slice(right, right + 12))

const PICKED = /^的[\u4e00-\u9fff]{0,6}?(?:纳税人|企业|个体工商户|单位|项目|家庭|村|产品|经营主体|市场主体|居民|职工)/

/** 生产总值超千亿元县: the amount says what sort of county it is. */
const ranksAmong = (text: string, { comparator, quantity, right }: Link): boolean =>
  comparator === 'ge' && quantity.unitClass === 'money' && SORTS.test(text.slice(right, right + 4))

const SORTS = /^(?:县|大县|强县|城市|园区|开发区|[强大]?镇|产业集群|集群)(?![区域级])/

/** `据对300户农民家庭的调查`: who was asked. */
function isSurveyed(text: string, { quantity: { start, unitClass }, right }: Link): boolean {
  if (unitClass !== 'count') return false
  for (let at = start - 1; at >= start - LONGEST_LEAD; at--) {
    const code = text.charCodeAt(at)
    if (code === SAYS) return SURVEYS.test(text.slice(right, right + 16))
    if (ENDS_LEAD[code]) return false
  }
  return false
}
const SAYS = '据'.charCodeAt(0)
const ENDS_LEAD = charTable('，。；\n')
const SURVEYS = /^[^，；。]{1,10}(?:抽样)?调查/
const LONGEST_LEAD = 8

const sameClause = (text: string, a: Link, b: Link): boolean =>
  !/[，；。]/.test(text.slice(a.quantity.end, b.quantity.start))

/** `总投资410亿元的新材料项目`. */
const namesProject = (text: string, at: number): boolean =>
  /^的[\u4e00-\u9fff]{2,18}?(?:项目|工程)/.test(text.slice(at, at + 24))

/** A measure right before a plant or a project is its size: `百万吨化工新材料基地`. */
export const isThing = (link: Link, name: string): boolean => link.quantity.unitClass === 'amount' && THINGS.test(name)

/** 关停30万千瓦煤电机组, 完成2000万千瓦机组改造: so much of them, whatever their size. */
function undoes(tokens: Tokens, link: Link, name: string): boolean {
  const k = link.token - 1
  if (link.quantity.unit.endsWith('千瓦') && POWER.test(name)) return k >= 0 && tokens.ends[k] === link.quantity.start
  return link.verb >= 0 && WORKED_ON.has(tokens.words[k]) && tokens.ends[k] === link.quantity.start
}

/** 建设300万千瓦储能项目: so much power, whatever the plants. */
const POWER = /^(?:新型储能|储能|光伏|风电|风光|新能源|煤电|火电|绿电)/

const WORKED_ON = wordsOf('完成', '累计完成', '关停', '淘汰', '退出', '改造', '压减', '拆除', '累计关停', '累计淘汰')

const THINGS = /(?:基地|项目|工程|装置|生产线|矿|矿产地|电站|机组|码头|泊位|水库|炼厂|电厂|机场)$/

/** Named by 总量, 总数 and the like, or counted and ranked in one clause: of the last year in a review of several. */
export function standsFor(text: string, links: readonly Link[], namings: readonly Naming[], i: number): boolean {
  const { before, by } = namings[i]
  if (by === 'carried' && before && /^(?:总量|总数|存量|现有|目前)/.test(text.slice(before.start, before.end)))
    return true
  const next = links[i + 1]
  if (by !== 'after' || !next || next.quantity.unitClass !== 'rank') return false
  return !/[，；。]/.test(text.slice(links[i].quantity.end, next.quantity.start))
}

/** Whether a verb of doing ends where the name starts: 开工 项目. */
function isObject(tokens: Tokens, link: Link, at: number): boolean {
  let k = link.token - 1
  while (k >= 0 && tokens.ends[k] > at) k--
  return k >= 0 && tokens.ends[k] === at && tokens.kinds[k] === TOKEN.word && (tokens.data[k] & ACTS) !== 0
}

const ACTS = DOES.act | DOES.actAtHead

/** Whether the name is the object of a verb of doing right before it. */
export function isActed(tokens: Tokens, link: Link, naming: Naming): boolean {
  if (link.bits & (DOES.act | DOES.fresh)) return true
  if (naming.by === 'before' && naming.span && isObject(tokens, link, naming.span.start)) return true
  const boundary = naming.before?.boundary ?? -1
  if (naming.by !== 'before' || boundary < 0 || tokens.kinds[boundary] !== TOKEN.word) return false
  return (tokens.data[boundary] & (DOES.act | DOES.fresh | DOES.actAtHead)) !== 0
}

/** Whether 新增 stands before the name or the number, or 增加的 before the name. */
export function isAdded(tokens: Tokens, link: Link, naming: Naming): boolean {
  const boundary = naming.before?.boundary ?? -1
  const adjoins = naming.by === 'before' && boundary >= 0 && tokens.kinds[boundary] === TOKEN.word
  if ((link.bits & DOES.fresh) !== 0) return true
  if (!adjoins) return false
  const isOf = naming.before !== null && naming.before.start - tokens.ends[boundary] === 1
  return (tokens.data[boundary] & (isOf ? DOES.fresh | DOES.up : DOES.fresh)) !== 0
}

/** How things counted stand, as against what they did: `3家高新区位列全国50强`. */
const STANDS =
  /^(?:位列|位居|均?居|稳居|跻身|进入[\u4e00-\u9fff]{2,6}\d+强|在.{1,4}布局|揭牌运行|聚力|让|占|接通|[直联互]通|(?:产业|经济|营收|产值)?(?:规模|总量)?(?:达到|突破|超)|[\u4e00-\u9fff]{2,4}(?:达到|优于|好于))/

/** Whether a counted thing opens its clause and a verb of standing goes on. */
export function opensState(text: string, links: readonly Link[], namings: readonly Naming[], i: number): boolean {
  const { by, span } = namings[i]
  if (by !== 'after' || links[i].verb >= 0 || links[i].stop === 'text' || !span) return false
  // Of a list (`10个中心、28个实验室在川布局`) the verb stands behind the last.
  let { end } = span
  for (let j = i + 1; j < links.length && text[end] === '、' && links[j].quantity.start === end + 1; j++)
    end = namings[j].by === 'after' ? (namings[j].span?.end ?? end) : end
  return STANDS.test(text.slice(end, end + 14))
}

/** 为 before the number is `for`, not `is`: `为1万所学校配备了医疗设备`. */
export function isForWhom(tokens: Tokens, text: string, link: Link, naming: Naming): boolean {
  return naming.by === 'after' && link.verb >= 0 && text.slice(tokens.starts[link.verb], link.quantity.start) === '为'
}

/** `平均居住83天`, `人均住院9天` measure time. */
const isMean = (text: string, { quantity }: Link): boolean =>
  quantity.unit !== '年' &&
  /(?:平均|人均|户均)[\u4e00-\u9fff]{0,4}$/.test(text.slice(Math.max(0, quantity.start - 6), quantity.start))

/** Passing time (三年) and numbers without a unit are no links to carry a name unless a verb states them. */
export function mayCount(tokens: Tokens, text: string, link: Link): boolean {
  const { unitClass, unit, low, form, bare } = link.quantity
  if (unitClass === 'rank') return !bare || link.verb >= 0 || link.listed >= 0 || (link.bits & DOES.scope) !== 0
  const passing = unitClass === 'time' && !low.includes('.')
  const naked = unitClass === 'none' && unit === '' && form !== 'ratio'
  if (!passing && !naked) return true
  if (passing && text.startsWith('连续', link.quantity.start - 2)) return false
  const governing = link.verb >= 0 ? tokens.data[link.verb] : 0
  return (
    link.earlier ||
    link.pair >= 0 ||
    (governing & (DOES.reach | DOES.hold | DOES.up | DOES.down)) !== 0 ||
    (passing && (link.comparator !== 'eq' || isMean(text, link) || isCountOfDays(text, link)))
  )
}

/** `给予每人1万元补贴`: what kind of payment it is. */
export const isGrant = (text: string, { quantity }: Link, after: Span): boolean =>
  quantity.unitClass === 'money' &&
  PER_HEAD.test(text.slice(Math.max(0, quantity.start - 2), quantity.start)) &&
  GRANTS.test(text.slice(after.start, after.end))

const PER_HEAD = /每[人户月年生天]$/
const GRANTS = /^(?:一次性)?[\u4e00-\u9fff]{0,4}(?:补贴|补助|救助|奖励|资助|津贴|救济|补偿)$/
