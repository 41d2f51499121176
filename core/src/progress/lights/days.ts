import { addDays, addMonths, type Day, dayOf, daysBetween, earlierOf, monthOf } from '../../values/day.ts'
import type { InputName, InputValues } from './inputs.ts'
import type { LightProfile } from './rules.ts'
import type { Track } from './track.ts'

/** What the inputs of a light that count days count from and to; those move with every day, the others do not. */
export interface CountedDays {
  /** 完成时限. */
  readonly deadline: Day | null
  /** The day by which the most overdue open node was due, or null where none is. */
  readonly lateSince: Day | null
  /** The last day that is counted to: the end of the month that is judged. */
  readonly lastDay: Day
}

/** The inputs of a light as they are on a day on which the light still holds. */
export function inputsOn(values: InputValues, { deadline, lateSince, lastDay }: CountedDays, today: Day): InputValues {
  const asOf = earlierOf(lastDay, today)
  return {
    ...values,
    days_left: deadline && String(daysBetween(asOf, deadline)),
    ...(lateSince === null ? {} : { node_days_late: String(daysBetween(lateSince, asOf)) }),
  }
}

/** By profile: they never change, and thousands of lights ask. */
const knownMarks = new WeakMap<LightProfile, ReadonlyMap<InputName, readonly number[]>>()

/** The numbers that a profile compares an input with. */
function marksOf(profile: LightProfile, name: InputName): readonly number[] {
  const known = knownMarks.get(profile)
  if (known) return known.get(name) ?? []
  const marks = new Map<InputName, number[]>()
  for (const { input, value } of profile.rules.flatMap(rule => rule.conditions))
    marks.set(input.name, [...(marks.get(input.name) ?? []), Math.floor(Number(value))])
  knownMarks.set(profile, marks)
  return marks.get(name) ?? []
}

/** Days on which something comes to count that was said before. A loop: of thousands of reports most are of the past. */
function* saidDays({ reports, nodes, start, listing }: Track): Generator<Day | null> {
  for (const { acceptedAt, doneOn, checks } of reports) {
    yield acceptedAt && dayOf(acceptedAt)
    yield doneOn
    for (const check of checks) yield dayOf(check.at)
  }
  for (const { by, doneOn } of [...nodes, ...(start ? [start] : []), ...(listing ? [listing] : [])]) {
    yield by
    yield doneOn
  }
}

/** Days on which a count of days comes to or passes a number that the profile asks about. */
function* markDays({ deadline, nodes }: Track, profile: LightProfile): Generator<Day> {
  if (deadline !== null)
    for (const mark of marksOf(profile, 'days_left')) {
      yield addDays(deadline, -mark)
      yield addDays(deadline, 1 - mark)
    }
  for (const { by } of nodes)
    for (const mark of marksOf(profile, 'node_days_late')) {
      yield addDays(by, mark)
      yield addDays(by, mark + 1)
    }
}

/**
 * The first day after `today` on which a light may be another though nothing is reported: its colour, or an input that
 * counts no days. It may come out too early, never too late.
 */
export function holdsUntil(track: Track, profile: LightProfile, today: Day): Day {
  let until = `${addMonths(monthOf(today), 1)}-01`
  for (const days of [saidDays(track), markDays(track, profile)])
    for (const day of days) if (day !== null && day > today && day < until) until = day
  return until
}
