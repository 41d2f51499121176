import { randomUUID } from 'node:crypto'
import {
  dayOf,
  type PlanBasis,
  type PlanFields,
  type PlanRefusal,
  type PlanStage,
  refusePlan,
  refuseReached,
} from 'duban-core'
import type { Change } from '../change.ts'
import { DubanError } from '../errors.ts'
import { addRecord, findMatter, recordsOf } from '../store/matters.ts'
import { openFile } from './matter-file.ts'
import { planBasis } from './plan-records.ts'
import { PLAN_REFUSALS } from './refusal-words.ts'

const newId = (letter: string): string => `${letter}${randomUUID().replaceAll('-', '').slice(0, 16)}`

/**
 * A matter that the author's unit has, with what a plan for it rests on.
 * @throws DubanError `matter_not_found`, `other_unit`
 */
async function ownMatter({ tx, at, author: { actor } }: Change, id: string): Promise<PlanBasis> {
  const row = await findMatter(tx, id)
  if (!row) throw new DubanError('matter_not_found', { id })
  if (actor.unit === '' || actor.unit !== row.unit) throw new DubanError('other_unit', { unit: row.unit })
  const records = await recordsOf(tx, id)
  const { matter, deadline } = openFile(id, records, dayOf(at))
  return planBasis(matter, deadline?.deadline ?? null, records)
}

function hold(refusal: PlanRefusal | null): void {
  if (refusal) throw new DubanError('matter_refused', { reason: PLAN_REFUSALS[refusal] })
}

/** A plan as a unit sends it: a stage that an earlier version had is named by its id. */
export type PlanWords = Omit<PlanFields, 'stages'> & {
  readonly stages: readonly (Omit<PlanStage, 'id'> & { readonly id?: string | undefined })[]
}

/**
 * Files a plan of action (办理方案) or a newer version of it; the older stays in the file.
 * @throws DubanError `matter_refused`
 */
export async function filePlan(change: Change, matterId: string, words: PlanWords): Promise<string> {
  const { tx, at, author, note } = change
  const basis = await ownMatter(change, matterId)
  const known = new Set(basis.plans.flatMap(({ stages }) => stages.map(({ id }) => id)))
  if (words.stages.some(({ id }) => id !== undefined && !known.has(id))) hold('unknown_stage')
  const stages = words.stages.map(({ id, day, words: said }) => ({ id: id ?? newId('g'), day, words: said }))
  const fields: PlanFields = { ...words, stages }
  hold(refusePlan(fields, basis))
  const id = newId('k')
  const deadline = basis.deadline ?? ''
  await addRecord(tx, matterId, id, { kind: 'plan', ...fields, deadline, at, by: author.actor })
  await note('matter.plan', { kind: 'matter', id: matterId }, { id, ...fields })
  return id
}

/** That a stage is reached, as the unit says it. */
export interface ReachedWords {
  readonly stage: string
  readonly reachedOn: string
  readonly note: string
}

/**
 * Notes that a stage of the plan is reached (阶段目标完成).
 * @throws DubanError `matter_refused`
 */
export async function reachStage(change: Change, matterId: string, words: ReachedWords): Promise<string> {
  const { tx, at, author, note } = change
  const basis = await ownMatter(change, matterId)
  hold(refuseReached({ stage: words.stage, on: words.reachedOn }, dayOf(at), basis))
  const id = newId('k')
  await addRecord(tx, matterId, id, { kind: 'plan_stage', ...words, at, by: author.actor })
  await note('matter.plan_stage', { kind: 'matter', id: matterId }, { id, ...words })
  return id
}
