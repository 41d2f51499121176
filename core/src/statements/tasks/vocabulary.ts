import { ADVERBIAL_ENDINGS } from '../../lexicon/generated/adverbial-endings.ts'
import { CLAUSE_OPENERS } from '../../lexicon/generated/clause-openers.ts'
import { PROMISES } from '../../lexicon/generated/promises.ts'
import { buildTrie } from '../../lexicon/trie.ts'
import { classify, PROMISES as FIRST_OF_PROMISES } from './characters.ts'

/** What a verb says of how far the thing will get: done 建成, start 开工, document 出台, prepare 创建, count 新增. */
export type Stage = '' | 'done' | 'start' | 'document' | 'prepare' | 'count'

/**
 * A word that a promise is made with: a verb; a holder (实施, 完善: a verb behind it belongs to the name of its object);
 * a driver (加快: takes another verb behind it); an adverb; or a stative verb (具有), which promises nothing.
 */
export interface PromiseWord {
  readonly word: string
  readonly part: 'verb' | 'holder' | 'driver' | 'adverb' | 'stative'
  readonly stage: Stage
  /** Often a noun too (建设, 发展): a verb only where nothing but adverbs stands before it. */
  readonly nominal: boolean
}

/**
 * What the words at the head of a clause make of it: modal 要、必须 (stands before the promise), qualifier (says how
 * much of the clause before), soft-qualifier (does so where it names a number), frame 为、在 (the promise follows),
 * continuation 不得 and addition 用于 (go on with the clause before, the first only in few words), attitude 坚持, result 让, fact 这是, consequence 才能, closing 各位代表, plain (a word that only looks like one of those).
 */
export type OpenerKind =
  | 'modal'
  | 'qualifier'
  | 'soft-qualifier'
  | 'frame'
  | 'continuation'
  | 'addition'
  | 'attitude'
  | 'result'
  | 'fact'
  | 'consequence'
  | 'closing'
  | 'plain'

const STAGES: readonly Stage[] = ['', 'done', 'start', 'document', 'prepare', 'count']
const KINDS: readonly OpenerKind[] = [
  'modal',
  'qualifier',
  'soft-qualifier',
  'frame',
  'continuation',
  'addition',
  'attitude',
  'result',
  'fact',
  'consequence',
  'closing',
  'plain',
]

const oneOf = <T extends string>(values: readonly T[], value: string, table: string): T => {
  const found = values.find(v => v === value)
  if (found === undefined) throw new Error(`${table}: unknown value ${value}`)
  return found
}

/** Rows of lexicons/promises.tsv; the payloads of `promiseTrie` are their places. */
export const promiseWords: readonly PromiseWord[] = PROMISES.map(([word, part, stage, nominal]) => ({
  word,
  part: oneOf(['verb', 'holder', 'driver', 'adverb', 'stative'] as const, part, 'promises'),
  stage: oneOf(STAGES, stage, 'promises'),
  nominal: nominal === 'noun',
}))

/** Finds promise words. */
export const promiseTrie = buildTrie(promiseWords.map(({ word }, i) => [word, i] as const))
classify(
  FIRST_OF_PROMISES,
  promiseWords.map(({ word }) => word),
)

/** Kinds of the rows of lexicons/clause-openers.tsv; the payloads of `openerTrie` are their places. */
export const openerKinds: readonly OpenerKind[] = CLAUSE_OPENERS.map(([, kind]) => oneOf(KINDS, kind, 'clause-openers'))

/** Finds the words that open a clause. */
export const openerTrie = buildTrie(CLAUSE_OPENERS.map(([word], i) => [word, i] as const))

/** Finds the words that close an adverbial clause (…的基础上, 以…为重点); to be asked from the clause's end. */
export const adverbialEndingTrie = buildTrie(ADVERBIAL_ENDINGS.map(([ending], i) => [ending, i] as const))

/** Whether the ending of that payload needs 按照 or the like at the head of its clause (按照…的标准). */
export const needsMeasure: readonly boolean[] = ADVERBIAL_ENDINGS.map(([, opener]) => opener === 'measure')
