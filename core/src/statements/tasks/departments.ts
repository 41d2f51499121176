import { DEPARTMENT_ALIASES } from '../../lexicon/generated/department-aliases.ts'
import { DEPARTMENTS } from '../../lexicon/generated/departments.ts'
import { buildTrie } from '../../lexicon/trie.ts'
import type { Span } from '../../values/span.ts'
import type { LeadUnit } from '../types.ts'
import { type Marks, pairUp, SUBJECTS } from './pairs.ts'
import type { Predicate } from './subjects.ts'
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

interface Candidate {
  readonly unit: number
  weight: number
  readonly inObject: boolean
  readonly words: string[]
}

/** The finder for the report of `place`. */
export function departmentsOf(place: string): DepartmentFinder {
  const localNames: string[] = []
  const nameOf = (unit: number): string => {
    localNames[unit] ??= localName(units[unit], place)
    return localNames[unit]
  }
  const lead = ({ unit, words }: Candidate): LeadUnit => ({
    unit: nameOf(unit),
    why: words.length === 1 ? words[0] : words.join('、'),
  })
  return {
    leadUnits(text, source, marks, row, said) {
      const candidates = candidatesIn(text, source, marks, row, said)
      if (!candidates) return NONE
      if (candidates.length === 1) return [lead(candidates[0])]
      candidates.sort((a, b) => b.weight - a.weight)
      const [first, second] = candidates
      // A list of things of two departments has two leads; any other second match is a matter of cooperation (配合).
      const shared = second.weight === first.weight && second.inObject && first.inObject
      return shared ? [lead(first), lead(second)] : [lead(first)]
    },
  }
}

function candidatesIn(
  text: string,
  source: string,
  marks: Marks,
  row: Span,
  { verb, object }: Predicate,
): Candidate[] | null {
  let candidates: Candidate[] | null = null
  for (let at = row.start; at < row.end; ) {
    if ((marks[at] & SUBJECTS) === 0) {
      at++
      continue
    }
    const payload = subjects.longestAt(text, at)
    const length = subjects.matched
    const crosses = at >= verb.start && at < verb.end && at + length > verb.end && !startsWord(text, verb, at)
    if (payload < 0 || at + length > row.end || crosses) {
      at++
      continue
    }
    const unit = unitOfRow[payload]
    const inObject = at >= object.start && at + length <= object.end
    const word = source.slice(at, at + length)
    const weight = inObject ? length * 2 : length
    const known = candidates?.find(c => c.unit === unit)
    if (!candidates) candidates = [{ unit, weight, inObject, words: [word] }]
    else if (!known) candidates.push({ unit, weight, inObject, words: [word] })
    else if (!known.words.includes(word)) {
      known.weight += weight
      known.words.push(word)
    }
    at += length
  }
  return candidates
}

/** In the verb 加快推进 a word starts at 推, none at 进: 推进口岸 is not about 进口, but 提振消费 is about 提振消费. */
function startsWord(text: string, verb: Span, at: number): boolean {
  let start = verb.start
  while (start < at) start += promiseTrie.longestAt(text, start) < 0 ? 1 : promiseTrie.matched
  return start === at
}
