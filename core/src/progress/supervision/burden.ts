import type { Month } from '../../values/day.ts'

/** A field that a form asks a unit for in a month (填报项). */
export interface AskedField {
  readonly unit: string
  readonly month: Month
  /** The form that asks: 月报, 专项督查, 年中自查. */
  readonly form: string
  readonly taskId: string
  /** What is asked: `value`, `progress`, `evidence`. */
  readonly field: string
  readonly isCompulsory: boolean
}

/** The same thing asked for by more than one form in a month (重复填报). */
export interface DoubleAsking {
  readonly unit: string
  readonly month: Month
  readonly taskId: string
  readonly field: string
  readonly forms: readonly string[]
}

/** What a unit was asked for in a month (填报负担). */
export interface Burden {
  readonly unit: string
  readonly month: Month
  readonly fields: number
  readonly compulsory: number
  readonly forms: readonly string[]
  /** Fields that would fall away if each thing were asked once. */
  readonly avoidable: number
}

/** What units were asked for, heaviest first, and what was asked twice. Source: 733 第十五条, no repeated inspection. */
export function measureBurden(asked: readonly AskedField[]): {
  readonly burdens: Burden[]
  readonly doubles: DoubleAsking[]
} {
  const doubles = groups(asked, f => [f.unit, f.month, f.taskId, f.field]).flatMap((same): DoubleAsking[] => {
    const [{ unit, month, taskId, field }] = same
    const forms = [...new Set(same.map(f => f.form))]
    return forms.length > 1 ? [{ unit, month, taskId, field, forms }] : []
  })
  const burdens = groups(asked, f => [f.unit, f.month]).map((own): Burden => {
    const [{ unit, month }] = own
    const mine = doubles.filter(double => double.unit === unit && double.month === month)
    return {
      unit,
      month,
      fields: own.length,
      compulsory: own.filter(f => f.isCompulsory).length,
      forms: [...new Set(own.map(f => f.form))],
      avoidable: mine.reduce((sum, double) => sum + double.forms.length - 1, 0),
    }
  })
  const heaviest = burdens.sort((a, b) => b.fields - a.fields || (a.unit + a.month < b.unit + b.month ? -1 : 1))
  return { burdens: heaviest, doubles }
}

function groups<T>(items: readonly T[], keyOf: (item: T) => readonly string[]): T[][] {
  const found = new Map<string, T[]>()
  for (const item of items) {
    const key = JSON.stringify(keyOf(item))
    found.set(key, [...(found.get(key) ?? []), item])
  }
  return [...found.values()]
}
