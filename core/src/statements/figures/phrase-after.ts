import { charTable } from './characters.ts'
import { countedEnd, LIVED_IN, pastQuality, withoutRemark } from './counted.ts'
import type { Link } from './link.ts'
import { isHan, isSpecification, LONGEST, opensWithMeasure } from './measures.ts'
import { JOINERS, type Phrase } from './phrases.ts'
import { TOKEN, type Tokens } from './tokens.ts'
import { DOES } from './words.ts'

const STOPS_AFTER =
  DOES.act |
  DOES.up |
  DOES.down |
  DOES.growthNoun |
  DOES.reach |
  DOES.hold |
  DOES.share |
  DOES.rank |
  DOES.fresh |
  DOES.edge |
  DOES.from |
  DOES.compare |
  DOES.hedgeBefore |
  DOES.target |
  DOES.expected |
  DOES.done |
  DOES.annual |
  DOES.yoy |
  DOES.adverb

/** A verb right after the number that opens its noun's modifier: `15个承接产业转移的平台`. */
const isModifier = (tokens: Tokens, j: number, at: number): boolean =>
  j < tokens.count &&
  tokens.starts[j] === at &&
  tokens.kinds[j] === TOKEN.word &&
  (tokens.data[j] & (DOES.act | DOES.actAtHead | DOES.done)) !== 0

/** The phrase that starts right after the number, or null. `lenient` lets it open with a verb. */
export function phraseAfter(
  tokens: Tokens,
  text: string,
  link: Link,
  ceiling: number,
  lenient: boolean,
): Phrase | null {
  let start = link.right
  if (text[start] === '的') start++
  let end = Math.min(ceiling, start + LONGEST)
  let boundary = -1
  const { unitClass } = link.quantity
  const counts = unitClass === 'count' || (unitClass === 'none' && link.quantity.unit !== '')
  let first = link.rightToken
  if (counts) start = pastQuality(text, start)
  while (first < tokens.count && tokens.starts[first] < start) first++
  if (counts && opensWithMeasure(tokens, first, start)) first += 2
  for (let at = start; lenient && isModifier(tokens, first, at); first++) at = tokens.ends[first]
  for (let j = first; j < tokens.count && tokens.starts[j] < end; j++) {
    const kind = tokens.kinds[j]
    const inside = tokens.starts[j] > start
    if (kind === TOKEN.open && inside) {
      const close = closeOf(tokens, j)
      if (close > 0) {
        j = close
        continue
      }
    }
    if (kind === TOKEN.word && !stopsAfter(tokens, text, j, start, lenient || counts)) continue
    if (kind === TOKEN.quantity && isSpecification(tokens, text, j) && tokens.ends[j] < end) continue
    if (kind === TOKEN.pause && inside && (runsToEtc(tokens, text, j, end) || leadsToJoint(tokens, text, j))) continue
    ;[end, boundary] = [tokens.starts[j], j]
    break
  }
  if (boundary >= 0 && tokens.kinds[boundary] === TOKEN.quantity && /[等和与及]/.test(text[end - 1]))
    end = beforeNextItem(text, start, end)
  while (end > start && TRAILS[text.charCodeAt(end - 1)] && !isSchool(text, end)) end--
  start = afterQualities(text, start, end)
  end = withoutRemark(text, start, end)
  if (unitClass === 'count') end = countedEnd(text, { start, end })
  return end > start ? { start, end, boundary, joints: [] } : null
}

/** 高中, 初中: 中 belongs to the name. */
const isSchool = (text: string, end: number): boolean => text[end - 1] === '中' && '高初完职'.includes(text[end - 2])

/** What a name never ends in. */
const TRAILS = charTable('的“中 \n\t\r\u3000\u00a0')

/** `43所高校、职业院校和538所中小学`: both are counted by the first number. */
function leadsToJoint(tokens: Tokens, text: string, j: number): boolean {
  const next = j + 1
  if (next >= tokens.count || tokens.kinds[next] !== TOKEN.quantity) return false
  const gap = tokens.starts[next] - tokens.ends[j]
  return gap > 2 && gap <= 10 && JOINERS.has(text[tokens.starts[next] - 1])
}

/** Single 高, 低, 多 are nouns' heads far more often than verbs there. */
function stopsAfter(tokens: Tokens, text: string, j: number, start: number, lenient: boolean): boolean {
  const bits = tokens.data[j]
  const [from, to] = [tokens.starts[j], tokens.ends[j]]
  if (bits & DOES.actAtHead && from > start && (text[to] === '了' || takesObject(text, from, to))) return true
  if (bits & DOES.scope) return from > start + 1 && OWN_SCOPES.test(text.slice(from, to))
  // 1万名启航计划失业青年: between two nouns 计划 is one.
  if (from > start + 1 && text.charCodeAt(from) === PLAN && text.startsWith('计划', from) && isHan(text.charCodeAt(to)))
    return false
  // A verb right behind an amount with more to follow acts on it: 4亿元支持科技创新.
  if (bits & DOES.actAtHead && from === start && !lenient)
    return !/^.{0,3}(?:[，。；、]|$)/.test(text.slice(to, to + 5))
  if (!(bits & STOPS_AFTER)) return false
  // 118起成功避险案例: an adverb that opens the name belongs to it.
  if (from === start && (bits & STOPS_AFTER) === DOES.adverb && opensName(tokens, text, j)) return false
  if (bits & DOES.contrast && to - from === 1) return false
  return !(
    bits & (DOES.up | DOES.down) &&
    !(bits & DOES.reach) &&
    from > start &&
    /^[^较明快显超达为幅至到了，。；、0-9]/.test(text.slice(to, to + 1))
  )
}

const PLAN = '计'.charCodeAt(0)

/** Whether a noun goes on right behind the adverb at `j`, and no verb. */
function opensName(tokens: Tokens, text: string, j: number): boolean {
  const to = tokens.ends[j]
  const next = j + 1 < tokens.count && tokens.starts[j + 1] <= to + 1
  return !next && /^[\u4e00-\u9fff]{3}/.test(text.slice(to, to + 3))
}

/** Verbs that with five more characters behind them have an object (启动城镇居民医保试点) and are no compound (服务中心). */
const OBJECT_VERBS =
  /^(?:启动|设置|引入|改善|推广|引进|更新|优化|拓展|服务|支持|帮扶|投入|安排|组织|除险加固|资助|救助)$/

const takesObject = (text: string, from: number, to: number): boolean =>
  OBJECT_VERBS.test(text.slice(from, to)) && /^(?:[\u4e00-\u9fff]{4}|[“《])/.test(text.slice(to, to + 5))

const OWN_SCOPES = /^(?:全国|全省|全市|全球|世界)$/

/** `吸引力强、带动面广的消费场景` is 消费场景. */
function afterQualities(text: string, start: number, end: number): number {
  if (end - start < 5) return start
  if (text[start + 2] === '的' && LIVED_IN.test(text.slice(start, end))) return start + 3
  const of = text.slice(start, end).lastIndexOf('的')
  return of > 0 && end - start - of > 2 && text.slice(start, start + of).includes('、') ? start + of + 1 : start
}

/** `22轮强降水和“X”等15个台风`: what leads over to the next number is the next one's own. */
function beforeNextItem(text: string, start: number, end: number): number {
  let i = end - 1
  if (text[i] === '等') while (i > start && !/[和与及、]/.test(text[i])) i--
  return i > start || /[和与及]/.test(text[start]) ? i : end
}

function closeOf(tokens: Tokens, open: number): number {
  for (let j = open + 1; j < tokens.count && j < open + 20; j++) {
    if (tokens.kinds[j] === TOKEN.close) return j
    if (tokens.kinds[j] === TOKEN.quantity || tokens.kinds[j] === TOKEN.stop) return -1
  }
  return -1
}

/** `专题教育、家长课堂等活动`, `吸引力强、带动面广的场景`: the pause belongs to the name where 等 or 的 closes the list. */
function runsToEtc(tokens: Tokens, text: string, j: number, limit: number): boolean {
  let end = limit
  for (let k = j + 1; k < tokens.count; k++) {
    const kind = tokens.kinds[k]
    if (kind === TOKEN.quantity) return false
    if (kind === TOKEN.comma || kind === TOKEN.stop) {
      end = Math.min(end, tokens.starts[k])
      break
    }
  }
  return /[等的]/.test(text.slice(tokens.ends[j], end))
}
