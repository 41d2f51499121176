import { buildTrie, type Trie } from '../../lexicon/trie.ts'
import type { Span } from '../../values/span.ts'
import { charTable } from '../figures/characters.ts'
import { NO_PLACES } from '../figures/place-names.ts'
import { classOf, endsAny, isAt, isDigit, DECREES as MAY_DECREE, NOUN_TAILS, startsAny } from './characters.ts'
import { isBareAmount, isBarePart, startsCount } from './numbers.ts'
import { pastModal } from './openings.ts'
import { findNominalVerb, findVerbPhrase, pastAdverbs, type VerbPhrase, verbPhraseAt } from './verbs.ts'

/** A verb and what it acts on, in a clause whose subject comes first. */
export interface Predicate {
  readonly verb: VerbPhrase
  readonly object: Span
}

const MONEY = ['一般性支出', '补助', '标准', '经费', '资金', '投入', '补贴', '养老金', '赤字', '拨款']
const ACTORS = [
  '各级',
  '各地',
  '各部门',
  '各单位',
  '各地区',
  '各市',
  '各州',
  '各县',
  '各区',
  '各盟',
  '各旗',
  '各乡',
  '各镇',
  '各街道',
  '各企业',
  '各银行',
  '各学校',
  '各高校',
  '各有关',
  '各主管',
  '各行各业',
  '政府',
  '财政',
  '中央',
  '地方',
  '全省',
  '全市',
  '全县',
  '全区',
  '全国',
  '全社会',
  '全盟',
  '全州',
  '国家',
  '省级',
  '市级',
  '县级',
  '国有企业',
  '国企',
  '央企',
  '企事业',
  '事业单位',
  '机关',
  '公安',
  '法院',
  '检察',
  '银行',
  '保险机构',
  '金融机构',
  '医疗机构',
  '公立医院',
  '三级医院',
  '高等学校',
  '高校',
  '学校',
  '科研机构',
  '科研院所',
  '供销社',
  '商业部门',
  '工业部门',
  '农业部门',
  '铁路部门',
  '外贸部门',
  '计划部门',
  '物价部门',
  '领导干部',
  '党员干部',
  '公务员',
]
const money = trieOf(MONEY)
const actors = trieOf(ACTORS)
/** Endings of the names of places that act: 青山县打造…; 小区 and 景区 do not. */
const PLACE_ENDS = charTable('县市区旗州镇乡')
const noPlaces = trieOf(NO_PLACES)
/** 青山县, 阿克塞县 */
const LONGEST_PLACE = 6

/** The predicate of a place that opens its clause: `青山县打造旅游小镇`, `城区新增泊位2000个`. */
export function readPlace(text: string, at: number, end: number): Predicate | null {
  const stop = Math.min(end, at + LONGEST_PLACE)
  for (let i = at + 1; i < stop; i++) {
    if (!PLACE_ENDS[text.charCodeAt(i)] || noPlaces.longestAt(text, i - 1) >= 0) continue
    const verb = verbPhraseAt(text, i + 1, end)
    if (verb && classOf(text.charCodeAt(verb.end)) & NOUN_TAILS) return null
    if (verb && (!verb.nominal || i > at + 1)) return { verb, object: { start: verb.end, end } }
  }
  return null
}

/** A named area that acts: 川南经济区强化…. */
const AREAS = [
  '经济区',
  '示范区',
  '都市圈',
  '城市群',
  '新区',
  '开发区',
  '高新区',
  '自贸区',
  '试验区',
  '产业',
  '行业',
  '消费',
  '企业',
  '园区',
  '领域',
]
const areas = buildTrie(AREAS.map((area, i) => [area, i] as const))
const CHANGES = [
  '提升至',
  '提升到',
  '跃升至',
  '跃升到',
  '上升至',
  '上升到',
  '攀升至',
  '回升至',
  '提高到',
  '提高至',
  '增加至',
  '增至',
  '升至',
  '提高',
  '增加到',
  '增长到',
  '增长',
  '增加',
  '达到',
  '降低到',
  '降低',
  '降至',
  '降到',
  '调至',
  '扩至',
  '扩展至',
  '扩展到',
  '扩面至',
  '拓展至',
  '拓展到',
  '上调至',
  '上调到',
  '下调至',
  '下调到',
  '增加为',
  '突破',
  '调整到',
  '调整为',
  '扩大到',
  '扩大至',
  '延长到',
  '延长至',
  '压减',
  '压缩到',
  '压缩至',
  '缩短到',
  '缩短至',
  '缩减到',
  '提至',
  '减少',
  '再降',
  '下降',
  '压降',
  '稳定在',
  '控制在',
  '保持在',
  '超过',
  '压缩',
  '缩短',
  '缩减',
  '削减',
  '不低于',
  '不少于',
]
const changes = trieOf(CHANGES)
const COMPARED = ['高于', '低于', '快于']
/** Behind 保证, 确保: how much at least or at most. */
const BOUNDS = ['不少于', '不低于', '不超过', '不突破', '达到', '稳定在', '保持在', '控制在']
const bounds = trieOf(BOUNDS)
const LONGEST_SUBJECT = 45

/** The verb behind 要、必须、将、拟 that follow a subject; its object is the subject where nothing stands behind it. */
export function readModal(text: string, at: number, end: number): Predicate | null {
  const stop = Math.min(end, at + LONGEST_SUBJECT)
  for (let i = at + 2; i < stop; i++) {
    const past = pastModal(text, i)
    if (past === i) continue
    if (isAt(text, i, '不')) return forbidden(text, i, past, end)
    const from = isAt(text, past, '要') ? past + 1 : past
    const verb = verbPhraseAt(text, from, end, true)
    if (verb) return withObject(text, verb, { start: at, end: subjectEnd(text, at, i) }, end)
    // A decision stands right before what is decided: 今年计划国内生产总值增长… announces a target.
    const decided = isAt(text, i, '决') || isAt(text, i, '计')
    const framed = decided && !'在于把将对从'.includes(text[from]) ? null : findVerbPhrase(text, from, end, true)
    if (framed) return withObject(text, framed, { start: at, end: i }, end)
    // 学会用法律手段管理经济: behind 要 and 必须 some verb must follow, though it may be a noun elsewhere.
    const nominal = decided ? null : findNominalVerb(text, from, end)
    if (nominal) return withObject(text, nominal, { start: at, end: i }, end)
  }
  return null
}

/** What must not be done (不得采取…, 不得自行…): `at` is where 不得 stands, `past` is behind it. */
export function forbidden(text: string, at: number, past: number, end: number): Predicate {
  const phrase = verbPhraseAt(text, past, end)
  const adverbs = pastAdverbs(text, past, end)
  const verbEnd = phrase?.end ?? (adverbs > past ? adverbs : Math.min(end, past + 2))
  const verb: VerbPhrase = { start: at, head: at, end: verbEnd, stage: '', adverbs: false, nominal: false }
  return { verb, object: { start: verbEnd, end } }
}

const KEPT_WITHIN =
  /^在[^，；]{2,20}的(?:[\d.]+%|[百千]分之[零一二三四五六七八九十点]+|[一二三四五六七八九]成)(?:以[内下上]|左右)?$/

function withObject(text: string, verb: VerbPhrase, subject: Span, end: number): Predicate {
  const bound = bounds.longestAt(text, verb.end) < 0 ? 0 : bounds.matched
  if (bound && isBareAmount(text, verb.end + bound, end))
    return { verb: { ...verb, end: verb.end + bound }, object: subject }
  // 控制在上年收入的5%以内: the share is of the subject.
  if (isAt(text, verb.end, '在') && KEPT_WITHIN.test(text.slice(verb.end, end)))
    return { verb: { ...verb, end: verb.end + 1 }, object: subject }
  const bare =
    isBarePart(text, verb.end, end) ||
    end - verb.end < 2 ||
    endsAny(text, COMPARED, verb.end) ||
    isBareAmount(text, verb.end, end)
  return { verb, object: bare ? subject : { start: verb.end, end } }
}

/** Whether the clause says that a sum of money changes: such a clause stands for itself, wherever it is. */
export const isBudget = (text: string, at: number, end: number): boolean =>
  holdsWord(text, at, Math.min(end, at + 24), money) && holdsWord(text, at, end, changes)

/** A sum that changes (`补助由30元提高到40元`): the object is the subject. */
export function readChange(text: string, at: number, end: number): Predicate | null {
  if (!holdsWord(text, at + 2, end, changes)) return readReached(text, at, end)
  for (const change of CHANGES) {
    const found = indexWithin(text, change, at + 2, end)
    if (found < 0 || text[found + change.length] === '值') continue
    const adverb = found > at + 4 && endsAny(text, KEEPING, found)
    return changeOf(text, at, adverb ? found - 2 : found, found + change.length)
  }
  return readReached(text, at, end)
}
/** Adverbs right before such a verb: 严格控制在. */
const KEEPING = ['严格', '有效', '切实', '稳步', '大幅', '继续', '始终', '稳定', '力争', '确保']

/** `吞吐量达5万吨`: right before a number 达 is a verb. */
function readReached(text: string, at: number, end: number): Predicate | null {
  for (let i = at + 2; i < end - 1; i++)
    if (isAt(text, i, '达') && startsCount(text, i + 1, end) && !'将高可到'.includes(text[i - 1]))
      return changeOf(text, at, i, i + 1)
  return null
}

const changeOf = (text: string, at: number, start: number, end: number): Predicate => ({
  verb: { start, head: start, end, stage: 'count', adverbs: false, nominal: false },
  object: { start: at, end: subjectEnd(text, at, start) },
})

/** A subject with a verb and nothing but an amount behind it (`市级投资安排30亿元`): the object is the subject. */
export function readAmount(text: string, at: number, end: number, main: VerbPhrase | null): Predicate | null {
  const verb = main ?? findNominalVerb(text, at + 2, end)
  if (!verb || !isBareAmount(text, verb.end, end)) return null
  return { verb, object: { start: at, end: verb.start } }
}

/** `托位新增2万个、托位数达到5个`: the first amount of two, each with a verb, is of what stands before it. */
export function readFirstAmount(text: string, at: number, end: number, verb: VerbPhrase): Predicate | null {
  const pause = verb.start > at + 1 ? indexWithin(text, '、', verb.end + 2, end) : -1
  if (pause < 0 || isDigit(text.charCodeAt(pause + 1)) || !isBareAmount(text, verb.end, pause)) return null
  return { verb, object: { start: at, end: verb.start } }
}

/** The predicate `verb` of one who acts (政府加大投入), or of a thing put first (财政支出优先支持农业). */
export function readActor(text: string, at: number, end: number, verb: VerbPhrase): Predicate | null {
  if (verb.start > at + LONGEST_SUBJECT || isBareAmount(text, verb.end, end)) return null
  const acts = holdsWord(text, at, verb.start, actors) || (verb.adverbs && text.startsWith('优先', verb.start))
  return acts || endsWithArea(text, at, verb) ? { verb, object: { start: verb.end, end } } : null
}

const endsWithArea = (text: string, at: number, { start, nominal, adverbs }: VerbPhrase): boolean =>
  (adverbs || !nominal) && areas.longestBefore(text, start, at + 1) >= 0

/** The predicate `verb` of any subject, where the clause counts what is done (每村配备2名村医). */
export function readCounted(text: string, at: number, end: number, verb: VerbPhrase): Predicate | null {
  if (isBareAmount(text, verb.end, end)) return null
  // 严格控制在5%以内 keeps its subject to that.
  const kept = isAt(text, verb.end, '在') ? readChange(text, at, end) : null
  return kept ?? { verb, object: { start: verb.end, end } }
}

/** The verb says what is done (开行, 盘活), not how much a value changes. */
export const isDeed = (text: string, { start, end, nominal }: VerbPhrase): boolean =>
  !nominal && !CHANGES.includes(text.slice(start, end))

/** Words that bind whatever their subject is. */
const DECREES = ['一律', '一概', '全部', '悉数', '统统']

/** What is decreed of a thing (沉淀资金一律收回, 腾退的土地全部用于绿化): without an object, the subject is it. */
export function readDecree(text: string, at: number, end: number): Predicate | null {
  const stop = Math.min(end, at + LONGEST_SUBJECT) - 2
  for (let i = at + 2; i < stop; i++) {
    if (!(classOf(text.charCodeAt(i)) & MAY_DECREE) || !startsAny(text, DECREES, i)) continue
    const past = text[i] === '一' && isAt(text, i + 2, '不') ? pastModal(text, i + 2) : i
    if (past > i + 2) return forbidden(text, i + 2, past, end)
    const verb = verbPhraseAt(text, i, end, true)
    if (verb) return withObject(text, verb, { start: at, end: i }, end)
  }
  return null
}

const LEANS = '倾斜'
/** Money or measures that will go where they are needed (新增补贴向农户倾斜): the object is the subject. */
export function readLeaning(text: string, at: number, end: number): Predicate | null {
  const used = usedFor(text, at, end)
  if (used) return used
  const start = end - LEANS.length
  const toward = text.startsWith(LEANS, start) ? indexWithin(text, '向', at + 2, start) : -1
  if (toward < 0) return null
  const verb: VerbPhrase = { start, head: start, end, stage: '', adverbs: false, nominal: false }
  return { verb, object: { start: at, end: subjectEnd(text, at, toward) } }
}

/** 新增支出主要用于农村: money that opens like a verb, and what it goes to. */
function usedFor(text: string, at: number, end: number): Predicate | null {
  if (!holdsWord(text, at + 3, end - 1, uses)) return null
  for (const word of USES) {
    const start = indexWithin(text, word, at + 3, end - 1)
    if (start < 0) continue
    const past = start + word.length
    const verb: VerbPhrase = { start, head: past - 2, end: past, stage: '', adverbs: true, nominal: false }
    return { verb, object: { start: past, end } }
  }
  return null
}
const USES = ['主要用于', '重点用于', '优先用于', '全部用于', '主要投向', '重点投向', '优先投向', '主要用在']
const uses = trieOf(USES)

const SHARED = ['分别', '年均', '人均', '每人', '力争']
/** The subject without 由、从, 分别, 都 behind it. */
export function subjectEnd(text: string, at: number, stop: number): number {
  for (let i = at + 2; i < stop; i++) if (isAt(text, i, '由') || isAt(text, i, '从')) return i
  if (startsAny(text, SHARED, stop - 2)) return stop - 2
  return isAt(text, stop - 1, '都') ||
    isAt(text, stop - 1, '要') ||
    isAt(text, stop - 1, '也') ||
    isAt(text, stop - 1, '既')
    ? stop - 1
    : stop
}

/** For `holdsWord`: words that begin with another one of `words` are left out, as that one is there too. */
export function trieOf(words: readonly string[]): Trie {
  const shortest = words.filter(word => !words.some(other => other !== word && word.startsWith(other)))
  return buildTrie(shortest.map((word, i) => [word, i] as const))
}

/** Whether a word of the trie stands inside `[start, end)`. */
export function holdsWord(text: string, start: number, end: number, trie: Trie): boolean {
  for (let at = start; at < end; at++) if (trie.longestAt(text, at) >= 0 && at + trie.matched <= end) return true
  return false
}

/** Whether one of the words stands inside `[start, end)`. */
export function holdsAny(text: string, start: number, end: number, words: readonly string[]): boolean {
  for (const word of words) if (indexWithin(text, word, start, end) >= 0) return true
  return false
}

/** Where `word` stands inside `[start, end)`, or -1; never looks beyond. */
export function indexWithin(text: string, word: string, start: number, end: number): number {
  const stop = end - word.length
  const first = word.charCodeAt(0)
  for (let at = start; at <= stop; at++) if (text.charCodeAt(at) === first && text.startsWith(word, at)) return at
  return -1
}
