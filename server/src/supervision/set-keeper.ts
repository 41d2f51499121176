import { setImmediate as turn } from 'node:timers/promises'
import { findBreakdown, listBreakdowns } from '../store/breakdowns.ts'
import type { Database } from '../store/database.ts'
import { lockLog } from '../store/log.ts'
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
const JUDGED_AT_ONCE = 100

/** Works a table out. It takes a tenth of a second, most of it away from the database; between its parts others get a turn. */
async function workOutTable(tx: Database, documentId: string, set: StandingSet): Promise<void> {
  const breakdown = await findBreakdown(tx, documentId)
  if (!breakdown?.isIssued) return
  const courses = await coursesOf(tx, breakdown)
  for (let i = 0; i < courses.length; i += JUDGED_AT_ONCE) {
    await turn()
    await writeStandings(tx, set, judge(courses.slice(i, i + JUDGED_AT_ONCE), set))
  }
}

/**
 * Works a set out table by table, so that nobody waits for more than one. Each is a transaction under the lock of changes; a
 * change between two of them is carried into what is already there, since the set is noted before the first.
 */
async function workOut({ db }: Store, set: StandingSet): Promise<void> {
  if (await hasSet(db, set)) return
  await startSet(db, set)
  for (const { documentId } of await listBreakdowns(db)) {
    await turn()
    await db.transaction(async tx => {
      await lockLog(tx)
      await workOutTable(tx, documentId, set)
    })
  }
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
