import type { Gazetteer } from '../../lexicon/places.ts'
import type { Span } from '../../values/span.ts'
import { charTable } from './characters.ts'
import { placeFormEnd } from './place-names.ts'
import { DOES, doesOf, WORDS } from './words.ts'

/** A place that owns what a number measures: its words, and where the indicator goes on after them. */
export interface Region extends Span {
  readonly text: string
}

/** Endings that make a region of a place: 武汉都市圈, 川南经济区, 宁波舟山港, 昆明长水国际机场. */
const SUFFIX =
  /^(?:(?:地区)?(?:双城经济圈|都市圈|城市群|经济圈|经济区|经济带|生态示范区)|[\u4e00-\u9fff]{0,2}(?:国际)?机场(?!群|集团)|[\u4e00-\u9fff]{0,2}港(?=[年货集旅吞完实])|[\u4e00-\u9fff]{0,2}口岸(?=[年全进出通货旅过贸车]))/
const PORT = /(?:港|机场|口岸)$/
/** After a list of places these say that the number counts or shows examples of them. */
const EXAMPLES =
  /^(?:等|及|和|、|至|到|—|-|－|\d|[一二三四五六七八九十两]|与|港|段|线|铁路|高铁|高速|机场|大道|路|河|江|湖)/

/** Words that may stand before the place that a clause is about. */
const OPENERS = /^(?:力争|争取|确保|推动|预计|其中|特别是|——|全年|目前|\s)+/

const OPENS = charTable('预其特—全目力争确推 \n\t\u3000\u00a0')

/**
 * The place that the clause up to its number is about, where it is not the one that reports: `大湾区经济总量突破15万亿元`,
 * and, of an indicator that is carried over, `开平市262.9亿元`. Places that are counted or listed as examples (`宜昌等3家`)
 * are none.
 */
export function regionAt(
  gazetteer: Gazetteer,
  text: string,
  { start: at, end: number }: Span,
  home: string,
  isCarried: boolean,
): Region | null {
  const opener = OPENS[text.charCodeAt(at)] ? (OPENERS.exec(text.slice(at, at + 8))?.[0].length ?? 0) : 0
  const places = placesFrom(gazetteer, text, at + opener, home)
  if (!places || (places.isForm && places.count === 1 && !isCarried)) return null
  if (places.end === number) return isCarried && places.count === 1 ? places : null
  if (!isWhole(text, places, number)) return null
  const between = text.slice(places.end, number)
  return /等(?:.{0,6})$/.test(between) || (/[、]/.test(between.slice(0, 14)) && !PORT.test(places.text)) ? null : places
}

/** The place that opens a clause, for the next clause: `成渝地区双城经济圈建设走深走实，经济总量超…`. */
export function regionBefore(gazetteer: Gazetteer, text: string, at: number, end: number, home: string): Region | null {
  const place = gazetteer.placeAt(text, at)
  if (place?.level !== 'group' || text.slice(at, end).includes('、')) return null
  const places = placesFrom(gazetteer, text, at, home)
  return places && isWhole(text, places, end) ? places : null
}

/** 新建 is a district of Nanchang and, far more often, a verb. */
function isVerb(text: string, at: number, length: number): boolean {
  const word = WORDS.longestAt(text, at)
  return word >= 0 && WORDS.matched >= length && (doesOf(word) & (DOES.fresh | DOES.act | DOES.actAtHead)) !== 0
}

interface Places extends Region {
  readonly count: number
  /** One of them only its form tells. */
  readonly isForm: boolean
}

/** The places in a row from `at`, parted by 、 or 和; null where there is none, or one of them is `home`. */
function placesFrom(gazetteer: Gazetteer, text: string, at: number, home: string): Places | null {
  let end = at
  let count = 0
  let isForm = false
  for (; count < MOST_PLACES; count++) {
    const known = knownPlaceEnd(gazetteer, text, end, home)
    const next = known || placeFormEnd(text, end)
    if (next < 0) return null
    if (next === 0) break
    isForm ||= known === 0
    end = next
    if (text[end] !== '、' && text[end] !== '和') {
      count++
      break
    }
    end++
  }
  return count === 0 ? null : { start: at, end, text: text.slice(at, end), count, isForm }
}

const MOST_PLACES = 8

/** End of the place of the divisions at `at`, with the ending that makes a region of it; 0 for none, -1 for `home`. */
function knownPlaceEnd(gazetteer: Gazetteer, text: string, at: number, home: string): number {
  const place = gazetteer.placeAt(text, at)
  if (!place || place.level === 'own' || place.level === 'upper' || place.level === 'abroad') return 0
  const end = at + gazetteer.matched
  if (isVerb(text, at, gazetteer.matched)) return 0
  const suffix = SUFFIX.exec(text.slice(end, end + 9))
  // 上海港 is a part of Shanghai; 上海 alone is the place that reports.
  if (home && place.name === home) return suffix && PORT.test(suffix[0]) ? end + suffix[0].length : -1
  return end + (suffix ? suffix[0].length : 0)
}

/** Whether the places stand before the number as a whole: nothing goes on counting them, or makes a road of the last. */
const isWhole = (text: string, { end }: Places, number: number): boolean =>
  end < number && text[end - 1] !== '、' && text[end - 1] !== '和' && !EXAMPLES.test(text.slice(end, end + 3))
