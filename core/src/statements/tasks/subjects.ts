import { buildTrie } from '../../lexicon/trie.ts'
import type { Span } from '../../values/span.ts'
import { charTable } from '../figures/characters.ts'
import { NO_PLACES } from '../figures/place-names.ts'
import { type Predicate, readChange, subjectEnd } from './changes.ts'
import { classOf, endsAny, isAt, DECREES as MAY_DECREE, NOUN_TAILS, startsAny } from './characters.ts'
import { deadlineAt } from './deadlines.ts'
import { isBareAmount, isBarePart, startsCount } from './numbers.ts'
import { pastModal } from './openings.ts'
import { holdsWord, indexWithin, trieOf } from './search.ts'
import { findNominalVerb, findVerbPhrase, pastAdverbs, type VerbPhrase, verbPhraseAt } from './verbs.ts'

const ACTORS = [
  '各级',
  '所有',
  '每个',
  '每村',
  '每县',
  '每乡',
  '每镇',
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
    if (isAt(text, i, '不')) return forbidden(text, i, past, end, at)
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

const COMPARED_WITH = ['少于', '低于', '高于', '超过', '多于', '突破', '大于', '小于']
/**
 * What must not be done (不得采取…, 不得自行…): `at` is where 不得 stands, `past` is behind it. A level that must be kept
 * (播种面积不得少于…) is of the subject that begins at `from`.
 */
export function forbidden(text: string, at: number, past: number, end: number, from = at): Predicate {
  const compared = endsAny(text, COMPARED_WITH, past + 2)
  if (compared && from < at) {
    const verb: VerbPhrase = { start: at, head: at, end: past + 2, stage: '', adverbs: false, nominal: false }
    return { verb, object: { start: from, end: subjectEnd(text, from, at) } }
  }
  const phrase = verbPhraseAt(text, past, end)
  const adverbs = pastAdverbs(text, past, end)
  const found = phrase?.end ?? (adverbs > past ? adverbs : Math.min(end, past + 2))
  // 楼堂馆所不准新开工: nothing stands behind the verb, so the subject is what it is about.
  const alone = from < at && end - found < 2
  const verbEnd = alone ? end : found
  const verb: VerbPhrase = { start: at, head: at, end: verbEnd, stage: '', adverbs: false, nominal: false }
  const subject = { start: from, end: subjectEnd(text, from, endsAny(text, DECREES, at) ? at - 2 : at) }
  return { verb, object: alone ? subject : { start: verbEnd, end } }
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

/** The predicate `verb` of one who acts (政府加大投入), or of a thing put first (财政支出优先支持农业). */
export function readActor(text: string, at: number, end: number, verb: VerbPhrase): Predicate | null {
  if (verb.start > at + LONGEST_SUBJECT || isBareAmount(text, verb.end, end)) return null
  const acts = holdsWord(text, at, verb.start, actors) || (verb.adverbs && text.startsWith('优先', verb.start))
  // 全国出生人口控制在2300万人以内 speaks of its subject.
  if (isAt(text, verb.end, '在') && startsCount(text, verb.end + 1, end)) return readChange(text, at, end)
  const becomes = verb.stage === 'prepare' && !verb.nominal
  return acts || becomes || endsWithArea(text, at, verb) ? { verb, object: { start: verb.end, end } } : null
}

const endsWithArea = (text: string, at: number, { start, nominal, adverbs }: VerbPhrase): boolean =>
  (adverbs || !nominal) && (areas.longestBefore(text, start, at + 1) >= 0 || SECTORS.has(text.slice(at, start)))
/** A whole sector acts by its bare name. */
const SECTORS = new Set(['建筑业', '制造业', '服务业', '流通业', '旅游业', '商业', '金融业', '银行业'])

/** The predicate `verb` of any subject, where the clause counts what is done (每村配备2名村医). */
export function readCounted(text: string, at: number, end: number, verb: VerbPhrase): Predicate | null {
  if (isBareAmount(text, verb.end, end)) return null
  // 严格控制在5%以内 keeps its subject to that.
  const kept = isAt(text, verb.end, '在') ? readChange(text, at, end) : null
  return kept ?? { verb, object: { start: verb.end, end } }
}

/** What a subject strives for (滨河景区力争创成国家4A级景区): what there is or not in the end. */
export function readStriven(text: string, at: number, end: number): Predicate | null {
  for (const word of STRIVINGS) {
    const start = indexWithin(text, word, at + 3, end)
    if (start < 0) continue
    const from = start + word.length
    const verb = verbPhraseAt(text, from + deadlineAt(text, from, end), end)
    const settles = verb && (verb.stage === 'done' || verb.stage === 'prepare' || isAt(text, verb.end - 1, '入'))
    if (settles && !isBareAmount(text, verb.end, end)) return { verb, object: { start: verb.end, end } }
  }
  return null
}
const STRIVINGS = ['力争', '争取']

/** What a subject shall become (国家计委改组为发展和改革委员会): the object is the subject. */
export function readBecoming(text: string, at: number, end: number): Predicate | null {
  for (const word of BECOMING) {
    const start = indexWithin(text, word, at + 3, end - 2)
    if (start < 0) continue
    const past = start + word.length
    const verb: VerbPhrase = { start, head: start, end: past, stage: 'done', adverbs: false, nominal: false }
    return { verb, object: { start: at, end: subjectEnd(text, at, start) } }
  }
  return null
}
const BECOMING = [
  '改组为',
  '改制为',
  '改建为',
  '改造为',
  '更名为',
  '改名为',
  '升格为',
  '升级为',
  '并入',
  '划归',
  '划入',
]

/** 审批项目在已取消300项的基础上再取消一批: what is done stands behind what it builds on. */
export function readBuiltOn(text: string, at: number, end: number): Predicate | null {
  const base = indexWithin(text, '基础上', at + 4, end)
  const on = base < 0 ? -1 : indexWithin(text, '在', at + 2, base)
  const verb = on < 0 ? null : findVerbPhrase(text, base + 3, end)
  if (!verb) return null
  const bare = isBareAmount(text, verb.end, end) || isBarePart(text, verb.end, end) || text.startsWith('一批', end - 2)
  return bare ? { verb, object: { start: at, end: on } } : null
}

/** What a subject will do by or from a time (有条件的城市今年起提高房租). */
export function readLater(text: string, at: number, end: number): Predicate | null {
  const stop = Math.min(end, at + LONGEST_SUBJECT)
  for (let i = at + 2; i < stop; i++) {
    const limit = deadlineAt(text, i, end)
    const past = i + limit + (isAt(text, i + limit, '起') ? 1 : 0)
    const verb = limit ? verbPhraseAt(text, past, end) : null
    if (verb) return verb.nominal ? null : { verb, object: { start: verb.end, end } }
  }
  return null
}

/** What is done with a thing by a rule (粮食按保护价敞开收购): the thing put first is the object. */
export function readRuled(text: string, at: number, end: number): Predicate | null {
  const rule = indexWithin(text, '按', at + 2, end)
  if (rule < 0 || isAt(text, rule + 1, '时') || isAt(text, rule + 1, '摩')) return null
  const verb = findVerbPhrase(text, rule + 2, end, true)
  return verb?.end === end ? { verb, object: { start: at, end: rule } } : null
}

/** Words that bind whatever their subject is. */
const DECREES = ['一律', '一概', '全部', '悉数', '统统']

/** What is decreed of a thing (沉淀资金一律收回, 腾退的土地全部用于绿化): without an object, the subject is it. */
export function readDecree(text: string, at: number, end: number): Predicate | null {
  const stop = Math.min(end, at + LONGEST_SUBJECT) - 2
  for (let i = at + 2; i < stop; i++) {
    if (!(classOf(text.charCodeAt(i)) & MAY_DECREE) || !startsAny(text, DECREES, i)) continue
    const past = text[i] === '一' && isAt(text, i + 2, '不') ? pastModal(text, i + 2) : i
    if (past > i + 2) return forbidden(text, i + 2, past, end, at)
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
