import type { AcceptedValue } from '../reports/accepted.ts'
import type { ProgressReport } from '../reports/report.ts'

/** A thing that a report ought to have and has or lacks (数据质量); never added up into one number. */
export interface QualityRemark {
  readonly check: 'evidence' | 'hash' | 'verified' | 'agreement' | 'problems' | 'next'
  readonly holds: boolean
  readonly words: string
}

/** What the data of a month is worth: good 全部符合; fair 有缺项; poor 三值不一或无佐证. A signal of its own. */
export interface Quality {
  readonly level: 'good' | 'fair' | 'poor'
  readonly remarks: readonly QualityRemark[]
}

const SHA256 = /^[0-9a-f]{64}$/

/** Judges the data behind one accepted value by its report. `isBehind`: a laggard owes reasons and next steps. */
export function qualityOf(value: AcceptedValue, report: ProgressReport, isBehind: boolean): Quality {
  const proves = report.evidence.filter(e => e.value !== null || report.value === null)
  const hasProof = proves.length > 0
  const remarks: QualityRemark[] = [
    { check: 'evidence', holds: hasProof, words: hasProof ? `佐证${proves.length}件` : '没有佐证材料证明所报数值' },
    { check: 'hash', holds: report.evidence.every(e => SHA256.test(e.sha256)), words: '佐证材料均有校验值' },
    { check: 'verified', holds: report.checks.length > 0, words: report.checks.length ? '已核查' : '未经核查' },
    {
      check: 'agreement',
      holds: value.conflicts.length === 0,
      words: value.conflicts.length
        ? `上报值${value.reported ?? '无'}、计算值${value.computed ?? '无'}、核实值${value.verified ?? '无'}不一致`
        : '上报、计算、核实与佐证一致',
    },
    { check: 'problems', holds: !isBehind || report.problems.trim() !== '', words: '滞后的写明存在问题' },
    { check: 'next', holds: !isBehind || report.next.trim() !== '', words: '滞后的写明下一步' },
  ]
  const failed = new Set(remarks.filter(remark => !remark.holds).map(remark => remark.check))
  const level = failed.has('agreement') || failed.has('evidence') ? 'poor' : failed.size ? 'fair' : 'good'
  return { level, remarks }
}
