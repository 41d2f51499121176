/**
 * A set of words compiled for scanning: each word carries a number (its payload), and one call finds the longest
 * word at a position. Built once when the module loads; a lookup allocates nothing.
 */
export interface Trie {
  /** Payload of the longest word that starts at `at`, or -1. Its length is then in `matched`. */
  longestAt(text: string, at: number): number
  /** Payload of the longest word that ends just before `end` (and starts at `from` or later), or -1. */
  longestBefore(text: string, end: number, from: number): number
  /** Whether any word starts with this code unit: a cheap first question for a scanner. */
  mayStart(code: number): boolean
  /** Length of the word found by the last call. */
  readonly matched: number
}

/** Compiles `words`; a word listed twice keeps its last payload. Payloads are integers from 0 on. */
export function buildTrie(words: Iterable<readonly [word: string, payload: number]>): Trie {
  return new CompiledTrie([...words])
}

class CompiledTrie implements Trie {
  matched = 0
  private readonly forward: Nodes
  private readonly words: readonly (readonly [string, number])[]
  /** Few tries are read backwards, so that half is compiled at the first such question. */
  private backward: Nodes | null = null

  constructor(words: readonly (readonly [string, number])[]) {
    this.words = words
    this.forward = new Nodes(words, false)
  }

  longestAt(text: string, at: number): number {
    const payload = this.forward.walk(text, at, 1, text.length)
    this.matched = this.forward.depth
    return payload
  }

  longestBefore(text: string, end: number, from: number): number {
    this.backward ??= new Nodes(this.words, true)
    const payload = this.backward.walk(text, end - 1, -1, from - 1)
    this.matched = this.backward.depth
    return payload
  }

  mayStart(code: number): boolean {
    return this.forward.root[code] !== 0
  }
}

/** Children in one open-addressed table keyed by (node, code unit); the root has a direct table of its own. */
class Nodes {
  depth = 0
  readonly root = new Uint16Array(65536)
  private readonly payloads: Int32Array
  /**
   * Slots of two: node and code unit packed into 32 bits (both stay below 65,536; zero marks an empty slot, since node
   * 0 is the root), then the child. Side by side, so that a look-up touches one line of the cache.
   */
  private readonly slots: Int32Array
  private readonly mask: number

  constructor(words: readonly (readonly [string, number])[], reversed: boolean) {
    const children = new Map<number, number>()
    const payloads = [-1]
    for (const [word, payload] of words) {
      let node = 0
      for (let i = 0; i < word.length; i++) {
        const key = node * 65536 + word.charCodeAt(reversed ? word.length - 1 - i : i)
        let next = children.get(key)
        if (next === undefined) {
          next = payloads.push(-1) - 1
          children.set(key, next)
        }
        node = next
      }
      if (node) payloads[node] = payload
    }
    if (payloads.length > 65535) throw new RangeError('a trie holds at most 65,535 nodes')
    this.payloads = Int32Array.from(payloads)
    let size = 16
    while (size < children.size * 2) size *= 2
    this.mask = size - 1
    this.slots = new Int32Array(size * 2)
    for (const [key, node] of children) {
      if (key < 65536) this.root[key] = node
      else this.insert(key | 0, node)
    }
  }

  private insert(key: number, node: number): void {
    let slot = slotOf(key) & this.mask
    while (this.slots[slot * 2] !== 0) slot = (slot + 1) & this.mask
    this.slots[slot * 2] = key
    this.slots[slot * 2 + 1] = node
  }

  walk(text: string, at: number, step: 1 | -1, stop: number): number {
    this.depth = 0
    if (step === 1 ? at >= stop || at < 0 : at <= stop) return -1
    let node = this.root[text.charCodeAt(at)]
    let best = -1
    let length = 1
    let i = at + step
    while (node !== 0) {
      const payload = this.payloads[node]
      if (payload >= 0) {
        best = payload
        this.depth = length
      }
      if (i === stop) break
      node = this.childOf(node, text.charCodeAt(i))
      i += step
      length++
    }
    return best
  }

  private childOf(node: number, code: number): number {
    const { slots, mask } = this
    const key = (node << 16) | code
    let slot = slotOf(key) & mask
    for (;;) {
      const found = slots[slot * 2]
      if (found === key) return slots[slot * 2 + 1]
      if (found === 0) return 0
      slot = (slot + 1) & mask
    }
  }
}

/** Spreads packed keys over the table (Knuth's multiplicative hash, high bits folded down). */
const slotOf = (key: number): number => {
  const mixed = Math.imul(key, 0x9e3779b1)
  return mixed ^ (mixed >>> 15)
}
