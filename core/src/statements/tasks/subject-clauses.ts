import type { Span } from '../../values/span.ts'
import { namesMeasure } from './anew.ts'
import {
  isBudget,
  isDeed,
  type Predicate,
  readAmount,
  readChange,
  readFirstAmount,
  readFirstPart,
  readLast,
} from './changes.ts'
import { DECREES, DIGITS, isAt, MODALS } from './characters.ts'
import type { Clause } from './clauses.ts'
import { readFinished, readFinishedCount } from './finishes.ts'
import { endsWithShare, holdsHanAmount } from './numbers.ts'
import type { Opening } from './openings.ts'
import { readOutcome } from './outcomes.ts'
import { ACTOR, type Before, type ClauseReading, OTHER, promise, QUALIFIER } from './readings.ts'
import { holdsWord, indexWithin, trieOf } from './search.ts'
import {
  readActor,
  readBecoming,
  readBuiltOn,
  readCounted,
  readDecree,
  readLater,
  readModal,
  readPlace,
  readRuled,
  readStriven,
} from './subjects.ts'
import { findNominalVerb, findVerbPhrase, type VerbPhrase } from './verbs.ts'

/** A subject before the verb: it must be made to act (要、必须), be one who acts, or name a sum that changes. */
export function readSubject(
  text: string,
  opening: Opening,
  clause: Clause,
  before: Before,
  counted: boolean,
): ClauseReading {
  const { at, among } = opening
  const { end, seen } = clause
  const modal = seen & MODALS ? readModal(text, at, end) : null
  if (modal) return promise(opening, end, modal, true)
  const decree = seen & DECREES ? (readFinished(text, at, end, true) ?? readDecree(text, at, end)) : null
  if (decree) return promise(opening, end, decree)
  const striven = among ? null : (readStriven(text, at, end) ?? readBuiltOn(text, at, end))
  if (striven) return promise(opening, end, striven)
  const found = findVerbPhrase(text, at + 2, end)
  const main = found && counted && namesMeasure(text, found, end) ? null : found
  // Where parts are words (千分之七), a subject without a modal tells of the past.
  if (counted && (seen & DIGITS || holdsHanAmount(text, at, end) || endsWithShare(text, at, end)))
    return readCountedSubject(text, opening, end, before, main)
  const cut = counted && before.counted && !among ? readChange(text, at, end) : null
  if (cut) return promise(opening, end, cut)
  if (counted && !before.first && !opening.modal && opening.start === at && readChange(text, at, end)) return QUALIFIER
  const uncounted = readUncounted(text, opening, end, counted, main, before.first)
  if (uncounted) return promise(opening, end, uncounted)
  if (isAt(text, end - 1, '作')) return OTHER
  const ruled = opening.kind || main ? null : readRuled(text, at, end)
  if (ruled) return promise(opening, end, ruled)
  return !opening.kind && !main && !tells(text, at, end) ? ACTOR : OTHER
}

/** What a subject shall come to or do, without an amount of its own. */
function readUncounted(
  text: string,
  { at, start, among, modal, since }: Opening,
  end: number,
  counted: boolean,
  main: VerbPhrase | null,
  first: boolean,
): Predicate | null {
  const outcome = among ? null : (readOutcome(text, at, end) ?? readBecoming(text, at, end))
  if (outcome) return outcome
  if (modal && main && isAt(text, at, '比')) return { verb: main, object: { start: main.end, end } }
  const actor = readPlace(text, at, end) ?? (main && readActor(text, at, end, main))
  if (actor) return actor
  const timed = start < at && !counted ? findNominalVerb(text, at + 2, end) : null
  const limited = (since && !counted ? main : null) ?? timed
  if (limited) return { verb: limited, object: { start: limited.end, end } }
  return readFinished(text, at, end, first) ?? (counted ? null : readLater(text, at, end))
}

/** A subject in a clause with an amount: how much of the promise before it, or a promise of its own. */
function readCountedSubject(
  text: string,
  opening: Opening,
  end: number,
  before: Before,
  main: VerbPhrase | null,
): ClauseReading {
  const { at, among } = opening
  // 港区2个泊位年底前建成投用: works with a time of their own are no amount of the clause before.
  const works = among ? null : (readFinished(text, at, end, true) ?? readFinishedCount(text, at, end))
  if (works) return promise(opening, end, works)
  // A second number needs a row of its own: the first one says already how much of the promise.
  const own =
    before.first ||
    before.alone ||
    before.about ||
    (before.counted && !among && (!before.qualified || (main !== null && isDeed(text, main)))) ||
    isBudget(text, at, end) ||
    listsChanges(text, at, end)
  // 取消收费35项，收费项目减少一半: a share of what was just named.
  if (before.open && endsWithShare(text, at, end) && repeats(text, before.open, at)) return QUALIFIER
  const part = own && !among ? readFirstPart(text, at, end) : null
  if (part) return promise(opening, end, part)
  const last = main && !among ? readLast(text, at, end, main, own) : null
  if (last) return promise(opening, end, last)
  const changed = (main && readFirstAmount(text, at, end, main)) ?? (own ? readChange(text, at, end) : null)
  const placed = among ? null : readPlace(text, at, end)
  const done =
    changed ?? placed ?? (among || !main ? null : (readActor(text, at, end, main) ?? readCounted(text, at, end, main)))
  const predicate = done ?? (own && !among ? readAmount(text, at, end, main) : null)
  return predicate ? promise(opening, end, predicate) : QUALIFIER
}

/** The clause at `at` begins with a word of the promise before it. */
export const repeats = (text: string, { start, end }: Span, at: number): boolean =>
  indexWithin(text, text.slice(at, at + 2), start, end) >= 0

/** A clause with one of these tells something of its subject: it is no actor. */
const telling = trieOf(['不', '很', '较', '有所', '仍', '在于', '必由', '下降', '上升', '重要'])
const tells = (text: string, at: number, end: number): boolean => holdsWord(text, at + 2, end, telling)

/** 产值 alone is that of the clause before. */
const SHORTEST_THING = 4
/** 原煤、原油产量分别达到…: things of their own; 每斤分别提高… says how much. */
const listsChanges = (text: string, at: number, end: number): boolean =>
  indexWithin(text, '分别', at + SHORTEST_THING, end) > 0 && indexWithin(text, '每', at, end) < 0
