import { addMonths, type Day, isDay, lastDayOf } from '../values/day.ts'
import type { RowDeadline } from './types.ts'

const chinese = '一二三四'
const pad = (number: string): string => number.padStart(2, '0')

/** Ways to name a day, tried in order; each gives the last day that still keeps the promise, or null. */
const forms: readonly (readonly [RegExp, (match: RegExpExecArray, year: number) => Day])[] = [
  [/(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})/, ([, y, m, d]) => `${y}-${pad(m)}-${pad(d)}`],
  [/(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日/, ([, y, m, d], year) => `${y ?? year}-${pad(m)}-${pad(d)}`],
  [
    /(?:(\d{4})年)?(\d{1,2})月(?:份)?(?:之)?(?=前|以前)/,
    ([, y, m], year) => lastDayOf(addMonths(`${y ?? year}-${pad(m)}`, -1)),
  ],
  [/(?:(\d{4})年)?(\d{1,2})月/, ([, y, m], year) => lastDayOf(`${y ?? year}-${pad(m)}`)],
  [
    /(?:(\d{4})年)?(?:第)?([一二三四])季度/,
    ([, y, q], year) => lastDayOf(`${y ?? year}-${pad(String((chinese.indexOf(q) + 1) * 3))}`),
  ],
  [/(?:(\d{4})年)?上半年/, ([, y], year) => `${y ?? year}-06-30`],
  [/(\d{4})年/, ([, y]) => `${y}-12-31`],
  [/今年(?!起)|年底|年内|年末|全年|下半年|当年|岁末/, (_, year) => `${year}-12-31`],
]

/**
 * The day that the words of a time limit mean, in the report's year: `6月底前` is 30 June, `6月前` 31 May, `三季度`
 * 30 September, `2027年` its end. Null for words that name no day (`主汛期前`, `持续推进`).
 */
export function deadlineDay(words: string, year: number): Day | null {
  for (const [form, toDay] of forms) {
    const match = form.exec(words)
    if (!match) continue
    const month = match[2]
    if (month && /^\d+$/.test(month) && (Number(month) < 1 || Number(month) > 12)) return null
    const day = toDay(match, year)
    return isDay(day) ? day : null
  }
  return null
}

/** The deadline of a row; a promise without words of its own falls due with the year of the report. */
export function rowDeadline(words: string, year: number): RowDeadline {
  return { text: words, day: words ? deadlineDay(words, year) : `${year}-12-31` }
}
