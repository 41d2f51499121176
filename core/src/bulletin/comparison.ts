import type { TargetVersions } from '../progress/targets/revisions.ts'
import type { TargetAim, TrackedTarget } from '../progress/targets/target.ts'
import { outcomeNames, type Verdicts } from '../progress/verdicts/verdict.ts'

/** A followed target at the end of the year, with everything that was judged of it. */
export interface JudgedTarget {
  readonly target: TrackedTarget
  readonly versions: TargetVersions
  readonly verdicts: Verdicts
  readonly leadUnit: string
  readonly part: 'targets' | 'tasks'
  /** 存在问题 as last reported, for targets that were missed. */
  readonly reason: string
}

/** A line of the table that deputies get (对照表): target against result. */
export interface ComparisonRow {
  readonly number: number
  readonly targetId: string
  readonly text: string
  readonly original: string
  /** Empty where it was not revised. */
  readonly current: string
  readonly result: string
  readonly outcome: string
  readonly leadUnit: string
  readonly note: string
}

/** Draws up the 对照表: every target, in the order given, headline targets first; none left out for want of a result. */
export function comparisonTable(judged: readonly JudgedTarget[]): ComparisonRow[] {
  const ordered = [...judged.filter(j => j.part === 'targets'), ...judged.filter(j => j.part === 'tasks')]
  return ordered.map((one, i) => {
    const { versions, verdicts, target } = one
    const verdict = verdicts.current ?? verdicts.original
    const notes = [verdicts.note, ...(verdict?.notes ?? []), verdict?.isProvisional ? '数据为初步数' : '']
    return {
      number: i + 1,
      targetId: target.id,
      text: target.text,
      original: printAim(versions.original, target.text),
      current:
        versions.state === 'revised' ? printAim(versions.current, '') : versions.state === 'cancelled' ? '已取消' : '',
      result: printResult(one),
      outcome: outcomeNames[verdicts.overall],
      leadUnit: one.leadUnit,
      note: notes.filter(Boolean).join('；'),
    }
  })
}

/** An aim in figures: `5.5%以上`, `26.4～26.6亿斤`; for aims without a number the words of the target. */
export function printAim(aim: TargetAim | null, text: string): string {
  if (!aim) return '待下达'
  if (aim.value === null) return text
  const value = `${aim.value}${aim.high === null ? '' : `～${aim.high}`}${aim.unit}`
  switch (aim.form) {
    case 'floor':
      return `不低于${value}`
    case 'above':
      return `高于${value}`
    case 'ceiling':
      return `不高于${value}`
    case 'below':
      return `低于${value}`
    case 'centre':
      return `${value}左右`
    default:
      return value
  }
}

function printResult({ verdicts, target }: JudgedTarget): string {
  const result = (verdicts.current ?? verdicts.original)?.result
  if (!result) return ''
  if (result.value !== null) return `${result.value}${target.unit}`
  if (result.state === null) return ''
  const words = { done: '已完成', nearly_done: '基本完成', not_done: '未完成' }[result.state]
  return result.doneOn ? `${words}（${result.doneOn}）` : words
}
