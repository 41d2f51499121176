import type { Day } from '../../values/day.ts'
import type { Actor, Role } from '../roles.ts'
import { findStep, type MatterState, type Step, type StepName, type StepNeed } from './steps.ts'

/** One thing done to a matter. Events are appended, never changed; what a step carries stands in `details`. */
export interface MatterEvent {
  readonly id: string
  readonly matterId: string
  readonly step: StepName
  /** ISO time, `2024-03-01T09:30:00+08:00`. */
  readonly at: string
  readonly by: Actor
  /** What the step carries: reason, authority (approving document), unit, deadline, progress, method, conclusion, evidence. */
  readonly details: Readonly<Partial<Record<StepNeed, string>>>
}

/** A supervised matter (督办事项) as its events leave it. */
export interface Matter {
  readonly id: string
  readonly state: MatterState
  /** Lead unit (承办单位), empty before 交办. */
  readonly unit: string
  /** Due day as assigned (办理时限), or null. An extension does not change it: see `effectiveDeadline`. */
  readonly deadline: Day | null
  /** How often it was sent back (退办); counts against the unit. */
  readonly returns: number
  /** How often it was urged (催办) since it was last assigned. */
  readonly urges: number
  readonly events: readonly MatterEvent[]
}

/** Why a step is refused. */
export type Refusal =
  | { readonly code: 'unknown_step'; readonly step: string }
  | {
      readonly code: 'wrong_state'
      readonly step: StepName
      readonly state: MatterState
      readonly allowed: readonly MatterState[]
    }
  | { readonly code: 'wrong_role'; readonly step: StepName; readonly role: Role; readonly allowed: readonly Role[] }
  | { readonly code: 'wrong_unit'; readonly unit: string; readonly lead: string }
  | { readonly code: 'missing'; readonly step: StepName; readonly needs: readonly StepNeed[] }
  | { readonly code: 'out_of_order'; readonly at: string; readonly last: string }

/** The matter after the step, or why it may not be taken. */
export type StepResult =
  | { readonly ok: true; readonly matter: Matter }
  | { readonly ok: false; readonly refusal: Refusal }

/** A matter before its first event. */
export const emptyMatter = (id: string): Matter => ({
  id,
  state: 'none',
  unit: '',
  deadline: null,
  returns: 0,
  urges: 0,
  events: [],
})

/** Takes one step, if the graph, the role, the unit and the details allow it. The matter given stays as it is. */
export function takeStep(matter: Matter, event: MatterEvent): StepResult {
  const step = findStep(event.step)
  if (!step) return { ok: false, refusal: { code: 'unknown_step', step: event.step } }
  const refusal = refuse(matter, event, step)
  return refusal ? { ok: false, refusal } : { ok: true, matter: advance(matter, event, step) }
}

/** The matter that a stored list of events makes; stops at the first event that does not fit and says why. */
export function replay(id: string, events: readonly MatterEvent[]): { matter: Matter; refusal: Refusal | null } {
  let matter = emptyMatter(id)
  for (const event of events) {
    const result = takeStep(matter, event)
    if (!result.ok) return { matter, refusal: result.refusal }
    matter = result.matter
  }
  return { matter, refusal: null }
}

function refuse(matter: Matter, event: MatterEvent, step: Step): Refusal | null {
  if (!step.from.includes(matter.state))
    return { code: 'wrong_state', step: step.step, state: matter.state, allowed: step.from }
  if (!step.roles.includes(event.by.role))
    return { code: 'wrong_role', step: step.step, role: event.by.role, allowed: step.roles }
  const ofUnit = event.by.role === 'unit_officer' || event.by.role === 'unit_head'
  if (ofUnit && event.by.unit !== matter.unit) return { code: 'wrong_unit', unit: event.by.unit, lead: matter.unit }
  const needs = step.needs.filter(need => !event.details[need]?.trim())
  if (needs.length) return { code: 'missing', step: step.step, needs }
  const last = matter.events.at(-1)
  if (last && Date.parse(event.at) < Date.parse(last.at)) return { code: 'out_of_order', at: event.at, last: last.at }
  return null
}

function advance(matter: Matter, event: MatterEvent, step: Step): Matter {
  const { unit, deadline } = event.details
  const assigned = step.step === 'assign'
  return {
    ...matter,
    state: step.to ?? matter.state,
    unit: assigned && unit ? unit : step.step === 'refuse' ? '' : matter.unit,
    deadline: assigned && deadline ? deadline : step.step === 'refuse' ? null : matter.deadline,
    returns: matter.returns + (step.step === 'return' ? 1 : 0),
    urges: assigned ? 0 : matter.urges + (step.step === 'urge' ? 1 : 0),
    events: [...matter.events, event],
  }
}
