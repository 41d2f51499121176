import type { Day } from '../values/day.ts'

/** A name that a unit has had, from a day to a day, both inclusive; null is open. */
export interface UnitName {
  readonly name: string
  /** short 简称 and former 曾用名 are found like the official one. */
  readonly kind: 'official' | 'short' | 'former'
  readonly from: Day | null
  readonly to: Day | null
}

/** A unit (单位): department, county, town, platform company. */
export interface Unit {
  readonly id: string
  readonly parent: string | null
  readonly names: readonly UnitName[]
}

/** A post (职务). Duty stays with it when its holder changes (岗变责不变). */
export interface Post {
  readonly id: string
  readonly unitId: string
  readonly title: string
}

/** Somebody on a post, from a day to a day, both inclusive; null is open. */
export interface Term {
  readonly postId: string
  readonly personId: string
  readonly from: Day
  readonly to: Day | null
}

/** The organisation as a list of units, posts and terms. */
export interface Organisation {
  readonly units: readonly Unit[]
  readonly posts: readonly Post[]
  readonly terms: readonly Term[]
}

/** What does not hold together in an organisation. */
export type OrganisationFlaw =
  | { readonly kind: 'unknown_parent' | 'cycle'; readonly unit: string }
  | { readonly kind: 'unknown_unit'; readonly post: string }
  | { readonly kind: 'overlapping_terms'; readonly post: string; readonly persons: readonly [string, string] }

const covers = ({ from, to }: { readonly from: Day | null; readonly to: Day | null }, day: Day): boolean =>
  (from === null || from <= day) && (to === null || day <= to)

/**
 * The units that a name means on a day. One where it is clear, several where it is not: then a person decides. A name
 * that is out of date still finds its unit where no other bears it today (old papers keep being quoted).
 */
export function unitsNamed({ units }: Organisation, name: string, day: Day): Unit[] {
  const bare = name.replace(/\s/g, '')
  const bearing = units.filter(unit => unit.names.some(n => n.name === bare))
  const now = bearing.filter(unit => unit.names.some(n => n.name === bare && covers(n, day)))
  return now.length ? now : bearing
}

/** The official name of a unit on a day; its last one where none covers the day. */
export function officialName(unit: Unit, day: Day): string {
  const official = unit.names.filter(n => n.kind === 'official')
  return (official.find(n => covers(n, day)) ?? official.at(-1) ?? unit.names[0])?.name ?? unit.id
}

/** Who holds a post on a day: the person that its duties fall to. Null for a vacant post. */
export const holderOf = ({ terms }: Organisation, postId: string, day: Day): string | null =>
  terms.filter(term => term.postId === postId && covers(term, day)).sort((a, b) => (a.from < b.from ? 1 : -1))[0]
    ?.personId ?? null

/** The posts that a person holds on a day. */
export const postsOf = ({ posts, terms }: Organisation, personId: string, day: Day): Post[] =>
  posts.filter(post => terms.some(term => term.postId === post.id && term.personId === personId && covers(term, day)))

/** A unit and all below it, parents first. */
export function unitsUnder(organisation: Organisation, id: string, seen: ReadonlySet<string> = new Set()): Unit[] {
  const own = organisation.units.find(unit => unit.id === id)
  if (!own || seen.has(id)) return []
  const below = organisation.units.filter(unit => unit.parent === id)
  return [own, ...below.flatMap(unit => unitsUnder(organisation, unit.id, new Set([...seen, id])))]
}

/** Checks parents, units of posts and terms: a post has one holder at a time. */
export function checkOrganisation({ units, posts, terms }: Organisation): OrganisationFlaw[] {
  const ids = new Map(units.map(unit => [unit.id, unit]))
  const flaws: OrganisationFlaw[] = []
  for (const unit of units) {
    if (unit.parent !== null && !ids.has(unit.parent)) flaws.push({ kind: 'unknown_parent', unit: unit.id })
    else if (isInCycle(unit, ids)) flaws.push({ kind: 'cycle', unit: unit.id })
  }
  for (const post of posts) if (!ids.has(post.unitId)) flaws.push({ kind: 'unknown_unit', post: post.id })
  for (const [i, a] of terms.entries())
    for (const b of terms.slice(i + 1))
      if (a.postId === b.postId && a.personId !== b.personId && meets(a, b))
        flaws.push({ kind: 'overlapping_terms', post: a.postId, persons: [a.personId, b.personId] })
  return flaws
}

const meets = (a: Term, b: Term): boolean => (b.to === null || a.from <= b.to) && (a.to === null || b.from <= a.to)

function isInCycle(unit: Unit, ids: ReadonlyMap<string, Unit>): boolean {
  let at = unit.parent
  for (let steps = 0; at !== null && steps <= ids.size; steps += 1) {
    if (at === unit.id) return true
    at = ids.get(at)?.parent ?? null
  }
  return false
}
