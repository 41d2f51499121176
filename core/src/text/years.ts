/** A year named in a text, `1984年` or `一九八四年`, with the place of its digits. */
export interface NamedYear {
  readonly year: number
  readonly start: number
  /** After `年` where it stands, else after the digits. */
  readonly end: number
}

const YEAR = /(?<!\d)((?:19|20)\d\d)(?!\d) ?年|([一二][九〇○零0][〇○零一二三四五六七八九0]{2})年/g
const HAN = '〇一二三四五六七八九'

const hanYear = (digits: string): number =>
  Number([...digits].map(digit => (/[○零0]/.test(digit) ? 0 : HAN.indexOf(digit))).join(''))

/** Years followed by 年 in a folded text, in order. */
export function findYears(folded: string): NamedYear[] {
  return [...folded.matchAll(YEAR)].map(found => ({
    year: found[1] ? Number(found[1]) : hanYear(found[2]),
    start: found.index,
    end: found.index + found[0].length,
  }))
}
