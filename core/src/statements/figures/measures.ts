import { TOKEN, type Tokens } from './tokens.ts'
import { DOES } from './words.ts'

/** Longest phrase that is looked at for a name, in characters: longer ones are none. */
export const LONGEST = 60

/** `1000千伏输电线路1240公里`, `亿元以上项目`, `65岁以上老人`: a quantity that is part of the name of what is counted. */
export function isSpecification(tokens: Tokens, text: string, j: number): boolean {
  const quantity = tokens.quantities[tokens.data[j]]
  const { unit, unitClass } = quantity
  if (unit === '万' && POPULOUS.test(text.slice(quantity.end, quantity.end + 5))) return true
  if ((unitClass !== 'money' && unitClass !== 'amount' && unit !== '岁') || unit.endsWith('人次')) return false
  const next = j + 1
  if (unitClass === 'amount' && isWithin(text, quantity.end)) return true
  const adjoins = next < tokens.count && tokens.starts[next] === quantity.end
  // 从82.4岁提升至83.9岁 is measured, 65岁以上老人 is not.
  if (adjoins && unit === '岁' && tokens.kinds[next] === TOKEN.word && tokens.data[next] & MEASURES) return false
  const hedged = adjoins && (tokens.data[next] & DOES.hedgeAfter) !== 0
  if (!hedged && adjoins && unit !== '岁') return false
  const at = hedged ? tokens.ends[next] : quantity.end
  const behind = next + 1
  const named = behind >= tokens.count || tokens.starts[behind] !== at || tokens.kinds[behind] === TOKEN.word
  if (hedged) return named && isHan(text.charCodeAt(at)) && text[at] !== '的'
  if (unit === '岁') return isHan(text.charCodeAt(at))
  return SIZES.test(unit) || (unitClass === 'money' && OF_SUM.test(text.slice(at, at + 14)))
}

const MEASURES = DOES.up | DOES.down | DOES.reach

/** 20万以上人口县 */
const POPULOUS = /^以[上下]人口[县市]/

/** 50米内换乘比例 */
function isWithin(text: string, at: number): boolean {
  const inner = text.charCodeAt(at) === BY ? at + 1 : at
  return text.charCodeAt(inner) === INSIDE && isHan(text.charCodeAt(inner + 1))
}
const BY = '以'.charCodeAt(0)
const INSIDE = '内'.charCodeAt(0)

/** 引进10亿元项目5个, 扶持产值超亿元村集体经济联合体15个 */
const OF_SUM =
  /^(?:[\u4e00-\u9fff]{0,8}(?:项目|企业|产业|集群|联合体|合作社|园区|公司|平台|品牌|商圈|市场|基地|[村镇县园社店]))(?:[\d近超]|达到?\d)/

/** Units that say how large a thing is made rather than how much there is. */
const SIZES = /千伏|级|吨位|标箱/

/** Whether the code unit is a Han character. */
export const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff

/** `3个超千亿元产业集群`: a bound of money that opens the name of what is counted. */
export function opensWithMeasure(tokens: Tokens, k: number, at: number): boolean {
  if (k + 1 >= tokens.count || tokens.starts[k] !== at || tokens.kinds[k + 1] !== TOKEN.quantity) return false
  if (tokens.kinds[k] !== TOKEN.word || !(tokens.data[k] & DOES.hedgeBefore)) return false
  const { unitClass } = tokens.quantities[tokens.data[k + 1]]
  const next = k + 2 < tokens.count ? tokens.starts[k + 2] : at + LONGEST
  return unitClass === 'money' && tokens.starts[k + 1] === tokens.ends[k] && next - tokens.ends[k + 1] >= 2
}
