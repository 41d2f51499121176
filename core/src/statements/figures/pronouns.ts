import { PRONOUNS } from '../../lexicon/generated/pronouns.ts'
import type { Span } from '../../values/span.ts'
import { SHARE_TAIL } from './carried.ts'
import type { Link } from './link.ts'

/** Words that stand for an indicator named before: 总量达36家, 增速居全国第5位. */
const WORDS: ReadonlySet<string> = new Set(PRONOUNS.map(([word]) => word))

/** Forms of them that hold a count or a place: 三个台阶, 居全国位次, 每百户. */
const FORMS =
  /^(?:[两三四五几多]个(?:台阶)?|[一二两三四五六七八九十]+年|[居在列]?(?:世界上|世界|国际上|全球|全国|全省|全市|同类)?(?:的)?(?:位次|排名|排位|名次)|每[平方公里万千百人户亩]{1,4}(?:人|户|名)?)$/

/** Whether the phrase stands for a name given before, or says too little to be one. */
export function isPronoun(text: string, phrase: Span, link: Link): boolean {
  if (phrase.end - phrase.start > 6) return false
  const words = text.slice(phrase.start, phrase.end)
  // `人口增长率，四川省由…降到…`: a place is where, not what.
  if (/^[\u4e00-\u9fff]{2,4}[省市县州]$/.test(words) && link.quantity.unitClass !== 'count') return true
  // A sum of money may well be the 规模 itself.
  // … unless another number stands right before: 增加1.5万亿元、规模近9.8万亿元.
  if (
    words.includes('规模') &&
    link.quantity.unitClass === 'money' &&
    !(words === '规模' && text[phrase.start - 1] === '、')
  )
    return false
  return WORDS.has(words) || FORMS.test(words) || (link.quantity.unitClass === 'point' && AIMED.test(words))
}

/** 超年度目标5个百分点: what was aimed at is no name. */
const AIMED = /^(?:超|超出)?(?:年度|全年|预期|规划|考核|计划)?(?:目标|任务|要求)$/

/** `占全国集体林地面积的60%` is of what was named before; `占固投比重` names itself. */
export const isLooseShare = (text: string, phrase: Span): boolean =>
  (text[phrase.start] === '占' ||
    text.startsWith('相当于', phrase.start - 3) ||
    text.slice(Math.max(0, phrase.start - 4), phrase.start).includes('约占')) &&
  !SHARE_TAIL.test(text.slice(phrase.start, phrase.end))

/** `剔除一次性因素可比增长6%`: how the number was computed is no name. */
export const isSetAside = (text: string, { start, end }: Span): boolean =>
  ((text.startsWith('剔除', start) || text.startsWith('扣除', start)) && COMPUTED.test(text.slice(start, end))) ||
  (end - start >= 3 && CIRCUMSTANCES.test(text.slice(end - 3, end)))

/** 在北旱南涝的情况下, 受灾害影响 */
const CIRCUMSTANCES = /(?:情况|条件|形势|局面)下$|影响$|因素后$|[旱灾涝荒]之年$/

/** Behind 因素影响后 a name may yet come: `扣除自然因素影响后空气优良天数比率`. */
const COMPUTED = /^(?:剔除|扣除)[\u4e00-\u9fff]{1,12}?(?:因素|影响|后)+(?:按?可比(?:口径|价格)?|同口径|实际|同比)*$/
