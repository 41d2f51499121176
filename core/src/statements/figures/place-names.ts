import { charTable } from './characters.ts'

/** Last characters of the names of places. */
export const PLACE_ENDS: ReadonlySet<string> = new Set('区县市州旗')
const ENDS = charTable('区县市旗')
/** Words that end as a place does and name none: 小区, 景区, 全市. */
export const NO_PLACES: readonly string[] = [
  '小区',
  '社区',
  '景区',
  '园区',
  '地区',
  '山区',
  '库区',
  '灌区',
  '老区',
  '片区',
  '都市',
  '部区',
  '部市',
  '省市',
  '市县',
  '区县',
]
/** 城区, 全县, 我市, 股市, 两县: of the place that reports, or of none. */
const OWN_OR_NONE = charTable(
  '占全我本各该城郊同股楼夜超门牧矿厂校港湿林垦禁特新户个多一二三四五六七八九十两几百千万第',
)

/** End of a name that only its form tells, two characters and 区, 县, 市 or 旗 (沧浦区); 0 where none stands at `at`. */
export function placeFormEnd(text: string, at: number): number {
  if (!ENDS[text.charCodeAt(at + 2)]) return 0
  for (let i = at; i < at + 2; i++) {
    const code = text.charCodeAt(i)
    if (OWN_OR_NONE[code] || code < FIRST_HAN || code > LAST_HAN) return 0
  }
  return NO_PLACES.some(word => text.startsWith(word, at + 1)) ? 0 : at + 3
}

const FIRST_HAN = 0x4e00
const LAST_HAN = 0x9fff
