/** Whether the service answers (服务状态). `back` holds for a moment after it was gone. */
export type ServiceState = 'here' | 'gone' | 'back'

const BACK_SHOWN_MS = 3000

let state: ServiceState = 'here'
let backTimer: ReturnType<typeof setTimeout> | undefined
const listeners = new Set<() => void>()

/** The state now; a snapshot for `useSyncExternalStore`. */
export const serviceState = (): ServiceState => state

/** Calls `listener` at every change until the returned function is called. */
export function onServiceState(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Told by every request: whether the service gave any answer at all. */
export function reportService(answered: boolean): void {
  if (!answered) set('gone')
  else if (state === 'gone') {
    set('back')
    backTimer = setTimeout(() => set('here'), BACK_SHOWN_MS)
  }
}

function set(next: ServiceState): void {
  if (next === state) return
  clearTimeout(backTimer)
  state = next
  for (const listener of listeners) listener()
}
