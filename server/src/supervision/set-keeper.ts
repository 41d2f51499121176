import { setImmediate as turn } from 'node:timers/promises'
import { findBreakdown, listBreakdowns } from '../store/breakdowns.ts'
import type { Database } from '../store/database.ts'
import { lockLog, logHead } from '../store/log.ts'
import type { Store } from '../store/open.ts'
import { finishSet, hasSet, type StandingSet, startSet, writeStandings } from '../store/standings.ts'
import { coursesOf, judge, profileOf } from './courses.ts'

/** Works out how all assignments stand by a profile on a day, once, and keeps it. */
export interface SetKeeper {
  /**
   * Resolves when a set is worked out; those who ask meanwhile wait for the one.
   * @throws DubanError `profile_not_found`
   */
  readonly ensure: (set: StandingSet) => Promise<void>
}

/** Assignments judged before others get a turn. */
const JUDGED_AT_ONCE = 50
/** Tables worked out at once: while the database reads or writes one, another is judged. */
const TABLES_AT_ONCE = 2
/** How often a table is judged again because somebody changed something meanwhile, before changes are held back. */
const MOST_TRIES = 3

type Judged = ReturnType<typeof judge>

/** Judges a table as it stands; between its parts others get a turn. Empty where it is not issued. */
async function judgeTable(db: Database, documentId: string, set: StandingSet): Promise<Judged> {
  const breakdown = await findBreakdown(db, documentId)
  if (!breakdown?.isIssued) return []
  const courses = await coursesOf(db, breakdown)
  const judged: Judged[] = []
  for (let i = 0; i < courses.length; i += JUDGED_AT_ONCE) {
    await turn()
    judged.push(judge(courses.slice(i, i + JUDGED_AT_ONCE), set))
  }
  return judged.flat()
}

/** Writes what was judged at a head of the log, under the lock of changes; false where something was changed since. */
const writeJudged = ({ db }: Store, set: StandingSet, head: number, judged: Judged): Promise<boolean> =>
  db.transaction(async tx => {
    await lockLog(tx)
    if ((await logHead(tx)) !== head) return false
    await writeStandings(tx, set, judged)
    return true
  })

/**
 * Works a table out. It is read and judged without holding anybody back, and written only where nothing changed meanwhile;
 * where changes come all the time, they wait for it at last.
 */
async function workOutTable(store: Store, documentId: string, set: StandingSet): Promise<void> {
  for (let i = 0; i < MOST_TRIES; i++) {
    const head = await logHead(store.db)
    if (await writeJudged(store, set, head, await judgeTable(store.db, documentId, set))) return
  }
  await store.db.transaction(async tx => {
    await lockLog(tx)
    await writeStandings(tx, set, await judgeTable(tx, documentId, set))
  })
}

/**
 * Works a set out table by table, so that nobody waits for more than one. The set is noted before the first: a change after
 * a table was written is carried into it by whoever makes it.
 */
async function workOut(store: Store, set: StandingSet): Promise<void> {
  const { db } = store
  if (await hasSet(db, set)) return
  await startSet(db, set)
  const tables = (await listBreakdowns(db)).values()
  const worker = async (): Promise<void> => {
    for (const { documentId } of tables) await workOutTable(store, documentId, set)
  }
  await Promise.all(Array.from({ length: TABLES_AT_ONCE }, worker))
  await db.transaction(async tx => {
    await lockLog(tx)
    await finishSet(tx, set)
  })
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
