import { TARGET_REFERENCES } from '../../lexicon/generated/target-references.ts'
import type { Span } from '../../values/span.ts'
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
const ANCHOR_IN_PLAN = /同步|[快高低优]于|超过|平均|下达|考核|核定|分解|要求/
const ANCHOR_IN_PASSAGE =
  /同步|高于|快于|低于|优于|超过|达到|控制在|落实|完成|持平|上年|去年|增不减|正增长|不下降|步|续|稳|衡|有所|明显|大幅|显著|适度|较快|提质|有效|保持|维持|处于|可控|齐升|按国家|按省|按上级/

/** Whether the words can hold a target without a number at all. */
export const mayNameReference = (words: string, isPassage: boolean): boolean =>
  (isPassage ? ANCHOR_IN_PASSAGE : ANCHOR_IN_PLAN).test(words)

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
