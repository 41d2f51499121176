import type { Author, Change } from '../change.ts'
import { change } from '../change.ts'
import type { Clock } from '../clock.ts'
import type { Store } from '../store/open.ts'
import type { HeadCache } from '../supervision/head-cache.ts'
import type { SetKeeper } from '../supervision/set-keeper.ts'
import type { LastingAnswers } from './lasting-answer.ts'

/** What the routes of supervision work with: the store and the clock that the office goes by. */
export interface Office {
  readonly store: Store
  readonly clock: Clock
  /** What is counted from many rows. */
  readonly cache: HeadCache
  /** What was issued and never changes, as it is sent. */
  readonly lasting: LastingAnswers
  /** How everything stands, worked out once a day. */
  readonly sets: SetKeeper
}

/** Makes a change in the office's store by its clock. */
export const changeIn = <Result>(
  { store, clock }: Pick<Office, 'store' | 'clock'>,
  author: Author,
  work: (change: Change) => Promise<Result>,
): Promise<Result> => change(store, author, clock, work)
