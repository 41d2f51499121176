import { buildTrie } from '../../lexicon/trie.ts'
import type { Predicate } from './changes.ts'
import { endsAny, isDigit } from './characters.ts'
import { deadlineAt } from './deadlines.ts'
import { isBareAmount } from './numbers.ts'
import { holdsAny } from './search.ts'

/** Words that end a clause whose subject is works: the bridge opens, the plant goes into production. */
const FINISHES = [
  '投入运营',
  '正式运营',
  '基本完工',
  '主体完工',
  '主体封顶',
  '全线贯通',
  '大江截流',
  '截流',
  '完工',
  '交工',
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
  '下闸蓄水',
  '并网发电',
  '全容量并网',
  '上线运行',
  '达产达标',
  '达产',
  '满产',
  '投产达效',
  '竣工投产',
  '竣工投用',
  '竣工验收',
  '通过验收',
  '竣工通车',
  '开馆迎客',
  '开园迎客',
  '开门迎客',
  '开园运营',
  '试运行',
  '试运营',
  '开通试运营',
  '通车试运营',
  '建成试运营',
  '上线',
  '挂牌运行',
  '挂牌成立',
  '揭牌运行',
  '揭牌运营',
  '建成运行',
  '建成运营',
  '建成启用',
  '建成使用',
  '交付使用',
  '投产运营',
  '投产运行',
  '开港运营',
  '开业运营',
  '建成开港',
  '复工复产',
  '投料试车',
  '联调联试',
  '铺轨贯通',
  '试通水',
  '发挥效益',
]
/** Words that say how named works go on; they end a clause as finishes do. */
const ADVANCES = [
  '提标改造',
  '升级改造',
  '扩容改造',
  '提升改造',
  '全面完成',
  '全部完成',
  '基本完成',
  '如期完成',
  '建设提速',
  '提速建设',
  '全面提速',
  '加快推进',
  '加快建设',
  '加快实施',
  '有序推进',
  '扎实推进',
  '全面推进',
  '全面开工',
  '全线开工',
  '开工',
  '提质升级',
  '提档升级',
  '建成',
  '基本建成',
  '主体建成',
  '全面建成',
  '全线建成',
  '复工',
  '复产',
  '复工建设',
  '动工',
  '动工建设',
  '全面动工',
  '实质性动工',
  '铺轨',
  '架梁',
  '通水',
  '蓄水',
  '送电',
  '开港',
  '开关',
  '开放',
  '正式开放',
  '恢复开放',
  '常态化开放',
]
/** What works are called: a clause that opens its sentence, or tells how works go on, must name some. */
const WORKS =
  /(?:高铁|铁路|高速公路|高速|公路|快速路|大桥|通道|机场|水库|电站|隧道|号线|航道|运河|船闸|码头|港区|枢纽|水厂|电厂|工程|项目|基地|示范区|中心|医院|校区|学校|口岸|灌区|陆港|管廊|航站楼|综合体|机组|系统|平台|矿井|煤矿|干渠|[馆段站线库厂港]|[一二三四五六七八九十]期)(?:增建二线|改扩建|扩建|建设|复线)?$/
/** `交通、水利等重大项目开工建设` tells of projects in general. */
const IN_GENERAL = ['等', '一批', '重点项目', '重大项目', '各项目', '大项目', '投资项目']
/** `滨江高铁、钢厂二期等项目`: works that have names of their own stand right before 等. */
const NAMED_LIST =
  /^[^，等]{2,40}(?:高铁|铁路|高速|公路|快速路|大桥|机场|水库|电站|隧道|号线|航道|运河|枢纽|电厂|水厂|中心|基地|[一二三四五六七八九十]期)等(?:\d{1,4}[个条座项])?(?:重[大点])?(?:项目|工程)/

/** `华泰芯片等8个项目`: one of them is named, or how many there are. */
const isNamedList = (text: string, at: number, end: number): boolean => {
  const works = text.slice(at, end)
  return NAMED_LIST.test(works) || COUNTED_LIST.test(works)
}
const COUNTED_LIST =
  /\d{1,4}[个项条座所家](?:[^，、\d]{0,8})(?:项目|工程|道路|公路|大桥|泊位|码头|中心|基地|学校|医院|水库|[路桥线站厂场馆园院])$/

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
  '复工',
  '复产',
  '动工',
  '实质性动工',
  '铺轨',
  '通水',
  '蓄水',
  '送电',
  '开港',
  '开关',
  '开学',
  '招生',
  '开诊',
  '开行',
  '开航',
  '开演',
  '开幕',
  '校飞',
  '首飞',
  '试飞',
  '试生产',
  '点火',
  '点火试车',
  '试车',
  '投料',
  '并网',
  '挂牌',
  '揭牌',
  '授牌',
  '摘帽',
  '达标',
  '启用',
  '搬迁',
  '落地',
  '到位',
  '通气',
  '通电',
  '供热',
  '供气',
]
const MANNERS = ['实现', '全面', '全部', '全线', '主体', '正式', '顺利', '基本', '整体', '如期', '满功率']
const trieOf = (words: readonly string[]) => buildTrie(words.map((word, i) => [word, i] as const))
const finishes = trieOf(FINISHES)
const advances = trieOf(ADVANCES)
const anyFinishes = trieOf([...FINISHES, ...TIMED_FINISHES])
const manners = trieOf(MANNERS)

/**
 * Named works that will be finished (滨江机场二跑道投入使用): the object is the subject. Where the clause opens its
 * sentence it must name the time (跨江大桥上半年建成通车) or works by their kind (滨江高铁建成通车), or it may as well report.
 */
export function readFinished(text: string, at: number, end: number, first: boolean): Predicate | null {
  const timed = timedFinish(text, at, end)
  const last = timed ? timed.start : finishStart(text, at, end, first)
  if (last < 0) return null
  const start = last
  const object = { start: at, end: withoutStrife(text, timed?.limit ?? start) }
  if (object.end < at + 4 || (holdsAny(text, at, end, IN_GENERAL) && !isNamedList(text, at, object.end))) return null
  const stage = text.startsWith('开工', start) ? 'start' : 'done'
  const past = text.startsWith('具备', start) ? start + '具备'.length : end
  return { verb: { start, head: start, end: past, stage, adverbs: false, nominal: false }, object }
}

/** The clause ends with a finish, with or without a time limit before it. */
export const endsWithFinish = (text: string, at: number, end: number): boolean =>
  anyFinishes.longestBefore(text, end, at) >= 0

/** Where the finish of an untimed clause starts, or -1. */
function finishStart(text: string, at: number, end: number, first: boolean): number {
  const finish = finishes.longestBefore(text, end, 0) >= 0 ? end - finishes.matched : readyStart(text, at, end)
  if (finish >= 0 && !first) return finish
  const advance = finish >= 0 ? finish : advances.longestBefore(text, end, 0) >= 0 ? end - advances.matched : -1
  const start = advance >= 0 && manners.longestBefore(text, advance, 0) >= 0 ? advance - manners.matched : advance
  if (start <= at + 3) return -1
  const works = text.slice(at, start)
  return WORKS.test(works) || NAMED_LIST.test(works) || COUNTED_LIST.test(works) ? start : -1
}

/** `滨江高铁具备通车条件`: where 具备 stands, or -1. */
function readyStart(text: string, at: number, end: number): number {
  if (!text.startsWith('条件', end - 2)) return -1
  const finish = anyFinishes.longestBefore(text, end - 2, 0) >= 0 ? end - 2 - anyFinishes.matched : -1
  const start = finish - '具备'.length
  return start > at + 3 && text.startsWith('具备', start) ? start : -1
}

/** `加装电梯完工2000台`: how many of the things put first will be finished. */
export function readFinishedCount(text: string, at: number, end: number): Predicate | null {
  let number = at + SHORTEST_FINISHED
  while (number < end && !isDigit(text.charCodeAt(number))) number++
  if (number >= end || COUNTED_FINISHES.longestBefore(text, number, at) < 0) return null
  const start = number - COUNTED_FINISHES.matched
  if (start < at + 4 || !isBareAmount(text, number, end)) return null
  return {
    verb: { start, head: start, end: number, stage: 'done', adverbs: false, nominal: false },
    object: { start: at, end: start },
  }
}
const COUNTED_FINISHES = trieOf([
  '完工',
  '竣工',
  '开工',
  '投用',
  '投运',
  '投产',
  '交付',
  '封顶',
  '通车',
  '启用',
  '再就业',
  '脱贫',
  '签约',
  '落地',
  '移交',
  '搬迁入住',
])
/** Four characters of a name and a finish. */
const SHORTEST_FINISHED = 6

/** 力争 before the time limit is no part of the works. */
const withoutStrife = (text: string, end: number): number =>
  strivings.longestBefore(text, end, 0) < 0 ? end : end - strivings.matched

/**
 * Nothing but by when what was just named will be done: `确保年内竣工通车`, `力争两年内通过国家验收`, `10月底前完成主体工程`,
 * `年内定编到位`.
 */
export function isBareFinish(text: string, at: number, end: number): boolean {
  const strives = strivings.longestAt(text, at) >= 0
  const from = strives ? at + strivings.matched : at
  const past = from + deadlineAt(text, from, end)
  const finish = past === at || anyFinishes.longestBefore(text, end, 0) < 0 ? -1 : end - anyFinishes.matched
  if (finish >= past && finish - past <= LONGEST_MANNER) return true
  return completes(text, past, end) || (past > from && passes(text, past, end))
}
const strivings = trieOf(['确保', '力争', '争取', '保证'])
/** 全面, 定编: a manner or a verb before the finish is not longer. */
const LONGEST_MANNER = 2

/** `完成主体工程`: nothing is named that could be another thing. */
function completes(text: string, at: number, end: number): boolean {
  const from = COMPLETELY.find(word => text.startsWith(word, at))
  return from !== undefined && STAGES_OF_WORKS.includes(text.slice(at + from.length, end))
}
const COMPLETELY = ['完成', '基本完成', '全面完成', '全部完成']
const STAGES_OF_WORKS = [
  '主体工程',
  '主体建设',
  '主体施工',
  '工程建设',
  '建设任务',
  '改造任务',
  '搬迁任务',
  '分流任务',
  '整改任务',
  '年度任务',
  '全部任务',
  '各项任务',
  '改革任务',
  '阶段性任务',
  '前期工作',
  '竣工验收',
  '搬迁入住',
  '扫尾工作',
  '扫尾工程',
]

/** `通过国家验收`, behind a time limit. */
const passes = (text: string, at: number, end: number): boolean =>
  text.startsWith('通过', at) && end - at < LONGEST_EXAMINATION && endsAny(text, EXAMINATIONS, end)
/** 通过国家发展改革委验收 */
const LONGEST_EXAMINATION = 12
/** What is passed or not. */
export const EXAMINATIONS = ['验收', '复检', '复审', '复查', '评审', '认定', '认证', '考核', '评估']

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
