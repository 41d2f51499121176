import { randomUUID } from 'node:crypto'
import { dayOf, type MatterEvent, rungs, type StepName, takeStep, timeLimits } from 'duban-core'
import type { Change } from '../change.ts'
import { DubanError, type Said } from '../errors.ts'
import { addMatter, addRecord, findMatter, type MatterRow, recordsOf, writeMatter } from '../store/matters.ts'
import type { MatterRecord } from '../store/schema-matters.ts'
import { listUnits, unitIdOf } from '../store/units.ts'
import { matterOf, openFile } from './matter-file.ts'
import { MATTER_REASONS, sayMatterRefusal } from './refusal-words.ts'
import { laddersOfTasks } from './task-ladder.ts'

const newId = (letter: string): string => `${letter}${randomUUID().replaceAll('-', '').slice(0, 16)}`
const subject = (id: string) => ({ kind: 'matter', id })

const refuse = (reason: Said): never => {
  throw new DubanError('matter_refused', { reason })
}

/** What a step carries. */
export type StepDetails = MatterEvent['details']

/** Takes a step of a matter, as core's table allows; a unit is found by name or alias. */
async function step(change: Change, matter: MatterRow, name: StepName, details: StepDetails): Promise<void> {
  const { tx, at, author, note } = change
  const known = details.unit ? { ...details, unit: await unitIdOf(tx, details.unit, dayOf(at)) } : details
  const event: MatterEvent = { id: newId('s'), matterId: matter.id, step: name, at, by: author.actor, details: known }
  const result = takeStep(matterOf(matter.id, await recordsOf(tx, matter.id)), event)
  if (!result.ok) {
    const names = new Map((await listUnits(tx)).map(unit => [unit.id, unit.name]))
    throw new DubanError('matter_refused', {
      reason: sayMatterRefusal(result.refusal, unit => names.get(unit) ?? unit),
    })
  }
  const { state, unit, deadline } = result.matter
  await addRecord(tx, matter.id, event.id, { kind: 'step', event })
  await writeMatter(tx, matter.id, { state, unit, deadline })
  await note(`matter.${name}`, subject(matter.id), known)
}

/** A matter as it is proposed. */
export interface NewMatter {
  readonly title: string
  readonly kind: string
  readonly assignmentId: string
  readonly reason: string
}

/**
 * Proposes a matter (拟立项); it waits for a leader's approval.
 * @throws DubanError `matter_refused`
 */
export async function proposeMatter(change: Change, { reason, ...fields }: NewMatter): Promise<string> {
  if (!timeLimits.some(limit => limit.kind === fields.kind))
    refuse(
      MATTER_REASONS.noKind(
        fields.kind,
        timeLimits.map(limit => limit.kind),
      ),
    )
  const matter: MatterRow = { ...fields, id: newId('d'), state: 'none', unit: '', deadline: null }
  await addMatter(change.tx, matter)
  await step(change, matter, 'propose', { reason })
  return matter.id
}

/**
 * A matter by its id.
 * @throws DubanError `matter_not_found`
 */
async function matterFor(change: Change, id: string): Promise<MatterRow> {
  const matter = await findMatter(change.tx, id)
  if (!matter) throw new DubanError('matter_not_found', { id })
  return matter
}

/** Takes a matter a step on. */
export async function moveMatter(change: Change, id: string, name: StepName, details: StepDetails): Promise<void> {
  await step(change, await matterFor(change, id), name, details)
}

/** What is said about a matter beside its steps. */
export type Remark =
  | { readonly kind: 'extension'; readonly newDeadline: string; readonly reason: string; readonly progress: string }
  | { readonly kind: 'extension_decision'; readonly of: string; readonly granted: boolean }
  | { readonly kind: 'sheet'; readonly rung: string }
  | { readonly kind: 'sheet_answer'; readonly of: string; readonly text: string }
  | { readonly kind: 'objection'; readonly reason: string }
  | { readonly kind: 'objection_review'; readonly of: string; readonly upheld: boolean; readonly reason: string }
  | {
      readonly kind: 'proposal'
      readonly proposal: string
      readonly about: string
      readonly reason: string
      readonly evidence: readonly string[]
    }
  | { readonly kind: 'proposal_decision'; readonly of: string; readonly approved: boolean; readonly document: string }

/** What a remark answers, and that it is asked for once. */
const ANSWERS: Readonly<Partial<Record<Remark['kind'], MatterRecord['kind']>>> = {
  extension_decision: 'extension',
  sheet_answer: 'sheet',
  objection_review: 'objection',
  proposal_decision: 'proposal',
}

/**
 * Adds a remark to a matter's file; whether it counts is core's to say when the file is read.
 * @throws DubanError `matter_refused`, `other_unit`
 */
export async function remarkOn(change: Change, id: string, remark: Remark): Promise<string> {
  const { tx, at, author, note } = change
  const matter = await matterFor(change, id)
  const { actor } = author
  const ofUnit = actor.role === 'unit_officer' || actor.role === 'unit_head'
  if (ofUnit && actor.unit !== matter.unit) throw new DubanError('other_unit', { unit: matter.unit })
  const records = await recordsOf(tx, id)
  const answered = ANSWERS[remark.kind]
  if (answered && 'of' in remark) {
    if (!records.some(({ id: known, record }) => known === remark.of && record.kind === answered))
      refuse(MATTER_REASONS.nothingToAnswer(remark.of))
    if (records.some(({ record }) => record.kind === remark.kind && 'of' in record && record.of === remark.of))
      refuse(MATTER_REASONS.answered(remark.of))
  }
  if (remark.kind === 'proposal' && remark.proposal === 'faked') {
    if (!matterOf(id, records).events.some(event => event.step === 'check')) refuse(MATTER_REASONS.uncheckedFake())
  }
  const today = at.slice(0, 10)
  if (remark.kind === 'sheet') {
    const tasks = await laddersOfTasks(tx, [matter.assignmentId], today)
    const { ladder } = openFile(id, records, today, tasks.get(matter.assignmentId))
    if (!rungs.some(rung => rung === remark.rung) || ladder?.rung !== remark.rung)
      refuse(MATTER_REASONS.otherRung(ladder?.rung ?? null))
    if (ladder?.needsLeader && actor.role !== 'leader') refuse(MATTER_REASONS.leaderIssues())
  }
  const record: MatterRecord =
    remark.kind === 'sheet'
      ? { ...remark, issued: today, at, by: actor }
      : remark.kind === 'sheet_answer'
        ? { ...remark, answered: today, at, by: actor }
        : { ...remark, at, by: actor }
  const made = newId('k')
  await addRecord(tx, id, made, record)
  await note(`matter.${remark.kind}`, subject(id), { id: made, ...remark })
  return made
}

/** Notes that reminders were given out, so that nobody is reminded twice within five days. */
export async function noteReminders(change: Change, matterIds: readonly string[]): Promise<void> {
  const { tx, at, author, note } = change
  for (const id of matterIds) {
    await matterFor(change, id)
    await addRecord(tx, id, newId('k'), { kind: 'reminder', day: at.slice(0, 10), at, by: author.actor })
    await note('matter.reminder', subject(id))
  }
}
