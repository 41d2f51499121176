import { findDivision } from '../lexicon/places.ts'
import { plansNextYear, sessionYear, yearOf } from './report-year.ts'
import type { TitleBlock, YearSpan } from './types.ts'
import { findYears, namedPlanYears } from './years.ts'

const HAN_NUMBER = '[〇○零一二三四五六七八九十]'
const DATE = /((?:1 ?9|2 ?0) ?\d ?\d) ?年 ?(\d ?\d?) ?月 ?(\d ?\d?) ?日/
const HAN_DATE = new RegExp(`${HAN_NUMBER}{4}年(${HAN_NUMBER}{1,3})月(${HAN_NUMBER}{1,3})日`)
const CONGRESS = /在([\u4e00-\u9fff]{2,20}?)第?[一二三四五六七八九十百零\d]+届\s*人民代表大会/
const SPEAKER =
  /(?:省长|市长|区长|县长|州长|盟长|旗长|自治区主席|人民政府主席|国务院总理)[\s:：]+([\u4e00-\u9fff]{1,4}(?:[ ·][\u4e00-\u9fff]{1,6}){0,3})\s*$/m
const TITLE_PLACE = /(?:^|[\s年《])([\u4e00-\u9fff]{2,12}?(?:省|市|自治区|县|区|州|盟|旗))(?:人民)?政府工作报告/
/** The title block stands within this many characters. */
const HEAD_LENGTH = 1500
const LONGEST_TITLE = 40

/** From this month on a congress may hear the plan for the year to come. */
const LATE_MONTH = 11

/** What the head of a report says of itself; `folded` as made by `fold`. */
export function readTitle(folded: string): TitleBlock {
  const head = folded.slice(0, HEAD_LENGTH)
  const date = dateOf(head.slice(0, 500))
  const place = placeOf(head)
  const title = titleOf(head)
  const given = date ? Number(date.slice(0, 4)) : (findYears(title)[0]?.year ?? null)
  const late = given !== null && Number(date.slice(5, 7)) >= LATE_MONTH && plansNextYear(folded, given)
  const year = given === null ? (yearOfPlan(head) ?? yearOf(folded)) : late ? given + 1 : given
  const session = given === null ? sessionYear(folded) : null
  return {
    title,
    issuer: place === '全国' ? '国务院' : place ? `${place}人民政府` : '',
    place,
    placeCode: findDivision(place)?.code ?? '',
    year,
    eve: late || (session !== null && year === session + 1),
    date,
    speaker: SPEAKER.exec(head)?.[1].trim() ?? '',
  }
}

/** What says that the report is on a plan, in its title or in its first sentences. */
const PRESENTS =
  /关于(?:[\u4e00-\u9fff]{0,10})?(第[一二三四五六七八九十]+个五年计划)(?:草案)?(?:\s*[（(]\d{4}[^）)]{1,8}[）)])?[》]?(?:草案)?的报告/

/** The years of the five-year plan that a report presents: `我现在代表国务院作关于第一个五年计划的报告`. */
export function presentedPlan(folded: string): YearSpan | null {
  const named = PRESENTS.exec(folded.slice(0, HEAD_LENGTH))?.[1]
  return named ? namedPlanYears(named) : null
}

/** A report on a plan tells how it came about: the newest year of which its head names a month (一九五五年三月间). */
function yearOfPlan(head: string): number | null {
  if (!presentedPlan(head)) return null
  const years = findYears(head).filter(({ end }) => MONTH.test(head.slice(end, end + 4)))
  return years.length ? Math.max(...years.map(({ year }) => year)) : null
}

const MONTH = /^\s?(?:\d{1,2}|[一二三四五六七八九十]{1,2})\s?月/

function titleOf(head: string): string {
  const line = head
    .split('\n')
    .map(line => line.trim())
    .find(line => line.includes('政府工作报告') && !/[，。]/.test(line) && line.length <= LONGEST_TITLE)
  return line?.replace(/^[#*\s]+|[*\s]+$/g, '') ?? ''
}

function placeOf(head: string): string {
  const congress = CONGRESS.exec(head)?.[1]
  if (congress) return congress
  const titled = TITLE_PLACE.exec(head)?.[1]
  if (titled) return titled
  return /国务院|全国政协|全国人民代表大会|我国各族人民|全国各族人民/.test(head) ? '全国' : ''
}

function dateOf(head: string): string {
  const date = DATE.exec(head)
  if (date)
    return date
      .slice(1)
      .map(digits => digits.replaceAll(' ', '').padStart(2, '0'))
      .join('-')
  const han = HAN_DATE.exec(head)
  if (!han) return ''
  const [{ year }] = findYears(han[0])
  return [year, twoDigits(han[1]), twoDigits(han[2])].join('-')
}

/** `二十七` → `27`, `十` → `10`, `三` → `03`. */
function twoDigits(han: string): string {
  const digit = (char: string | undefined, none: number): number => (char ? '〇一二三四五六七八九'.indexOf(char) : none)
  const ten = han.indexOf('十')
  const value = ten < 0 ? digit(han[0], 0) : digit(han[ten - 1], 1) * 10 + digit(han[ten + 1], 0)
  return String(value).padStart(2, '0')
}
