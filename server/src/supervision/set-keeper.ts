import { setImmediate as turn } from 'node:timers/promises'
import { rowsWithIds } from '../store/assignments.ts'
import { findBreakdown, listBreakdowns } from '../store/breakdowns.ts'
import type { Database } from '../store/database.ts'
import { lockLog, logHead } from '../store/log.ts'
import type { Store } from '../store/open.ts'
import {
  finishSet,
  hasSet,
  type JudgedAssignment,
  type StandingSet,
  startSet,
  surveyStandings,
  sweepStandings,
  unjudged,
  writeStandings,
} from '../store/standings.ts'
import { coursesIn, judge, profileOf } from './courses.ts'
import { contextOf } from './table-context.ts'

/** Works out how all assignments stand by a profile on a day, once, and keeps it. */
export interface SetKeeper {
  /**
   * Resolves when a set is worked out; those who ask meanwhile wait for the one.
   * @throws DubanError `profile_not_found`
   */
  readonly ensure: (set: StandingSet) => Promise<void>
}

/** Assignments read, judged and written at once: some 20 ms of work at most, after which others get a turn. */
const SLICE = 100
/** Tables worked out at once on a server: while it reads or writes one, another is judged. The embedded database is this process. */
const TABLES_AT_ONCE = { postgresql: 2, pglite: 1 } as const
/** How often a table is judged again because somebody changed something meanwhile, before changes are held back. */
const MOST_TRIES = 3

/** Does something while nobody changes anything. */
const locked = <Result>({ db }: Store, work: (tx: Database) => Promise<Result>): Promise<Result> =>
  db.transaction(async tx => {
    await lockLog(tx)
    return work(tx)
  })

/** Judges what of a table no kept standing covers, slice by slice; between them others get a turn. */
async function* judgeTable(db: Database, documentId: string, set: StandingSet): AsyncGenerator<JudgedAssignment[]> {
  const breakdown = await findBreakdown(db, documentId)
  const ids = breakdown?.isIssued ? await unjudged(db, set, documentId) : []
  if (!breakdown || ids.length === 0) return
  const context = await contextOf(db, breakdown, { profile: profileOf(set.profile), asOf: set.asOf })
  for (let i = 0; i < ids.length; i += SLICE) {
    const rows = await rowsWithIds(db, ids.slice(i, i + SLICE))
    const courses = await coursesIn(db, breakdown, rows, context)
    await turn()
    yield judge(courses, set)
    await turn()
  }
}

/** Writes what was judged at a head of the log, under the lock of changes; false where something was changed since. */
const writeJudged = (store: Store, set: StandingSet, head: number, judged: JudgedAssignment[]): Promise<boolean> =>
  locked(store, async tx => {
    if ((await logHead(tx)) !== head) return false
    await writeStandings(tx, set, judged)
    return true
  })

/** Works a table out for as long as nobody changes anything; whether it is whole. What is written stays. */
async function tryTable(store: Store, documentId: string, set: StandingSet): Promise<boolean> {
  const head = await logHead(store.db)
  for await (const judged of judgeTable(store.db, documentId, set))
    if (!(await writeJudged(store, set, head, judged))) return false
  return true
}

/**
 * Works a table out. It is read and judged without holding anybody back, and written only where nothing changed meanwhile;
 * where changes come all the time, they wait for it at last.
 */
async function workOutTable(store: Store, documentId: string, set: StandingSet): Promise<void> {
  for (let i = 0; i < MOST_TRIES; i++) if (await tryTable(store, documentId, set)) return
  await locked(store, async tx => {
    for await (const judged of judgeTable(tx, documentId, set)) await writeStandings(tx, set, judged)
  })
}

/**
 * Works a set out table by table, so that nobody waits for more than one. The set is noted before the first: a change after
 * a table was written is carried into it by whoever makes it. Of an earlier day's standings those are kept that still hold.
 */
async function workOut(store: Store, set: StandingSet): Promise<void> {
  const { db } = store
  if (await hasSet(db, set)) return
  await startSet(db, set)
  const documents = (await listBreakdowns(db)).map(({ documentId }) => documentId)
  const tables = documents.values()
  const worker = async (): Promise<void> => {
    for (const documentId of tables) await workOutTable(store, documentId, set)
  }
  await Promise.all(Array.from({ length: TABLES_AT_ONCE[store.kind] }, worker))
  const hasOld = await locked(store, tx => finishSet(tx, set))
  if (hasOld) for (const documentId of documents) await locked(store, tx => sweepStandings(tx, documentId))
  await surveyStandings(db)
}

/** The keeper of a store's sets. */
export function createSetKeeper(store: Store): SetKeeper {
  const underWay = new Map<string, Promise<void>>()
  const begin = (key: string, set: StandingSet): Promise<void> => {
    const work = workOut(store, set).finally(() => underWay.delete(key))
    underWay.set(key, work)
    return work
  }
  return {
    ensure: async set => {
      if (await hasSet(store.db, set)) return
      profileOf(set.profile)
      const key = JSON.stringify([set.profile, set.asOf])
      await (underWay.get(key) ?? begin(key, set))
    },
  }
}
