/** Words of a passage as weighted pairs of characters; digits, marks and function words count for nothing. */
export type Words = ReadonlyMap<string, number>

const NOISE =
  /[\d０-９.%％，。；：、“”‘’（）()《》—\-·\s*]|(?:达到|完成|实现|以上|左右|以内|不低于|不少于|超过|突破|力争|确保|其中|分别|增长|下降|提高|新增|新建|建成|建设|改造|推动|推进|打造|开展|支持|全市|全省|今年|年底前|个|家|项)/g

/** Pairs of neighbouring characters, each with its weight. */
export function wordsOf(own: string, around = '', aroundWeight = 0.4): Words {
  const words = new Map<string, number>()
  add(words, around, aroundWeight)
  add(words, own, 1)
  return words
}

function add(words: Map<string, number>, passage: string, weight: number): void {
  for (const run of passage.replace(NOISE, ' ').split(' '))
    for (let i = 0; i + 1 < run.length; i++) {
      const pair = run.slice(i, i + 2)
      words.set(pair, Math.max(words.get(pair) ?? 0, weight))
    }
}

/** How rare each pair is among passages: a pair that stands everywhere tells nothing. */
export class Rarity {
  private readonly counts = new Map<string, number>()
  private readonly total: number

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
    return 0.6 * this.covered(a, b) + 0.4 * this.covered(b, a)
  }

  private covered(a: Words, b: Words): number {
    let all = 0
    let shared = 0
    for (const [pair, weight] of a) {
      const value = this.of(pair) * weight
      all += value
      shared += value * (b.get(pair) ?? 0)
    }
    return all > 0 ? shared / all : 0
  }
}
