import { type QueryClient, useQuery } from '@tanstack/react-query'
import type { MatterState, PlanState } from 'duban-core'
import * as z from 'zod/mini'
import { MATTER_STATES } from './matters.ts'
import { reportShape } from './reporting.ts'
import { ask, change } from './request.ts'
import { pageOf, type Shape } from './shapes.ts'

/** A supervised matter in a list (督办事项). */
export interface DeskMatter {
  readonly id: string
  readonly title: string
  readonly state: MatterState
  /** Id of the unit that it is assigned to, or empty. */
  readonly unit: string
  readonly deadline: string | null
  /** Whether its plan of action (办理方案) is there. */
  readonly planState: PlanState
}

/** Reminders of one person on a day. */
export interface Digest {
  readonly person: string
  readonly reminders: readonly DayReminder[]
}

/** A day of a matter that is near or over: its own, its plan's (办理方案), or a stage's (阶段目标). */
export interface DayReminder {
  readonly matterId: string
  readonly of: 'deadline' | 'plan' | 'stage'
  /** What the stage shall reach; else empty. */
  readonly words: string
  readonly deadline: string
  readonly daysLeft: number
}

/** An issued bulletin in the list (通报). */
export interface DeskBulletin {
  readonly year: number
  readonly number: number
  readonly title: string
  readonly day: string
}

/** An account, as far as the desk of an administrator counts it. */
export interface DeskAccount {
  readonly account: string
  readonly role: string
  readonly isDisabled: boolean
}

const text = z.string()
const count = z.number()

const matterShape: Shape<DeskMatter> = z.object({
  id: text,
  title: text,
  state: z.enum(['none', ...MATTER_STATES]),
  unit: text,
  deadline: z.nullable(text),
  planState: z.enum(['not_asked', 'awaited', 'missing', 'filed']),
})

const digestShape: Shape<Digest> = z.object({
  person: text,
  reminders: z.array(
    z.object({
      matterId: text,
      of: z.enum(['deadline', 'plan', 'stage']),
      words: text,
      deadline: text,
      daysLeft: count,
    }),
  ),
})

const bulletinShape: Shape<DeskBulletin> = z.object({ year: count, number: count, title: text, day: text })
const accountShape: Shape<DeskAccount> = z.object({ account: text, role: text, isDisabled: z.boolean() })

/** Something that waits for a leader (待批). */
export interface AwaitedDecision {
  readonly kind: 'filing' | 'extension' | 'proposal' | 'objection' | 'red_sheet' | 'faked'
  /** Null for a finding on a report. */
  readonly matterId: string | null
  /** The task of the report that a finding is on, else null. */
  readonly assignmentId: string | null
  readonly title: string
  readonly unit: string
  /** The record that is decided on; null where the matter itself is. */
  readonly of: string | null
  /** The later day, the kind of proposal or of sheet. */
  readonly asks: string
  /** The day on or before which a later day must be granted to count. */
  readonly before: string | null
}

const decisionShape: Shape<AwaitedDecision> = z.object({
  kind: z.enum(['filing', 'extension', 'proposal', 'objection', 'red_sheet', 'faked']),
  matterId: z.nullable(text),
  assignmentId: z.nullable(text),
  title: text,
  unit: text,
  of: z.nullable(text),
  asks: text,
  before: z.nullable(text),
})

/** As many as are looked through for what is open. */
const MANY = 200

/** Matters that are not ended, of a unit or of all; the last first. */
export function useOpenMatters(unit: string, isWanted: boolean) {
  return useQuery({
    queryKey: ['matters', 'desk', 'open', unit],
    queryFn: ({ signal }) => ask(pageOf(matterShape), '/matters', { open: true, unit, limit: MANY }, signal),
    enabled: isWanted,
  })
}

/** Matters that are concluded and wait to be cleared. */
export function useConcludedMatters(isWanted: boolean) {
  return useQuery({
    queryKey: ['matters', 'desk', 'concluded'],
    queryFn: ({ signal }) => ask(pageOf(matterShape), '/matters', { state: 'concluded', limit: MANY }, signal),
    enabled: isWanted,
  })
}

/** What waits for a leader's decision, the longest first. */
export function useAwaitedDecisions() {
  return useQuery({
    queryKey: ['matters', 'desk', 'decisions'],
    queryFn: ({ signal }) => ask(z.array(decisionShape), '/decisions', {}, signal),
  })
}

/** Reminders of today. */
export function useReminders(isWanted: boolean) {
  return useQuery({
    queryKey: ['desk', 'reminders'],
    queryFn: ({ signal }) => ask(z.array(digestShape), '/reminders', {}, signal),
    enabled: isWanted,
  })
}

/** Notes that persons were reminded of matters today. Throws `Refusal` (`matter_refused`). */
export async function noteReminders(queries: QueryClient, matters: readonly string[]): Promise<void> {
  await change(z.null(), { method: 'POST', path: '/reminders', body: { matters } })
  await queries.invalidateQueries({ queryKey: ['desk', 'reminders'] })
  await queries.invalidateQueries({ queryKey: ['matters'] })
}

/** Reports of a unit that came back. */
export function useReturned(unit: string, isWanted: boolean) {
  return useQuery({
    queryKey: ['reporting', 'returned', unit],
    queryFn: ({ signal }) => ask(pageOf(reportShape), '/reports', { state: 'returned', unit, limit: MANY }, signal),
    enabled: isWanted,
  })
}

/** Issued bulletins, the last first. */
export function useBulletinList() {
  return useQuery({
    queryKey: ['desk', 'bulletins'],
    queryFn: ({ signal }) => ask(z.array(bulletinShape), '/bulletins', {}, signal),
  })
}

/** Accounts, for the administrator. */
export function useAccounts(isWanted: boolean) {
  return useQuery({
    queryKey: ['desk', 'accounts'],
    queryFn: ({ signal }) => ask(z.array(accountShape), '/accounts', {}, signal),
    enabled: isWanted,
  })
}
