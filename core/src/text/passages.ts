import type { Span } from '../values/span.ts'

/** A passage that lists targets (主要预期目标), yearly or of a five-year plan. */
export interface Passage extends Span {
  /** Its head was lost in a damaged copy: it may stand anywhere. */
  readonly isTorn: boolean
}

const CUE =
  /(?:预期目标|主要目标|发展目标|奋斗目标|目标任务|预期)\s*(?:初步)?(?:安排|设定|确定|考虑|建议)?\s*(?:是|为|如下|[：:])|(?:按照|根据).{0,40}(?:提出|确定|安排).{0,30}预期目标[：:]/
const AIM = '目标'
const LEAVES =
  /^(?:实现|完成|做好|做到|达到|上述|以上|这(?:些|一)|确定|提出|围绕|为(?:了|此|实现)|我们|要|必须|今年(?:要|工作)|综合|经济增长预期目标|考虑|主要考虑|[^，。]{0,24}目标[^，。]{0,12}(?:主要|考虑|体现|兼顾))/
/** A list of at least two goals that begins with its colon. */
const TORN = /^[是为][：:][^，；。]{2,30}\d[^，；。]*[；，]/
/** Characters that the announcing sentence must have behind its cue, where no list of paragraphs follows. */
const SHORTEST_LIST = 8
/** A paragraph of goals right behind the colon, without a mark of its own. */
const PLAIN_LIST = /^[^，。；]{2,40}\d[^，。；]*[，；]/
const TARGET_LIST = /^(?:——|—|●|■|◆|·|[（(]?\d{1,2}[）)、.])/

/**
 * Passages of targets among the sentences: from the sentence that announces them to the end of its paragraph, or,
 * where it ends with a colon, through the dashed paragraphs that follow.
 */
export function findPassages(folded: string, sentences: readonly Span[]): Passage[] {
  const passages: Passage[] = []
  // Looked for once through the text: most sentences hold none, and need no words taken out.
  let aim = folded.indexOf(AIM)
  for (let i = 0; i < sentences.length; i++) {
    const sentence = sentences[i]
    if (sentence.end - sentence.start < 12) continue
    if (aim >= 0 && aim < sentence.start) aim = folded.indexOf(AIM, sentence.start)
    const names = aim >= 0 && aim + AIM.length <= sentence.end
    const opening = folded[sentence.start]
    const opens = opening === '是' || opening === '为'
    if (!names && !opens) continue
    const words = folded.slice(sentence.start, sentence.end)
    const isTorn = opens && TORN.test(words)
    const cue = isTorn ? TORN.exec(words) : names ? CUE.exec(words) : null
    if (!cue) continue
    const last = lastOf(folded, sentences, i)
    if (last === i && words.length - cue.index - cue[0].length < SHORTEST_LIST) continue
    passages.push({ isTorn, start: sentence.start, end: sentences[last].end })
    i = last
  }
  return passages
}

function lastOf(folded: string, sentences: readonly Span[], first: number): number {
  const isOpen = /[：:]$/.test(folded.slice(sentences[first].start, sentences[first].end).trimEnd())
  let last = first
  for (let j = first + 1; j < sentences.length; j++) {
    const between = folded.slice(sentences[j - 1].end, sentences[j].start)
    const words = folded.slice(sentences[j].start, Math.min(sentences[j].end, sentences[j].start + 60))
    const starts = between.includes('\n')
    const isList = starts && (isOpen || last > first) && TARGET_LIST.test(words)
    const isPlain = starts && isOpen && last === first && PLAIN_LIST.test(words) && !LEAVES.test(words)
    if (starts ? !isList && !isPlain : LEAVES.test(words)) break
    last = j
  }
  return last
}
