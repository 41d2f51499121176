import * as z from 'zod/mini'

/** A named look at the tasks (常用视图): the address behind `?`. */
export interface SavedView {
  readonly name: string
  readonly search: string
}

const STORED_AS = 'duban.taskViews'
const shape = z.array(z.object({ name: z.string(), search: z.string() }))

/** The views kept in this browser; what cannot be read counts as none. */
export function readViews(storage: Pick<Storage, 'getItem'>): readonly SavedView[] {
  try {
    const parsed = shape.safeParse(JSON.parse(storage.getItem(STORED_AS) ?? '[]'))
    return parsed.success ? parsed.data : []
  } catch {
    return []
  }
}

/** Keeps the views. */
export const writeViews = (storage: Pick<Storage, 'setItem'>, views: readonly SavedView[]): void =>
  storage.setItem(STORED_AS, JSON.stringify(views))

/** The views with one more; a view of the same name is replaced where it stands. */
export function withView(views: readonly SavedView[], view: SavedView): readonly SavedView[] {
  const isKnown = views.some(({ name }) => name === view.name)
  return isKnown ? views.map(one => (one.name === view.name ? view : one)) : [...views, view]
}
