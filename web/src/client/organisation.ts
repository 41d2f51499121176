import { useQuery } from '@tanstack/react-query'
import * as z from 'zod/mini'
import { ask, change } from './request.ts'
import type { Shape } from './shapes.ts'

/** Kinds of units. */
export const UNIT_KINDS = ['government', 'department', 'county', 'town', 'platform', 'vertical'] as const

/** A unit (单位) with its short and former names and what it is charged with. */
export interface UnitInfo {
  readonly id: string
  readonly ordinal: number
  readonly name: string
  readonly kind: (typeof UNIT_KINDS)[number]
  readonly parentId: string | null
  readonly aliases: readonly string[]
  readonly subjects: readonly string[]
  /** Names that it bore or bears for a time; an empty day is an open end. */
  readonly datedNames: readonly { readonly name: string; readonly fromDay: string; readonly toDay: string }[]
  /** Empty while it still exists. */
  readonly toDay: string
}

/** A term of a post (任期); `toDay` is empty while it lasts. */
export interface TermInfo {
  readonly id: string
  readonly person: string
  readonly account: string
  readonly fromDay: string
  readonly toDay: string
}

/** A post (职务) with everybody who held it, the last first. */
export interface PostInfo {
  readonly id: string
  readonly unitId: string
  readonly name: string
  readonly terms: readonly TermInfo[]
}

const text = z.string()
const texts = z.array(text)
const unitShape: Shape<UnitInfo> = z.object({
  id: text,
  ordinal: z.number(),
  name: text,
  kind: z.enum(UNIT_KINDS),
  parentId: z.nullable(text),
  aliases: texts,
  subjects: texts,
  datedNames: z.array(z.object({ name: text, fromDay: text, toDay: text })),
  toDay: text,
})
const termShape: Shape<TermInfo> = z.object({ id: text, person: text, account: text, fromDay: text, toDay: text })
const postShape: Shape<PostInfo> = z.object({ id: text, unitId: text, name: text, terms: z.array(termShape) })
const importShape: Shape<{ readonly added: readonly string[]; readonly changed: readonly string[] }> = z.object({
  added: texts,
  changed: texts,
})

/** The unit that a name in a paper of a day means, and by which rule; both null where nobody can say. */
export interface NamedUnit {
  readonly day: string
  readonly unit: UnitInfo | null
  readonly rule: 'dated_name' | 'name' | 'alias' | 'only_bearer' | 'local_name' | null
}

const namedShape: Shape<NamedUnit> = z.object({
  day: text,
  unit: z.nullable(unitShape),
  rule: z.nullable(z.enum(['dated_name', 'name', 'alias', 'only_bearer', 'local_name'])),
})

/** Name of the cached units, for dropping them after a change. */
export const UNITS_KEY = ['units'] as const
/** Likewise of the posts. */
export const POSTS_KEY = ['posts'] as const

/** Which unit a name means on a day, today where none is given; nothing is asked for an empty name. */
export function useNamedUnit(name: string, day: string) {
  return useQuery({
    queryKey: [...UNITS_KEY, 'named', name, day],
    queryFn: ({ signal }) => ask(namedShape, '/units/named', { name, day }, signal),
    enabled: name !== '',
  })
}

/** Units in official order. */
export function useUnits() {
  return useQuery({ queryKey: UNITS_KEY, queryFn: ({ signal }) => ask(z.array(unitShape), '/units', {}, signal) })
}

/** Posts with their terms. */
export function usePosts() {
  return useQuery({ queryKey: POSTS_KEY, queryFn: ({ signal }) => ask(z.array(postShape), '/posts', {}, signal) })
}

/** What a unit may be given. */
export type UnitFields = Pick<UnitInfo, 'name' | 'kind' | 'parentId' | 'aliases' | 'subjects'>

/** Adds a unit. Throws `Refusal` (`unit_exists`). */
export const addUnit = (unit: UnitFields): Promise<UnitInfo> =>
  change(unitShape, { method: 'POST', path: '/units', body: unit })

/**
 * Changes a unit; a name that it had stays, with the day before `renamedOn` (today) as its last. Throws `Refusal`
 * (`unit_exists`, `unit_in_itself`, `unit_renamed_on`).
 */
export const editUnit = (id: string, unit: Partial<UnitFields> & { readonly renamedOn?: string }): Promise<UnitInfo> =>
  change(unitShape, { method: 'PATCH', path: `/units/${encodeURIComponent(id)}`, body: unit })

/** Takes in a table of units (TSV), wholly or not at all. Throws `Refusal` (`table_unreadable`). */
export const importUnits = (table: string) =>
  change(importShape, { method: 'POST', path: '/units/table', body: { table } })

/** Adds a post to a unit. */
export const addPost = (unit: string, name: string): Promise<PostInfo> =>
  change(postShape, { method: 'POST', path: '/posts', body: { unit, name } })

/** Puts a person into a post from a day on. */
export const addTerm = (post: string, term: Omit<TermInfo, 'id'>): Promise<TermInfo> =>
  change(termShape, { method: 'POST', path: `/posts/${encodeURIComponent(post)}/terms`, body: term })
