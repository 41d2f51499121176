import { FOREIGN_WORDS } from '../../lexicon/generated/foreign-words.ts'
import type { Scan } from './scan.ts'
import type { Injury } from './types.ts'

const stands = new Map(FOREIGN_WORDS.map(([word, chinese]) => [word, chinese]))
/** Small letters between Chinese characters, with the blanks around them. */
const LATIN =
  /(?<=[\u4e00-\u9fff，。；、：！？”）》%\d])[ \t]*([a-z]{2,})(?:[ \t]+[a-z]{2,})*[ \t]*(?=[\u4e00-\u9fff“（《，。；、”）\d])/g
/** Small-letter words that reports use: units, and names in their usual spelling. */
const USUAL =
  /^(?:km|cm|mm|nm|kg|mg|ml|kw|kwh|gw|mw|hz|ghz|mhz|ph|app|vlog|emoji|vs|gdp|pm|www|http|https|com|cn|gov|org|net|e|x|v|ktv|logo|diy|ip|a)$/
/** Scripts that have no place in a report, and what broken encodings leave. */
const ALIEN =
  /[\u0400-\u04ff\u3041-\u30fa\uac00-\ud7af\u0e00-\u0e7f\ufffd]+|(?:锟斤拷|烫烫烫|屯屯屯)+|(?:[\u00c2\u00c3\u00e2-\u00ef][\u0080-\u00bf\u2018-\u203a]){2,}/g

/** Words of another language left in a sentence, and what broken encodings leave. */
export function findForeign({ folded }: Scan): Injury[] {
  const injuries: Injury[] = []
  for (const match of folded.matchAll(LATIN)) {
    const words = match[0].trim().split(/[ \t]+/)
    const isSpaced = match[0].length > match[0].trim().length
    if (words.every(word => USUAL.test(word))) continue
    // Glued to its neighbours, a small-letter word is as likely a name (`e享付`) unless it is plain English.
    if (!isSpaced && !words.some(word => stands.has(word) || word.length > 3)) continue
    const proposal = words.length === 1 ? (stands.get(words[0]) ?? null) : null
    injuries.push(injury(match.index, match[0], `夹有外文“${match[0].trim()}”`, proposal))
  }
  for (const match of folded.matchAll(ALIEN))
    injuries.push(injury(match.index, match[0], `夹有外文或乱码“${match[0].slice(0, 10)}”`, null))
  return injuries
}

const injury = (start: number, text: string, message: string, proposal: string | null): Injury => ({
  kind: 'foreign',
  start,
  end: start + text.length,
  of: null,
  message,
  proposal,
})
