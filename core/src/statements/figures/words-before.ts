import { isGrowthNoun } from './clause.ts'
import type { Link } from './link.ts'
import { beforeComputed, type Phrase, phraseBefore } from './phrases.ts'
import { TOKEN, type Tokens } from './tokens.ts'
import { DOES, wordsOf } from './words.ts'

/** `A、B分别发放贷款3亿元、2亿元`: the names are before 分别, not the object of its verb. */
export function spreadBefore(
  tokens: Tokens,
  text: string,
  links: readonly Link[],
  i: number,
  floor: number,
): Phrase | null {
  const link = links[i]
  const phrase = wordsBefore(tokens, text, links, i, floor)
  const verb = phrase?.boundary ?? -1
  if (!phrase || verb < 1 || tokens.kinds[verb] !== TOKEN.word || !(tokens.data[verb] & DOES.act)) return phrase
  const each = verb - 1
  if (tokens.ends[each] !== tokens.starts[verb] || text.slice(tokens.starts[each], tokens.ends[each]) !== '分别')
    return phrase
  const names = phraseBefore(tokens, text, { left: tokens.starts[each], leftToken: each - 1, each: link.each }, floor)
  if (!names) return phrase
  link.each = true
  return names
}

/** The phrase before the number; in `X从每月3万元` the one before 从. */
function wordsBefore(tokens: Tokens, text: string, links: readonly Link[], i: number, floor: number): Phrase | null {
  const link = links[i]
  if (link.stop !== 'text') return null
  const phrase = beforeComputed(tokens, text, link, phraseBefore(tokens, text, link, floor), floor)
  const from = overYear(tokens, phrase?.boundary ?? -1)
  if (!phrase || from < 0 || tokens.kinds[from] !== TOKEN.word) return phrase
  const owner = havingOwner(tokens, text, link, phrase, floor)
  if (owner || !(tokens.data[from] & DOES.from)) return owner ?? phrase
  // 从集体分得的收入增加了: with a verb of change, 从 says where something comes from.
  if (link.verb >= 0 && tokens.data[link.verb] & (DOES.up | DOES.down) && link.stop === 'text')
    return { ...phrase, start: clauseFrom(tokens, text, link, from, floor) }
  // 从基金结余中拿出: where the money comes from, no earlier value.
  if (phrase.end - phrase.start > 2 && text[phrase.end - 1] === '中') return { ...phrase, end: phrase.end - 1 }
  // 由中央代地方发债: who does it, unless a later value follows.
  const next = links[i + 1]
  if (!next || (next.verb < 0 && next.listed < 0)) return phrase
  link.earlier = true
  const each =
    tokens.ends[from - 1] === tokens.starts[from] &&
    text.slice(tokens.starts[from - 1], tokens.ends[from - 1]) === '分别'
  if (each) link.each = true
  const left = each ? from - 1 : from
  // 茶价上涨率从22%降到14%: that it is a growth stands before 从.
  const grows = link.growth < 0 && isGrowthNoun(tokens, left - 1, tokens.starts[left])
  if (grows) link.growth = left - 1
  const end = grows ? left - 1 : left
  const outer = phraseBefore(tokens, text, { left: tokens.starts[end], leftToken: end - 1, each: link.each }, floor)
  return outer ?? phrase
}

/** The 从 before a year that ends the phrase (`从1994年最高时的22%`), or the token itself. */
const overYear = (tokens: Tokens, k: number): number =>
  k > 0 &&
  tokens.kinds[k] === TOKEN.year &&
  tokens.kinds[k - 1] === TOKEN.word &&
  tokens.ends[k - 1] === tokens.starts[k] &&
  tokens.data[k - 1] & DOES.from
    ? k - 1
    : k

/** `成果获省级奖励的有12项`: what has the property stands before it in its clause. */
function havingOwner(tokens: Tokens, text: string, link: Link, phrase: Phrase, floor: number): Phrase | null {
  const { boundary } = phrase
  if (text[link.left - 1] !== '的' || link.verb < 0 || !HAVING.has(tokens.words[link.verb])) return null
  if (!(tokens.data[boundary] & (DOES.act | DOES.reach)) || tokens.ends[boundary] !== phrase.start) return null
  const left = tokens.starts[boundary]
  const owner = phraseBefore(tokens, text, { left, leftToken: boundary - 1, each: false }, floor)
  return owner && owner.end - owner.start >= 4 ? owner : null
}

const HAVING = wordsOf('有', '已有', '达', '达到', '约有', '共有')

/** Start of the name that 从 is a part of: `农民从集体分得的收入`. */
function clauseFrom(tokens: Tokens, text: string, link: Link, from: number, floor: number): number {
  const left = tokens.starts[from]
  return phraseBefore(tokens, text, { left, leftToken: from - 1, each: link.each }, floor)?.start ?? tokens.ends[from]
}
