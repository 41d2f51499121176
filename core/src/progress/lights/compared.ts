import type { Month } from '../../values/day.ts'
import { compare, type Decimal, decimal } from '../../values/decimal.ts'

/** One of those that are compared (排名): a unit's or an area's share of one indicator, with its gap month by month. */
export interface Compared {
  readonly id: string
  /** What is compared with one another: equal keys. */
  readonly key: string
  /** 与序时或目标之差 in each month that has one; a month without data is not ranked. */
  readonly gaps: Readonly<Record<Month, string>>
}

/** The place of one among those compared: 1 is best in `rank` and last in `fromBottom`; equal gaps share the better of each. */
export interface Place {
  readonly rank: number
  readonly fromBottom: number
  readonly of: number
}

/** Places in a month by id. Who has nobody to be compared with has none: the last of one is no laggard. */
export function placesIn(compared: readonly Compared[], month: Month): ReadonlyMap<string, Place> {
  const groups = new Map<string, { readonly id: string; readonly gap: Decimal }[]>()
  for (const { id, key, gaps } of compared) {
    const gap = gaps[month]
    if (gap !== undefined) groups.set(key, [...(groups.get(key) ?? []), { id, gap: decimal(gap) }])
  }
  const places = new Map<string, Place>()
  for (const group of groups.values()) {
    if (group.length < 2) continue
    for (const { id, gap } of group) {
      const better = group.filter(other => compare(other.gap, gap) > 0).length
      const worse = group.filter(other => compare(other.gap, gap) < 0).length
      places.set(id, { rank: better + 1, fromBottom: worse + 1, of: group.length })
    }
  }
  return places
}
