import type { TitleBlock } from './types.ts'

const DATE = /((?:19|20)\d\d)年(\d{1,2})月(\d{1,2})日/
const CONGRESS = /在([\u4e00-\u9fff]{2,20}?)第[一二三四五六七八九十百零\d]+届\s*人民代表大会/
const SPEAKER =
  /(?:省长|市长|区长|县长|州长|盟长|主席|总理|代(?:理)?(?:省长|市长|区长|县长))[\s:：]+([\u4e00-\u9fff]{1,4}(?:[ ·][\u4e00-\u9fff]{1,6}){0,3})\s*$/m
const TITLE_YEAR = /((?:19|20)\d\d)年[\u4e00-\u9fff]{0,14}政府工作报告/
const HEADED_YEAR = /^[一二三四五六七八九十（(]{1,3}[、）)].{0,30}?((?:19|20)\d\d)年/gm
const ANY_YEAR = /((?:19|20)\d\d)年/g
/** The title block stands within this many characters. */
const HEAD_LENGTH = 1500

/** What the head of a report says of itself; `folded` as made by `fold`. */
export function readTitle(folded: string): TitleBlock {
  const head = folded.slice(0, HEAD_LENGTH)
  const date = DATE.exec(head.slice(0, 400))
  const place = placeOf(head)
  return {
    title: titleOf(head),
    issuer: place === '全国' ? '国务院' : place ? `${place}人民政府` : '',
    place,
    placeCode: '',
    year: yearOf(folded, head, date),
    date: date ? `${date[1]}-${date[2].padStart(2, '0')}-${date[3].padStart(2, '0')}` : '',
    speaker: SPEAKER.exec(head)?.[1].trim() ?? '',
  }
}

function titleOf(head: string): string {
  const at = head.indexOf('政府工作报告')
  if (at < 0 || at > 400) return ''
  const start = head.lastIndexOf('\n', at) + 1
  const end = head.indexOf('\n', at)
  const line = head.slice(start, end < 0 ? undefined : end).trim()
  return line.length <= 40 ? line : '政府工作报告'
}

function placeOf(head: string): string {
  const congress = CONGRESS.exec(head)?.[1]
  if (congress) return congress
  if (/代表国务院|全国政协|全国人民代表大会/.test(head)) return '全国'
  return /(?:^|[\s年])([\u4e00-\u9fff]{2,8}?(?:省|市|自治区|县|区|州|盟|旗))(?:人民)?政府工作报告/.exec(head)?.[1] ?? ''
}

function yearOf(folded: string, head: string, date: RegExpExecArray | null): number | null {
  if (date) return Number(date[1])
  const titled = TITLE_YEAR.exec(head)
  if (titled) return Number(titled[1])
  const headed = [...folded.matchAll(HEADED_YEAR)].map(m => Number(m[1]))
  if (headed.length) {
    const newest = Math.max(...headed)
    return headed.some(year => year < newest) ? newest : newest + 1
  }
  return yearBySpeech(folded.slice(0, Math.max(HEAD_LENGTH * 2, folded.length * 0.2)))
}

/** Without a date the year most spoken of in the first part is the year under review. */
function yearBySpeech(opening: string): number | null {
  const counts = new Map<number, number>()
  for (const m of opening.matchAll(ANY_YEAR)) counts.set(Number(m[1]), (counts.get(Number(m[1])) ?? 0) + 1)
  let best: number | null = null
  for (const [year, count] of counts) {
    const most = best === null ? 0 : (counts.get(best) ?? 0)
    if (count > most || (count === most && best !== null && year > best)) best = year
  }
  return best === null ? null : best + 1
}
