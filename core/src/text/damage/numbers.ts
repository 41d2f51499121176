import type { Scan } from './scan.ts'
import type { Injury } from './types.ts'

/** Rates that are shares of a whole and never pass 100 %. */
const SHARE_OVER_100 =
  /(?:覆盖率|普及率|达标率|合格率|优良率|治理率|处理率|收集率|参保率|就业率|失业率|城镇化率|入学率|入园率|巩固率|满意度|满意率|绿化率|森林覆盖率|利用率|办结率|网办率|电气化率|自给率|脱贫率|参与率|入住率|签约率)(?:提高到|提升至|达到|达|为|保持在|稳定在|超过|突破)?(?:了)?(\d{3,}(?:\.\d+)?)%/g
/** A part of a whole given as more than it; progress on a plan (占年度计划的102.7%) may pass 100 %. */
const PART_OVER_WHOLE =
  /占(?!年度|全年|计划|目标|任务|年初|预算)[^，。；、%]{2,24}(?:的比重|的比例|比重|比例|的)(?:提高到|达到|达|为|超过)?(\d{3,}(?:\.\d+)?)%/g
const DAYS_OVER_YEAR = /(?:优良天数|达标天数|好天气)[^，。；\d]{0,8}(\d{3,})天/g
const BAD_DATE = /(?:^|[^\d.])((?:1[3-9]|[2-9]\d|0)月(?:\d{1,2}日)?|(?:1[0-2]|[1-9])月(?:3[2-9]|[4-9]\d)日)/g
const TORN_DIGITS =
  /\d+\.\d+\.\d+(?=[%万亿元个])|\d+\.(?=[%万亿元个])|\d{1,3},\d{1,2}(?=[万亿元%])|\d%\d(?=[，。；、])/g
const CHANGE_WITHOUT_UNIT =
  /(?:增长|下降|提高)\d+(?:\.\d+)?(?:家|户|人|个(?!百分点|百分|点|百|千|\d|位|名次))(?=[，。；、])/g
const PLAN = /计划|目标|任务|预算|上年|去年|同期|进度/

/** Figures that cannot be right by the words around them. Arithmetic between figures is for the checks. */
export function findNumbers({ folded }: Scan): Injury[] {
  const injuries: Injury[] = []
  const add = (match: RegExpExecArray, digits: string, message: string): void => {
    const start = match.index + match[0].lastIndexOf(digits)
    injuries.push({ kind: 'number', start, end: start + digits.length, of: null, message, proposal: null })
  }
  for (const match of folded.matchAll(SHARE_OVER_100))
    if (Number(match[1]) > 100) add(match, match[1], `这一比率不会超过100%，却写作${match[1]}%`)
  for (const match of folded.matchAll(PART_OVER_WHOLE))
    if (Number(match[1]) > 100 && !PLAN.test(match[0])) add(match, match[1], `占比不会超过100%，却写作${match[1]}%`)
  for (const match of folded.matchAll(DAYS_OVER_YEAR))
    if (Number(match[1]) > 366) add(match, match[1], `一年没有${match[1]}天`)
  for (const match of folded.matchAll(BAD_DATE)) add(match, match[1], `没有“${match[1]}”这个日期`)
  for (const match of folded.matchAll(TORN_DIGITS)) add(match, match[0], `数字“${match[0]}”写法有误`)
  for (const match of folded.matchAll(CHANGE_WITHOUT_UNIT)) add(match, match[0], `“${match[0]}”的单位与增减幅度不合`)
  return injuries
}
