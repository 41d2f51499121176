import type { Link } from './link.ts'
import { TOKEN, type Tokens } from './tokens.ts'
import { comparatorOf, DOES, wordsOf } from './words.ts'

const CHANGES = DOES.up | DOES.down | DOES.contrast
const SPACE = 0x20
const MORE = 0x591a

/** `自给率低于30%`: without a place behind it the comparison is a bound; `低于13%的预期目标` is none. */
export function boundBy(tokens: Tokens, text: string, link: Link): void {
  const k = link.verb
  if (k < 0 || link.quantity.unitClass === 'point' || link.baseEnd || link.comparator === 'between') return
  if (tokens.ends[k] !== link.quantity.start || !ABOVE_OR_BELOW.has(tokens.words[k])) return
  if (OF_AIM.test(text.slice(link.right, link.right + 5))) return
  if (link.comparator === 'eq') link.comparator = tokens.data[k] & DOES.down ? 'le' : 'ge'
  link.bits &= ~(tokens.data[k] & CHANGES)
  // 增速低于5%: what grows by so much at most.
  const grows = k > 0 && tokens.kinds[k - 1] === TOKEN.word && tokens.ends[k - 1] === tokens.starts[k]
  link.verb = grows && tokens.data[k - 1] & (DOES.up | DOES.down | DOES.growthNoun) ? k - 1 : -1
}

const ABOVE_OR_BELOW = wordsOf('低于', '高于')
const OF_AIM = /^的(?:预期)?(?:目标|增速)/

/** 约占全国农户的七分之一 */
function sharesRoughly(text: string, start: number): boolean {
  if (text.charCodeAt(start - 1) !== OF) return false
  for (let at = start - 2; at > start - LONGEST_WHOLE; at--) {
    const code = text.charCodeAt(at)
    if (code === SHARES) return text.charCodeAt(at - 1) === ROUGHLY
    if (code < FIRST_HAN || code > LAST_HAN) return false
  }
  return false
}
const [ROUGHLY, SHARES] = [...'约占'].map(char => char.charCodeAt(0))
const [FIRST_HAN, LAST_HAN] = [0x4e00, 0x9fff]
const OF = '的'.charCodeAt(0)
const LONGEST_WHOLE = 14

/** Hedges after the number: `5%以上`, `2倍多`, `3%左右`. */
export function peelRight(tokens: Tokens, text: string, link: Link): void {
  let at = link.quantity.end
  let k = link.token + 1
  while (text.charCodeAt(at) === SPACE) at++
  while (k < tokens.count && tokens.starts[k] === at && tokens.kinds[k] === TOKEN.word) {
    if (!(tokens.data[k] & DOES.hedgeAfter)) break
    if (link.comparator === 'eq' || tokens.ends[k] - tokens.starts[k] > 1) {
      link.comparator = comparatorOf(tokens.words[k])
      link.cues.push(k)
    }
    at = tokens.ends[k++]
  }
  if (text.charCodeAt(at) === MORE && at === link.quantity.end) {
    link.comparator = 'ge'
    at++
  }
  if (link.quantity.more && link.comparator === 'eq') link.comparator = 'ge'
  if (link.quantity.high !== null) link.comparator = 'between'
  if (link.quantity.top && link.comparator === 'eq') link.comparator = 'le'
  if (link.comparator === 'eq' && sharesRoughly(text, link.quantity.start)) link.comparator = 'about'
  link.right = at
  link.rightToken = k
}
