import { buildTrie } from '../../lexicon/trie.ts'
import { deadlineAt } from './deadlines.ts'
import { holdsAny, type Predicate } from './subjects.ts'

/** Words that end a clause whose subject is works: the bridge opens, the plant goes into production. */
const FINISHES = [
  '投入运营',
  '正式运营',
  '基本完工',
  '主体完工',
  '主体封顶',
  '全线贯通',
  '完工',
  '封顶',
  '合龙',
  '贯通',
  '开园',
  '开馆',
  '投入使用',
  '建成投产',
  '建成投用',
  '建成通车',
  '全线通车',
  '全线贯通',
  '主体封顶',
  '开工建设',
  '开通运营',
  '投入运营',
  '投入运行',
  '建成开放',
  '竣工',
  '投产',
  '通航',
  '开通',
  '通车',
  '投用',
  '投运',
]
/** `交通、水利等重大项目开工建设` tells of projects in general. */
const IN_GENERAL = ['等', '一批', '重点项目', '重大项目', '各项目', '大项目', '投资项目']

/** Words that do so only behind a time limit: without one they tell of works that are under way. */
const TIMED_FINISHES = [
  '封顶',
  '完工',
  '开工',
  '建成',
  '合龙',
  '贯通',
  '开馆',
  '开园',
  '开业',
  '开放',
  '运营',
  '交付',
  '入驻',
]
const MANNERS = ['全面', '全部', '全线', '主体', '正式', '顺利', '基本', '整体']
const trieOf = (words: readonly string[]) => buildTrie(words.map((word, i) => [word, i] as const))
const finishes = trieOf(FINISHES)
const anyFinishes = trieOf([...FINISHES, ...TIMED_FINISHES])
const manners = trieOf(MANNERS)

/**
 * Named works that will be finished (滨江机场二跑道投入使用): the object is the subject. Where the clause opens its
 * sentence it must name the time (跨江大桥上半年建成通车), or it may as well report.
 */
export function readFinished(text: string, at: number, end: number, first: boolean): Predicate | null {
  const timed = timedFinish(text, at, end)
  const finished = !timed && !first && finishes.longestBefore(text, end, 0) >= 0
  if (!timed && !finished) return null
  const start = timed?.start ?? end - finishes.matched
  const object = { start: at, end: timed?.limit ?? start }
  if (object.end < at + 4 || holdsAny(text, at, end, IN_GENERAL)) return null
  const stage = text.startsWith('开工', start) ? 'start' : 'done'
  return { verb: { start, head: start, end, stage, adverbs: false, nominal: false }, object }
}

/** `确保年内竣工通车`: nothing but by when the works just named will be finished. */
export function isBareFinish(text: string, at: number, end: number): boolean {
  if (!STRIVES.some(word => text.startsWith(word, at))) return false
  let from = at + STRIVES[0].length
  from += deadlineAt(text, from, end)
  if (anyFinishes.longestBefore(text, end, 0) < 0) return false
  const start = end - anyFinishes.matched
  return start - from <= LONGEST_MANNER && start >= from
}
const STRIVES = ['确保', '力争', '争取', '保证']
/** 全面, 竣工: a manner or a second finish before the last one is not longer. */
const LONGEST_MANNER = 2

/** A finishing word right behind a time limit: where the word and the limit start. */
function timedFinish(text: string, at: number, end: number): { start: number; limit: number } | null {
  if (anyFinishes.longestBefore(text, end, 0) < 0) return null
  let start = end - anyFinishes.matched
  if (manners.longestBefore(text, start, 0) >= 0) start -= manners.matched
  for (let limit = Math.max(at + 4, start - LONGEST_LIMIT); limit < start; limit++)
    if (limit + deadlineAt(text, limit, start) === start) return { start, limit }
  return null
}
/** Characters of 2027年年底前, and one to spare. */
const LONGEST_LIMIT = 9
