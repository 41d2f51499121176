import { setImmediate as turn } from 'node:timers/promises'

/**
 * Lets callers through one at a time, each in a turn of the event loop of its own. The embedded database answers without
 * ever waiting for anything, so that queries in a row keep the process from all else until the last is answered; and of
 * those who want to connect one is let in a turn: the twentieth of twenty waited for twenty such rows.
 */
export function takeTurns(): () => Promise<void> {
  let last: Promise<void> = Promise.resolve()
  return () => {
    last = last.then(() => turn())
    return last
  }
}
