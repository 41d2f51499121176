import { printDecimal } from '../progress/pace/gap-words.ts'
import type { Verdict } from '../progress/verdicts/verdict.ts'
import { absolute, decimal, formatDecimal, sign } from '../values/decimal.ts'
import type { JudgedTarget } from './comparison.ts'

/**
 * One sentence of next year's review (回顾), with its evidence. stated: may stand as it is; explained: a miss or an
 * adjustment that the report owes a word on; withheld: cannot be claimed, with the reason in place of a sentence.
 */
export interface ReviewSentence {
  readonly targetId: string
  readonly status: 'stated' | 'explained' | 'withheld'
  readonly text: string
  /** The promise that it answers: its words in this year's report. */
  readonly promise: string
  readonly evidence: { readonly source: string; readonly day: string; readonly reportIds: readonly string[] } | null
}

/** A draft of next year's review: one sentence a promise, so that none is dropped in silence. */
export interface ReviewDraft {
  readonly sentences: readonly ReviewSentence[]
  readonly stated: number
  readonly explained: number
  readonly withheld: number
}

/** Drafts the review of a year from what was judged: headline targets first, every target exactly once. */
export function draftReview(judged: readonly JudgedTarget[]): ReviewDraft {
  const ordered = [...judged.filter(j => j.part === 'targets'), ...judged.filter(j => j.part === 'tasks')]
  const sentences = ordered.map(sentenceFor)
  const number = (status: ReviewSentence['status']) => sentences.filter(sentence => sentence.status === status).length
  return { sentences, stated: number('stated'), explained: number('explained'), withheld: number('withheld') }
}

function sentenceFor(one: JudgedTarget): ReviewSentence {
  const verdict = one.verdicts.current ?? one.verdicts.original
  const base = { targetId: one.target.id, promise: one.target.text }
  const evidence = verdict?.result && {
    source: verdict.result.source,
    day: verdict.result.day,
    reportIds: verdict.result.reportIds,
  }
  const withheld = (text: string): ReviewSentence => ({ ...base, status: 'withheld', text, evidence: evidence ?? null })
  if (one.versions.state === 'cancelled') {
    const last = one.versions.applied.at(-1)
    const paper = last ? `（${last.authority.body}${last.authority.document}）` : ''
    return { ...base, status: 'explained', text: `“${one.target.text}”已取消${paper}。`, evidence: evidence ?? null }
  }
  if (!verdict?.result || verdict.outcome === 'pending')
    return withheld(verdict?.notes.join('；') || one.verdicts.note || '没有实绩')
  if (verdict.outcome === 'unverifiable') return withheld(verdict.notes.join('；'))
  const isOwed =
    one.verdicts.overall === 'missed' || one.verdicts.overall === 'adjusted' || one.verdicts.overall === 'nearly'
  const tail = isOwed ? reasonOf(one) : ''
  return {
    ...base,
    status: isOwed ? 'explained' : 'stated',
    text: `${claim(one, verdict)}${tail}。`,
    evidence: evidence ?? null,
  }
}

const reasonOf = ({ reason, verdicts }: JudgedTarget): string => {
  const adjusted = verdicts.overall === 'adjusted' && verdicts.note ? `（${verdicts.note}）` : ''
  return `${adjusted}${reason.trim() ? `，主要原因是${reason.trim().replace(/[。；]+$/, '')}` : '，原因待说明'}`
}

/** What may be claimed, in the report's way of speaking; 预计 where the number is not final. */
function claim({ target }: JudgedTarget, verdict: Verdict): string {
  const { result } = verdict
  if (result?.state === 'done' && verdict.outcome === 'missed')
    return `“${target.text}”已于${result.doneOn}完成，晚于时限`
  if (!result || result.value === null) return `“${target.text}”${stateWords[verdict.outcome] ?? '未完成'}`
  const maybe = result.label === 'forecast' ? '预计' : ''
  const value = decimal(result.value)
  const amount = `${formatDecimal(absolute(value))}${target.unit}`
  const moved =
    target.kind === 'growth' ? (sign(value) < 0 ? `下降${amount}` : `增长${amount}`) : `${result.value}${target.unit}`
  const verb = target.kind === 'growth' ? '' : '达到'
  return `${target.indicator}${maybe}${verb}${moved}${judgement(verdict)}`
}

const stateWords: Partial<Record<Verdict['outcome'], string>> = {
  met: '已完成',
  exceeded: '已完成',
  nearly: '基本完成',
  missed: '未完成',
}

function judgement({ outcome, completion, target }: Verdict): string {
  const share =
    completion === null || target.form === 'ceiling' || target.form === 'below'
      ? ''
      : `，为年度目标的${printDecimal(completion, 1)}%`
  switch (outcome) {
    case 'exceeded':
      return `${share || ''}，超额完成年度目标`
    case 'met':
      return share || '，完成年度目标'
    case 'nearly':
      return target.strength === 'stretch' ? `${share}，未达力争目标` : `${share}，基本完成年度目标`
    default:
      return `${share}，未达年度目标`
  }
}
