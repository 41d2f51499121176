import { buildTrie } from '../../lexicon/trie.ts'
import { charTable } from '../figures/characters.ts'
import type { Predicate } from './changes.ts'
import { isBareAmount, startsCount } from './numbers.ts'
import type { VerbPhrase } from './verbs.ts'
import { promiseTrie } from './vocabulary.ts'

/** Verbs that hold their thing: nothing but an amount stands behind them. */
const COMPOUNDS = [
  '改水',
  '改厕',
  '改厨',
  '改圈',
  '造林',
  '植树',
  '植树造林',
  '人工造林',
  '飞播造林',
  '退耕还林',
  '退耕还草',
  '退耕还林还草',
  '退牧还草',
  '还林还草',
  '封山育林',
  '封山禁牧',
  '围栏封育',
  '坡改梯',
  '煤改电',
  '煤改气',
  '易地搬迁',
  '移民搬迁',
  '生态移民',
  '减税降费',
  '兼并破产',
  '农网改造',
]
const compounds = buildTrie(COMPOUNDS.map((word, i) => [word, i] as const))
/** Verbs of one character of field, village and road: 种烟, 养蜂, 修渠, 打井. */
const SHORT_VERBS = charTable('改造种植栽养修打挖建架铺疏育封砌')
/** 油菜, 管网: a thing behind such a verb is not longer. */
const LONGEST_THING = 2

/** A short verb, its thing and an amount (改水2万人, 种油菜5000亩): deeds of their own wherever they stand. */
export function readDeed(text: string, at: number, end: number): Predicate | null {
  if (compounds.longestAt(text, at) >= 0) {
    const past = at + compounds.matched
    return isBareAmount(text, past, end) ? { verb: shortVerb(at, past), object: { start: past, end } } : null
  }
  // 取得20项重大成果: without a number 取得 tells but of progress.
  if (text.startsWith('取得', at) && startsCount(text, at + 2, end) && !isBareAmount(text, at + 2, end))
    return { verb: shortVerb(at, at + 2), object: { start: at + 2, end } }
  if (!SHORT_VERBS[text.charCodeAt(at)]) return null
  if (promiseTrie.longestAt(text, at) >= 0 && promiseTrie.matched > 1) return null
  let number = at + 1
  while (number < end && number <= at + 1 + LONGEST_THING && !startsCount(text, number, end)) number++
  if (number === at + 1 || number > at + 1 + LONGEST_THING || !isBareAmount(text, number, end)) return null
  return { verb: shortVerb(at, at + 1), object: { start: at + 1, end: number } }
}

const shortVerb = (start: number, end: number): VerbPhrase => ({
  start,
  head: start,
  end,
  stage: 'count',
  adverbs: false,
  nominal: false,
})
