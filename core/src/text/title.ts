import { findDivision } from '../lexicon/places.ts'
import { isLineBreak } from './lines.ts'
import type { TitleBlock, YearSpan } from './types.ts'
import { findYears, namedPlanYears } from './years.ts'

const HAN_NUMBER = '[〇○零一二三四五六七八九十]'
const DATE = /((?:1 ?9|2 ?0) ?\d ?\d) ?年 ?(\d ?\d?) ?月 ?(\d ?\d?) ?日/
const HAN_DATE = new RegExp(`${HAN_NUMBER}{4}年(${HAN_NUMBER}{1,3})月(${HAN_NUMBER}{1,3})日`)
const CONGRESS = /在([\u4e00-\u9fff]{2,20}?)第?[一二三四五六七八九十百零\d]+届\s*人民代表大会/
const SPEAKER =
  /(?:省长|市长|区长|县长|州长|盟长|旗长|自治区主席|人民政府主席|国务院总理)[\s:：]+([\u4e00-\u9fff]{1,4}(?:[ ·][\u4e00-\u9fff]{1,6}){0,3})\s*$/m
const TITLE_PLACE = /(?:^|[\s年《])([\u4e00-\u9fff]{2,12}?(?:省|市|自治区|县|区|州|盟|旗))(?:人民)?政府工作报告/
const NAMES_PART = /回顾|工作安排|重点工作|主要任务|工作总结|目标任务/
/** The title block stands within this many characters. */
const HEAD_LENGTH = 1500
const LONGEST_TITLE = 40

/** What the head of a report says of itself; `folded` as made by `fold`. */
export function readTitle(folded: string): TitleBlock {
  const head = folded.slice(0, HEAD_LENGTH)
  const date = dateOf(head.slice(0, 500))
  const place = placeOf(head)
  const title = titleOf(head)
  return {
    title,
    issuer: place === '全国' ? '国务院' : place ? `${place}人民政府` : '',
    place,
    placeCode: findDivision(place)?.code ?? '',
    year: date ? Number(date.slice(0, 4)) : (findYears(title)[0]?.year ?? yearOfPlan(head) ?? yearOf(folded)),
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

/**
 * Without a date: a plan heading names the year of the report (`2008年主要任务`), a review heading the year before
 * (`2009年工作回顾`); without such headings the year most spoken of in the first part is the one under review.
 */
function yearOf(folded: string): number | null {
  let year: number | null = null
  for (const text of datedLines(folded)) {
    const line = SHORT_LINE.exec(text)
    if (!line || (!line[1] && !NAMES_PART.test(line[2]))) continue
    const heading = line[2]
    const named = findYears(heading).map(found => found.year)
    if (!named.length || /[。，；]/.test(heading)) continue
    const newest = Math.max(...named)
    const isReview = /回顾|总结/.test(heading) && !/安排|任务|方针|部署|重点/.test(heading)
    year = Math.max(year ?? 0, isReview ? newest + 1 : newest)
  }
  return year ?? yearBySpeech(folded.slice(0, Math.max(HEAD_LENGTH * 2, folded.length * 0.2)))
}

/** A heading with its number, and the blanks around it. */
const LONGEST_LINE = 200
const YEAR = '年'

/** The short lines that hold a 年: found from one 年 to the next, as most lines are neither. */
function datedLines(folded: string): string[] {
  const lines: string[] = []
  for (let at = folded.indexOf(YEAR); at >= 0; at = folded.indexOf(YEAR, at)) {
    let start = at
    while (start > 0 && at - start <= LONGEST_LINE && !isLineBreak(folded.charCodeAt(start - 1))) start--
    let end = at + 1
    while (end < folded.length && end - start <= LONGEST_LINE && !isLineBreak(folded.charCodeAt(end))) end++
    if (end - start <= LONGEST_LINE) lines.push(folded.slice(start, end))
    at = end
  }
  return lines
}

/** Before a year these make it one that a later one is held against: 比, 从 and 由, 较, 自. */
const COMPARED = new Set([...'比从由较自'])

const SHORT_LINE = /^\s*([一二三四五六七八九十]{1,3}、)?(.{2,40})$/

/** The year most spoken of, and of two the later; a year that values are compared with (比1997年) tells of the other one. */
function yearBySpeech(opening: string): number | null {
  const counts = new Map<number, number>()
  const named = findYears(opening)
  const own = named.filter(({ start }) => !COMPARED.has(opening[start - 1]))
  for (const { year } of own.length ? own : named) counts.set(year, (counts.get(year) ?? 0) + 1)
  const ranked = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])
  return ranked.length ? ranked[0][0] + 1 : null
}
