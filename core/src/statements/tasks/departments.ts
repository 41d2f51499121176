import { DEPARTMENT_ALIASES } from '../../lexicon/generated/department-aliases.ts'
import { DEPARTMENTS } from '../../lexicon/generated/departments.ts'
import { buildTrie } from '../../lexicon/trie.ts'
import type { Span } from '../../values/span.ts'
import type { LeadUnit } from '../types.ts'
import type { Predicate } from './changes.ts'
import { type Marks, pairUp, SUBJECTS } from './pairs.ts'
import { promiseTrie } from './vocabulary.ts'

/** Generic names of the units (牵头单位), each once. */
const units = [...new Set(DEPARTMENTS.map(([, unit]) => unit))]
const unitOfRow = DEPARTMENTS.map(([, unit]) => units.indexOf(unit))
const subjects = buildTrie(DEPARTMENTS.map(([subject], row) => [subject, row] as const))
pairUp(
  SUBJECTS,
  DEPARTMENTS.map(([subject]) => subject),
)
/** Local names by place (or `*省`) and unit. */
const names = new Map<string, Map<string, string>>()
for (const [place, unit, name] of DEPARTMENT_ALIASES) {
  const local = names.get(place) ?? new Map<string, string>()
  names.set(place, local.set(unit, name))
}

/** Suffixes of place names that have a row of their own in the alias table (`*省`), longest first. */
const LEVELS = ['自治区', '省', '市', '县', '区']

/** What the unit is called in `place`: by the place's own row, else by its level, else by its generic name. */
export function localName(unit: string, place: string): string {
  const level = LEVELS.find(suffix => place.endsWith(suffix))
  return names.get(place)?.get(unit) ?? names.get(`*${level}`)?.get(unit) ?? unit
}

/** Suggests lead units for the tasks of one report. */
export interface DepartmentFinder {
  /** At most two units for the task at `row`, the likelier first; words inside its object weigh double. */
  leadUnits(text: string, source: string, marks: Marks, row: Span, said: Predicate): readonly LeadUnit[]
}

const NONE: readonly LeadUnit[] = []
const NOBODY: readonly Candidate[] = []

/** A subject found in a task. */
interface Match extends Span {
  /** Its row in the table. */
  readonly row: number
}

/** A unit with the first subject that speaks for it. */
interface Candidate extends Match {
  readonly unit: number
  weight: number
  readonly inObject: boolean
  /** Further subjects: most units have none. */
  more: Match[] | null
}

const finders = new Map<string, DepartmentFinder>()
/** Places are some thousands; what a damaged title is taken for may be anything. */
const MOST_FINDERS = 1024

/** The finder for the report of `place`. */
export function departmentsOf(place: string): DepartmentFinder {
  const known = finders.get(place)
  if (known) return known
  if (finders.size >= MOST_FINDERS) finders.clear()
  const finder = buildFinder(place)
  finders.set(place, finder)
  return finder
}

function buildFinder(place: string): DepartmentFinder {
  const localNames: string[] = []
  const nameOf = (unit: number): string => {
    localNames[unit] ??= localName(units[unit], place)
    return localNames[unit]
  }
  const lead = (source: string, candidate: Candidate): LeadUnit => ({
    unit: nameOf(candidate.unit),
    why: candidate.more
      ? [candidate, ...candidate.more].map(match => wordOf(source, match)).join('、')
      : wordOf(source, candidate),
  })
  return {
    leadUnits(text, source, marks, row, said) {
      const candidates = candidatesIn(text, source, marks, row, said)
      const first = heaviest(candidates, null)
      if (!first) return NONE
      const second = heaviest(candidates, first)
      // A list of things of two departments has two leads; any other second match is a matter of cooperation (配合).
      return second && second.weight === first.weight && second.inObject && first.inObject
        ? [lead(source, first), lead(source, second)]
        : [lead(source, first)]
    },
  }
}
/** The units that the subjects in a task speak for, in the order of their first; words are taken out of the text later. */
function candidatesIn(
  text: string,
  source: string,
  marks: Marks,
  row: Span,
  { verb, object }: Predicate,
): readonly Candidate[] {
  let candidates: Candidate[] | null = null
  for (let at = row.start; at < row.end; ) {
    if ((marks[at] & SUBJECTS) === 0) {
      at++
      continue
    }
    const payload = subjects.longestAt(text, at)
    const end = at + subjects.matched
    const crosses = at >= verb.start && at < verb.end && end > verb.end && !startsWord(text, verb, at)
    if (payload < 0 || end > row.end || crosses) {
      at++
      continue
    }
    const unit = unitOfRow[payload]
    const inObject = at >= object.start && end <= object.end
    const weight = inObject ? (end - at) * 2 : end - at
    const known = candidates && ofUnit(candidates, unit)
    if (known) addMatch(source, known, { row: payload, start: at, end }, weight)
    else {
      const candidate = { row: payload, start: at, end, unit, weight, inObject, more: null }
      if (candidates) candidates.push(candidate)
      else candidates = [candidate]
    }
    at = end
  }
  return candidates ?? NOBODY
}

function ofUnit(candidates: readonly Candidate[], unit: number): Candidate | null {
  for (const candidate of candidates) if (candidate.unit === unit) return candidate
  return null
}

const wordOf = (source: string, { start, end }: Span): string => source.slice(start, end)

/** Adds a subject that was not met before in the same form. */
function addMatch(source: string, candidate: Candidate, match: Match, weight: number): void {
  if (isSame(source, candidate, match)) return
  if (candidate.more) for (const other of candidate.more) if (isSame(source, other, match)) return
  candidate.weight += weight
  if (candidate.more) candidate.more.push(match)
  else candidate.more = [match]
}

const isSame = (source: string, a: Match, b: Match): boolean =>
  a.row === b.row && wordOf(source, a) === wordOf(source, b)

/** The first of the heaviest candidates but `without`. */
function heaviest(candidates: readonly Candidate[], without: Candidate | null): Candidate | null {
  let best: Candidate | null = null
  for (const candidate of candidates)
    if (candidate !== without && (!best || candidate.weight > best.weight)) best = candidate
  return best
}

/** In the verb 加快推进 a word starts at 推, none at 进: 推进口岸 is not about 进口, but 提振消费 is about 提振消费. */
function startsWord(text: string, verb: Span, at: number): boolean {
  let start = verb.start
  while (start < at) start += promiseTrie.longestAt(text, start) < 0 ? 1 : promiseTrie.matched
  return start === at
}
