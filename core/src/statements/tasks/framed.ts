import { readChange, readFirstAmount } from './changes.ts'
import { endsAny } from './characters.ts'
import { pastQuotation } from './clauses.ts'
import { hasNumber, isBareAmount } from './numbers.ts'
import type { Opening } from './openings.ts'
import { type ClauseReading, FRAME, OTHER, promise, QUALIFIER, TOPIC } from './readings.ts'
import { indexWithin } from './search.ts'
import {
  findLastVerbPhrase,
  findNominalVerb,
  findVerbPhrase,
  pastAdverbs,
  type VerbPhrase,
  verbPhraseAt,
} from './verbs.ts'
import { openerKinds, openerTrie } from './vocabulary.ts'

/** 携手港澳健全…: whom an adverb is joined with is not longer. */
const LONGEST_COMPANION = 8
const PLACE_ENDS = [
  '同时',
  '基础上',
  '前提下',
  '情况下',
  '过程中',
  '领域',
  '方面',
  '上',
  '下',
  '中',
  '内',
  '前',
  '后',
  '地区',
  '时',
  '县',
  '市',
  '地市',
  '单位',
  '地方',
  '安置点',
]
/** Behind these even a verb that may be a noun is the verb: 依托园区建设孵化器. */
const SITES = ['在', '依托', '利用', '沿']
const MEANS_ENDS = ['方式', '办法', '措施', '形式']

/** 对应纳税所得额100万元以下部分: with a number or without, the clause names whom the next one is for. */
const WHOM = ['部分', '企业', '的', '者', '人员', '农户', '家庭', '机构', '单位', '项目', '地区']
/** Verbs of what is only said to follow: 以创新引领发展, 以改革增动力. */
const FOLLOWS = ['引领', '带动', '助力', '助推', '支撑', '保障', '应对', '促进', '推动', '赋能', '激发', '驱动', '增强']

/** A frame word, what stands behind it up to the clause's end, and how its clause begins. */
interface Frame {
  readonly word: string
  readonly opening: Opening
  readonly from: number
  readonly end: number
  /** Nothing stands before the clause in its sentence. */
  readonly first: boolean
  /** It holds a number, and a promise stands before it. */
  readonly qualifies: boolean
}

/** 为…提供, 在…中加快, “…”并举打造, 把…纳入: the promise behind what frames it; null where the clause has no frame. */
export function readFramed(
  text: string,
  opening: Opening,
  end: number,
  first: boolean,
  counted: boolean,
): ClauseReading | null {
  const inner = pastAdverbs(text, opening.at, end)
  const quoted = pastQuotation(text, inner, end)
  if (quoted === end) return OTHER
  if (quoted > inner) {
    const change = counted ? readChange(text, inner, end) : null
    if (change?.verb.start === quoted) return promise(opening, end, change)
    const verb = verbPhraseAt(text, text.startsWith('并举', quoted) ? quoted + 2 : quoted, end)
    return verb && promise(opening, end, { verb, object: { start: verb.end, end } })
  }
  if (inner > opening.at && !opening.kind) {
    const verb = findVerbPhrase(text, inner, end)
    const amount = verb && counted ? readFirstAmount(text, opening.at, end, verb) : null
    if (amount) return promise(opening, end, amount)
    // 绿色食品认证产品新增30个: nothing but an amount behind the verb.
    if (verb && counted && verb.stage === 'count' && isBareAmount(text, verb.end, end))
      return promise(opening, end, { verb, object: { start: opening.at, end: verb.start } })
    if (verb && verb.start < inner + LONGEST_COMPANION)
      return promise(opening, end, { verb, object: { start: verb.end, end } })
  }
  const payload = openerTrie.longestAt(text, inner)
  if (payload < 0) return null
  const isTaking = text.startsWith('努力把', inner) || text.startsWith('努力使', inner)
  if (openerKinds[payload] !== 'frame' && !isTaking) return null
  const word = text.slice(inner, inner + openerTrie.matched)
  const frame = { word, opening, from: inner + word.length, end, first, qualifies: counted && !first }
  return word === '把' || word === '将' || isTaking ? readTaken(text, frame) : readBehind(text, frame)
}

/** 把护理服务纳入医保: what is taken is the object, the last verb what is done with it. */
function readTaken(text: string, { opening, from, end, qualifies }: Frame): ClauseReading {
  const verb = findLastVerbPhrase(text, from, end) ?? findNominalVerb(text, from, end)
  const changed = hasNumber(text, verb?.end ?? from, end) ? readChange(text, from, end) : null
  if (changed) return promise(opening, end, changed)
  if (!verb) return qualifies ? QUALIFIER : OTHER
  return promise(opening, end, { verb, object: { start: from, end: verb.start } })
}

function readBehind(text: string, frame: Frame): ClauseReading {
  const { word, opening, from, end, qualifies } = frame
  if (word === '在' && endsAny(text, PLACE_ENDS, end)) return qualifies ? QUALIFIER : FRAME
  if (word === '以' && isPurpose(text, frame)) return { kind: 'result' }
  if (AIMS.has(word) && verbPhraseAt(text, from, end)) return readAim(text, frame)
  const behind = pastFrame(text, word, from, end)
  const verb =
    findVerbPhrase(text, behind, end, opening.modal) ??
    (opening.among ? null : (findSited(text, frame) ?? findServed(text, frame) ?? findGiven(text, frame)))
  const speaksOf = word === '对' || word === '对于'
  // 对按时完成的: 的 closes whom the next clause is for, whatever verb stands before it.
  if (speaksOf && (text.startsWith('的', end - 1) || (verb && namesWhom(text, verb.end, end)))) return TOPIC
  if (!verb && speaksOf && (!qualifies || endsAny(text, WHOM, end))) return TOPIC
  if (!verb) return qualifies ? QUALIFIER : FRAME
  const own = takesFrom(text, word, from, verb.start) || gives(text, word, verb)
  if (qualifies && isBareAmount(text, verb.end, end) && !own) return QUALIFIER
  return promise(opening, end, { verb, object: { start: verb.end, end } })
}

/** 吸纳就业多的企业: the verb belongs to whom the next clause is for. */
const namesWhom = (text: string, from: number, end: number): boolean =>
  indexWithin(text, '的', from, end) >= 0 && endsAny(text, WHOM, end)

const AIMS = new Set(['围绕', '聚焦', '针对', '对于', '着眼', '立足', '瞄准', '面向', '锚定', '紧扣', '紧盯'])

/** 围绕推动制造业升级 names but an aim, unless another verb stands behind it: 围绕打造枢纽加快建设港区. */
function readAim(text: string, { opening, from, end }: Frame): ClauseReading {
  const aim = verbPhraseAt(text, from, end)
  const verb = aim && findVerbPhrase(text, aim.end, end)
  return verb ? promise(opening, end, { verb, object: { start: verb.end, end } }) : FRAME
}

/** 依托园区建设孵化器; 在200个小区设置回收柜, whose number says where: a verb that may be a noun is the verb. */
function findSited(text: string, { word, from, end, qualifies }: Frame): VerbPhrase | null {
  const verb = SITES.includes(word) ? findNominalVerb(text, from + 2, end) : null
  return verb && qualifies && !hasNumber(text, from, verb.start) ? null : verb
}

/** `围绕脑机接口等领域建设平台`: behind the word that closes an aim, a verb that may be a noun is the verb. */
function findServed(text: string, { word, from, end }: Frame): VerbPhrase | null {
  if (!AIMS.has(word)) return null
  for (const closer of AIM_ENDS) {
    const at = indexWithin(text, closer, from, end)
    const verb = at < 0 ? null : verbPhraseAt(text, at + closer.length, end)
    if (verb && !'、和与的'.includes(text[verb.end])) return verb
  }
  return null
}
const AIM_ENDS = ['领域', '需求', '实际', '方向', '环节', '方面', '优势']

/** 以防范化解风险, 以创新引领发展: a purpose or a maxim. */
function isPurpose(text: string, { from, end, first }: Frame): boolean {
  const head = verbPhraseAt(text, from, end)
  if (head && !head.nominal) return !first && !findVerbPhrase(text, head.end, end)
  const main = findVerbPhrase(text, from, end) ?? findNominalVerb(text, from, end)
  return main !== null && !main.adverbs && FOLLOWS.includes(text.slice(main.start, main.end))
}

/** 从结余中拿出2亿元: the sum is the thing itself. */
const takesFrom = (text: string, word: string, from: number, verbStart: number): boolean =>
  word === '从' && (indexWithin(text, '中', from, verbStart) > 0 || indexWithin(text, '里', from, verbStart) > 0)

function findGiven(text: string, { word, from, end }: Frame): VerbPhrase | null {
  const verb = GIVEN_TO.has(word) ? findNominalVerb(text, from + 2, end) : null
  return verb && gives(text, word, verb) && isBareAmount(text, verb.end, end) ? verb : null
}

/** 对困难学生每人资助5000元: what each of them is given is a thing of its own. */
const gives = (text: string, word: string, { head, end }: VerbPhrase): boolean =>
  GIVEN_TO.has(word) && GIVES.includes(text.slice(head, end))
const GIVEN_TO = new Set(['对', '对于', '为', '给', '向'])
const GIVES = ['资助', '补助', '补贴', '奖励', '救助', '奖补', '发放']

/** Where the main verb is to be looked for: behind the word that closes 在…中, 采取…等方式. */
function pastFrame(text: string, word: string, from: number, end: number): number {
  const closers = word === '在' ? PLACE_ENDS : word === '采取' || word === '通过' ? MEANS_ENDS : []
  for (const closer of closers) {
    const at = indexWithin(text, closer, from, end)
    if (at <= from) continue
    const verb = findVerbPhrase(text, at + closer.length, end)
    if (verb?.start === at + closer.length) return verb.start
  }
  return from
}
