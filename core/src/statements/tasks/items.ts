import { charTable } from '../figures/characters.ts'
import type { Predicate } from './changes.ts'
import { isAt } from './characters.ts'
import { pastAdverbs, type VerbPhrase } from './verbs.ts'

/** `因城施策控增量、去库存、优供给`: verbs of one character, each with an object of two. */
export function readItems(text: string, from: number, end: number): Predicate | null {
  const at = pastAdverbs(text, from, end)
  if (end - at < ITEM * 2 + 1 || (end - at + 1) % (ITEM + 1) !== 0) return null
  for (let item = at; item < end; item += ITEM + 1) {
    if (!ITEM_VERBS[text.charCodeAt(item)]) return null
    if (item + ITEM < end && !isAt(text, item + ITEM, '、')) return null
  }
  const verb: VerbPhrase = { start: at, head: at, end: at + 1, stage: '', adverbs: at > from, nominal: false }
  return { verb, object: { start: at + 1, end } }
}
const ITEM = 3
const ITEM_VERBS = charTable('控去优稳强补降提促扩防保增减拓畅活引育建延固壮调转治惠破立通护抓兜挖')
