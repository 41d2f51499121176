import type { Span } from '../../values/span.ts'
import { charTable } from './characters.ts'

/** Divisions that act in a clause more often than they open a longer name: `29个省份保供煤炭`, `20个县区完成评估`. */
const DIVISIONS =
  /^(?:省份|省区市|省市|县区|区县|盟市|旗县|旗县区|旗县市区|县旗|市州|州市|地市|设区市|县市|市县|县市区|县（市、区）|市（州）|市（地）|国家和地区|民族乡镇|建制村|行政村|自然村|贫困村|贫困县|脱贫县)(?=[\u4e00-\u9fff“])/
const DIVISION_HEADS = charTable('省县区盟旗市州地设国民建行自贫脱')
/** Behind a division these go on with the name. */
const GOES_ON = /^(?:属|所属|直属|管|级|的|和|与|及|等|以上|以下|、|内|间|农村|城|医|总医院|人民医院|中心|公路|道路|通)/

/** `1亿人居住的棚户区` */
export const LIVED_IN = /^(?:居住|生活|就读|工作)的(?=[\u4e00-\u9fff]{2})/

/** `20项以上具有全国影响力的成果`, `15个有条件的县`: where or of what sort they are stands before what is counted. */
const QUALITY =
  /^(?:在|有|具有|具备|拥有|富有|兼具|面向|辐射|引领|代表|符合|适应|满足|立足|按)[^，。；、\d]{2,18}的(?=[\u4e00-\u9fff“]{2})/
const QUALITY_HEADS = charTable('在有具拥富兼面辐引代符适满立按')

/** Where the noun that is counted starts behind a clause of quality, or `start`. */
export const pastQuality = (text: string, start: number): number =>
  QUALITY_HEADS[text.charCodeAt(start)] ? start + (QUALITY.exec(text.slice(start, start + 26))?.[0].length ?? 0) : start

/** Verbs that say what two parties do together; the second one is no part of what is counted. */
const TOGETHER = /[与同](?=.{2,}(?:结对|合作|共建|发展|对接|签约|签订|签署|建立|开展|实现|携手|联合|缔结|结成))/

const WITH = charTable('与同')

/** What becomes of the things counted, behind their noun: 推动5个综保区高质量发展. */
const STATES =
  /(?:实现|加快)?(?:高质量发展|提质升级|提质增效|提质扩容|扩容提质|做大做强|加快建设|加快推进|进展顺利|全面铺开|落地见效|投产达效|达产达效|试运行|全覆盖|之一|交付使用|投入使用|投入运营|竣工投产|开通运营|签约落地|落地见效|完工|如期完工|主体完工|主体封顶|整村脱贫|挂牌运营|上线运行|通过验收|顺利实施|(?:综合|有机|连片)更新|综合(?:整治|开发)|(?:连片|成片)开发|整体搬迁)$/

/** End of the noun that a number counts, where a clause without a known verb goes on behind it. */
export function countedEnd(text: string, { start, end }: Span): number {
  if (text.startsWith('在内', end - 2) && end - start > 3) return end - 2
  if (end - start < 5) return end
  const state = STATES.exec(text.slice(start, end))
  if (state && state.index >= 2) return start + state.index
  // 456个事项“全区通办”: the quotation says what became of them.
  if (text[end - 1] === '”') {
    const open = start + text.slice(start, end).lastIndexOf('“')
    return open >= start + 2 && !/[的、和]/.test(text[open - 1]) ? open : end
  }
  if (DIVISION_HEADS[text.charCodeAt(start)]) {
    const words = text.slice(start, end)
    const division = DIVISIONS.exec(words)?.[0].length ?? 0
    if (division && words.length - division >= 3 && !GOES_ON.test(words.slice(division, division + 4)))
      return start + division
  }
  let at = start + 2
  while (at < end && !WITH[text.charCodeAt(at)]) at++
  if (at === end) return end
  // The verb may be a word of its own, behind the phrase.
  const together = text.slice(start, end + 4).search(TOGETHER)
  return together >= 2 ? start + together : end
}

/** `最低收购价平均每50公斤`: the measure that a price is counted by is no part of its name. */
const COUNTED_BY =
  /(?:平均)?(?:每\d[\d.]*万?[\u4e00-\u9fff]{1,3}|(?:每(?:人|户|生|亩|斤|公斤|吨|套|月|年|天|床|村)){1,2})$/

const EACH = '每'.charCodeAt(0)
/** 平均每人 alone stands for what was named before. */
const SHORTEST_MEASURED = 2
const DIGIT = /\d/

/** End of the name before the number without what it is counted by. */
export function withoutMeasure(text: string, start: number, end: number): number {
  const near = Math.max(start, end - 12)
  let at = end - 1
  while (at > near && text.charCodeAt(at) !== EACH) at--
  if (at <= near) return end
  const rest = near + text.slice(near, end).replace(COUNTED_BY, '').length
  return rest - start < SHORTEST_MEASURED && !DIGIT.test(text.slice(rest, end)) ? end : Math.max(rest, near + 1)
}

/** `农业总产值（包括村办工业）` without the remark in brackets; a short one belongs to the name. */
export function withoutRemark(text: string, start: number, end: number): number {
  if (text[end - 1] !== '）') return end
  const open = start + text.slice(start, end).lastIndexOf('（')
  return open > start + 1 && end - open > 7 ? open : end
}

/** `14亿多中国人的饭碗`, `3000万农村人口饮水安全问题` count people. */
const PEOPLE =
  /^多?(?:[国中]有企业|中小企业|企业|农户|农家|家庭|中国人民|中国人|人口|人民|群众|同胞|国家|省份|县|省|公社|生产队|生产大队|社队|地区|城市|职工|居民|学生|老人|残疾人)(?=的)|^[\u4e00-\u9fff]{0,8}?(?:人口|居民|群众|学生|农民|农户|贫困户|家庭|退休人员|职工|劳动者|老年人|残疾人|儿童|移民)(?=.*(?:问题|困难|保障水平|安全|安全饮水|免费复明|待遇)$)|^[\u4e00-\u9fff]{2,10}?(?:企业|工程|群众|人员|职工|农户|学校|医院|单位|机构|小区|社区)(?=的[\u4e00-\u9fff])|^[\u4e00-\u9fff]{0,6}?(?:人口|居民|群众|农民|农户|职工|家庭)(?=“)|^(?:行政村|自然村|乡镇|村|户|组|人)(?=不通|未通|没有|尚未|没通|吃水|饮水不)/

/** The people, places or firms that a number counts, without what is said of them. */
export function people(text: string, after: Span): Span {
  const divisions = RANKS_OF_DIVISIONS.exec(text.slice(after.start, after.start + 10))
  if (divisions) return { start: after.start, end: after.start + divisions[0].length }
  const found = PEOPLE.exec(text.slice(after.start, after.end + (text[after.end] === '的' ? 1 : 0)))
  return found ? { start: after.start, end: after.start + found[0].length } : after
}

/** `十一个省、自治区、直辖市`: divisions of one rank are counted together. */
const RANKS_OF_DIVISIONS =
  /^(?:省、(?:自治区、直辖市|市、自治区|直辖市、自治区|自治区|市|区、市)|市、县|县、市|市、地、州)/

/** Where the last line break of `[start, end)` stands, or -1. */
export function lastBreak(text: string, start: number, end: number): number {
  let at = end - 1
  while (at >= start && text.charCodeAt(at) !== 0x0a) at--
  return at >= start ? at : -1
}

/** `面积、产量分别占全国的45%和40%`, `人口占世界的两成`: end of the names without the whole that they are shares of. */
export function withoutShare(text: string, start: number, end: number): number {
  let at = end - 3
  const far = Math.max(start + 2, end - LONGEST_WHOLE)
  while (at >= far && text.charCodeAt(at) !== SHARES) at--
  if (at < far || !WHOLE.test(text.slice(at, end))) return end
  while (at > start + 2 && SHARED_HOW[text.charCodeAt(at - 1)]) at--
  return at
}
const SHARES = '占'.charCodeAt(0)
const LONGEST_WHOLE = 14
/** A place, or the total number of the same things; another measure (占预算支出) belongs to the name. */
const WHOLE =
  /^占(?!.*(?:比重|比例|份额))(?:(?:全[国省市区县州球]|世界|亚洲|同期|全部[\u4e00-\u9fff]{2,4})|(?:全[国省市区县州]|世界)?[\u4e00-\u9fff]{0,8}总(?:数|户数|人数|件数|个数|人口|面积)|(?:全[国省市区县]|农村|城镇)?(?:农户|劳动力|企业|职工|居民))的?$/
const SHARED_HOW = charTable('只却仅约已均就将还又分别')

/** `甘蔗由于冻害减产`: end of the name before its cause. */
export function withoutCause(text: string, start: number, end: number): number {
  for (let at = start + 2; at < end - 2; at++)
    if (text.charCodeAt(at) === CAUSE && text.charCodeAt(at + 1) === OWING) return at
  return end
}
const [CAUSE, OWING] = [...'由于'].map(char => char.charCodeAt(0))
