import { useEffect, useRef } from 'react'
import type { Decision } from '../../../client/versions.ts'
import { isTyping } from '../../../shell/keyboard.ts'

/** What the keys of the repair do. */
export interface RepairKeys {
  readonly step: (by: 1 | -1) => void
  readonly decide: (decision: Decision) => void
  readonly close: () => void
}

/** a accepts, r refuses, u undoes, j and k move, Escape closes; not while somebody types. */
export function useRepairKeys(keys: RepairKeys): void {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    const actions: Readonly<Record<string, () => void>> = {
      a: () => latest.current.decide('accepted'),
      r: () => latest.current.decide('refused'),
      u: () => latest.current.decide('open'),
      j: () => latest.current.step(1),
      k: () => latest.current.step(-1),
    }
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      if (event.key === 'Escape') latest.current.close()
      else if (Object.hasOwn(actions, event.key)) actions[event.key]?.()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [])
}
