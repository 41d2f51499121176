import type { Span } from '../../values/span.ts'
import { SHARE_TAIL } from './carried.ts'
import type { Link } from './link.ts'

/** Words that stand for an indicator named before: 总量达36家, 增速居全国第5位. */
const PRONOUNS =
  /^(?:总量|总数|存量|数量|规模|总规模|总体规模|增速|增幅|幅度|位次|排名|总量规模|数|人数|均|其|目前|现有|金额|同比增速|平均增速|年均增速|累计|已|现|合计|这|该|全部|占|他们|我们|大家|今后|平均|其增长速度|其增速|其增幅|(?:不变|可比)?价格计算|(?:同)?口径计算|第[一二三]次|首次|但|但是|增长幅度|余额|年末余额|完成数|实际数|预算数|执行数|计划数|(?:历史)?最[高低](?:时|水平)?|和[今去]年|年底以前|年底前|年底|月底前|执行中|年均|总额|现在|两项|分别|台阶|大关|关口|[两三四五几多]个|[两三四五几多]个台阶|人均|每人|平均每人|每户|户均|户|初期|时期|末期|多年|[一二两三四五六七八九十]+年|其他|外汇|总体|第[一二三四]季度|[上下]半年|年间|间|增长速度|全国|全省|全市|速度|排位|指标|其余|这一比例|有|共有|已有|数额|实际数额|到位|保障|安置|实际到位|资金到位|到账|各地可|最低可|最高可|可|每月|每年|每人|每天|每人每年|每人每月|大规模|在建|续建|前|内|以内|期内|之初|年前|计算|[居在列]?(?:世界上|世界|国际上|全球|全国|全省|全市|同类)?(?:的)?(?:位次|排名|排位|名次)|每[平方公里万千百人户亩]{1,4}(?:人|户|名)?)$/

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
  return PRONOUNS.test(words) || (link.quantity.unitClass === 'point' && AIMED.test(words))
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
