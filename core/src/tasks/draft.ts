import { findIndicator, identifyIndicator } from '../lexicon/indicators.ts'
import type { Figure, FigureKind, LeadUnit, Target, Task } from '../statements/types.ts'
import type { Section } from '../text/types.ts'
import type { Quote, Span } from '../values/span.ts'
import { rowDeadline } from './deadline.ts'
import type { BreakdownRow, RowTarget, SourceLevel } from './types.ts'

/** What a breakdown is drawn from; a `Reading` is one. */
export interface BreakdownSource {
  readonly document: { readonly year: number | null }
  /** The text that the offsets count in, where the reading carries it: it gives a target its words. */
  readonly text?: string
  readonly sections: readonly Section[]
  readonly figures: readonly Figure[]
  readonly targets: readonly Target[]
  readonly tasks: readonly Task[]
}

/** What the office decides. */
export interface DraftOptions {
  readonly level?: SourceLevel
  /** The year that the plan is for, where the report does not say. */
  readonly year?: number
  /** Suggests lead units for words of a task; by default the owner of the indicator. */
  readonly suggestLead?: (words: string) => readonly LeadUnit[]
}

const MILESTONE = /建成|投用|投产|竣工|通车|通航|开工|动工|完工|封顶|启用|挂牌|投入运行|投入使用|贯通|开园|开馆|首航/

/**
 * The draft of a breakdown table (任务分解表): headline targets first, then the tasks in the order of the report. Targets
 * of one indicator in two tiers (`5.5%以上、力争6%`) share a row. Throws a RangeError where no year is known.
 */
export function draftBreakdown(source: BreakdownSource, options: DraftOptions = {}): BreakdownRow[] {
  const year = options.year ?? source.document.year
  if (year === null) throw new RangeError('the year of the plan is not known')
  const draft: Draft = { source, options, year, figures: new Map(source.figures.map(figure => [figure.id, figure])) }
  const headline = groupTiers(source.targets.filter(target => target.headline && !isCopy(draft, target)))
  const used = new Set(headline.flat().map(target => target.id))
  const free = source.targets.filter(target => !used.has(target.id) && !isCopy(draft, target))
  return [
    ...headline.map((group, i) => headlineRow(draft, group, i)),
    ...source.tasks.map(task => taskRow(draft, task, free)),
  ]
}

interface Draft {
  readonly source: BreakdownSource
  readonly options: DraftOptions
  readonly year: number
  readonly figures: ReadonlyMap<string, Figure>
}

const isCopy = (draft: Draft, target: Target): boolean =>
  target.figure !== null && draft.figures.get(target.figure)?.copyOf != null

function groupTiers(targets: readonly Target[]): Target[][] {
  const groups: Target[][] = []
  for (const target of [...targets].sort((a, b) => a.start - b.start)) {
    const last = groups.at(-1)
    const isSecondTier = last && target.tier !== null && last[0].tier !== null && last[0].tier !== target.tier
    if (last && isSecondTier && last[0].indicator === target.indicator) last.push(target)
    else groups.push([target])
  }
  return groups
}

function headlineRow(draft: Draft, group: readonly Target[], index: number): BreakdownRow {
  const first = rowTarget(draft, group[0])
  // 力争6% says 6% of what the first tier grows by, so both are of one kind.
  const others = group.slice(1).map(target => rowTarget(draft, target))
  const targets = [
    first,
    ...others.map(target => (target.unit === first.unit ? { ...target, kind: first.kind } : target)),
  ]
  const source = [spanOf(draft, { start: targets[0].start, end: Math.max(...targets.map(t => t.end)) }, targets)]
  const owner = findIndicator(first.indicatorId)?.owner
  const suggested = draft.options.suggestLead?.(first.indicator) ?? []
  const lead = suggested.length || !owner ? suggested : [{ unit: owner, why: `指标归口：${first.indicator}` }]
  const section = draft.source.sections.find(s => s.start <= first.start && first.end <= s.end && s.role === 'target')
  return {
    ...blank(draft, `h${index + 1}`),
    part: 'targets',
    source,
    text: source[0].text,
    kind: targets.some(target => target.value !== null) ? 'quantitative' : 'qualitative',
    category: section?.heading || '主要预期目标',
    targets,
    lead,
  }
}

function taskRow(draft: Draft, task: Task, free: readonly Target[]): BreakdownRow {
  const inside = free.filter(target => target.start >= task.start && target.end <= task.end)
  const milestone = inside.length === 0 && MILESTONE.test(task.text) ? [milestoneTarget(task)] : []
  const targets = [...inside.map(target => rowTarget(draft, target, task)), ...milestone]
  const suggested = task.leadUnits.length ? task.leadUnits : (draft.options.suggestLead?.(task.text) ?? [])
  return {
    ...blank(draft, task.id),
    part: 'tasks',
    source: [{ start: task.start, end: task.end, text: task.text }],
    text: task.text,
    kind: inside.some(target => target.value !== null) ? 'quantitative' : 'qualitative',
    category: chapterOf(draft.source.sections, task.section),
    targets,
    items:
      targets.length > 1
        ? targets.map(({ id, start, end, text }, i) => ({ id: `${task.id}.${i + 1}`, start, end, text, targets: [id] }))
        : [],
    lead: suggested,
    deadline: rowDeadline(task.deadline, draft.year),
  }
}

const blank = (draft: Draft, id: string) => ({
  id,
  level: draft.options.level ?? ('city' as const),
  items: [],
  coUnits: [],
  leaderPost: '',
  deadline: rowDeadline('', draft.year),
  nodes: [],
  links: [],
  note: '',
  from: [],
})

/** A target with its words: from the indicator to the last cue, inside the task that holds it. */
function rowTarget(draft: Draft, target: Target, within?: Span): RowTarget {
  const figure = target.figure === null ? undefined : draft.figures.get(target.figure)
  const parts: Span[] = [target, ...(figure?.indicatorSpan ? [figure.indicatorSpan] : []), ...(figure?.cues ?? [])]
  const near = parts.filter(
    p => Math.abs(p.start - target.start) < 40 && (!within || (p.start >= within.start && p.end <= within.end)),
  )
  const start = Math.min(target.start, ...near.map(p => p.start))
  const end = Math.max(target.end, ...near.map(p => p.end))
  const said = [target.indicator, ...(figure?.cues ?? []).map(cue => cue.text), target.text]
  return {
    id: target.id,
    start: draft.source.text === undefined ? target.start : start,
    end: draft.source.text === undefined ? target.end : end,
    text: draft.source.text?.slice(start, end) ?? [...new Set(said)].filter(Boolean).join(' '),
    indicator: target.indicator,
    indicatorId: target.indicatorId || identifyIndicator(target.indicator),
    kind: figure?.kind ?? kindWithoutNumber(target),
    comparator: target.comparator,
    value: target.value,
    // Reports mix ％ and %; the unit is one, the text stays as printed.
    unit: target.unit.replace('％', '%'),
    reference: target.reference,
    tier: target.tier,
    isMilestone: false,
  }
}

/** What a target without a number is of: income in step with the economy is a growth, a share of samples a rate. */
function kindWithoutNumber({ reference, indicator, text }: Target): FigureKind {
  if (reference === 'economic_growth' || /增长|增速|增幅|涨幅|下降|降低/.test(indicator + text)) return 'growth'
  return /率|比例|比重|占比/.test(indicator) ? 'rate' : 'level'
}

const milestoneTarget = (task: Task): RowTarget => ({
  id: `${task.id}m`,
  start: task.start,
  end: task.end,
  text: task.text,
  indicator: task.object,
  indicatorId: '',
  kind: 'level',
  comparator: 'eq',
  value: null,
  unit: '',
  reference: null,
  tier: null,
  isMilestone: true,
})

const spanOf = (draft: Draft, span: Span, targets: readonly RowTarget[]): Quote => ({
  ...span,
  text: draft.source.text?.slice(span.start, span.end) ?? targets.map(target => target.text).join('、'),
})

/** Heading of the chapter that a section belongs to: the top one, or the one below it where the top only says 工作安排. */
function chapterOf(sections: readonly Section[], id: string): string {
  const chain: Section[] = []
  for (let at = sections.find(s => s.id === id); at; ) {
    chain.unshift(at)
    const parent = at.parent
    at = parent === null ? undefined : sections.find(s => s.id === parent)
  }
  const top = chain.findIndex(s => s.role === chain.at(-1)?.role && s.heading)
  if (top < 0) return ''
  const isFrame = /工作|任务|安排|部署/.test(chain[top].heading) && chain[top + 1]?.heading
  return chain[isFrame ? top + 1 : top].heading
}
