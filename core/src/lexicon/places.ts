import { PLACES } from './generated/places.ts'
import { REGIONS } from './generated/regions.ts'
import { buildTrie, type Trie } from './trie.ts'

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

/** A name and the row of the place in `places`. */
type NamedRow = [word: string, row: number]

const places = [...divisions, ...regions]

/** Where two places share a name, the higher one is meant: later words win in a trie. */
const RANKS: Readonly<Partial<Record<PlaceLevel, number>>> = { county: 0, city: 1 }
const rankOf = ([, row]: NamedRow): number => RANKS[places[row].level] ?? 2
const compile = (words: NamedRow[]): Trie => buildTrie(words.sort((a, b) => rankOf(a) - rankOf(b)))

/** The names that mean the same place in every report; built when the first report is read. */
let everywhere: Trie | null = null

function namesEverywhere(): Trie {
  const words: NamedRow[] = []
  places.forEach(({ level, short, name }, row) => {
    if (level !== 'county') words.push([short, row])
    if (!isGeneric(name)) words.push([name, row])
  })
  return compile(words)
}

/** The names of what lies inside `home`; there they come before the same names of other places. */
function namesInside(home: Place): Trie {
  const within = stem(home.code)
  const words: NamedRow[] = []
  places.forEach(({ code, short, name }, row) => {
    if (code.startsWith(within)) words.push([short, row], [name, row])
  })
  return compile(words)
}

function buildGazetteer(home: Place | null): Gazetteer {
  everywhere ??= namesEverywhere()
  const inside = home && namesInside(home)
  return new CompiledGazetteer(everywhere, inside)
}

/** All reports share the large table, so that it stays in cache from one to the next. */
class CompiledGazetteer implements Gazetteer {
  matched = 0
  private readonly everywhere: Trie
  private readonly inside: Trie | null

  constructor(everywhere: Trie, inside: Trie | null) {
    this.everywhere = everywhere
    this.inside = inside
  }

  placeAt(text: string, at: number): Place | null {
    let row = this.everywhere.longestAt(text, at)
    this.matched = this.everywhere.matched
    if (this.inside) {
      const local = this.inside.longestAt(text, at)
      if (local >= 0 && this.inside.matched >= this.matched) {
        row = local
        this.matched = this.inside.matched
      }
    }
    return row < 0 ? null : places[row]
  }
}
