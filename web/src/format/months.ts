import type { Language } from '../strings/strings.ts'
import { dateText } from './dates.ts'

/** `2024年9月` or `September 2024` from `2024-09`. */
export function monthText(month: string, language: Language): string {
  const [year = '', number = ''] = month.split('-')
  if (language === 'zh') return `${year}年${Number(number)}月`
  return dateText(`${month}-01`, 'en').replace(/^\d+ /, '')
}

/** `9月` or `September`, where the year is known. */
export const shortMonthText = (month: string, language: Language): string =>
  monthText(month, language).replace(/^\d+年| \d+$/, '')

const DAY_MS = 86_400_000

/** Days from one day to another, negative where it is over. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / DAY_MS)

/** The latest month that is asked for and whose reports were due by a day, else the first that is. */
export function lastDueMonth(
  months: readonly { readonly month: string; readonly dueOn: string; readonly isAsked: boolean }[],
  today: string,
): string {
  const asked = months.filter(one => one.isAsked)
  return (asked.findLast(one => one.dueOn < today) ?? asked[0])?.month ?? ''
}
