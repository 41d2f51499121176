import { type Colour, type Outcome, outcomeNames, printAim } from 'duban-core'
import { officeDay } from '../clock.ts'
import { DubanError } from '../errors.ts'
import { readingOf } from '../outcome/readings.ts'
import { type BreakdownRecord, findBreakdown, listBreakdowns } from '../store/breakdowns.ts'
import type { Database } from '../store/database.ts'
import { type DocumentRow, findDocument } from '../store/documents.ts'
import { coursesOf, profileOf } from '../supervision/courses.ts'
import { type Course, type FollowedTarget, followTargets, standingOf } from '../supervision/standing.ts'
import { judgeYear } from '../supervision/year-end.ts'

/** What became of one aim of a promise, as the public may know it. */
export interface PublicAim {
  readonly text: string
  /** `不低于5.5%`, with the first aim where it was revised. */
  readonly aim: string
  readonly revised: boolean
  /** Last accepted value with its unit, or empty. */
  readonly value: string
  /** Month of that value: `2024-09`, or empty. */
  readonly month: string
  /** 完成, 未完成 …, or empty while nothing can be judged. */
  readonly verdict: string
}

/** A promise (承诺) of a report that was issued, and how it stands. */
export interface PublicPromise {
  /** Id of the row in its table. */
  readonly id: string
  readonly chapter: string
  readonly text: string
  /** The report's own sentence. */
  readonly sentence: string
  readonly lead: string
  readonly deadline: string
  readonly light: Colour
  /** The light's own word: 正常, 滞后 …. */
  readonly label: string
  /** Month of the last accepted report, or empty. */
  readonly reported: string
  readonly aims: readonly PublicAim[]
}

/** A table as the public sees it. */
export interface PublicTable {
  readonly document: DocumentRow
  readonly year: number
  readonly asOf: string
  readonly promises: readonly PublicPromise[]
}

/** The first chapter: what the report itself puts first. */
const HEADLINE_CHAPTER = '主要预期目标'

/** Tables that are issued, the last year first; drafts are nobody's business outside. */
export async function issuedTables(db: Database): Promise<{ readonly document: DocumentRow; readonly year: number }[]> {
  const found: { readonly document: DocumentRow; readonly year: number }[] = []
  for (const { documentId, isIssued, year } of await listBreakdowns(db)) {
    const document = isIssued ? await findDocument(db, documentId) : null
    if (document) found.push({ document, year })
  }
  return found.sort((a, b) => b.year - a.year)
}

/**
 * The promises of an issued table on a day, with what was accepted of their progress.
 * @throws DubanError `breakdown_not_found`, for a draft too
 */
export async function publicTable(db: Database, id: string, now: Date): Promise<PublicTable> {
  const breakdown = await findBreakdown(db, id)
  const document = breakdown?.isIssued ? await findDocument(db, id) : null
  if (!breakdown || !document) throw new DubanError('breakdown_not_found', { id })
  const { text = '' } = await readingOf(db, id)
  const asOf = officeDay(now)
  const verdicts = await verdictsOf(db, breakdown, asOf)
  const promises = (await coursesOf(db, breakdown, { profile: profileOf(breakdown.profile), asOf })).map(({ course }) =>
    present(course, { breakdown, verdicts, text, asOf }),
  )
  return { document, year: breakdown.year, asOf, promises }
}

/** What may be concluded before the year is over: what is not done yet may still be. */
const EARLY: readonly Outcome[] = ['met', 'exceeded', 'adjusted']

/** Verdicts by target; what is not out yet is no verdict. */
async function verdictsOf(
  db: Database,
  breakdown: BreakdownRecord,
  asOf: string,
): Promise<ReadonlyMap<string, string>> {
  const isOver = asOf > `${breakdown.year}-12-31`
  const isOut = (outcome: Outcome) => (isOver ? outcome !== 'pending' : EARLY.includes(outcome))
  const judged = await judgeYear(db, breakdown, asOf)
  return new Map(
    judged.map(({ target, verdicts: { overall } }) => [target.id, isOut(overall) ? outcomeNames[overall] : '']),
  )
}

interface Surroundings {
  readonly breakdown: BreakdownRecord
  readonly verdicts: ReadonlyMap<string, string>
  readonly text: string
  readonly asOf: string
}

function present(course: Course, { breakdown, verdicts, text, asOf }: Surroundings): PublicPromise {
  const { row, reports } = course
  const standing = standingOf(course, profileOf(breakdown.profile), asOf)
  const worst = standing.targets.find(({ light }) => light.colour === standing.colour)
  const [source] = row.source
  return {
    id: row.id,
    chapter: row.part === 'targets' ? HEADLINE_CHAPTER : row.category,
    text: row.text,
    sentence: source ? sentenceAt(text, source.start, source.end) : '',
    lead: row.lead.map(({ unit }) => unit).join('、'),
    deadline: row.deadline.day ?? row.deadline.text,
    light: standing.colour,
    label: worst?.light.label ?? '',
    reported:
      reports
        .map(({ month }) => month)
        .sort()
        .at(-1) ?? '',
    aims: followTargets(course).flatMap((followed, i) => {
      const { value = null, month = '' } = standing.targets[i]?.value ?? {}
      return aimOf(followed, value === null ? null : { value, month }, verdicts)
    }),
  }
}

function aimOf(
  { target, versions }: FollowedTarget,
  last: { readonly value: string; readonly month: string } | null,
  verdicts: ReadonlyMap<string, string>,
): PublicAim[] {
  if (!target) return []
  const revised = versions?.state === 'revised'
  const first = printAim(versions?.original ?? null, target.text)
  return [
    {
      text: target.text,
      aim: revised ? `${printAim(versions.current, '')}（原为${first}）` : first,
      revised,
      value: last ? `${last.value}${target.unit}` : '',
      month: last?.month ?? '',
      verdict: verdicts.get(target.id) ?? '',
    },
  ]
}

/** A longer sentence is a list of promises: only its own part is quoted. */
const LONGEST_SENTENCE = 140

/** The sentence around a place, without the breaks of its lines; of a long list the part between two semicolons. */
function sentenceAt(text: string, start: number, end: number): string {
  const whole = between(text, start, end, /[。！？\n]/)
  return whole.length <= LONGEST_SENTENCE ? whole : between(text, start, end, /[。！？；\n]/)
}

function between(text: string, start: number, end: number, stop: RegExp): string {
  let from = start
  while (from > 0 && !stop.test(text[from - 1] ?? '')) from--
  const rest = text.slice(end - 1).search(stop)
  const to = rest < 0 ? text.length : end + rest
  return text.slice(from, to).replace(/\s+/g, '')
}
