import { TARGET_REFERENCES } from '../../lexicon/generated/target-references.ts'
import { buildTrie, type Trie } from '../../lexicon/trie.ts'
import type { Span } from '../../values/span.ts'
import { charTable } from '../figures/characters.ts'
import type { Comparator, TargetReference } from '../types.ts'

/** A target in words alone, found in one clause. */
export interface NamedReference extends Span {
  readonly reference: TargetReference
  readonly comparator: Comparator
}

interface Rule {
  readonly reference: TargetReference
  readonly comparator: Comparator
  readonly onlyInPassage: boolean
  readonly pattern: RegExp
}

const rules: readonly Rule[] = TARGET_REFERENCES.map(([reference, comparator, where, pattern]) => ({
  reference: reference as TargetReference,
  comparator: comparator as Comparator,
  onlyInPassage: where === 'passage',
  pattern: new RegExp(pattern),
}))

/** Every pattern holds one of these; a sentence without any is passed over. */
const ANCHORS_IN_PLAN = anchorsOf('同步 快于 高于 低于 优于 超过 平均 下达 考核 核定 分解 要求')
const ANCHORS_IN_PASSAGE = anchorsOf(
  `高于 快于 低于 优于 超过 达到 控制在 落实 完成 持平 上年 去年 增不减 正增长 不下降 步 续 稳 衡 有所 明显 大幅 显著 适度 较快 提质 有效
  保持 维持 处于 可控 齐升 按国家 按省 按上级`,
)

/** Words to look for; most characters begin none of them, which a table tells sooner than the trie. */
interface Anchors {
  readonly heads: Uint8Array
  readonly trie: Trie
}

function anchorsOf(list: string): Anchors {
  const words = list.split(/\s+/)
  return {
    heads: charTable(words.map(([head]) => head).join('')),
    trie: buildTrie(words.map((word, i) => [word, i] as const)),
  }
}

/** Whether the sentence at `[start, end)` can hold a target without a number at all. */
export function mayNameReference(text: string, { start, end }: Span, isPassage: boolean): boolean {
  const { heads, trie } = isPassage ? ANCHORS_IN_PASSAGE : ANCHORS_IN_PLAN
  for (let at = start; at < end; at++)
    if (heads[text.charCodeAt(at)] && trie.longestAt(text, at) >= 0 && at + trie.matched <= end) return true
  return false
}

/** The reference that the clause names, the first rule that fits, with the place of its words. */
export function findReference(clause: string, offset: number, isPassage: boolean): NamedReference | null {
  for (const { reference, comparator, onlyInPassage, pattern } of rules) {
    if (onlyInPassage && !isPassage) continue
    const found = pattern.exec(clause)
    if (!found) continue
    const start = offset + found.index
    return { reference, comparator, start, end: start + found[0].length }
  }
  return null
}
