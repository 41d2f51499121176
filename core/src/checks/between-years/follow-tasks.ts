import { overlap, type Quote, type Span } from '../../values/span.ts'
import { PassageIndex, Rarity, type Words, wordsOf } from './likeness.ts'
import { roleAt } from './passages.ts'
import type { Side } from './side.ts'
import type { TaskOutcome, TaskStatus } from './types.ts'

const LEAST_LIKENESS = 0.3
const LEAST_GOING_ON = 0.45
const LEAST_AGAIN = 0.5
const STOP = /[，。；：！？\n]/g
const DONE =
  /建成|完成|通车|投用|投产|运行|竣工|开工|动工|开通|首航|挂牌|获批|获得|获评|办结|实现|达到|落地|到位|入选|出台|组建|成立|启用|恢复开放|销号|新增|改造|整治|建设了|迎来|举办|全覆盖|完工|交付|通过/

interface Clause {
  readonly quote: Quote
  readonly words: Words
  readonly isPlan: boolean
}

/** What is to be reached, told of the thing itself: 漪江二桥年底前建成通车, 规上企业止跌回升. */
const MILESTONE =
  /建成|通车|开工|投用|投产|封顶|贯通|完工|竣工|核准|开放|投入(?:运行|使用)|落地|达产|全覆盖|止跌|清零|压减|下降|创建/

interface Promised {
  readonly quote: Quote
  readonly task: string | null
  readonly words: Words
}

/** For every task and milestone the clause of the later report that speaks of it, and what that clause says. */
export function followTasks(earlier: Side, later: Side): readonly TaskOutcome[] {
  const clauses = clausesOf(later)
  const promises = [...tasksOf(earlier), ...milestonesOf(earlier)].sort((a, b) => a.quote.start - b.quote.start)
  const rarity = new Rarity([...clauses.map(({ words }) => words), ...promises.map(({ words }) => words)])
  const index = new PassageIndex(clauses)
  return promises.map(promised => outcomeOf(promised, index, rarity))
}

const tasksOf = ({ reading }: Side): readonly Promised[] =>
  reading.tasks.map(({ id, start, end, text }) => ({ quote: { start, end, text }, task: id, words: wordsOf(text) }))

/** Clauses of the plan that promise a milestone and are neither in a task nor in a target. */
function milestonesOf(side: Side): readonly Promised[] {
  const { tasks, targets } = side.reading
  const isTold = (span: Span) => [...tasks, ...targets].some(other => overlap(other, span) > 0)
  return clausesOf(side)
    .filter(({ quote, isPlan }) => isPlan && MILESTONE.test(quote.text) && !isTold(quote))
    .map(({ quote, words }) => ({ quote, task: null, words }))
}

function outcomeOf({ quote, task, words }: Promised, index: PassageIndex<Clause>, rarity: Rarity): TaskOutcome {
  const near = index.sharing(words)
  const best = (isPlan: boolean): Found => {
    let found: Found = { clause: null, likeness: 0 }
    for (const clause of near) {
      if (clause.isPlan !== isPlan) continue
      const likeness = rarity.likeness(words, clause.words)
      // Of two as like as each other, the one that stands first.
      const isFirst = found.clause === null || clause.quote.start < found.clause.quote.start
      if (likeness > found.likeness || (likeness === found.likeness && isFirst)) found = { clause, likeness }
    }
    return found
  }
  const tell = (status: TaskStatus, { clause, likeness }: Found): TaskOutcome => ({
    promise: quote,
    task,
    status,
    sentence: clause?.quote ?? null,
    likeness,
  })
  const told = best(false)
  if (told.clause && told.likeness >= LEAST_LIKENESS) {
    const status = statusOf(quote.text, told.clause.quote.text)
    // Without a word of completion the words themselves must agree well: 支持… stands in every report.
    if (status === 'reported_done' || told.likeness >= LEAST_GOING_ON) return tell(status, told)
  }
  const again = best(true)
  if (again.clause && again.likeness >= LEAST_AGAIN) return tell('said_again', again)
  return tell('not_mentioned', { clause: null, likeness: Math.max(told.likeness, again.likeness) })
}

interface Found {
  readonly clause: Clause | null
  readonly likeness: number
}

/** 合龙 and 完成八成 go on; what is neither is reported as done only where a word of completion stands. */
function statusOf(promised: string, text: string): TaskStatus {
  // What was to be begun has been begun once any part of it stands.
  if (/开工|动工|启动/.test(promised) && /桩基|合龙|主体|完成|建设|推进/.test(text)) return 'reported_done'
  if (/合龙|完成[二三四五六七八九]成|桩基|主体结构完成/.test(text)) return 'going_on'
  if (DONE.test(text)) return 'reported_done'
  // 支持民营企业发展 tells of no end: what is said without a word of completion goes on.
  return 'going_on'
}

function clausesOf({ reading, context }: Side): readonly Clause[] {
  const { text = '' } = reading
  const clauses: Clause[] = []
  for (const sentence of context.text.sentences) {
    const role = roleAt(reading, sentence.start)
    let start = sentence.start
    const body = text.slice(sentence.start, sentence.end)
    for (const stop of [...body.matchAll(STOP)].map(match => match.index)) {
      const end = sentence.start + stop
      if (end - start >= 4) {
        const before = text.slice(Math.max(sentence.start, start - 24), start)
        const words = wordsOf(text.slice(start, end), before)
        clauses.push({
          quote: { start, end, text: text.slice(start, end) },
          words,
          isPlan: role === 'plan' || role === 'target',
        })
      }
      start = end + 1
    }
  }
  return clauses
}
