import type { YearSpan } from './types.ts'

/** A year named in a text, `1984年` or `一九八四年`, with the place of its digits. */
export interface NamedYear {
  readonly year: number
  readonly start: number
  /** After `年` where it stands, else after the digits. */
  readonly end: number
}

// Typesetting of the nineties puts blanks between digits: 1 9 9 3 年.
const YEAR = /(?<!\d)((?:1 ?9|2 ?0) ?\d ?\d)(?!\d) ?年|([一二][九〇○零0][〇○零一二三四五六七八九0]{2})年/g
const HAN = '〇一二三四五六七八九'

const hanYear = (digits: string): number =>
  Number([...digits].map(digit => (/[○零0]/.test(digit) ? 0 : HAN.indexOf(digit))).join(''))

/** Years followed by 年 in a folded text, in order. */
export function findYears(folded: string): NamedYear[] {
  const years: NamedYear[] = []
  YEAR.lastIndex = 0
  for (let found = YEAR.exec(folded); found; found = YEAR.exec(folded))
    years.push({
      year: found[1] ? Number(found[1].replaceAll(' ', '')) : hanYear(found[2]),
      start: found.index,
      end: YEAR.lastIndex,
    })
  return years
}

const HAN_COUNT = '零一二三四五六七八九'

/** `三` → 3, `十四` → 14, `二十一` → 21. */
function countOf(han: string): number {
  const ten = han.indexOf('十')
  const tens = ten < 0 ? 0 : ten === 0 ? 1 : HAN_COUNT.indexOf(han[0])
  const ones = han.endsWith('十') ? 0 : HAN_COUNT.indexOf(han[han.length - 1])
  return tens * 10 + ones
}

/** Years of the five-year plan of this number in Han (`十四` → 2021 to 2025). The third began late, in 1966. */
export function planNumbered(han: string): YearSpan {
  const n = countOf(han)
  const from = (n <= 2 ? 1948 : 1951) + 5 * n
  return { from, to: from + 4 }
}

const FIVE_YEAR_PLAN =
  /[“"]?(十[一二三四五六七八九]?|二十[一二三]?|[三四五六七八九])五[”"]?(?:时期|期间|规划|计划|末|以来|这五年|五年)/

/** Years of the five-year plan that the words name (`“十五五”时期` → 2026 to 2030), or null. */
export function planYears(words: string): YearSpan | null {
  const han = FIVE_YEAR_PLAN.exec(words)?.[1]
  return han ? planNumbered(han) : null
}

const NAMED_PLAN = /第([一二三四五六七八九十]+)个五年计划/

/** Years of the plan that the words name in full (`第一个五年计划` → 1953 to 1957), or null. */
export function namedPlanYears(words: string): YearSpan | null {
  const ordinal = NAMED_PLAN.exec(words)?.[1]
  return ordinal ? planNumbered(ordinal) : null
}
