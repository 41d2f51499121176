/** Words of a passage as weighted pairs of characters; digits, marks and function words count for nothing. */
export type Words = ReadonlyMap<string, number>

const NOISE =
  /[\d０-９.%％，。；：、“”‘’（）()《》—\-·\s*]|(?:达到|稳定在|保持在|控制在|稳定|保持|全社会|完成|实现|以上|左右|以内|不低于|不少于|超过|突破|力争|确保|其中|分别|增长|下降|提高|新增|新建|建成|建设|改造|推动|推进|打造|开展|支持|全市|全省|今年|年底前|个|家|项)/g

/** Reports write the one for the other. */
const SHORT: readonly (readonly [string, string])[] = [
  ['技术改造', '技改'],
  ['规模以上', '规上'],
  ['地区生产总值', 'GDP'],
  ['能耗强度', '单位GDP能耗'],
  ['比率', '率'],
  ['比例', '率'],
]

/** Pairs of neighbouring characters, each with its weight. */
export function wordsOf(own: string, around = '', aroundWeight = 0.4): Words {
  const words = new Map<string, number>()
  add(words, around, aroundWeight)
  add(words, own, 1)
  return words
}

function add(words: Map<string, number>, passage: string, weight: number): void {
  for (const run of SHORT.reduce((text, [long, short]) => text.replaceAll(long, short), passage)
    .replace(NOISE, ' ')
    .split(' '))
    for (let i = 0; i + 1 < run.length; i++) {
      const pair = run.slice(i, i + 2)
      words.set(pair, Math.max(words.get(pair) ?? 0, weight))
    }
}

/** What a passage says itself, pair by pair with the weight of each, and all of it together. */
interface Weighed {
  readonly pairs: readonly string[]
  readonly values: readonly number[]
  readonly total: number
}

/** How rare each pair is among passages: a pair that stands everywhere tells nothing. */
export class Rarity {
  private readonly counts = new Map<string, number>()
  private readonly total: number
  /** Passages are compared with hundreds of others, so each is weighed once. */
  private readonly weighed = new WeakMap<Words, Weighed>()

  constructor(passages: readonly Words[]) {
    this.total = passages.length
    for (const words of passages)
      for (const pair of words.keys()) this.counts.set(pair, (this.counts.get(pair) ?? 0) + 1)
  }

  of(pair: string): number {
    return Math.log((this.total + 1) / ((this.counts.get(pair) ?? 0) + 0.5))
  }

  /** Share of the weight of `a` that is found in `b`, and the other way round, as one number from 0 to 1. */
  likeness(a: Words, b: Words): number {
    return 0.5 * this.covered(a, b) + 0.5 * this.covered(b, a)
  }

  /** Share of what `a` says itself, by rarity, that is found in `b`; what stands around it does not count against it. */
  covered(a: Words, b: Words): number {
    const { pairs, values, total } = this.weigh(a)
    let shared = 0
    for (let i = 0; i < pairs.length; i++) {
      const weight = b.get(pairs[i])
      if (weight !== undefined) shared += values[i] * weight
    }
    return total > 0 ? shared / total : 0
  }

  private weigh(words: Words): Weighed {
    const known = this.weighed.get(words)
    if (known) return known
    const own = [...words].filter(([, weight]) => weight >= 1)
    const values = own.map(([pair, weight]) => this.of(pair) * weight)
    const weighed = { pairs: own.map(([pair]) => pair), values, total: values.reduce((sum, value) => sum + value, 0) }
    this.weighed.set(words, weighed)
    return weighed
  }
}

/** Finds the passages that share a pair with one: all others are unlike it. */
export class PassageIndex<Passage extends { readonly words: Words }> {
  private readonly byPair = new Map<string, Passage[]>()

  constructor(passages: readonly Passage[]) {
    for (const passage of passages)
      for (const pair of passage.words.keys()) {
        const list = this.byPair.get(pair)
        if (list) list.push(passage)
        else this.byPair.set(pair, [passage])
      }
  }

  /** In no particular order. */
  sharing(words: Words): ReadonlySet<Passage> {
    const found = new Set<Passage>()
    for (const pair of words.keys()) for (const passage of this.byPair.get(pair) ?? []) found.add(passage)
    return found
  }
}
