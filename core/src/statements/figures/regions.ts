import type { Gazetteer } from '../../lexicon/places.ts'
import type { Span } from '../../values/span.ts'
import { charTable } from './characters.ts'
import { DOES, doesOf, WORDS } from './words.ts'

/** A place that owns what a number measures: its words, and where the indicator goes on after them. */
export interface Region extends Span {
  readonly text: string
}

/** Endings that make a region of a place: 武汉都市圈, 川南经济区. */
const SUFFIX = /^(?:地区)?(?:双城经济圈|都市圈|城市群|经济圈|经济区|经济带|生态示范区)/
/** After a list of places these say that the number counts or shows examples of them. */
const EXAMPLES =
  /^(?:等|及|和|、|至|到|—|-|－|\d|[一二三四五六七八九十两]|与|港|段|线|铁路|高铁|高速|机场|大道|路|河|江|湖)/

/** Words that may stand before the place that a clause is about. */
const OPENERS = /^(?:预计|其中|特别是|——|全年|目前|\s)+/

const OPENS = charTable('预其特—全目 \n\t\u3000\u00a0')

/**
 * The place that the clause from `at` to the number at `number` is about, where it is not the one that reports:
 * `大湾区经济总量突破15万亿元`. Places that are counted or listed as examples (`宜昌等3家`) are none.
 */
export function regionAt(gazetteer: Gazetteer, text: string, at: number, number: number, home: string): Region | null {
  const opener = OPENS[text.charCodeAt(at)] ? (OPENERS.exec(text.slice(at, at + 8))?.[0].length ?? 0) : 0
  const found = placesAt(gazetteer, text, at + opener, number, home)
  if (!found) return null
  const between = text.slice(found.end, number)
  if (/等(?:.{0,6})$/.test(between) || /[、]/.test(between.slice(0, 14)) || between.length < 1) return null
  return found
}

/** The place that opens a clause, for the next clause: `成渝地区双城经济圈建设走深走实，经济总量超…`. */
export function regionBefore(gazetteer: Gazetteer, text: string, at: number, end: number, home: string): Region | null {
  const place = gazetteer.placeAt(text, at)
  if (place?.level !== 'group' || text.slice(at, end).includes('、')) return null
  return placesAt(gazetteer, text, at, end, home)
}

/** 新建 is a district of Nanchang and, far more often, a verb. */
function isVerb(text: string, at: number, length: number): boolean {
  const word = WORDS.longestAt(text, at)
  return word >= 0 && WORDS.matched >= length && (doesOf(word) & (DOES.fresh | DOES.act | DOES.actAtHead)) !== 0
}

function placesAt(gazetteer: Gazetteer, text: string, at: number, limit: number, home: string): Region | null {
  let end = at
  let start = -1
  for (let i = 0; i < 4; i++) {
    const place = gazetteer.placeAt(text, end)
    if (!place || place.level === 'own' || place.level === 'upper' || place.level === 'abroad') break
    if (isVerb(text, end, gazetteer.matched)) break
    if (home && place.name === home) return null
    if (start < 0) start = end
    end += gazetteer.matched
    const suffix = SUFFIX.exec(text.slice(end, end + 8))
    if (suffix) end += suffix[0].length
    if (text[end] !== '、' && text[end] !== '和') break
    end++
  }
  if (start < 0 || end >= limit) return null
  if (EXAMPLES.test(text.slice(end, end + 3)) || text[end - 1] === '、' || text[end - 1] === '和') return null
  return { start, end, text: text.slice(start, end) }
}
