import type { Context } from '../context.ts'
import type { FindingDraft } from '../explain.ts'
import { ruleOf } from '../rules.ts'

const DAY = /(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日/g
const BEGUN_AND_DONE =
  /(\d{4})年[^。；\d]{0,8}(?:开工|动工|启动)[^。；]{0,20}?(\d{4})年[^。；\d]{0,8}(?:建成|竣工|通车|投产|投用|完工)/g
const SPAN_OF_YEARS = /(?<!\d)((?:19|20)\d\d)年?(?:[-—~至]|到)((?:19|20)\d\d)年/g
const DEADLINE = /((?:19|20)\d\d)年(?:底|末|\d{1,2}月底)?[^。；，]{0,4}前/
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Days that do not exist, ends before beginnings, and deadlines of the plan that lie before its year. */
export function observeDates(context: Context): readonly FindingDraft[] {
  const { folded, title } = context.text
  const found: FindingDraft[] = []
  for (const match of folded.matchAll(DAY)) {
    const [month, day] = [Number(match[2]), Number(match[3])]
    if (month < 1 || month > 12 || day < 1 || day > DAYS[month - 1]) found.push(tell(match, '历法中有的日期', 'error'))
  }
  for (const match of folded.matchAll(BEGUN_AND_DONE))
    if (Number(match[2]) < Number(match[1])) found.push(tell(match, `${match[1]}年或以后`, 'error'))
  for (const match of folded.matchAll(SPAN_OF_YEARS))
    if (Number(match[2]) < Number(match[1])) found.push(tell(match, `${match[1]}年或以后`, 'warning'))
  const { year } = title
  for (const task of year === null ? [] : context.tasks) {
    const match = DEADLINE.exec(task.deadline)
    if (match && year !== null && Number(match[1]) < year)
      found.push(
        tell(
          { ...match, 0: task.deadline, index: folded.indexOf(task.deadline, task.start) },
          `${year}年或以后`,
          'warning',
        ),
      )
  }
  return found
}

interface Match {
  readonly 0: string
  readonly index: number
}

function tell({ 0: text, index }: Match, expected: string, severity: 'error' | 'warning'): FindingDraft {
  const { name, settles } = ruleOf('date_order')
  return {
    rule: 'date_order',
    severity,
    message: `${name}：“${text}”，应为${expected}。`,
    spans: [{ start: index, end: index + text.length }],
    expected,
    found: text,
    arithmetic: null,
    settles,
    conflict: [],
    entries: [],
  }
}
