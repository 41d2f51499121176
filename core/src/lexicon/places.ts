import { PLACES } from './generated/places.ts'
import { REGIONS } from './generated/regions.ts'
import { buildTrie } from './trie.ts'

/** province 省级; city 地级; county 县级; own 本地 (全省、我市); upper 上级 (全国); group 区域 (珠三角); abroad 境外. */
export type PlaceLevel = 'province' | 'city' | 'county' | 'own' | 'upper' | 'group' | 'abroad'

/** A place (地名) that reports name. */
export interface Place {
  /** Division code (GB/T 2260), or empty for what is no division. */
  readonly code: string
  /** Full name: 新会区. */
  readonly name: string
  /** Name as reports shorten it: 新会; the full name where there is no shorter one. */
  readonly short: string
  readonly level: PlaceLevel
}

/** The places that a report of one place may mean by a name, ready to scan for. */
export interface Gazetteer {
  /** The place whose name starts at `at`, the longest one; its length is then in `matched`. */
  placeAt(text: string, at: number): Place | null
  readonly matched: number
}

const divisions: readonly Place[] = PLACES.map(([code, name, short, level]) => ({
  code,
  name,
  short: short || name,
  level: level as PlaceLevel,
}))
const regions: readonly Place[] = REGIONS.map(([name, kind]) => ({
  code: '',
  name,
  short: name,
  level: kind as PlaceLevel,
}))
const byName = new Map<string, Place>()
for (const place of [...divisions].reverse()) byName.set(place.name, place)

/** Significant digits of a code: `440000` → `44`, `440700` → `4407`. */
const stem = (code: string): string => code.replace(/(?:00){1,2}$/, '')

/** The division with this full name, or null; with a name that several share, the one with the lowest code. */
export const findDivision = (name: string): Place | null => byName.get(name) ?? null

const gazetteers = new Map<string, Gazetteer>()

/**
 * Names as a report of `reportingPlace` (full name) means them. Provinces and cities are known by full and short
 * name; counties by full name everywhere and by short name only inside the reporting place, since two characters
 * such as 和平 or 开放 mean something else in most texts.
 */
export function gazetteerOf(reportingPlace: string): Gazetteer {
  const home = findDivision(reportingPlace)
  const key = home?.code ?? ''
  const known = gazetteers.get(key)
  if (known) return known
  const gazetteer = buildGazetteer(home)
  gazetteers.set(key, gazetteer)
  return gazetteer
}

/** 城区, 东区, 郊区: names of counties that are common nouns everywhere else. */
const isGeneric = (name: string): boolean => name.length === 2 && name.endsWith('区')

function buildGazetteer(home: Place | null): Gazetteer {
  const within = home ? stem(home.code) : null
  const places = [...divisions, ...regions]
  const words: [string, number][] = []
  places.forEach((place, i) => {
    const isLocal = within !== null && place.code.startsWith(within)
    if (place.level !== 'county' || isLocal) words.push([place.short, i])
    if (isLocal || !isGeneric(place.name)) words.push([place.name, i])
  })
  // Where two places share a name, the local one is meant, then the higher one: later words win in the trie.
  const weight = ([, i]: [string, number]): number => {
    const { level, code } = places[i]
    const local = within !== null && code !== '' && code.startsWith(within) ? 10 : 0
    return local + (level === 'county' ? 0 : level === 'city' ? 1 : 2)
  }
  const trie = buildTrie(words.sort((a, b) => weight(a) - weight(b)))
  return {
    matched: 0,
    placeAt(text, at) {
      const index = trie.longestAt(text, at)
      ;(this as { matched: number }).matched = trie.matched
      return index < 0 ? null : places[index]
    },
  }
}
