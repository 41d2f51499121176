import {
  type Bulletin,
  type BulletinIssue,
  type BulletinRow,
  closePeriod,
  compileBulletin,
  isReportedOn,
  type LateUnit,
} from 'duban-core'
import type { Change } from '../change.ts'
import { DubanError } from '../errors.ts'
import { rowsOfDocument } from '../store/assignments.ts'
import type { BreakdownRecord } from '../store/breakdowns.ts'
import type { Database } from '../store/database.ts'
import {
  addBulletin,
  addPeriod,
  findPeriod,
  type IssuedBulletin,
  isClosed,
  nextBulletinNumber,
} from '../store/periods.ts'
import { firstSubmissions, lockReports } from '../store/reports.ts'
import { listUnits } from '../store/units.ts'
import { tableOf } from './breakdown.ts'
import { takeApart } from './bulletin-parts.ts'
import { openPeriod } from './complete-items.ts'
import { coursesOf, profileOf } from './courses.ts'
import { dueOn } from './months.ts'
import { type Standing, standingOf } from './standing.ts'

const subject = (document: string, month: string) => ({ kind: 'period', id: `${document}/${month}` })

/** Standings of a table at the end of a month, as known on a day. */
async function standingsOf(db: Database, breakdown: BreakdownRecord, month: string, asOf: string): Promise<Standing[]> {
  const profile = profileOf(breakdown.profile)
  const courses = await coursesOf(db, breakdown, { profile, asOf })
  return courses.map(({ course }) => standingOf(course, profile, asOf, month))
}

/** What closing a month did. */
export interface Closed {
  readonly document: string
  readonly month: string
  readonly asOf: string
  readonly rows: number
  readonly locked: number
}

/** A month is closed once it is over; the one that is running only with a reason (提前关账), and none that has not begun. */
function refuseEarly(month: string, today: string, earlyReason: string): void {
  const running = today.slice(0, 7)
  if (month > running) throw new DubanError('period_not_begun', { month })
  if (month === running && earlyReason === '') throw new DubanError('period_early', { month })
}

/**
 * Closes a month of a table: the board is frozen as it stands, and accepted reports of the month are locked.
 * `earlyReason`: why before the month is over; empty where it is.
 * @throws DubanError `breakdown_not_found`, `period_closed`, `period_early`, `period_not_begun`
 */
export async function closeMonth(
  change: Change,
  document: string,
  month: string,
  earlyReason: string,
): Promise<Closed> {
  const { tx, at, author, note } = change
  const breakdown = await tableOf(tx, document)
  if (!breakdown.isIssued) throw new DubanError('breakdown_not_found', { id: document })
  const asOf = at.slice(0, 10)
  refuseEarly(month, asOf, earlyReason)
  if (await isClosed(tx, document, month)) throw new DubanError('period_closed', { month })
  const items = (await standingsOf(tx, breakdown, month, asOf)).map(state => ({ itemId: state.assignmentId, state }))
  const result = closePeriod(await openPeriod(tx, document, month), items, at)
  if (!result.ok) throw new DubanError('period_closed', { month })
  const order = new Map(items.map(({ itemId }, i) => [itemId, i]))
  const place = (id: string) => order.get(id) ?? items.length
  const rows = result.period.snapshots
    .filter(({ itemId }) => order.has(itemId))
    .sort((a, b) => place(a.itemId) - place(b.itemId))
    .map(snapshot => snapshot.state)
  await addPeriod(tx, { documentId: document, month, asOf, closedAt: at, rows })
  const locked = await lockReports(tx, document, month)
  await note('period.close', subject(document, month), {
    rows: rows.length,
    locked,
    by: author.actor.person,
    ...(earlyReason === '' ? {} : { earlyReason }),
  })
  return { document, month, asOf, rows: rows.length, locked }
}

/** Lead units that had not handed in every report that was due for a month by its day. What is done needs no more reports. */
export async function lateUnits(
  db: Database,
  breakdown: BreakdownRecord,
  {
    month,
    standings,
    today,
  }: { readonly month: string; readonly standings: readonly Standing[]; readonly today: string },
): Promise<LateUnit[]> {
  const due = dueOn(month, breakdown.dueDay)
  const names = new Map((await listUnits(db)).map(unit => [unit.id, unit.name]))
  const done = new Set(standings.filter(standing => standing.colour === 'blue').map(standing => standing.assignmentId))
  const handedIn = await firstSubmissions(db, breakdown.documentId, month)
  const late = new Map<string, LateUnit>()
  for (const { id, leadUnit, record } of await rowsOfDocument(db, breakdown.documentId)) {
    if (!isReportedOn(breakdown.rhythm, month, record)) continue
    const unit = names.get(leadUnit)
    const reportedOn = handedIn.get(id)?.slice(0, 10) ?? null
    if (!unit || done.has(id) || (reportedOn ?? today) <= due) continue
    const daysLate = daysFrom(due, reportedOn ?? today)
    const known = late.get(unit)
    if (known && (known.reportedOn === null || (reportedOn !== null && known.daysLate >= daysLate))) continue
    late.set(unit, { unit, dueOn: due, reportedOn, daysLate })
  }
  return [...late.values()]
}

const DAY_MS = 86_400_000
const daysFrom = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS)

/** What the office says of a bulletin; its number and day come of themselves. */
export type BulletinWords = Omit<BulletinIssue, 'number' | 'day' | 'month'>

/**
 * Compiles the bulletin of a closed month from what was frozen, numbered as the next of the year.
 * @throws DubanError `period_not_found`
 */
export async function draftBulletin(
  db: Database,
  {
    document,
    month,
    words,
    today,
  }: { readonly document: string; readonly month: string; readonly words: BulletinWords; readonly today: string },
): Promise<Bulletin> {
  const breakdown = await tableOf(db, document)
  const period = await findPeriod(db, document, month)
  if (!period) throw new DubanError('period_not_found', { month })
  const rows: BulletinRow[] = period.rows.flatMap(row => row.targets.map(target => target.bulletin))
  const late = await lateUnits(db, breakdown, { month, standings: period.rows, today: period.asOf })
  const number = await nextBulletinNumber(db, Number(today.slice(0, 4)))
  return compileBulletin({ ...words, number, day: today, month }, rows, late)
}

/**
 * Issues the bulletin of a closed month: one that does not add up is refused.
 * @throws DubanError `period_not_found`, `bulletin_flawed`
 */
export async function issueBulletin(
  { tx, at, note }: Change,
  document: string,
  month: string,
  words: BulletinWords,
): Promise<IssuedBulletin> {
  const today = at.slice(0, 10)
  const record = await draftBulletin(tx, { document, month, words, today })
  if (record.flaws.length > 0)
    throw new DubanError('bulletin_flawed', { reason: record.flaws.map(flaw => flaw.words).join('；') })
  const bulletin = { year: Number(today.slice(0, 4)), number: record.issue.number, documentId: document, month, record }
  await addBulletin(tx, bulletin, takeApart(record))
  await note('bulletin.issue', { kind: 'bulletin', id: `${bulletin.year}/${bulletin.number}` }, { document, month })
  return bulletin
}
