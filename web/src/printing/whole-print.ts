/** A list that comes in parts (分批读入), as far as printing must know it. */
export interface PartedList {
  /** Whether all of it is on the page. */
  readonly isWhole: () => boolean
  /** Brings what is missing; false where that failed. */
  readonly load: () => Promise<boolean>
}

/** idle 没有打印; reading 正在读入其余部分; failed 没有读完，没有打印. */
export type PrintPhase = 'idle' | 'reading' | 'failed'

const lists = new Set<PartedList>()
const listeners = new Set<() => void>()
let phase: PrintPhase = 'idle'

function enter(next: PrintPhase): void {
  phase = next
  for (const listener of listeners) listener()
}

/** How far a print is. */
export const printPhase = (): PrintPhase => phase

/** Calls `listener` whenever that changes, until the returned function is called. */
export function onPrintPhase(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Makes a list known while it is on the page. */
export function addPartedList(list: PartedList): () => void {
  lists.add(list)
  return () => lists.delete(list)
}

/** Whether something of the page is not loaded yet, so that paper would show a part for the whole. */
export const hasPartsMissing = (): boolean => [...lists].some(list => !list.isWhole())

/** Brings the whole of all lists of the page, then calls `print`; not where something could not be brought. */
export async function printWhole(print: () => void): Promise<void> {
  if (phase === 'reading') return
  enter('reading')
  const loaded = await Promise.all([...lists].map(list => list.load()))
  enter(loaded.every(Boolean) ? 'idle' : 'failed')
  if (phase === 'idle') print()
}

/** Takes the word of a failed print away. */
export const forgetPrint = (): void => enter('idle')

/** A list of which the next part can be fetched. */
export interface Parts {
  readonly hasNextPage: boolean
  readonly isError: boolean
  readonly fetchNextPage: () => Promise<Parts>
}

/** Fetches part after part; false where one failed. A failure of before does not count: it is tried again. */
export async function loadAll(parts: Parts): Promise<boolean> {
  let now = parts
  while (now.hasNextPage) {
    now = await now.fetchNextPage()
    if (now.isError) return false
  }
  return true
}
