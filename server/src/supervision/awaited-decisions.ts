import type { Day } from 'duban-core'
import type { Database } from '../store/database.ts'
import { undecidedFindings } from '../store/findings.ts'
import { ENDED, listMatters, type MatterRow, owedMatters, recordsOf, undecidedRecords } from '../store/matters.ts'
import { openFile } from './matter-file.ts'
import { laddersOfTasks } from './task-ladder.ts'

/** Something that waits for a leader (待批). */
export interface AwaitedDecision {
  /** filing 立项; extension 延期; proposal 表扬、激励、批评等建议; objection 异议复核; red_sheet 红单; faked 填报弄虚作假. */
  readonly kind: 'filing' | 'extension' | 'proposal' | 'objection' | 'red_sheet' | 'faked'
  /** Null for a finding on a report. */
  readonly matterId: string | null
  /** The assignment of the report that a finding is on, else null. */
  readonly assignmentId: string | null
  readonly title: string
  readonly unit: string
  /** Id of the record that is decided on; null where the matter itself is. */
  readonly of: string | null
  /** Since when it waits: a day, or a moment where it was asked for. */
  readonly since: string
  /** What is asked for: the later day, the kind of proposal, or empty. */
  readonly asks: string
  /** Why. */
  readonly reason: string
  /** The day before which it must be decided to count, for extensions; else null. */
  readonly before: string | null
}

const ofMatter = ({ id, title, unit }: MatterRow) => ({ matterId: id, assignmentId: null, title, unit })

/** Matters that somebody proposed (拟立项). */
async function filings(db: Database): Promise<AwaitedDecision[]> {
  const found: AwaitedDecision[] = []
  for (let cursor: string | undefined; ; ) {
    const page = await listMatters(db, { state: 'proposed' }, { cursor, limit: 500 })
    for (const matter of page.items) {
      const proposed = (await recordsOf(db, matter.id)).flatMap(({ record }) =>
        record.kind === 'step' ? [record.event] : [],
      )[0]
      const said = { since: proposed?.at ?? '', reason: proposed?.details.reason ?? '' }
      found.push({ kind: 'filing', ...ofMatter(matter), ...said, of: null, asks: '', before: null })
    }
    if (page.next === null) return found
    cursor = page.next
  }
}

type Undecided = Awaited<ReturnType<typeof undecidedRecords>>[number]

async function asked(db: Database, { matter, id, record }: Undecided, today: Day): Promise<AwaitedDecision[]> {
  if (record.kind === 'proposal') {
    const { proposal: asks, reason, at: since } = record
    return [{ kind: 'proposal', ...ofMatter(matter), of: id, since, asks, reason, before: null }]
  }
  if (record.kind === 'objection') {
    const { objections } = openFile(matter.id, await recordsOf(db, matter.id), today)
    const status = objections.find(objection => objection.id === id)?.status
    if (status?.state !== 'under_review' && status?.state !== 'overdue') return []
    const { reason, at: since } = record
    return [{ kind: 'objection', ...ofMatter(matter), of: id, since, asks: '', reason, before: null }]
  }
  // What is ended is not put off any more.
  if (record.kind !== 'extension' || ENDED.includes(matter.state)) return []
  const { newDeadline: asks, reason, at: since } = record
  // The day that counts, which an extension that was granted earlier may have moved.
  const { deadline } = openFile(matter.id, await recordsOf(db, matter.id), today)
  const before = deadline?.deadline ?? null
  return [{ kind: 'extension', ...ofMatter(matter), of: id, since, asks, reason, before }]
}

/** Red sheets that the ladder proposes today (733 第二十一条: a leader issues them). */
async function redSheets(db: Database, today: Day): Promise<AwaitedDecision[]> {
  const owed = await owedMatters(db)
  const pressed = owed.map(({ matter }) => matter.assignmentId)
  const tasks = await laddersOfTasks(db, pressed, today)
  return owed.flatMap(({ matter, records }): AwaitedDecision[] => {
    const { ladder } = openFile(matter.id, records, today, tasks.get(matter.assignmentId))
    if (!ladder?.needsLeader) return []
    const since = ladder.because?.answerWasDue ?? today
    return [
      {
        kind: 'red_sheet',
        ...ofMatter(matter),
        of: null,
        since,
        asks: ladder.rung,
        reason: ladder.reason.sentence,
        before: null,
      },
    ]
  })
}

/** Reports of which a check found that they were faked. */
const faked = async (db: Database): Promise<AwaitedDecision[]> =>
  (await undecidedFindings(db)).map(({ finding, assignmentId, text, unit }) => ({
    kind: 'faked',
    matterId: null,
    assignmentId,
    title: text,
    unit,
    of: finding.id,
    since: finding.at,
    asks: finding.kind === 'faked' ? finding.what : '',
    reason: finding.reason,
    before: null,
  }))

/** All that waits for a leader on a day, the longest waiting first. */
export async function awaitedDecisions(db: Database, today: Day): Promise<AwaitedDecision[]> {
  const undecided: AwaitedDecision[] = []
  for (const one of await undecidedRecords(db)) undecided.push(...(await asked(db, one, today)))
  const all = [...(await filings(db)), ...undecided, ...(await redSheets(db, today)), ...(await faked(db))]
  return all.sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0))
}
